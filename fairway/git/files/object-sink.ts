/** Where objects are put that are made without the git program. */
import { dirname, join } from 'node:path';
import { keepLoose, type LooseObject, looseFile, writeLoose } from './loose-objects.ts';
import { syncDirectories } from './sync-directories.ts';

export interface ObjectSink {
  /** Takes an object as it would lie in a file of its own. */
  place(id: string, packed: Uint8Array): Promise<void>;
  /** Makes all that was placed outlast a power cut. To be called before anything refers to it. */
  settle(): Promise<void>;
  /** Puts back, at once, what a git that clears up took since it was settled. */
  keep(): void;
  /** To be called in the end, whatever came of it: takes away what was not settled, and leaves what was to git's care. */
  release(): Promise<void>;
}

/** Puts each object into a file of its own, all at once. */
export class LooseSink implements ObjectSink {
  readonly #commonDir: string;
  readonly #objects = new Map<string, LooseObject>();

  constructor(commonDir: string) {
    this.#commonDir = commonDir;
  }

  async place(id: string, packed: Uint8Array): Promise<void> {
    this.#objects.set(id, { id, packed: () => packed });
  }

  async settle(): Promise<void> {
    await writeLoose(this.#commonDir, [...this.#objects.values()]);
    const directories = [...this.#objects.keys()].map((id) => dirname(looseFile(this.#commonDir, id)));
    await syncDirectories(new Set([...directories, join(this.#commonDir, 'objects')]));
  }

  keep(): void {
    keepLoose(this.#commonDir, [...this.#objects.values()]);
  }

  /** What was written and nothing refers to is as good as none: git clears it away in time. */
  async release(): Promise<void> {
    this.#objects.clear();
  }
}
