/** Overriding rules with a reason, and how records note it. */
import type { Force } from '../types.gen.ts';

/** An intentional override of a rule; refused without a reason. */
export interface Override {
  readonly force?: boolean | undefined;
  readonly reason?: string | undefined;
}

/** Whether a text is present and not blank. */
export const isGiven = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

/** The override that a record notes for a rule, so that a replay overrides the same rule again. */
export const forcedAgain = (forced: Force | undefined, rule: string): Override => (forced?.rules.includes(rule) ? { force: true, reason: forced.reason } : {});

/** The record's field for the overridden rules; empty when there were none. */
export function forcedBy(rules: readonly (string | undefined)[], override: Override, about: Pick<Force, 'tasks' | 'gates'> = {}): { forced?: Force } {
  const broken = rules.filter((rule) => rule !== undefined);
  if (broken.length === 0 || override.reason === undefined) return {};
  const { tasks = [], gates = [] } = about;
  return { forced: { reason: override.reason, rules: broken, ...(tasks.length > 0 ? { tasks } : {}), ...(gates.length > 0 ? { gates } : {}) } };
}

/** Names of the overridden rules in summaries. */
const ruleNames: Readonly<Record<string, string>> = {
  NOT_HOLDER: 'the claim',
  NOT_CLAIMABLE: 'the state',
  OPEN_DEPENDENCIES: 'dependencies',
  WRONG_ROLE: 'the role',
  TRANSITION_REFUSED: 'the transitions',
  GATES_CLOSED: 'gates',
};

/** The overridden rules as a part of a summary, such as `, overriding evidence: the site was down`. Empty when none was overridden. */
export function overriding(forced: Force | undefined, separator = ', '): string {
  if (forced === undefined) return '';
  const names = forced.rules.flatMap((rule) => (rule === 'GATES_CLOSED' && forced.gates !== undefined ? forced.gates : [ruleNames[rule] ?? rule]));
  return `${separator}overriding ${names.join(', ')}: ${forced.reason}`;
}
