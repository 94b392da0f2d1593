/** Judges the acceptance checks of a task by its proofs. A proof is for the text that a check had: a check that was reworded has to be proven again. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { EvidenceEntry, Task } from '../task/state.ts';
import type { AcceptanceCheck } from '../types.gen.ts';

export interface JudgedCheck {
  readonly check: AcceptanceCheck;
  /** stale: what proved it was about an earlier text. */
  readonly status: 'proven' | 'stale' | 'open';
  /** Those of the proofs that are for its present text. */
  readonly proofs: readonly EvidenceEntry[];
  /** Those that are for an earlier text. */
  readonly stale: readonly EvidenceEntry[];
}

/** The checks of a task in their order. `proofs` is the evidence that may prove them. */
export function judgeChecks({ definition }: Pick<Task, 'definition'>, proofs: readonly EvidenceEntry[]): JudgedCheck[] {
  return (definition.acceptance_checks ?? []).map((check) => {
    const citing = proofs.filter((entry) => entry.acceptance_checks.some(({ id }) => id === check.id));
    if (citing.length === 0) return { check, status: 'open', proofs: [], stale: [] };
    const digest = digestOfCheck(check);
    const isCurrent = (entry: EvidenceEntry) => entry.acceptance_checks.some((cited) => cited.id === check.id && cited.digest === digest);
    const current = citing.filter(isCurrent);
    return { check, status: current.length > 0 ? 'proven' : 'stale', proofs: current, stale: citing.filter((entry) => !isCurrent(entry)) };
  });
}

/**
 * The digest by which evidence cites a check: the SHA-256 of its text, because the text is what was proven. A library computes it, since a browser has no
 * such function that answers at once.
 */
export const digestOfCheck = ({ text }: Pick<AcceptanceCheck, 'text'>): string => `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`;
