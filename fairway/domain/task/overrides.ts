/** Overriding rules with a reason, and how records note it. */
import type { Draft, FairwayRecord, Override } from '../record.ts';

/** An intentional override of the rules of a command; refused without a reason. */
export interface ForceOption {
  readonly force?: boolean | undefined;
  readonly reason?: string | undefined;
}

/** Whether a text is present and not blank. */
export const isGiven = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

/** The override that a record notes for a rule, so that a replay overrides the same rule again. */
export function forcedAgain({ overrides }: Pick<FairwayRecord, 'overrides'>, rule: string): ForceOption {
  const noted = overrides?.find((override) => override.rule === rule);
  return noted === undefined ? {} : { force: true, reason: noted.reason };
}

/** What the overridden rules were about. */
interface About {
  /** Streams, for OPEN_DEPENDENCIES. */
  readonly refs?: readonly string[];
  /** Unmet gates, for GATES_CLOSED. */
  readonly gates?: readonly string[];
}

/** The field of a draft for the overridden rules; empty when there were none. */
export function overridden(rules: readonly (string | undefined)[], { reason }: ForceOption, { refs = [], gates = [] }: About = {}): Pick<Draft, 'overrides'> {
  const broken = rules.filter((rule) => rule !== undefined);
  if (broken.length === 0 || reason === undefined) return {};
  return {
    overrides: broken.map((rule) => ({
      rule,
      reason,
      ...(rule === 'OPEN_DEPENDENCIES' && refs.length > 0 ? { refs: [...refs] } : {}),
      ...(rule === 'GATES_CLOSED' && gates.length > 0 ? { gates: [...gates] } : {}),
    })),
  };
}

/** Names of the overridden rules in summaries. */
const ruleNames: Readonly<Record<string, string>> = {
  NOT_HOLDER: 'the claim',
  NOT_CLAIMABLE: 'the state',
  OPEN_DEPENDENCIES: 'dependencies',
  WRONG_ROLE: 'the role',
  TRANSITION_REFUSED: 'the transitions',
  GATES_CLOSED: 'gates',
  POLICY_FILE: 'the policy',
  CLOCK_BEHIND: 'the clock',
};

/** The overridden rules as the end of a summary, such as `; overriding evidence, review: the site was down`. Empty when none was overridden. */
export function overriding(overrides: readonly Override[] = []): string {
  const byReason = new Map<string, string[]>();
  for (const { rule, reason, gates } of overrides) {
    const names = byReason.get(reason) ?? [];
    byReason.set(reason, [...names, ...(gates ?? [ruleNames[rule] ?? rule])]);
  }
  return [...byReason].map(([reason, names]) => `; overriding ${names.join(', ')}: ${reason}`).join('');
}
