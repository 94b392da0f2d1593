/** The people and agents of the demonstration. */

export interface Person {
  readonly actor: string;
  readonly role: string;
  readonly session: string;
}

const person = (actor: string, role: string, session: string): Person => ({ actor, role, session });

export const team = {
  mira: person('mira', 'orchestrator', 'desktop-1'),
  agent3: person('agent-3', 'A-backend', 'tmux-billing'),
  agent7: person('agent-7', 'A-backend', 'tmux-apps'),
  agent9: person('agent-9', 'A-backend', 'tmux-spare'),
  agent11: person('agent-11', 'C-ops', 'tmux-provider'),
  agent12: person('agent-12', 'C-ops', 'tmux-release'),
  olga: person('olga', 'C-ops', 'shell-olga'),
  omar: person('omar', 'C-ops', 'shell-omar'),
  bea: person('bea', 'B-ui', 'desktop-2'),
  dario: person('dario', 'D-arch', 'desktop-3'),
  iris: person('iris', 'D-arch', 'desktop-4'),
  greta: person('greta', 'E-governance', 'desktop-5'),
  ci: person('ci-monitor', 'C-ops', 'pipeline-4711'),
} as const satisfies Record<string, Person>;
