/**
 * A working day of the GPUaaS team, as data. Each step is a command that somebody types at a time of the day in a worktree, with its expected exit
 * code, because refusals are part of the day.
 */
import { type Person, team } from './team.ts';

export type Step =
  | { readonly kind: 'fairway'; readonly at: string; readonly who: Person; readonly tree: string; readonly argv: readonly string[]; readonly exit: number }
  | { readonly kind: 'git'; readonly at: string; readonly who: Person; readonly tree: string; readonly argv: readonly string[] }
  | { readonly kind: 'write'; readonly at: string; readonly tree: string; readonly files: Readonly<Record<string, string>> };

const main = 'gpuaas';

/** A `fairway` command line. Quoted parts are one word. */
const fairway = (at: string, who: Person, tree: string, line: string, exit = 0): Step => ({ kind: 'fairway', at, who, tree, argv: words(line), exit });
const git = (at: string, who: Person, tree: string, line: string): Step => ({ kind: 'git', at, who, tree, argv: words(line) });
const write = (at: string, tree: string, files: Record<string, string>): Step => ({ kind: 'write', at, tree, files });

const words = (line: string): string[] => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');

/** The orchestrator makes a lane worktree with its branch. */
const worktree = (at: string, tree: string, branch: string): Step => git(at, team.mira, main, `worktree add -q -b ${branch} ../${tree} master`);

const commit = (at: string, who: Person, tree: string, message: string): Step[] => [
  git(at, who, tree, 'add -A'),
  git(at, who, tree, `commit -q -m "${message}"`),
];

/** The orchestrator lands reviewed work: check, fast-forward, finish. */
const land = (at: string, task: string, tree: string, branch: string): Step[] => [
  fairway(at, team.mira, main, `handoff ack ${task}`),
  git(at, team.mira, tree, 'rebase -q master'),
  fairway(at, team.mira, main, `merge-ready ${task}`),
  git(at, team.mira, main, `merge -q --ff-only ${branch}`),
  fairway(at, team.mira, main, `done ${task} --reason "landed on master"`),
];

const { mira, agent3, agent7, agent9, agent11, agent12, olga, omar, bea, dario, iris, greta, ci } = team;

const approval = 'PSSM-KIND-UAT-OCI-STATUS-RUNTIME-APPROVAL-001';
const provider = 'gpuas-provider-runtime-runtime-approval';
const openclaw = 'gpuas-app-runtime-openclaw';
const ledger = 'gpuas-billing-audit-ledger';
const runner = 'gpuas-release-env-runner';
const mfa = 'gpuas-platform-iam-mfa';
const account = 'gpuas-frontend-portal-account';
const isolation = 'gpuas-security-compliance-isolation';

const test = (name: string, body: string) =>
  `import assert from 'node:assert/strict';\nimport { test } from 'node:test';\n${body.startsWith('import') ? '' : '\n'}${body}\n// ${name}\n`;

export const day: readonly Step[] = [
  // The orchestrator imports the queue.
  fairway('08:00', mira, main, 'init --project gpuaas --integration-branch master'),
  fairway('08:02', mira, main, 'import queue.yaml --dry-run'),
  fairway('08:03', mira, main, 'import queue.yaml'),
  fairway('08:05', mira, main, 'ready'),

  // Lanes claim work; one is too late, and one is too early.
  worktree('08:10', provider, 'lane/provider-runtime/runtime-approval'),
  worktree('08:10', openclaw, 'lane/app-runtime/openclaw'),
  worktree('08:11', ledger, 'lane/billing-audit/ledger'),
  worktree('08:11', runner, 'lane/release-env/runner'),
  worktree('08:12', mfa, 'lane/platform-iam/mfa'),
  worktree('08:12', isolation, 'lane/security-compliance/isolation'),
  fairway('08:15', agent11, provider, `claim ${approval}`),
  fairway('08:16', agent7, openclaw, 'claim APP-OPENCLAW-ROUTE-001'),
  fairway('08:16', agent9, openclaw, 'claim APP-OPENCLAW-ROUTE-001', 4),
  fairway('08:18', agent9, openclaw, 'claim APP-JUPYTER-SEQ-002', 1),
  fairway('08:20', agent3, ledger, 'claim BILL-LEDGER-IMMUTABLE-001'),
  fairway('08:21', agent12, runner, 'claim REL-RUNNER-EVIDENCE-001'),
  fairway('08:22', dario, mfa, 'claim IAM-MFA-DECISION-001'),
  fairway('08:24', greta, isolation, 'claim SEC-TENANT-ISOLATION-001'),
  fairway('08:25', olga, main, 'claim --next'),
  fairway('08:30', bea, main, 'ready'),

  // The node agent's approval: proven on a dirty tree, then on the commit; reviewed, handed over, landed.
  write('08:50', provider, {
    'cmd/node-agent/status.mjs':
      "/** What the agent sends with each heartbeat. */\nexport const status = (node) => ({ node_id: node.id, agent_version: node.version, runtime_approval: node.approved ? 'approved' : 'pending' });\n",
    'cmd/node-agent/status.test.mjs': test(
      'status',
      "import { status } from './status.mjs';\n\ntest('shows the approval within one heartbeat', () => {\n  assert.equal(status({ id: 'n1', version: '2', approved: true }).runtime_approval, 'approved');\n});\ntest('shows a node that waits as pending', () => {\n  assert.equal(status({ id: 'n2', version: '2', approved: false }).runtime_approval, 'pending');\n});",
    ),
    'scripts/probe.mjs':
      "// A functional probe: asks twice, since one good answer proves little.\nimport { status } from '../cmd/node-agent/status.mjs';\nfor (const round of [1, 2]) {\n  const { runtime_approval } = status({ id: 'kind-1', version: '2', approved: true });\n  console.log('round ' + round + ': runtime_approval=' + runtime_approval);\n  if (runtime_approval !== 'approved') process.exit(1);\n}\n",
  }),
  fairway('08:55', agent11, provider, `run --task ${approval} --check AC-1 -- node --test cmd/node-agent/`),
  ...commit('09:05', agent11, provider, 'node-agent: report the runtime approval'),
  fairway(
    '09:08',
    agent11,
    provider,
    `run --task ${approval} --check AC-1 --artifact report.xml -- node --test --test-reporter=junit --test-reporter-destination=report.xml cmd/node-agent/`,
  ),
  fairway('09:12', agent11, provider, `run --task ${approval} --kind probe --check AC-2 --environment kind -- node scripts/probe.mjs`),
  fairway(
    '09:15',
    agent11,
    provider,
    `checkpoint record ${approval} --state review --summary "approval is reported, both probes pass" --next "reviews by ops, backend and architecture" --owner orchestrator`,
  ),
  fairway('09:16', agent11, provider, `review request ${approval}`),
  fairway('09:20', agent11, provider, `review record ${approval} --domain ops --verdict approve`, 1),
  fairway('09:40', omar, provider, `review record ${approval} --domain ops --verdict approve --notes "probe repeated on kind, same output"`),
  fairway(
    '09:50',
    agent3,
    provider,
    `review record ${approval} --domain backend --verdict changes --finding "minor:cmd/node-agent/status.mjs:2:refused is missing from the read model"`,
  ),
  write('10:00', provider, {
    'cmd/node-agent/status.mjs':
      "/** What the agent sends with each heartbeat. */\nexport const status = (node) => ({ node_id: node.id, agent_version: node.version, runtime_approval: node.refused ? 'refused' : node.approved ? 'approved' : 'pending' });\n",
  }),
  ...commit('10:05', agent11, provider, 'node-agent: tell a refused runtime from one that waits'),
  fairway(
    '10:08',
    agent11,
    provider,
    `run --task ${approval} --check AC-1 --artifact report.xml -- node --test --test-reporter=junit --test-reporter-destination=report.xml cmd/node-agent/`,
  ),
  fairway('10:20', agent3, provider, `review record ${approval} --domain backend --verdict approve`),
  fairway('10:25', iris, provider, `review record ${approval} --verdict approve --notes "no trust boundary moves"`),
  fairway(
    '10:30',
    agent11,
    provider,
    `handoff create ${approval} --to orchestrator --summary "runtime approval in the status read-back, reviewed by three domains" --next "land on master, then start the self-update" --result "3 runs passed" --risk "agents of version 1 do not send the field"`,
  ),
  ...land('10:40', approval, provider, 'lane/provider-runtime/runtime-approval'),

  // The route of OpenClaw: a bug, failing first.
  write('09:10', openclaw, {
    'packages/products/appplatform/routes/openclaw.mjs': "export const route = (app) => '/apps/' + app.slug + '/';\n",
    'packages/products/appplatform/routes/openclaw.test.mjs': test(
      'route',
      "import { route } from './openclaw.mjs';\n\ntest('keeps the tenant in front of the app', () => {\n  assert.equal(route({ tenant: 't1', slug: 'openclaw' }), '/t/t1/apps/openclaw/');\n});",
    ),
  }),
  fairway(
    '09:14',
    agent7,
    openclaw,
    'run --task APP-OPENCLAW-ROUTE-001 --kind regression --summary "reproduces the mismatch" -- node --test packages/products/appplatform/routes/',
    1,
  ),
  write('09:30', openclaw, {
    'packages/products/appplatform/routes/openclaw.mjs': "export const route = (app) => '/t/' + app.tenant + '/apps/' + app.slug + '/';\n",
  }),
  ...commit('09:34', agent7, openclaw, 'routes: keep the tenant in front of the app'),
  fairway('09:36', agent7, openclaw, 'run --task APP-OPENCLAW-ROUTE-001 --kind regression -- node --test packages/products/appplatform/routes/'),
  fairway('09:40', agent7, openclaw, 'review request APP-OPENCLAW-ROUTE-001 --respond-by 2026-12-24'),
  fairway('10:10', agent3, openclaw, 'review record APP-OPENCLAW-ROUTE-001 --domain backend --verdict approve'),
  fairway('10:15', olga, openclaw, 'review record APP-OPENCLAW-ROUTE-001 --domain ops --verdict approve --notes "ingress log looks right"'),
  fairway(
    '10:45',
    agent7,
    openclaw,
    'handoff create APP-OPENCLAW-ROUTE-001 --to orchestrator --summary "route fixed, regression test kept" --next "land; Jupyter can start"',
  ),
  ...land('10:55', 'APP-OPENCLAW-ROUTE-001', openclaw, 'lane/app-runtime/openclaw'),
  fairway('11:00', agent9, openclaw, 'claim APP-JUPYTER-SEQ-002'),
  fairway(
    '11:05',
    agent9,
    openclaw,
    'checkpoint record APP-JUPYTER-SEQ-002 --summary "readiness probe found, connect still races it" --next "hold connect until the route answers"',
  ),

  // A decision is work too: its proof is a document, and others review it.
  fairway(
    '11:10',
    dario,
    mfa,
    'evidence add IAM-MFA-DECISION-001 --kind decision --result pass --summary "step-up flow at the identity provider, written down with what was considered" --artifact docs/architecture/mfa-browser-flow.md',
  ),
  fairway('11:12', dario, mfa, 'review request IAM-MFA-DECISION-001'),
  fairway('11:30', greta, mfa, 'review record IAM-MFA-DECISION-001 --domain security --verdict approve'),
  fairway('11:35', agent3, mfa, 'review record IAM-MFA-DECISION-001 --domain backend --verdict approve'),
  fairway('11:40', iris, mfa, 'review record IAM-MFA-DECISION-001 --domain architecture --verdict approve --notes "the portal never sees a factor: good"'),
  fairway('11:45', dario, mfa, 'done IAM-MFA-DECISION-001 --reason "decided: step-up flow"'),

  // The live drill waits for a window; the page that waited for the decision can start.
  fairway('12:30', olga, main, 'release OPS-FUNCTIONAL-ESCAPE-REVIEW-20260609-001 --reason "the drill comes first; omar goes on"'),
  fairway('12:31', omar, main, 'claim OPS-FUNCTIONAL-ESCAPE-REVIEW-20260609-001'),
  fairway('12:35', olga, main, 'claim IAM-MFA-LIVE-DRILL-002'),
  fairway(
    '12:50',
    olga,
    main,
    'block IAM-MFA-LIVE-DRILL-002 --reason "the staging realm is locked until the change window" --who E-governance --until 2026-12-31 --category approval',
  ),
  worktree('13:00', account, 'lane/frontend-portal/account'),
  fairway('13:05', bea, account, 'claim WEB-ACCOUNT-SECURITY-001'),
  fairway('13:10', bea, account, 'checkpoint record WEB-ACCOUNT-SECURITY-001 --summary "page skeleton stands, sessions come next" --owner bea'),

  // The ledger goes into review and comes back.
  write('13:20', ledger, {
    'packages/platform/billing/ledger/rows.mjs':
      "const rows = new Map();\nexport function add(row) {\n  if (rows.has(row.id)) throw new Error('a ledger row is never changed');\n  rows.set(row.id, Object.freeze({ ...row }));\n}\nexport const remove = () => {\n  throw new Error('a ledger row is never deleted');\n};\n",
    'packages/platform/billing/ledger/rows.test.mjs': test(
      'ledger',
      "import { add, remove } from './rows.mjs';\n\ntest('refuses to change a row', () => {\n  add({ id: 'r1', amount: 5 });\n  assert.throws(() => add({ id: 'r1', amount: 6 }), /never changed/);\n});\ntest('refuses to delete a row', () => assert.throws(() => remove('r1'), /never deleted/));",
    ),
  }),
  ...commit('13:30', agent3, ledger, 'ledger: refuse update and delete'),
  fairway('13:34', agent3, ledger, 'run --task BILL-LEDGER-IMMUTABLE-001 -- node --test packages/platform/billing/ledger/'),
  fairway('13:36', agent3, ledger, 'set-status BILL-LEDGER-IMMUTABLE-001 review'),
  fairway('13:37', agent3, ledger, 'review request BILL-LEDGER-IMMUTABLE-001'),
  fairway('14:00', agent7, ledger, 'review record BILL-LEDGER-IMMUTABLE-001 --domain backend --verdict approve'),
  fairway(
    '14:10',
    greta,
    ledger,
    'review record BILL-LEDGER-IMMUTABLE-001 --domain security --verdict changes --finding "major:packages/platform/billing/ledger/rows.mjs:1:the map can be reached by whoever imports the module" --notes "close it, then it is fine"',
  ),
  fairway('14:15', mira, main, 'merge-ready BILL-LEDGER-IMMUTABLE-001', 1),
  fairway('14:16', mira, main, 'done BILL-LEDGER-IMMUTABLE-001', 1),

  // The monitor records the evidence of CI; the task that depends on it can start.
  write('13:50', runner, {
    'scripts/ci/evidence-bundle.mjs':
      "// The same commit gives the same bytes.\nimport { execFileSync } from 'node:child_process';\nconst commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();\nconsole.log(JSON.stringify({ commit, gates: { lint: 'pass', unit: 'pass', isolation: 'pass' } }, null, 2));\n",
  }),
  ...commit('13:55', agent12, runner, 'ci: export the evidence bundle'),
  fairway('14:00', agent12, runner, 'run --task REL-RUNNER-EVIDENCE-001 --kind build -- node scripts/ci/evidence-bundle.mjs'),
  fairway(
    '14:05',
    ci,
    runner,
    'evidence add REL-RUNNER-EVIDENCE-001 --kind ci --result pass --summary "pipeline 4711: bundle uploaded, digest equal on both runners" --link https://ci.example.com/pipelines/4711',
  ),
  fairway('14:08', agent12, runner, 'review request REL-RUNNER-EVIDENCE-001'),
  fairway('14:20', olga, runner, 'review record REL-RUNNER-EVIDENCE-001 --domain ops --verdict approve'),
  fairway('14:25', greta, runner, 'review record REL-RUNNER-EVIDENCE-001 --domain governance --verdict approve'),
  fairway(
    '14:30',
    agent12,
    runner,
    'handoff create REL-RUNNER-EVIDENCE-001 --to orchestrator --summary "bundle is exported and reproducible" --next "land; cert-manager can use it"',
  ),
  ...land('14:40', 'REL-RUNNER-EVIDENCE-001', runner, 'lane/release-env/runner'),
  fairway('14:50', agent12, runner, 'claim REL-CERT-MANAGER-002'),
  write('15:00', runner, { 'scripts/ci/renew.mjs': "console.error('issuer: account key does not match the environment profile');\nprocess.exit(3);\n" }),
  fairway('15:05', agent12, runner, 'run --task REL-CERT-MANAGER-002 --kind drill --environment kind -- node scripts/ci/renew.mjs', 3),

  // Isolation is proven by hand, with an attached file; a review that is not needed is waived with a reason.
  write('15:20', isolation, { 'tests/isolation/ledger.txt': 'tenant a reads 12 rows of its own\ntenant a reads 0 rows of tenant b\n' }),
  fairway(
    '15:25',
    greta,
    isolation,
    'evidence add SEC-TENANT-ISOLATION-001 --kind isolation --result partial --summary "reads are isolated; writes still to be tried" --artifact tests/isolation/ledger.txt',
  ),
  fairway('15:40', mira, main, 'update APP-VLLM-STATE-003 --priority 2 --reason "the demo needs it"'),
  fairway(
    '15:45',
    iris,
    main,
    'review waive APP-VLLM-STATE-003 --domain frontend --reason "no page is touched: the state is in the API only" --until 2027-01-31',
  ),
  fairway('15:50', agent7, main, 'claim --next'),

  // The day ends.
  fairway('16:30', mira, main, 'claim OPS-API-FIRST-SWEEP-002 --as orchestrator', 1),
  fairway(
    '16:40',
    omar,
    main,
    'evidence add OPS-FUNCTIONAL-ESCAPE-REVIEW-20260609-001 --kind review --result pass --summary "three escapes of the week, two with a follow-up"',
  ),
  fairway('17:00', mira, main, 'list'),
  fairway('17:05', mira, main, 'tree PSSM-KIND-UAT'),
  fairway('17:10', mira, main, 'report status'),
];
