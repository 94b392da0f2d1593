/** The actor: role from --as, FAIRWAY_ROLE or the current lane worktree; session from --session or FAIRWAY_SESSION. */
import { type Actor, laneOfWorktree, type Policy, problem, type WorktreeNames } from '../fairway/index.ts';

export interface ActorInputs {
  readonly as: string | undefined;
  readonly session: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly host: string;
  /** git's user. */
  readonly identity: string | undefined;
  readonly worktree: WorktreeNames;
}

/** Throws NO_IDENTITY. */
export function actorOf(inputs: ActorInputs, policy: Policy): Actor {
  const { env } = inputs;
  const id = given(env.FAIRWAY_ACTOR) ?? given(inputs.identity);
  if (id === undefined) throw problem('NO_IDENTITY');
  const role = given(inputs.as) ?? given(env.FAIRWAY_ROLE) ?? laneOfWorktree(inputs.worktree, policy)?.role;
  const session = given(inputs.session) ?? given(env.FAIRWAY_SESSION);
  return { id, ...(role === undefined ? {} : { role }), ...(session === undefined ? {} : { session }), host: inputs.host };
}

const given = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim();
  return trimmed === undefined || trimmed === '' ? undefined : trimmed;
};
