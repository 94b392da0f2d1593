/**
 * Objects without the git program: isomorphic-git finds, unpacks and checks them. What their bytes say is left to the parsers that read git's own
 * answers, so that an odd mode, an unsorted tree or a name that is not UTF-8 reads the same in both.
 */
import fs from 'node:fs';
import isomorphic from 'isomorphic-git';
import { problem } from '../errors.ts';

export interface RawObject {
  readonly id: string;
  readonly type: string;
  readonly content: Buffer;
}

export class Objects {
  readonly #gitdir: string;
  /** Where isomorphic-git keeps the indexes of packs. */
  #cache: object = {};

  constructor(gitdir: string) {
    this.#gitdir = gitdir;
  }

  /** Undefined where the repository has no such object. Refuses with OBJECT_DAMAGED. */
  async find(id: string): Promise<RawObject | undefined> {
    try {
      return await this.#read(id);
    } catch {
      // git may have packed the repository between a look at its loose objects and one at its packs: both are looked at once more
      this.#cache = {};
    }
    try {
      return await this.#read(id);
    } catch (error) {
      if (error instanceof isomorphic.Errors.NotFoundError) return undefined;
      throw problem('OBJECT_DAMAGED', { object: id, why: (error as Error).message }, { cause: error });
    }
  }

  /** Refuses with OBJECT_MISSING, OBJECT_DAMAGED. `what` says what it is, such as a path. */
  async require(id: string, what: string, type?: string): Promise<RawObject> {
    const found = await this.find(id);
    if (found === undefined) throw problem('OBJECT_MISSING', { object: id, what, why: 'The repository is damaged, or was not cloned whole' });
    if (type !== undefined && found.type !== type) throw problem('OBJECT_DAMAGED', { object: id, why: `it is a ${found.type} where a ${type} should be` });
    return found;
  }

  /** The whole ids of objects whose ids begin like this. */
  async expand(start: string): Promise<readonly string[]> {
    try {
      return [await isomorphic.expandOid({ fs, gitdir: this.#gitdir, oid: start, cache: this.#cache })];
    } catch (error) {
      if (error instanceof isomorphic.Errors.NotFoundError) return [];
      if (error instanceof isomorphic.Errors.AmbiguousError) return error.data.matches;
      throw error;
    }
  }

  async #read(oid: string): Promise<RawObject> {
    const { type, object } = await isomorphic.readObject({ fs, gitdir: this.#gitdir, oid, format: 'content', cache: this.#cache });
    return { id: oid, type, content: object as Buffer };
  }
}
