import { describe, expect, test } from 'vitest';
import { outputSections } from '../../fairway/portal/outputs.ts';
import { planPages } from '../../fairway/portal/pages.ts';
import { type Site, siteOf, taskDocument } from '../../fairway/portal/site.ts';
import { nativeBackend } from '../../fairway/store/native.ts';
import { openStore } from '../../fairway/store/open.ts';
import { contextOf } from '../../src/engine/context.ts';
import { renderPage } from '../../src/views/render.tsx';
import { allow, signWith, sshKey } from '../support/keys.ts';
import { type Cli, openedCli } from '../support/run-cli.ts';
import { optionsFor, stateRef } from '../support/stores.ts';

const ann = { actor: 'ann', session: 's-ann' };
const ben = { actor: 'ben', session: 's-ben' };

/** Work of ann on A, and an approval and a proof under other names that nobody signed. B is ann's alone. */
async function workedCli(signatures: 'off' | 'warn' | 'require'): Promise<Cli> {
  const policy = `project: demo
integration_branch: main
review: { domains: [security] }
gates: { merge_ready: { clean_worktree: off, based_on_integration: off } }
policy: { signatures: ${signatures}, signers: { ann: [agent-7] } }
`;
  const cli = await openedCli({ policy });
  const key = sshKey(cli.repo, 'ann');
  cli.repo.write({ allowed_signers: allow('ann', key), 'lax.yaml': 'project: demo\n' });
  cli.repo.git('add', 'allowed_signers');
  cli.repo.git('commit', '-q', '-m', 'who may sign');
  signWith(cli.repo, key);
  await cli.ok('add A One --review-domain security --check "AC-1=it refuses"', ann);
  await cli.ok('claim A', ann);
  await cli.ok('evidence add A --result pass --summary fine', ann);
  await cli.ok('add B Two', ann);
  signWith(cli.repo, null);
  await cli.ok('evidence add A --result pass --summary "made up" --check AC-1 --config lax.yaml --override POLICY_FILE=tested', ann);
  await cli.ok('review record A --domain security --verdict approve --config lax.yaml --override POLICY_FILE=tested', ben);
  signWith(cli.repo, key);
  return cli;
}

async function everythingOf(cli: Cli, counted: string[][] = []) {
  const backend = nativeBackend(cli.repo.asGit, stateRef);
  const counting = {
    ...backend,
    readSignatures: (commits: readonly string[], question: Parameters<typeof backend.readSignatures>[1]) => {
      counted.push([...commits]);
      return backend.readSignatures(commits, question);
    },
  };
  return (await openStore(optionsFor(cli.repo, { backend: counting }))).readAll();
}

const render = async (site: Site, path: string): Promise<string> => {
  const page = planPages(site, { documents: [], readArtifact: async () => undefined }).find((planned) => planned.path === path);
  if (page === undefined) throw new Error(`no page ${path}`);
  return renderPage(await page.make(), contextOf(site, '/')).body;
};

describe.each(['warn', 'require'] as const)('where the policy says %s', (mode) => {
  test('the portal, export and show say the same of every task, and who signed each record', async () => {
    const cli = await workedCli(mode);
    const counted: string[][] = [];
    const site = siteOf(await everythingOf(cli, counted));
    // one question for all commits that added a record
    expect(counted.map((commits) => commits.length)).toEqual([6]);
    const exported = (await cli.ok('export')).out;
    for (const id of ['A', 'B']) {
      const shown = (await cli.ok(`show ${id} --json`)).json;
      expect(taskDocument(site, id)).toEqual(shown);
      expect(JSON.parse(exported).tasks.find(({ task }: { task: { id: string } }) => task.id === id)).toEqual(shown);
      expect((await cli.run(`merge-ready ${id} --json`)).json.gates).toEqual(shown.gates);
    }
    const counts = mode === 'warn';
    expect(site.gates.get('A')?.map(({ status }) => status)).toEqual(counts ? ['met', 'met', 'met'] : ['met', 'missing', 'missing']);
    expect(taskDocument(site, 'A')?.records.map(({ signature }) => signature?.state)).toEqual(['good', 'good', 'good', 'unsigned', 'unsigned']);
    const task = await render(site, 'tasks/A/');
    expect([task.match(/signed by <bdi>ann</g)?.length, task.match(/fw-tag--bad"><bdi>unsigned</g)?.length]).toEqual([3, 4]);
    expect(task).toContain(counts ? '1 of 1 proven' : '0 of 1 proven');
    for (const path of ['tasks/A/', 'tasks/A/evidence/']) expect((await render(site, path)).includes('not counted: required signature missing')).toBe(!counts);
    const packet = await render(site, 'tasks/A/evidence/');
    expect([packet.match(/signed by <bdi>ann</g)?.length, packet.match(/><bdi>unsigned</g)?.length]).toEqual([1, 1]);
    expect(packet).toContain(counts ? '<strong>2</strong> passed' : '<strong>1</strong> passed');
    expect(packet.includes('1 without a required signature')).toBe(!counts);
    expect((await render(site, 'events/')).match(/><bdi>unsigned</g)).toHaveLength(2);
    expect((await cli.ok('show A')).out).toContain(counts ? '✓ AC-1' : '· AC-1');
    const document = { file: 'a.md', path: null, title: 'A', output: 'contract', tasks: ['A'], status: 'current' } as const;
    expect(outputSections(site, [document])[0]?.rows[0]?.declared).toBe(counts ? 2 : 1);
    expect((await render(site, 'boards/-/')).includes('review: <bdi>record 4 ')).toBe(!counts);
  });

  test('a review by the key that did the work counts nowhere, under whatever name', async () => {
    const cli = await workedCli(mode);
    await cli.ok('review record A --domain security --verdict approve --config lax.yaml --override POLICY_FILE=tested', { actor: 'agent-7', session: 's-7' });
    const site = siteOf(await everythingOf(cli));
    expect(site.gates.get('A')?.at(-1)).toEqual((await cli.ok('show A --json')).json.gates.at(-1));
    // of ben's, which nobody signed, it depends on the policy
    expect(site.gates.get('A')?.at(-1)?.status).toBe(mode === 'warn' ? 'met' : 'missing');
  });

  test('where there is no program that checks, export is refused, and the portal says what it could not tell', async () => {
    const cli = await workedCli(mode);
    cli.repo.git('config', 'gpg.ssh.program', '/no/such/ssh-keygen');
    await cli.refused('SIGNATURES_UNCHECKED', 'export');
    const site = siteOf(await everythingOf(cli));
    expect(site.gates.get('A')?.map(({ status }) => status)).toEqual(mode === 'warn' ? ['met', 'met', 'met'] : ['unknown', 'unknown', 'unknown']);
    for (const path of ['tasks/A/', 'tasks/A/evidence/', 'events/']) {
      const body = await render(site, path);
      expect(body, path).toContain('Signatures could not be checked where this site was built.');
      expect(body, path).toContain('cannot run /no/such/ssh-keygen');
      expect(body, path).not.toContain('unsigned');
    }
  });
});

describe('where the policy does not look at signatures', () => {
  test('nothing is asked of git, and nothing is said', async () => {
    const cli = await workedCli('off');
    const counted: string[][] = [];
    const everything = await everythingOf(cli, counted);
    expect([counted, everything.signers]).toEqual([[], undefined]);
    const site = siteOf(everything);
    expect(JSON.stringify(taskDocument(site, 'A'))).toBe(JSON.stringify((await cli.ok('show A --json')).json));
    for (const path of ['tasks/A/', 'tasks/A/evidence/', 'events/']) expect(await render(site, path)).not.toMatch(/signed|Signed/);
  });
});
