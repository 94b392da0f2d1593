/** What a verification needs to check the signatures of commits. */
import { isRefusal } from '../../errors.ts';
import { digest } from '../codec/serialize.ts';
import { readPolicy } from '../config.ts';
import type { StoreContext } from '../context.ts';
import { requireManifest } from '../load.ts';
import { type HistoryCheck, readSignatureRules, SignatureChecker, UncheckedHistory } from '../signatures.ts';

export interface SignatureCheck {
  readonly checker: HistoryCheck;
  /** A digest of the rules: a history that was verified under other rules is verified anew. */
  readonly rules: string;
}

/** Undefined where the policy does not look at signatures. Refuses with CONFIG_INVALID, POLICY_TOO_NEW. */
export async function openSignatureCheck({ backend, worktree, options }: StoreContext, head: string): Promise<SignatureCheck | undefined> {
  const manifest = await findManifest(backend, head);
  if (manifest === undefined) return undefined;
  const { policy, source, warnings } = await readPolicy(backend, manifest, { worktree, configFile: options.configFile }, null);
  options.onPolicy?.(source, warnings);
  if (policy.signatures.mode === 'off') return undefined;
  if (policy.unknownFeatures.length > 0) return { checker: new UncheckedHistory(), rules: digest(JSON.stringify(policy.unknownFeatures)) };
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
