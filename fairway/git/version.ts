/** Versions of git. */

/** `2.39.5` from `git version 2.39.5 (Apple Git-154)`; undefined for any other text. */
export const parseGitVersion = (text: string): string | undefined => /^git version (\d+(?:\.\d+)+)/.exec(text)?.[1];

/** Compares versions number by number. */
export function isAtLeast(found: string, needed: string): boolean {
  const [have, want] = [found, needed].map((version) => version.split('.').map(Number)) as [number[], number[]];
  const at = want.findIndex((number, index) => (have[index] ?? 0) !== number);
  return at < 0 || (have[at] ?? 0) > (want[at] ?? 0);
}
