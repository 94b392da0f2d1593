/** How a repository is kept, and whether git's own files can be read by who knows the usual way alone. */
import { join } from 'node:path';
import { problem } from '../../errors.ts';
import { neededGit } from '../git.ts';
import { readText } from '../refs.ts';

/** What is said of a repository in its settings, and can be read and written without knowing more of it. Source: gitrepository-layout(5). */
const harmless = /^(?:noop|noop-v1|preciousobjects|partialclone|worktreeconfig|relativeworktrees)$/;

/** Refuses with FORMAT_NEEDS_GIT a repository whose objects or refs are kept in another way than the files that are read here. */
export function requireReadableFormat(commonDir: string): void {
  const config = readText(join(commonDir, 'config')) ?? '';
  for (const [name, value] of extensionsIn(config)) {
    const format = formatOf(name, value);
    if (format !== undefined) throw problem('FORMAT_NEEDS_GIT', { dir: commonDir, format, needed: neededGit });
  }
}

function formatOf(name: string, value: string): string | undefined {
  if (name === 'objectformat') return value === 'sha1' ? undefined : `the object format ${value}`;
  if (name === 'refstorage') return value === 'files' ? undefined : `the ref storage ${value}`;
  return harmless.test(name) ? undefined : `a format with the extension ${name}`;
}

/** The settings of the section `extensions`. It stands in the repository's own file alone: git looks nowhere else. */
function extensionsIn(config: string): [string, string][] {
  const sections = config.split(/^[ \t]*(?=\[)/m).filter((section) => /^\[\s*extensions\s*\]/i.test(section));
  return sections.flatMap((section) =>
    [...section.matchAll(/^[ \t]*([A-Za-z][A-Za-z0-9-]*)[ \t]*(?:=[ \t]*"?([^"\s#;]*))?/gm)].map((match): [string, string] => [
      (match[1] as string).toLowerCase(),
      (match[2] ?? 'true').toLowerCase(),
    ]),
  );
}
