/** Decides whether to sign a commit, from the policy and git's settings. */
import { problem } from '../errors.ts';
import type { Git } from './git.ts';
import { readSettings, type Settings } from './settings.ts';

/** The policy's demands on the signature of a commit. */
export interface Signing {
  /** asked: sign if git has a key. required: refuse if it has none. */
  readonly demand: 'asked' | 'required';
  /** Called with the signed commit before the ref moves; throws if the signature would not be accepted. */
  readonly check?: ((commit: string) => Promise<void>) | undefined;
  /** Called when a signature is asked for but git has no key. */
  readonly onUnsigned?: (() => void) | undefined;
}

/** Whether to sign. Refuses with SIGNATURE_NEEDED when a signature is required and git has no key. */
export async function isToBeSigned(git: Git, signing?: Signing, settings: Promise<Settings> = readSettings(git)): Promise<boolean> {
  const { always, hasKey } = signingSettings(await settings);
  const canSign = always || hasKey;
  if (signing?.demand === 'required' && !canSign) throw problem('SIGNATURE_NEEDED');
  if (signing === undefined) return always;
  if (!canSign) signing.onUnsigned?.();
  return canSign;
}

export interface SigningSettings {
  /** commit.gpgSign */
  readonly always: boolean;
  /** Whether a key, or a command that prints one, is configured. */
  readonly hasKey: boolean;
}

export const signingSettings = (settings: Settings): SigningSettings => ({
  always: settings.isOn('commit.gpgsign'),
  hasKey: Boolean(settings.get('user.signingkey') || settings.get('gpg.ssh.defaultkeycommand')),
});
