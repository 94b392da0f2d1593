/** The addresses of all pages, relative to the site's base address. Every link is made from these. */
import type { OutputKind } from './outputs.ts';

export const paths = {
  home: '',
  wall: 'wall/',
  tasks: 'tasks/',
  task: (id: string) => `tasks/${id}/`,
  taskJson: (id: string) => `tasks/${id}/task.json`,
  record: (id: string, seq: number) => `tasks/${id}/#${recordAnchor(seq)}`,
  evidence: (id: string) => `tasks/${id}/evidence/`,
  board: (lane: string | null) => `boards/${lane ?? noLane}/`,
  outputs: 'outputs/',
  output: (kind: OutputKind) => `outputs/${kind}/`,
  events: 'events/',
  eventPage: (page: number) => (page === 1 ? 'events/' : `events/${page}/`),
  index: 'api/v1/index.json',
  eventsJson: 'api/v1/events.json',
} as const;

/** The anchor of a record on its task's page. */
export const recordAnchor = (seq: number): string => `r-${seq}`;
export const evidenceAnchor = (seq: number): string => `e-${seq}`;

/** The path of the board for tasks without a lane. Lane names begin with a letter or digit, so it cannot collide with one. */
const noLane = '-';
