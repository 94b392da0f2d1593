/** The source of every real site: the store of a repository. */
import { openStore } from '../../fairway/index.ts';
import type { LoadPortal } from './source.ts';

export const load: LoadPortal = async ({ repo }) => {
  const store = await openStore({ cwd: repo, env: process.env, clock: () => new Date(), newId: readOnly, actor: readOnly });
  const data = await store.readAll();
  return { data, readArtifact: (sha256) => store.readArtifact(sha256) };
};

/** A site shows what was recorded and records nothing. */
const readOnly = (): never => {
  throw new Error('the portal does not write to the store');
};
