/** Where the pages' data comes from. */
import type { PortalData } from '../../fairway/portal/site.ts';

export interface PortalSource {
  readonly data: PortalData;
  /** An artifact's content; undefined when the store has none of that name. */
  readArtifact(sha256: string): Promise<Uint8Array | undefined>;
}

/** What a source module exports as `load`. */
export type LoadPortal = (options: { readonly repo: string }) => Promise<PortalSource>;
