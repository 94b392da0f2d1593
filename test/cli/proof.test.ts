import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mentioning } from '../support/naming.ts';
import { day, openedCli } from '../support/run-cli.ts';

const ann = { actor: 'ann', role: 'backend', session: 's-ann' };
const ben = { actor: 'ben', role: 'security', session: 's-ben' };
const base = `schema: fairway/config@1
project: demo
integration_branch: main
roles:
  backend: { review_domains: [backend] }
  security: { review_domains: [security] }
  lead: { coordinator: true }
review: { domains: [backend, security] }
`;

const gateOf = (json: { gates: { gate: string }[] }, name: string) => json.gates.find(({ gate }) => gate === name);

describe('evidence add', () => {
  test('keeps files by their content, with what they are', async () => {
    const cli = await openedCli({ tasks: ['A One --check "works=it works"'] });
    const binary = Buffer.from([0, 255, 1, 10, 13]);
    cli.repo.write({ 'out/report.xml': '<testsuites/>\n', notes: 'plain words\n' });
    writeFileSync(join(cli.repo.dir, 'blob'), binary);
    const { out } = await cli.ok(
      'evidence add A --result pass --kind ci --summary fine --check works --environment kind --link https://ci.example/7 --artifact out/report.xml --artifact notes --artifact blob',
    );
    expect(out).toEqual(mentioning('A'));
    const { evidence } = (await cli.ok('show A --json')).json.task;
    expect(evidence).toHaveLength(1);
    expect(evidence[0]).toMatchObject({
      provenance: 'declared',
      acceptance_checks: [{ id: 'works' }],
      environment: 'kind',
      source: { revision: { branch: 'main' }, dirty: true },
    });
    const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');
    expect(evidence[0].artifacts).toEqual([
      { name: 'out/report.xml', digest: `sha256:${sha256('<testsuites/>\n')}`, size: 14, media_type: 'application/xml', stored: 'state' },
      { name: 'notes', digest: `sha256:${sha256('plain words\n')}`, size: 12, media_type: 'text/plain', stored: 'state' },
      { name: 'blob', digest: `sha256:${sha256(binary)}`, size: 5, media_type: 'application/octet-stream', stored: 'state' },
    ]);
    const digest = sha256(binary);
    expect(cli.repo.git('cat-file', '-s', `fairway/state:artifacts/${digest.slice(0, 2)}/${digest}`)).toBe('5');
  });

  test('is about images and packages, has a result for programs, and cites files that are kept elsewhere', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    const digest = `sha256:${'ab'.repeat(32)}`;
    cli.repo.write({ 'rollout.json': '{ "ready": 3, "image": { "tag": "1.4" } }' });
    await cli.ok(
      `evidence add A --result pass --artifact-at https://ci.example/7/report.html?raw=1@${digest} --artifact-at oci://ghcr.io/example/sbom@${digest} --subject ghcr.io/example/ledger:1.4@${digest} --subject npm/ledger@sha512:${'cd'.repeat(64)} --predicate https://example.org/rollout=rollout.json`,
    );
    const { task, records } = (await cli.ok('show A --json')).json;
    expect(task.evidence[0]).toMatchObject({
      artifacts: [
        { name: 'report.html', digest, stored: 'external', uri: 'https://ci.example/7/report.html?raw=1' },
        { name: 'sbom', digest, stored: 'external', uri: 'oci://ghcr.io/example/sbom' },
      ],
      subjects: [
        { name: 'ghcr.io/example/ledger:1.4', digest },
        { name: 'npm/ledger', digest: `sha512:${'cd'.repeat(64)}` },
      ],
      predicate_type: 'https://example.org/rollout',
    });
    expect(records[1].data.predicate).toEqual({ type: 'https://example.org/rollout', body: { ready: 3, image: { tag: '1.4' } } });
    expect(cli.repo.git('ls-tree', '-r', '--name-only', 'fairway/state')).not.toContain('artifacts/');
    expect((await cli.ok('verify --json')).json).toMatchObject({ findings: [] });
  });

  test('needs a new proof for a check that was reworded', async () => {
    const cli = await openedCli({ tasks: ['A One --check "works=it works"'] });
    await cli.ok('evidence add A --result pass --summary tried --check works');
    expect(gateOf((await cli.ok('show A --json')).json, 'acceptance')).toMatchObject({ status: 'met' });
    await cli.ok('update A --check "works=it works twice"');
    expect(gateOf((await cli.ok('show A --json')).json, 'acceptance')).toMatchObject({ status: 'missing', detail: mentioning('works', 'stale') });
    expect((await cli.ok('show A')).out).toMatch(/^~ works {2}it works twice \(stale/m);
    await cli.ok('evidence add A --result pass --summary "tried again" --check works');
    expect(gateOf((await cli.ok('show A --json')).json, 'acceptance')).toMatchObject({ status: 'met' });
  });

  test('is replaced by better evidence, and a check counts only once proven', async () => {
    const cli = await openedCli({ tasks: ['A One --check "works=it works"'] });
    await cli.ok('evidence add A --result pass --summary first --check works');
    const first = (await cli.ok('show A --json')).json.task.evidence[0].id;
    await cli.ok(`evidence add A --result fail --summary second --supersedes ${first}`);
    const { json } = await cli.ok('show A --json');
    expect(json.task.evidence[0].superseded_by).toBe(json.task.evidence[1].id);
    expect(gateOf(json, 'acceptance')).toMatchObject({ status: 'missing', detail: 'not proven: works' });
  });

  test('names what it cannot use, and records nothing', async () => {
    const cli = await openedCli({ tasks: ['A One --check "works=it works"'] });
    const commits = cli.history().length;
    const add = 'evidence add A --result pass --summary x';
    expect(await cli.refused('FILE_UNREADABLE', `${add} --artifact gone.txt`)).toMatchObject({ details: { file: 'gone.txt' } });
    await cli.refused('FILE_UNREADABLE', `${add} --artifact .`);
    writeFileSync(join(cli.repo.dir, 'big'), Buffer.alloc(20 * 1024 * 1024 + 1));
    expect(await cli.refused('FILE_TOO_LARGE', `${add} --artifact big`)).toMatchObject({ details: { file: 'big', size: '20.0 MiB', limit: '20.0 MiB' } });
    expect(await cli.refused('UNKNOWN_CHECK', `${add} --check wroks`)).toMatchObject({
      message: mentioning('A'),
      hint: expect.any(String),
    });
    expect((await cli.refused('UNKNOWN_RECORD', `${add} --supersedes 01ABC`)).message).toEqual(mentioning('A', '01ABC'));
    expect((await cli.refused('CLAIM_LOST', `${add} --claim 01ABC`)).message).toEqual(mentioning('01ABC', 'A'));
    await cli.refused('RECORD_INVALID', `${add} --link ftp://x`);
    await cli.refused('RECORD_INVALID', `${add} --kind "two words"`);
    expect(await cli.refused('EVIDENCE_EMPTY', 'evidence add A --result pass')).toMatchObject({ details: { task: 'A' } });
    cli.repo.write({ 'list.json': '[]', 'text.json': 'no', 'large.json': JSON.stringify({ text: 'x'.repeat(17_000) }) });
    for (const file of ['list.json', 'text.json', 'none.json']) await cli.refused('FILE_UNREADABLE', `${add} --predicate counts=${file}`);
    expect(await cli.refused('PREDICATE_INVALID', `${add} --predicate counts=large.json`)).toMatchObject({
      details: { type: 'counts', why: mentioning('16384') },
    });
    for (const wrong of [
      '--predicate counts',
      '--subject ledger',
      '--subject ledger@sha256:12',
      `--artifact-at http://x/a@sha256:${'a'.repeat(64)}`,
      '--artifact-at https://x/a',
    ])
      await cli.refused('USAGE', `${add} ${wrong}`);
    await cli.refused('TASK_NOT_FOUND', 'evidence add NO --result pass --summary x');
    expect(cli.history()).toHaveLength(commits);
  });
});

describe('review', () => {
  test('is given for a domain by somebody else, and the last verdict counts', async () => {
    const cli = await openedCli({ policy: base, tasks: ['A One --review-domain security --review-domain backend'] });
    await cli.ok('claim A', ann);
    expect((await cli.ok('review request A --respond-by 2026-12-01 --note "look at the ledger"', ann)).out).toEqual(mentioning('security', 'backend'));
    const cells = async () =>
      (await cli.ok('show A --json')).json.task.review_matrix.map((cell: { domain: string; status: string }) => `${cell.domain} ${cell.status}`);
    expect(await cells()).toEqual(['security requested', 'backend requested']);
    // the domain follows from the reviewer's role
    await cli.ok('review record A --verdict approve', ben);
    expect(await cells()).toEqual(['security approved', 'backend requested']);
    await cli.ok(['review', 'record', 'A', '--verdict', 'changes', '--finding', 'major:src/a.ts:41:retries for ever', '--finding', 'note:nice'], ben);
    expect(await cells()).toEqual(['security changes', 'backend requested']);
    const { reviews } = (await cli.ok('show A --json')).json.task;
    expect(reviews[1].findings).toEqual([
      { id: 'F-1', severity: 'major', path: 'src/a.ts', line: 41, text: expect.any(String) },
      { id: 'F-2', severity: 'note', text: 'nice' },
    ]);
    expect(reviews[1].reviewed.commit).toBe(cli.repo.git('rev-parse', 'HEAD'));
    cli.repo.write({ 'findings.json': '[{"id":"X-1","severity":"minor","text":"typo"}]', 'broken.json': '{}' });
    await cli.ok('review record A --verdict approve --findings-file findings.json', ben);
    expect(await cells()).toEqual(['security approved', 'backend requested']);
    await cli.refused('FILE_UNREADABLE', 'review record A --verdict approve --findings-file broken.json', ben);
    expect((await cli.ok('show A')).out).toMatch(
      /^DOMAIN {4}REQUIRED {2}STATUS {5}BY {3}AGO\nsecurity {2}yes {7}approved {3}ben {2}<1 min\nbackend {3}yes {7}requested {7}<1 min$/m,
    );
  });

  test('is never given by who worked on the task, by name or by session, in whatever role', async () => {
    const cli = await openedCli({ policy: base, tasks: ['A One --review-domain security'] });
    await cli.ok('claim A', ann);
    await cli.ok('release A', ann);
    const record = 'review record A --domain security --verdict approve';
    const refusal = await cli.refused('SELF_REVIEW', record, { ...ann, role: 'security' });
    expect(refusal).toMatchObject({
      message: mentioning('ann', 'A'),
      hint: mentioning('fairway review request A --domain security'),
    });
    await cli.refused('SELF_REVIEW', record, { actor: 'ann-2', role: 'security', session: 's-ann' });
    await cli.refused('SELF_REVIEW', record, { actor: 'ann', session: 'another' });
    await cli.refused('SELF_REVIEW', `${record} --reviewer ann`, ben);
    await cli.refused('SELF_REVIEW', `${record} --reviewer ben`, ann);
    await cli.refused('SELF_REVIEW', 'review waive A --domain security --reason x', ann);
    await cli.refused('SELF_REVIEW', 'review request A --reviewer ann', ben);
    await cli.ok(record, ben);
  });

  test('asks which domain is meant, and knows only those of the policy', async () => {
    const cli = await openedCli({ policy: base, tasks: ['A One --review-domain security --review-domain backend', 'B Two'] });
    expect(await cli.refused('REVIEW_DOMAIN_NEEDED', 'review record A --verdict approve --as lead', { actor: 'lea' })).toMatchObject({
      details: { task: 'A', required: ['security', 'backend'] },
    });
    expect((await cli.refused('REVIEW_DOMAIN_NEEDED', 'review request B', ann)).hint).toEqual(mentioning('--domain'));
    expect(await cli.refused('UNKNOWN_VALUE', 'review record A --domain securty --verdict approve', ben)).toMatchObject({
      message: mentioning('main'),
      hint: mentioning('security', 'backend'),
    });
    expect(await cli.refused('UNKNOWN_REVISION', 'review request A --commit nowhere', ann)).toMatchObject({
      message: expect.any(String),
      details: { revision: 'nowhere' },
    });
  });

  test('can be waived with a reason, until the day that is named', async () => {
    const cli = await openedCli({ policy: base, tasks: ['A One --review-domain security'] });
    const status = async () => (await cli.ok('show A --json')).json.task.review_matrix[0].status;
    await cli.ok('review waive A --domain security --reason "no boundary moves" --until 2026-11-22', ben);
    expect(await status()).toBe('waived');
    expect(gateOf((await cli.ok('show A --json')).json, 'review')).toMatchObject({ status: 'met', detail: 'security waived' });
    cli.later(3 * day);
    expect(await status()).toBe('missing');
    expect(await cli.refused('GATES_CLOSED', 'done A')).toMatchObject({
      details: { task: 'A', unmet: ['evidence', 'review'], next: expect.stringContaining('fairway run --task A -- COMMAND') },
    });
  });
});

describe('handoff', () => {
  test('goes to a role and is answered once', async () => {
    const cli = await openedCli({ policy: base, tasks: ['A One'] });
    cli.repo.git('checkout', '-q', '-b', 'work');
    cli.repo.commit('change', { 'src/a.ts': 'a\n' });
    const { out } = await cli.ok('handoff create A --to lead --summary "all done" --next "merge it" --risk "old agents" --result "3 passed"', ann);
    expect(out).toEqual(mentioning('A', 'backend', 'done', 'todo', '--as'));
    const { records, task } = (await cli.ok('show A --json')).json;
    expect(records[1].data).toMatchObject({
      changed_files: ['src/a.ts'],
      risks: ['old agents'],
      results: ['3 passed'],
      revision: { branch: 'work', commit: cli.repo.git('rev-parse', 'work') },
    });
    expect((await cli.refused('NO_HANDOFF', 'handoff ack A', ben)).message).toEqual(mentioning('A', 'security'));
    await cli.ok('handoff ack A --note thanks', { actor: 'lea', role: 'lead' });
    const again = await cli.refused('ALREADY_ACKNOWLEDGED', `handoff ack A --handoff ${task.handoffs[0].id}`, { actor: 'lea', role: 'lead' });
    expect(again).toMatchObject({ message: mentioning(task.handoffs[0].id, 'A', 'lea'), hint: expect.any(String) });
    await cli.ok('handoff create A --to lead --summary again', ann);
    expect((await cli.ok('handoff ack A --decline --note "the probe is missing"', { actor: 'lea', role: 'lead' })).out).toEqual(
      mentioning('declined', 'the probe is missing'),
    );
    expect((await cli.ok('show A')).out).toEqual(mentioning('backend'));
    expect((await cli.refused('UNKNOWN_RECORD', 'handoff ack A --handoff 01X', ann)).message).toEqual(mentioning('A', '01X'));
    await cli.refused('UNKNOWN_ROLE', 'handoff create A --to led --summary x', ann);
  });
});

describe('checkpoint record', () => {
  test('says where a task stands', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    cli.repo.write({ 'plan.md': '# plan\n' });
    await cli.ok(
      'checkpoint record A --state awaiting_input --summary "route fixed" --next "write the probe" --owner bea --close-by 2026-12-01 --waiting-for ops --artifact plan.md',
    );
    const { checkpoint } = (await cli.ok('show A --json')).json.task;
    expect(checkpoint).toMatchObject({
      state: 'awaiting_input',
      summary: 'route fixed',
      owner: 'bea',
      target_close_by: '2026-12-01',
      next_step: 'write the probe',
      waiting_for: 'ops',
    });
    expect((await cli.ok('show A')).out).toContain('checkpoint  awaiting_input: route fixed; next: write the probe');
    expect(await cli.refused('UNKNOWN_RECORD', 'checkpoint record A --summary x --evidence 01X')).toMatchObject({ details: { task: 'A', id: '01X' } });
  });
});

describe('merge-ready', () => {
  test('judges the branch of the task in its own worktree, from wherever it is asked', async () => {
    const cli = await openedCli({ policy: `${base}gates: { merge_ready: { evidence: off, review: off, acceptance: off } }\n`, tasks: ['A One'] });
    const lane = join(cli.repo.dir, '..', 'lane-a');
    cli.repo.git('worktree', 'add', '-q', '-b', 'lane-a', lane);
    await cli.ok('claim A', { ...ann, cwd: lane });
    const ready = (from: string) => cli.run('merge-ready A --json', { cwd: from });
    expect(await ready(cli.repo.dir)).toMatchObject({ code: 0, json: { ok: true, git: { branch: 'lane-a', dirty: [] } } });
    // what is dirty here is none of its business
    cli.repo.write({ 'dirty-main.txt': 'x' });
    expect((await ready(cli.repo.dir)).code).toBe(0);
    writeFileSync(join(lane, 'dirty-lane.txt'), 'x');
    const dirty = await ready(cli.repo.dir);
    expect(dirty).toMatchObject({
      code: 1,
      json: { ok: false, dirty_paths: ['dirty-lane.txt'], issues: ['clean_worktree: uncommitted changes: dirty-lane.txt'], git: { branch: 'lane-a' } },
    });
    expect((await ready(lane)).json).toEqual(dirty.json);
    const text = await cli.run('merge-ready A');
    expect([text.code, text.out]).toEqual([1, mentioning('lane.txt', 'main', 'A')]);
    cli.repo.gitIn(lane, 'add', '-A');
    cli.repo.gitIn(lane, 'commit', '-q', '-m', 'work');
    cli.repo.commit('main goes on');
    expect((await ready(lane)).json.issues).toEqual(['based_on_integration: lane-a does not contain the tip of main']);
    cli.repo.gitIn(lane, 'rebase', '-q', 'main');
    expect((await cli.ok('merge-ready A')).out).toEqual(mentioning('A'));
  });

  test('lists the gates of the records, those that only advise as warnings', async () => {
    const cli = await openedCli({
      policy: `${base}gates: { merge_ready: { handoff: required, clean_worktree: off, based_on_integration: off } }\n`,
      tasks: ['A One --check "works=it works" --review-domain security'],
    });
    const { json, code } = await cli.run('merge-ready A --json');
    expect(code).toBe(1);
    expect(json).toMatchObject({
      issues: ['evidence: no evidence', 'review: security missing', 'handoff: no handoff'],
      warnings: ['acceptance: not proven: works'],
      missing_review_domains: ['security'],
    });
    await cli.refused('TASK_NOT_FOUND', 'merge-ready NO');
  });
});
