/** What a verification needs to check the signatures of commits. */
import { isRefusal } from '../../errors.ts';
import { digest } from '../codec/serialize.ts';
import { readPolicy } from '../config.ts';
import type { StoreContext } from '../context.ts';
import { requireManifest } from '../load.ts';
import { readSignatureRules, SignatureChecker } from '../signatures.ts';

export interface SignatureCheck {
  readonly checker: SignatureChecker;
  /** A digest of the rules: a history that was verified under other rules is verified anew. */
  readonly rules: string;
}

/** Undefined where the policy does not look at signatures. Refuses with CONFIG_INVALID. */
export async function openSignatureCheck({ backend, worktree, options }: StoreContext, head: string): Promise<SignatureCheck | undefined> {
  const manifest = await findManifest(backend, head);
  if (manifest === undefined) return undefined;
  const { policy } = await readPolicy(backend, manifest, { worktree, configFile: options.configFile }, null);
  if (policy.signatures.mode === 'off') return undefined;
  const rules = await readSignatureRules(backend, manifest.integration_branch, policy.signatures);
  return { checker: new SignatureChecker(backend, rules), rules: digest(JSON.stringify([rules.policy, rules.text])) };
}

/** A manifest that cannot be read is a finding of the walk. */
async function findManifest(backend: StoreContext['backend'], head: string) {
  try {
    return await requireManifest(backend, head);
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}
