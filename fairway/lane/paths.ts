/** Globs over repository paths, as lanes and review routes use them. */
import picomatch from 'picomatch/posix.js';

/** Whether any of the globs matches the path or glob. A folder's own name stands for all below it, as `scripts/ops` does in `scripts/ops/**`. */
export function matchesAny(globs: readonly string[], path: string): boolean {
  return globs.some((glob) => matches(glob, path));
}

function matches(glob: string, path: string): boolean {
  const bare = stripGlob(path);
  const folder = stripGlob(glob);
  if (folder === glob || glob === `${folder}/**`) return bare === folder || bare.startsWith(`${folder}/`);
  return picomatch(glob, { dot: true })(path) || picomatch(glob, { dot: true })(bare);
}

/** The part of a glob in front of its first wildcard, without a slash at the end. */
const stripGlob = (glob: string): string => glob.replace(/\/?[^/]*[*?[{(].*$/, '').replace(/\/$/, '');
