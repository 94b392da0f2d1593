/** The data that all views share: the site's address, the commit it shows, and the tasks by id. */
import { createContext, useContext } from 'react';
import type { StateClass } from '../../fairway/domain/types.gen.ts';

export interface ViewContext {
  /** Begins and ends with a slash. */
  readonly baseUrl: string;
  readonly title: string;
  readonly tagline: string;
  readonly project: string;
  readonly commit: string;
  readonly at: string;
  readonly ref: string;
  readonly integrationBranch: string;
  readonly policySource: { readonly kind: string; readonly name: string };
  readonly gitHost: { readonly commit?: string; readonly file?: string };
  readonly lanes: readonly (string | null)[];
  readonly roles: readonly string[];
  /** Why signatures could not be checked; null when they were, or when the policy does not ask for any. */
  readonly signaturesUnchecked: string | null;
  readonly states: readonly { readonly name: string; readonly class: StateClass }[];
  /** The summary of a task; undefined when there is no such task. */
  task(id: string): { readonly title: string; readonly status: string; readonly class: StateClass } | undefined;
}

const Context = createContext<ViewContext | undefined>(undefined);

export const ViewProvider = Context.Provider;

export function useView(): ViewContext {
  const view = useContext(Context);
  if (!view) throw new Error('a view was rendered outside of ViewProvider');
  return view;
}
