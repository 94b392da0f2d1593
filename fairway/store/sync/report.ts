/** What is told of a sync. */

import type { Actor } from '../../domain/record.ts';
import type { Refusal } from '../../errors.ts';

/** A command that did not stand, for whoever has to be told. */
export interface SupersededCommand {
  readonly command: string;
  readonly subject: string;
  /** The commit that it was here. */
  readonly commit: string;
  readonly tasks: readonly string[];
  /** Who had given it. */
  readonly actor: Actor;
  readonly code: string;
  readonly why: string;
  /** Who was first, as far as that can be told. */
  readonly by: Actor | null;
  /** The records that keep it. */
  readonly records: readonly string[];
}

export interface SyncReport {
  readonly remote: string;
  readonly ref: string;
  /** The head of this clone. */
  readonly commit: string;
  /** How many commits of others were taken over. */
  readonly taken: number;
  /** How many commands of this clone were put behind these. */
  readonly replayed: number;
  /** How many commits the remote took. */
  readonly published: number;
  /** Commands of this clone that did not stand. */
  readonly superseded: readonly SupersededCommand[];
  /** Why what is recorded here was not published; absent when all of it was. */
  readonly refusal?: Refusal;
}
