/** The report of a sync. */

import type { Actor } from '../../domain/record.ts';
import type { Refusal } from '../../errors.ts';

/** A command of this clone that lost against what others had published. */
export interface SupersededCommand {
  readonly command: string;
  readonly subject: string;
  /** The local commit that it had made. */
  readonly commit: string;
  readonly tasks: readonly string[];
  /** Who had given it. */
  readonly actor: Actor;
  readonly code: string;
  readonly why: string;
  /** Who was first, where that is known. */
  readonly by: Actor | null;
  /** The records that preserve it. */
  readonly records: readonly string[];
}

export interface SyncReport {
  readonly remote: string;
  readonly ref: string;
  /** The head of this clone. */
  readonly commit: string;
  /** How many commits of others this clone received. */
  readonly received: number;
  /** How many commands of this clone were replayed on top of them. */
  readonly replayed: number;
  /** How many commits the remote accepted. */
  readonly published: number;
  /** Commands of this clone that lost. */
  readonly superseded: readonly SupersededCommand[];
  /** Why what is recorded here was not published; absent when all of it was. */
  readonly refusal?: Refusal;
}
