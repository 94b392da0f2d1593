/** The back end over the git program. The modules that read and write are loaded when a command first needs them. */
import type { Git } from '../git/git.ts';
import { readIdentity, readSettings, type Settings } from '../git/settings.ts';
import type { Backend } from './backend.ts';
import { gitRefs } from './locate.ts';
import { refAnswers } from './ref-answers.ts';

export function nativeBackend(git: Git, ref: string): Backend {
  /** Whether the state was last read from another ref, because this one does not exist yet. */
  let readElsewhere = false;
  const answers = refAnswers(git, ref, gitRefs(git));
  const reading = () => import('./native-reading.ts');
  const history = () => import('../git/history.ts');
  const writing = () => import('./native-commit.ts');
  let ahead: Promise<Settings> | undefined;
  /** The settings for the next write. A command asks for them before it reads the store, so that git reads them at the same time. */
  const readAhead = (): Promise<Settings> => {
    ahead ??= readSettings(git);
    ahead.catch(() => undefined);
    return ahead;
  };
  /** The same for one write: the settings may change before the next one. */
  const settingsOnce = (): Promise<Settings> => {
    const settings = readAhead();
    ahead = undefined;
    return settings;
  };
  return {
    ...answers,
    head: async () => {
      const head = await answers.head();
      readElsewhere = head !== null && head.ref !== ref;
      return head;
    },
    readIdentity: () => {
      const settings = readAhead();
      return readIdentity(git, () => settings);
    },
    readStreams: async (commit, streams) => (await reading()).readStreams(git, commit, streams),
    readFiles: async (commit, paths) => (await reading()).readFiles(git, commit, paths),
    readChanges: async (from, to) => (await reading()).readChanges(git, from, to),
    findCommit: async (revision) => (await import('../git/commits.ts')).readCommit(git, revision),
    findUnreachable: async (head, commits) => (await history()).findUnreachable(git, head, commits),
    readAll: (commit, what) => later(async () => (await reading()).readAll(git, commit, what)),
    walk: (commit, directory) => later(async () => (await history()).walkHistory(git, commit, directory === undefined ? [] : [directory])),
    readHistory: (to, options) => later(async () => (await import('../git/walk.ts')).walkChanges(git, to, options)),
    commit: async (commit) => (await writing()).append(git, ref, readElsewhere ? null : commit.parent, commit, settingsOnce()),
    rehearse: async (commit) => (await writing()).rehearse(git, commit),
    readSignatures: async (commits, question) => (await import('../git/signatures.ts')).readSignatures(git, commits, question),
  };
}

async function* later<T>(begin: () => Promise<AsyncIterable<T>>): AsyncGenerator<T> {
  yield* await begin();
}
