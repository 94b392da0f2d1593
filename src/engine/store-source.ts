/** The default source: the store of a repository. */
import { openStore } from '../../fairway/index.ts';
import type { LoadPortal } from './source.ts';

export const load: LoadPortal = async ({ repo }) => {
  const store = await openStore({ cwd: repo, env: process.env, clock: () => new Date(), newId: readOnly, actor: readOnly });
  const data = await store.readAll();
  return { data, readArtifact: (sha256) => store.readArtifact(sha256) };
};

/** For the parts of the environment that only writing needs. */
const readOnly = (): never => {
  throw new Error('the portal does not write to the store');
};
