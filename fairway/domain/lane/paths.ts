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
  return matcherOf(glob)(path) || matcherOf(glob)(bare);
}

/** To compile a glob costs more than a thousand matches, and a policy has but a few. */
const compiled = new Map<string, (path: string) => boolean>();

function matcherOf(glob: string): (path: string) => boolean {
  const known = compiled.get(glob) ?? picomatch(glob, { dot: true });
  compiled.set(glob, known);
  return known;
}

/** The part of a glob in front of its first wildcard, without a slash at the end. */
const stripGlob = (glob: string): string => glob.replace(/\/?[^/]*[*?[{(].*$/, '').replace(/\/$/, '');
