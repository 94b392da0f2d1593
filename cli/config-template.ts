/** The fairway.yaml that `init` writes: valid as it is, with everything else shown as comments. */
export function configTemplate(facts: { readonly project: string; readonly integrationBranch: string; readonly stateRef: string }): string {
  return `# The policy of this project. Fairway reads it from the tip of the integration branch, so commit it there.
schema: fairway/config@1
project: ${facts.project}
integration_branch: ${facts.integrationBranch}
state_ref: ${facts.stateRef}

# What task ids look like.
tasks:
  id_pattern: ^[A-Z][A-Z0-9-]*$
#  kinds: [task, bug, spike, epic]
#  risk_levels: [low, medium, high, critical]
#  default_priority: 100

# Who may take tasks. Without roles, any role may be named. A coordinator may release and finish what others have claimed.
#roles:
#  backend: { title: Services and contracts, review_domains: [backend] }
#  ops: { title: Operations, review_domains: [ops] }
#  orchestrator: { title: Integration, coordinator: true }

# The ownership boundaries that work is organised by.
#lanes:
#  billing:
#    title: Billing and audit
#    role: backend
#    paths: [packages/billing/**]
#    typical_work: Usage records, ledger, audit evidence
#    review_domains: [backend]
#    review_when:
#      - { domain: ops, when: the ledger is migrated, paths: [migrations/**] }
#    branch: lane/{lane}/{task}
#    worktree: "{project}-{lane}-{task}"
#    wip_limit: 3

# The states of a task, each with what it means: open, active, blocked, review or terminal.
states:
  todo: open
  in_progress: active
  blocked: blocked
  review: review
  done: terminal

# The changes of state that are allowed; any when left out.
#transitions:
#  - todo -> in_progress
#  - in_progress -> review
#  - "* -> blocked"

# How long a claim lasts unless its holder claims again; for ever when left out.
#claims:
#  lease_minutes: 480

# Review domains, and which paths need them.
#review:
#  domains: [backend, ops, security]
#  routes:
#    - { name: contracts, paths: [contracts/**], domains: [backend, security] }

# What has to hold before a task is done or may be merged: required refuses, advisory warns, off is not looked at.
gates:
  blocked_reason: true
  done: { evidence: required, acceptance: advisory, review: required, handoff: off }
  merge_ready: { evidence: required, acceptance: advisory, review: required, handoff: off, clean_worktree: required, based_on_integration: required }

# Whether records are signed: off, warn or require. Who may sign stands in allowed_signers beside this file, and for whom else in signers.
#policy:
#  signatures: require
#  signers:
#    ann@example.org: [agent-*]

# Links from the portal to your git host.
#git_host:
#  commit: https://git.example.com/team/project/commit/{commit}
#  file: https://git.example.com/team/project/blob/{commit}/{path}
`;
}
