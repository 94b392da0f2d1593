/** Reads git's settings, all of them by one process, and the user's identity. */
import type { Git } from './git.ts';

/** Settings by name, with section and variable in lower case. A name may have several values; the last one wins. */
export class Settings {
  readonly #values = new Map<string, string[]>();

  /** An undefined value is a name without a value, which means true. */
  constructor(entries: Iterable<readonly [name: string, value: string | undefined]>) {
    for (const [name, value = 'true'] of entries) {
      const values = this.#values.get(name);
      if (values === undefined) this.#values.set(name, [value]);
      else values.push(value);
    }
  }

  /** In the order of their first occurrence. */
  get names(): string[] {
    return [...this.#values.keys()];
  }

  get(name: string): string | undefined {
    return this.#values.get(name)?.at(-1);
  }

  all(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  /** Whether a boolean setting is true. */
  isOn(name: string): boolean {
    return !/^(?:false|no|off|0*)$/i.test((this.get(name) ?? '').trim());
  }
}

/** `<name>\n<value>\0`, and `<name>\0` for a name without a value. */
export const parseSettings = (text: string): Settings =>
  new Settings(
    text
      .split('\0')
      .filter((entry) => entry !== '')
      .map((entry) => {
        const end = entry.indexOf('\n');
        return end < 0 ? ([entry, undefined] as const) : ([entry.slice(0, end), entry.slice(end + 1)] as const);
      }),
  );

/** All settings that apply to a repository. */
export async function readSettings(git: Git): Promise<Settings> {
  const { runGit } = await program();
  const { stdout } = await runGit(git, ['config', '--list', '-z']);
  return parseSettings(stdout.toString('utf8'));
}

/** The value of a setting; undefined when it is not set. */
export async function readSetting(git: Git, name: string): Promise<string | undefined> {
  const { runGit } = await program();
  const { stdout, code } = await runGit(git, ['config', '--null', '--get', name], { allowExit: [1] });
  return code === 0 ? stdout.toString('utf8').replace(/\0$/, '') : undefined;
}

/** Writes a setting of this repository. */
export async function writeSetting(git: Git, name: string, value: string): Promise<void> {
  await (await program()).runGit(git, ['config', '--local', name, value]);
}

const program = () => import('./git.ts');

export interface Identity {
  readonly name: string;
  readonly email: string;
}

/** The email address, which identifies a user, otherwise the name. */
export const addressOf = (identity: Identity | undefined): string | undefined => identity?.email || identity?.name;

/** The committer that git would use; undefined when git has none. Settings are read only if the environment does not name one. */
export async function readIdentity(git: Git, settings: () => Promise<Settings> = () => readSettings(git)): Promise<Identity | undefined> {
  const fromEnvironment = committerOf(git.env, undefined);
  if (fromEnvironment !== undefined) return fromEnvironment;
  return committerOf(git.env, await settings()) ?? askIdentity(git);
}

/** The committer as configured; undefined when git would derive it, remove characters from it, or refuse it. */
export function committerOf({ GIT_COMMITTER_NAME, GIT_COMMITTER_EMAIL }: Git['env'], settings: Settings | undefined): Identity | undefined {
  const name = GIT_COMMITTER_NAME ?? settings?.get('committer.name') ?? settings?.get('user.name') ?? '';
  const email = GIT_COMMITTER_EMAIL ?? settings?.get('committer.email') ?? settings?.get('user.email') ?? '';
  return isPlain(name) && isPlain(email) ? { name, email } : undefined;
}

/** Whether git keeps a name unchanged. It removes some characters everywhere, and others at the beginning and end. */
const isPlain = (name: string): boolean => /^[\p{L}\p{N}](?:[^\p{C}<>]*[\p{L}\p{N}])?$/u.test(name);

async function askIdentity(git: Git): Promise<Identity | undefined> {
  const { runGit } = await program();
  const { stdout, code } = await runGit(git, ['var', 'GIT_COMMITTER_IDENT'], { allowExit: 'any' });
  return code === 0 ? parseIdentity(stdout.toString('utf8')) : undefined;
}

/** `Name <email> <seconds> <zone>` */
export function parseIdentity(text: string): Identity | undefined {
  const match = /^(.*) <(.*)> \d+ [+-]\d{4}$/.exec(text.trim());
  return match ? { name: match[1] as string, email: match[2] as string } : undefined;
}
