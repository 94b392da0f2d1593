/** Publishing refs. */
import { type Git, reasonOf, runGit } from './git.ts';

/** Pushes a ref under its own name, never by force. Gives git's reason where it was not taken; null where it was. */
export async function pushRef(git: Git, remote: string, ref: string): Promise<string | null> {
  const { code, stderr } = await runGit(git, ['push', '--quiet', '--no-follow-tags', '--end-of-options', remote, `${ref}:${ref}`], { allowExit: 'any' });
  return code === 0 ? null : whyNotPushed(stderr, code);
}

/** What the remote said, or git where the remote said nothing. */
export function whyNotPushed(stderr: string, code: number): string {
  const said = stderr.split('\n').flatMap((line) => /^remote: (.*\S)/.exec(line)?.[1] ?? []);
  const rejected = /^ ! \[(?:remote )?rejected\] .*\((.+)\)$/m.exec(stderr)?.[1];
  return said.length > 0 ? said.join('; ') : (rejected ?? reasonOf(stderr, code));
}
