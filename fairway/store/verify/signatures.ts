/** The check that commits are signed by people who may sign for the actors of their records. Made where the policy looks at signatures. */
import { isRefusal } from '../../errors.ts';
import { digest } from '../codec/serialize.ts';
import { readPolicy } from '../config.ts';
import type { StoreContext } from '../context.ts';
import { requireManifest } from '../load.ts';
import { readSignatureRules, SignatureChecker, type SignatureFinding } from '../signatures.ts';
import type { CommitCheck, CommitFinding } from './checks.ts';

/** The check of signatures; none where the policy does not look at them. Refuses with CONFIG_INVALID. */
export async function signatureChecks({ backend, worktree, options }: StoreContext, head: string): Promise<CommitCheck[]> {
  const manifest = await findManifest(backend, head);
  if (manifest === undefined) return [];
  const { policy } = await readPolicy(backend, manifest, { worktree, configFile: options.configFile }, null);
  if (policy.signatures.mode === 'off') return [];
  const rules = await readSignatureRules(backend, manifest.integration_branch, policy.signatures);
  const checker = new SignatureChecker(backend, rules);
  return [
    {
      name: 'signatures',
      rules: digest(JSON.stringify([rules.policy, rules.text])),
      title: 'every commit is signed by a key that may sign for the actors of its records',
      add: async ({ commit, records }) =>
        (await checker.add({ commit: commit.id, records: records.map(({ path, record }) => ({ path, actor: record.actor.id })) })).map(asCommitFinding),
      end: async () => (await checker.end()).map(asCommitFinding),
    },
  ];
}

const asCommitFinding = ({ state, ...finding }: SignatureFinding): CommitFinding => ({ code: state, ...finding });

/** A manifest that cannot be read is a finding of the walk. */
async function findManifest(backend: StoreContext['backend'], head: string) {
  try {
    return await requireManifest(backend, head);
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}
