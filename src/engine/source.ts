/** The interface of a source module, which provides the data of the pages. */
import type { PortalData } from '../../fairway/portal/site.ts';

export interface PortalSource {
  readonly data: PortalData;
  /** The content of an artifact; undefined when the store does not hold it. */
  readArtifact(sha256: string): Promise<Uint8Array | undefined>;
}

/** The type of a source module's export `load`. */
export type LoadPortal = (options: { readonly repo: string }) => Promise<PortalSource>;
