/** Globs over repository paths, as lanes and review routes use them. */
import picomatch from 'picomatch/posix.js';

/** Whether any of the globs matches the path or glob. The name of a folder matches everything below it: `scripts/ops` means `scripts/ops/**`. */
export function matchesAny(globs: readonly string[], path: string): boolean {
  return globs.some((glob) => matches(glob, path));
}

function matches(glob: string, path: string): boolean {
  const bare = stripGlob(path);
  const folder = stripGlob(glob);
  if (folder === glob || glob === `${folder}/**`) return bare === folder || bare.startsWith(`${folder}/`);
  return matcherOf(glob)(path) || matcherOf(glob)(bare);
}

/** Cached, because compiling a glob costs more than a thousand matches, and a policy has few globs. */
const compiled = new Map<string, (path: string) => boolean>();

function matcherOf(glob: string): (path: string) => boolean {
  const known = compiled.get(glob) ?? picomatch(glob, { dot: true });
  compiled.set(glob, known);
  return known;
}

/** The folder before the first wildcard of a glob, without a trailing slash. */
const stripGlob = (glob: string): string => glob.replace(/\/?[^/]*[*?[{(].*$/, '').replace(/\/$/, '');
