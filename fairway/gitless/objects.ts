/**
 * Objects without the git program. isomorphic-git finds, unpacks and checks them; the parsers for git's own output read their content, so that an odd
 * mode, an unsorted tree or a name that is not UTF-8 gives the same result with and without git.
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
  /** The pack indexes that isomorphic-git has read. */
  #cache: object = {};

  constructor(gitdir: string) {
    this.#gitdir = gitdir;
  }

  /** Undefined when the object does not exist. Refuses with OBJECT_DAMAGED. */
  async find(id: string): Promise<RawObject | undefined> {
    try {
      return await this.#read(id);
    } catch {
      // git may have packed the object after isomorphic-git looked for packs; try once more without the cache.
      this.#cache = {};
    }
    try {
      return await this.#read(id);
    } catch (error) {
      if (error instanceof isomorphic.Errors.NotFoundError) return undefined;
      throw problem('OBJECT_DAMAGED', { object: id, why: (error as Error).message }, { cause: error });
    }
  }

  /** Refuses with OBJECT_MISSING, OBJECT_DAMAGED. `what` describes the object, for example by its path. */
  async require(id: string, what: string, type?: string): Promise<RawObject> {
    const found = await this.find(id);
    if (found === undefined) throw problem('OBJECT_MISSING', { object: id, what, why: 'The repository is damaged, or is a partial clone' });
    if (type !== undefined && found.type !== type) throw problem('OBJECT_DAMAGED', { object: id, why: `it is a ${found.type}, not a ${type}` });
    return found;
  }

  /** The ids that begin with a prefix. */
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
