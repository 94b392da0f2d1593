/**
 * What each command does beside a later version, as the table of docs/reference/growth.md. Every cell is what the command really did; the page is this
 * test's, and `vitest run test/cli/growth-table.test.ts -u` writes it anew.
 */
import { expect, test } from 'vitest';
import type { FairwayRecord } from '../../fairway/domain/record.ts';
import type { RecordData } from '../../fairway/domain/types.gen.ts';
import { openStore } from '../../fairway/index.ts';
import { siteOf, taskPageOf } from '../../fairway/portal/site.ts';
import { digest, serializeRecord } from '../../fairway/store/codec/serialize.ts';
import { recordPath } from '../../fairway/store/layout.ts';
import { type CliClone, cliClones } from '../support/cli-clones.ts';
import { type Forge, forgeIn, forgeRecord } from '../support/forge.ts';
import { optionsFor, stateRef } from '../support/stores.ts';

const policy = `gates:
  done: { evidence: required, review: required, acceptance: 'off' }
  merge_ready: { evidence: required, review: required, acceptance: 'off', clean_worktree: 'off', based_on_integration: 'off' }
review: { domains: [security] }
`;

interface Place {
  readonly clone: CliClone;
  readonly forge: Forge;
  /** Adds a file to the state ref. */
  readonly add: (path: string, content: string) => void;
  /** The next record of the task A, with changes. */
  readonly next: (change: Readonly<Record<string, unknown>>) => void;
}

interface Case {
  readonly what: string;
  readonly make: (place: Place) => void;
  /** The whole of fairway.yaml after its names. */
  readonly policy?: string;
}

const cases: readonly Case[] = [
  { what: 'nothing: this version alone', make: () => undefined },
  { what: 'an unknown field', make: ({ next }) => next({ later: { deep: [1] } }) },
  { what: 'an unknown type, not critical', make: ({ next }) => next({ type: 'inspected', schema: 'fairway/inspected@1', critical: false }) },
  { what: 'an unknown type, critical', make: ({ next }) => next({ type: 'inspected', schema: 'fairway/inspected@1', critical: true }) },
  { what: 'version 2 of a known type', make: ({ next }) => next({ type: 'commented', schema: 'fairway/commented@2', critical: false }) },
  { what: 'a file that is no record', make: ({ add }) => add(recordPath('tasks/A', 5, 'reviewed'), '{') },
  {
    what: 'an unknown kind of stream',
    make: ({ add, clone }) => {
      const { path, content } = forgeRecord('commented', { text: 'moved' }, { stream: 'orbits/moon', seq: 1, prev: rootOf(clone), ...citations(clone) });
      add(path, content);
    },
  },
  { what: 'an unknown key in fairway.yaml', make: () => undefined, policy: `${policy}orbits: { moon: yes }\n` },
  { what: 'an unknown entry in `requires`', make: () => undefined, policy: `${policy}requires: [orbits]\n` },
];

const rootOf = (clone: CliClone): string => digest(`${clone.git('show', `${stateRef}:fairway.json`)}\n`);
const recordsOfA = (clone: CliClone): FairwayRecord[] =>
  clone
    .git('ls-tree', '-r', '--name-only', stateRef, 'tasks/')
    .split('\n')
    .filter((path) => path.includes('/A/'))
    .map((path) => JSON.parse(clone.git('show', `${stateRef}:${path}`)) as FairwayRecord);
/** The policy and the schema of a record that is there: a forged one cites them too. */
const citations = (clone: CliClone): Pick<FairwayRecord, 'policy' | 'writer'> => {
  const [first] = recordsOfA(clone) as [FairwayRecord];
  return { policy: first.policy, writer: first.writer };
};

/** A store in which A is proven, reviewed and mergeable, and B is open. */
async function opened({ make, policy: changed }: Case): Promise<CliClone> {
  const { cli, first: clone } = await cliClones({ policy, tasks: ['A One', 'B Two'] });
  await clone.ok('update A --review-domain security');
  await clone.ok('evidence add A --result pass --summary works');
  await clone.ok('review record A --domain security --verdict approve --as reviewer', { env: { FAIRWAY_ACTOR: 'rita' } });
  const forge = forgeIn({ dir: clone.dir, env: cli.repo.env });
  const add = (path: string, content: string) => {
    const head = clone.head();
    clone.git('update-ref', stateRef, forge.commit(head, { [path]: content }, 'by a later version'), head);
  };
  const next: Place['next'] = (change) => {
    const records = recordsOfA(clone);
    const last = records.at(-1) as FairwayRecord;
    const seq = last.seq + 1;
    const { content } = forgeRecord('commented', { text: 'noted' } as RecordData['commented'], {
      ...citations(clone),
      stream: 'tasks/A',
      seq,
      prev: digest(serializeRecord(last)),
      at: last.at,
      ...(change as object),
    });
    add(recordPath('tasks/A', seq, (change.type as string | undefined) ?? 'commented'), content);
  };
  make({ clone, forge, add, next });
  if (changed !== undefined) {
    const text = clone.git('show', 'main:fairway.yaml').replace(policy.trim(), changed.trim());
    const head = clone.git('rev-parse', 'main');
    clone.git('update-ref', 'refs/heads/main', forge.commit(head, { 'fairway.yaml': `${text}\n` }, 'policy'), head);
  }
  return clone;
}

/** `done`, or how it ended: the code of the refusal, else the exit code. */
const ending = (ran: { readonly code: number; readonly json: { error?: { code: string } } | undefined }): string =>
  ran.code === 0 ? 'done' : `${ran.json?.error === undefined ? '' : `${ran.json.error.code} `}(${ran.code})`;

const columns: readonly { readonly head: string; readonly cell: (clone: CliClone) => Promise<string> }[] = [
  {
    head: '`ready`',
    cell: async (clone) => (await clone.run('ready --json')).json.tasks.map(({ id }: { id: string }) => id).join(', '),
  },
  {
    head: '`show A`',
    cell: async (clone) => {
      const { json } = await clone.run('show A --json');
      const gates = [...new Set(json.gates.map(({ status }: { status: string }) => status))].join(', ');
      return `${json.records.length} records, ${json.unknown.length} not understood, ${json.findings.length} findings; gates ${gates}`;
    },
  },
  { head: '`list`', cell: async (clone) => `${(await clone.run('list --json')).json.tasks.length} tasks` },
  {
    head: '`verify`',
    cell: async (clone) => {
      const ran = await clone.run('verify --full --json');
      return `${ending(ran)}, ${ran.json.findings_total} findings, ${ran.json.records_unjudged} not judged`;
    },
  },
  {
    head: 'the server’s hook',
    cell: async (clone) => ending(await clone.run(`hook update ${stateRef} ${'0'.repeat(40)} ${clone.head()} --json`)),
  },
  {
    head: '`snapshot`',
    cell: async (clone) =>
      `${ending(await clone.run('snapshot --output s.json --json'))}; verified: ${ending(await clone.run('verify --snapshot s.json --json'))}`,
  },
  { head: '`anchor create --push`', cell: async (clone) => ending(await clone.run('anchor create --push --json')) },
  { head: '`sync`', cell: async (clone) => ending(await clone.run('sync --json')) },
  { head: '`merge-ready A`', cell: async (clone) => ending(await clone.run('merge-ready A --json')) },
  { head: '`claim A`', cell: async (clone) => ending(await clone.run('claim A --session s1 --json')) },
  { head: '`claim B`', cell: async (clone) => ending(await clone.run('claim B --session s2 --json')) },
  {
    head: 'the portal',
    cell: async (clone) => {
      const store = await openStore({ ...optionsFor({ dir: clone.dir, env: process.env } as never), cwd: clone.dir, env: process.env });
      const site = siteOf(await store.readAll());
      const page = taskPageOf(site, 'A');
      return `${page?.unknown.length} not understood, ${site.findings.length} findings; gates ${[...new Set(page?.gates.map(({ status }) => status))].join(', ')}`;
    },
  },
];

const heading = `---
title: Growth
description: "What this version of Fairway does with a store and a policy that a later version has written to."
sidebar_position: 7
output: contract
status: current
---

<!-- Written by test/cli/growth-table.test.ts, which does what the table says. Run that test with -u to write it anew. -->

# Growth

Fairway writes strictly and reads tolerantly, so that an older version keeps working beside a newer one. The task A below is proven and approved; then a later
version adds a record to it, or to the policy. Every cell is what the command of this version did: \`done\`, or the code of its refusal and its exit code.

`;

test('an older version keeps working beside a newer one, and says what it does not understand', { timeout: 600_000 }, async () => {
  const rows: string[][] = [];
  for (const one of cases) {
    const clone = await opened(one);
    const cells: string[] = [];
    for (const { cell } of columns) cells.push(await cell(clone));
    rows.push(cells);
  }
  // One section for each case is easier to read than a table of thirteen columns.
  const sections = cases.map(({ what }, nth) => {
    const lines = columns.map(({ head }, index) => `| ${head} | ${rows[nth]?.[index]} |`);
    return `## ${what[0]?.toUpperCase()}${what.slice(1)}\n\n| Command | What it does |\n| --- | --- |\n${lines.join('\n')}\n`;
  });
  await expect(`${heading}${sections.join('\n')}`).toMatchFileSnapshot('../../docs/reference/growth.md');
});
