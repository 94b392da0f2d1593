/** Makes the view context from the site. */
import type { PortalData, Site } from '../../fairway/portal/site.ts';
import type { ViewContext } from '../views/context.tsx';

/** Why signatures could not be checked; null if they were, or need not be. */
function signaturesUnchecked({ signers }: PortalData): string | null {
  if (signers === undefined) return null;
  if ('unchecked' in signers) return signers.unchecked.message;
  const states = [...signers.values()].flatMap(({ records }) => Object.values(records).map(({ state }) => state));
  return states.includes('unchecked') ? 'Checking signatures needs the git program, which is not installed.' : null;
}

export function contextOf(site: Site, baseUrl: string): ViewContext {
  const roles = [...new Set([...site.policy.roles.map((role) => role.name), ...site.summaries.flatMap((summary) => summary.role ?? [])])];
  const states = new Map(site.policy.states.map((state) => [state.name, state.class]));
  for (const summary of site.summaries) if (!states.has(summary.status)) states.set(summary.status, summary.class);
  return {
    baseUrl,
    title: site.title,
    tagline: site.tagline,
    project: site.project,
    commit: site.commit,
    at: site.at,
    ref: site.ref,
    integrationBranch: site.policy.integrationBranch,
    policySource: site.policySource,
    gitHost: site.policy.gitHost,
    lanes: site.lanes.map((lane) => lane.name),
    roles,
    signaturesUnchecked: signaturesUnchecked(site.data),
    states: [...states].map(([name, stateClass]) => ({ name, class: stateClass })),
    task: (id) => {
      const summary = site.byId.get(id);
      return summary && { title: summary.title, status: summary.status, class: summary.class };
    },
  };
}
