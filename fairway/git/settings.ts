/** Git settings and who git says is at work. */
import { isWithoutGit } from './choice.ts';
import type { Git } from './git.ts';
import { readPlainSettings } from './setting-files.ts';

/** The value of a setting; undefined when it is not set. */
export async function readSetting(git: Git, name: string): Promise<string | undefined> {
  if (isWithoutGit(git.env)) return (await configFiles()).readConfigValue(git, name);
  const { runGit } = await program();
  const { stdout, code } = await runGit(git, ['config', '--null', '--get', name], { allowExit: [1] });
  return code === 0 ? stdout.toString('utf8').replace(/\0$/, '') : undefined;
}

/** Writes a setting of this repository. */
export async function writeSetting(git: Git, name: string, value: string): Promise<void> {
  if (isWithoutGit(git.env)) return (await configFiles()).writeConfigValue(git, name, value);
  await (await program()).runGit(git, ['config', '--local', name, value]);
}

const configFiles = () => import('./files/config.ts');
const program = () => import('./git.ts');

export interface Identity {
  readonly name: string;
  readonly email: string;
}

/** What tells one of git's users from another. */
export const addressOf = (identity: Identity | undefined): string | undefined => identity?.email || identity?.name;

/** Who git would name as committer; undefined when it knows nobody. */
export async function readIdentity(git: Git): Promise<Identity | undefined> {
  const { GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email } = git.env;
  if (name && email) return { name, email };
  if (isWithoutGit(git.env)) return (await configFiles()).readConfigIdentity(git);
  const plain = readPlainIdentity(git, { name, email });
  if (plain !== undefined) return plain;
  const { runGit } = await program();
  const { stdout, code } = await runGit(git, ['var', 'GIT_COMMITTER_IDENT'], { allowExit: 'any' });
  return code === 0 ? parseIdentity(stdout.toString('utf8')) : undefined;
}

/** Who is named in git's files in so many words. Most people are: then git need not be started to say so. */
function readPlainIdentity(git: Git, given: { readonly name: string | undefined; readonly email: string | undefined }): Identity | undefined {
  const settings = readPlainSettings(git, ['user.name', 'user.email', 'committer.name', 'committer.email']);
  const name = given.name || settings?.get('committer.name') || settings?.get('user.name');
  const email = given.email || settings?.get('committer.email') || settings?.get('user.email');
  return name && email && isPlainName(name) && isPlainName(email) ? { name, email } : undefined;
}

/** Whether git takes a name as it is: it leaves out some marks, and those of them that stand around it. */
const isPlainName = (name: string): boolean => /^[\p{L}\p{N}](?:[^\p{C}<>]*[\p{L}\p{N}])?$/u.test(name);

/** `Name <email> <seconds> <zone>` */
export function parseIdentity(text: string): Identity | undefined {
  const match = /^(.*) <(.*)> \d+ [+-]\d{4}$/.exec(text.trim());
  return match ? { name: match[1] as string, email: match[2] as string } : undefined;
}
