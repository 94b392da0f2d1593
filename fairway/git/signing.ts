/** Whether a commit is to be signed, by the policy and by git's own settings. */
import { problem } from '../errors.ts';
import type { Git } from './git.ts';
import { readSettings, type Settings } from './settings.ts';

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
export async function isToBeSigned(git: Git, signing?: Signing, settings: Promise<Settings> = readSettings(git)): Promise<boolean> {
  const { always, hasKey } = signingSettings(await settings);
  const able = always || hasKey;
  if (signing?.demand === 'required' && !able) throw problem('SIGNATURE_NEEDED');
  if (signing === undefined) return always;
  if (!able) signing.onUnsigned?.();
  return able;
}

export interface SigningSettings {
  /** commit.gpgSign */
  readonly always: boolean;
  /** Whether a key is named, or a command that names one. */
  readonly hasKey: boolean;
}

export const signingSettings = (settings: Settings): SigningSettings => ({
  always: settings.isOn('commit.gpgsign'),
  hasKey: Boolean(settings.get('user.signingkey') || settings.get('gpg.ssh.defaultkeycommand')),
});
