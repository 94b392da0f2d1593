/** The fairway.yaml that `init` writes. It is valid as written, and shows all other keys as comments. */
export function configTemplate(facts: { readonly project: string; readonly integrationBranch: string; readonly stateRef: string }): string {
  return `# The policy of this project. Fairway reads it from the tip of the integration branch: commit it there.
schema: fairway/config@1
project: ${facts.project}
integration_branch: ${facts.integrationBranch}
state_ref: ${facts.stateRef}

# How clones share the state: with fairway sync only, or (auto) with every command that records something.
#store:
#  sync: auto
#  remote: origin
#  offline: refuse
#  timeout_seconds: 60

# The pattern of task ids.
tasks:
  id_pattern: ^[A-Z][A-Z0-9-]*$
#  kinds: [task, bug, spike, epic]
#  risk_levels: [low, medium, high, critical]
#  default_priority: 100

# Who may claim tasks. Without this section, any role name is accepted. A coordinator may release and finish tasks of others.
#roles:
#  backend: { title: Services and contracts, review_domains: [backend] }
#  ops: { title: Operations, review_domains: [ops] }
#  orchestrator: { title: Integration, coordinator: true }

# Lanes: the ownership boundaries of the work.
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

# The states of a task, each with its class: open, active, blocked, review, done or dropped.
states:
  todo: open
  in_progress: active
  blocked: blocked
  review: review
  done: done
  dropped: dropped

# The allowed transitions. Without this section, all are allowed.
#transitions:
#  - todo -> in_progress
#  - in_progress -> review
#  - "* -> blocked"

# How long a claim lasts unless its holder renews it. Without this section, forever.
#claims:
#  lease_minutes: 480

# Review domains, and the paths that require them.
#review:
#  domains: [backend, ops, security]
#  routes:
#    - { name: contracts, paths: [contracts/**], domains: [backend, security] }

# Gates before done and before merging: required refuses, advisory warns, off is not checked.
gates:
  blocked_reason: true
  done: { evidence: required, acceptance: advisory, review: required, handoff: off }
  merge_ready: { evidence: required, acceptance: advisory, review: required, handoff: off, clean_worktree: required, based_on_integration: required }

# Whether records must be signed: off, warn or require. The file allowed_signers lists the keys; signers lists the actors each may sign for.
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
