/**
 * Whether a commit is to be signed, by git's own settings. Most repositories sign nothing, and git is not asked there: its configuration files are
 * looked through for the one word that could ask for it. Where the word is found, git has the say.
 */
import { problem } from '../errors.ts';
import { type Git, runGit } from './git.ts';
import { isOn, SettingFiles } from './setting-files.ts';

/** How a commit is to be signed, beside what git's settings say. */
export interface Signing {
  /** asked: where git has a key. required: refused where it has none. */
  readonly demand: 'asked' | 'required';
  /** Refuses a signed commit that would count for nothing. The ref has not moved by then. */
  readonly check?: ((commit: string) => Promise<void>) | undefined;
  /** Told when it is asked for and git has no key. */
  readonly onUnsigned?: (() => void) | undefined;
}

/** Whether to sign. Refuses with SIGNATURE_NEEDED where it is required and git has no key. */
export async function isToBeSigned(git: Git, signing?: Signing, files = new SettingFiles(git)): Promise<boolean> {
  if (signing === undefined && !mayAskForSignatures(files)) return false;
  const settings = await readSigningSettings(git);
  const able = settings.always || settings.hasKey;
  if (signing?.demand === 'required' && !able) throw problem('SIGNATURE_NEEDED');
  if (signing === undefined) return settings.always;
  if (!able) signing.onUnsigned?.();
  return able;
}

export interface SigningSettings {
  /** commit.gpgSign */
  readonly always: boolean;
  /** Whether a key is named, or a command that names one. */
  readonly hasKey: boolean;
}

const asked = '^(commit\\.gpgsign|user\\.signingkey|gpg\\.ssh\\.defaultkeycommand)$';

async function readSigningSettings(git: Git): Promise<SigningSettings> {
  const { stdout } = await runGit(git, ['config', '--null', '--get-regexp', asked], { allowExit: [1] });
  return parseSigningSettings(stdout.toString('utf8'));
}

/** `<name>\n<value>\0`; a name without a value means that it is on. The last one counts. */
export function parseSigningSettings(text: string): SigningSettings {
  const settings = new Map(
    text
      .split('\0')
      .filter((entry) => entry !== '')
      .map((entry): [string, string] => (entry.includes('\n') ? [entry.slice(0, entry.indexOf('\n')), entry.slice(entry.indexOf('\n') + 1)] : [entry, 'true'])),
  );
  const key = settings.get('user.signingkey') || settings.get('gpg.ssh.defaultkeycommand');
  return { always: isOn(settings.get('commit.gpgsign') ?? 'false'), hasKey: key !== undefined && key !== '' };
}

/** Whether any of git's files might ask for signatures. Says yes where it cannot be told. */
export const mayAskForSignatures = (files: SettingFiles): boolean =>
  files.some((text) => [...text.matchAll(/gpgsign[ \t]*(?:=[ \t]*"?([^\s"#;]*)|$)?/gim)].some(([, value]) => value === undefined || isOn(value)));
