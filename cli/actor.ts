/**
 * The actor: role from --as, FAIRWAY_ROLE or the current lane worktree; session from --session or FAIRWAY_SESSION; kind and the person who answers for it
 * from FAIRWAY_ACTOR_KIND and FAIRWAY_ON_BEHALF_OF.
 */
import { type Actor, isStreamId, laneOfWorktree, type Policy, problem, type WorktreeNames } from '../fairway/index.ts';

export interface ActorInputs {
  readonly as: string | undefined;
  readonly session: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** git's user. */
  readonly identity: string | undefined;
  readonly worktree: WorktreeNames;
}

/** Throws NO_IDENTITY, SESSION_ID_INVALID, USAGE. */
export function actorOf(inputs: ActorInputs, policy: Policy): Actor {
  const { env } = inputs;
  const id = given(env.FAIRWAY_ACTOR) ?? given(inputs.identity);
  if (id === undefined) throw problem('NO_IDENTITY');
  const role = given(inputs.as) ?? given(env.FAIRWAY_ROLE) ?? laneOfWorktree(inputs.worktree, policy)?.role;
  const session = given(inputs.session) ?? given(env.FAIRWAY_SESSION);
  if (session !== undefined && !isStreamId(session)) throw problem('SESSION_ID_INVALID', { session });
  const kind = kindOf(given(env.FAIRWAY_ACTOR_KIND));
  const principal = given(env.FAIRWAY_ON_BEHALF_OF);
  return {
    id,
    ...(kind === undefined ? {} : { kind }),
    ...(role === undefined ? {} : { role }),
    ...(session === undefined ? {} : { session }),
    ...(principal === undefined ? {} : { on_behalf_of: principal }),
  };
}

const kinds = ['person', 'agent', 'service'] as const;

function kindOf(text: string | undefined): Actor['kind'] {
  const kind = kinds.find((known) => known === text);
  if (text !== undefined && kind === undefined)
    throw problem('USAGE', { why: `FAIRWAY_ACTOR_KIND is "${text}".`, next: `Set it to ${kinds.join(', ')}, or unset it.` });
  return kind;
}

const given = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim();
  return trimmed === undefined || trimmed === '' ? undefined : trimmed;
};
