/** What every view may ask: where the site is, what it is true of, and which tasks there are. */
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
  /** Why it could not be told who signed the records; null where it was told, or nobody asked. */
  readonly signaturesUnchecked: string | null;
  readonly states: readonly { readonly name: string; readonly class: StateClass }[];
  /** A task in short; undefined when the store has none of that id. */
  task(id: string): { readonly title: string; readonly status: string; readonly class: StateClass } | undefined;
}

const Context = createContext<ViewContext | undefined>(undefined);

export const ViewProvider = Context.Provider;

export function useView(): ViewContext {
  const view = useContext(Context);
  if (!view) throw new Error('a view was rendered outside of ViewProvider');
  return view;
}
