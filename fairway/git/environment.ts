/**
 * The environment that git runs in. What a user sets on purpose, to tell git how to work, reaches it: settings (`GIT_CONFIG_COUNT` with its keys and
 * values, `GIT_CONFIG_PARAMETERS` of `git -c`, `GIT_CONFIG_GLOBAL`, `GIT_CONFIG_SYSTEM`, `GIT_CONFIG_NOSYSTEM`), who acts (`GIT_AUTHOR_*`,
 * `GIT_COMMITTER_*`, `EMAIL`), how the network is reached and passwords are asked for (`GIT_SSH_COMMAND`, `GIT_SSH`, `GIT_ASKPASS`,
 * `GIT_TERMINAL_PROMPT`, `GIT_PROXY_COMMAND`, `GIT_SSL_*`, `GIT_HTTP_*`, proxies), and tracing. What would lead git to another repository, or make it
 * read another content than Fairway asked for, does not: a hook of one repository must not write to the store of another.
 */

type Environment = Readonly<Record<string, string | undefined>>;

/** Variables that are kept from git, each group with its reason. */
const redirecting: readonly string[] = [
  // Another repository, worktree or index. git sets these for its hooks; Fairway names the repository itself.
  'GIT_DIR',
  'GIT_COMMON_DIR',
  'GIT_WORK_TREE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_INTERNAL_SUPER_PREFIX',
  // Fairway has found the repository by then, and git must not be kept from finding the same one.
  'GIT_CEILING_DIRECTORIES',
  // Other objects than the repository's. A server's hook sees the pushed ones by exactly these, and asks for them (`quarantine`).
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_QUARANTINE_PATH',
  // Other refs than those of that name, or refs from elsewhere.
  'GIT_NAMESPACE',
  'GIT_REFERENCE_BACKEND',
  // Another history than the commits tell: a record is what its id says.
  'GIT_GRAFT_FILE',
  'GIT_SHALLOW_FILE',
  'GIT_REPLACE_REF_BASE',
  // `git config` alone would read and write that one file instead of all of them.
  'GIT_CONFIG',
  // Paths are given as they are, and differences are read by a program: other meanings and formats would be misread.
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
  'GIT_DIFF_OPTS',
  'GIT_EXTERNAL_DIFF',
  'GIT_ATTR_SOURCE',
];

/** Where git keeps what a push has brought until the hooks have judged it. */
const quarantine: readonly string[] = ['GIT_QUARANTINE_PATH', 'GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES'];

/** What is always set: messages that can be read, no lock that nobody asked for, and no object that stands in for another. */
const fixed = { LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_NO_REPLACE_OBJECTS: '1' } as const;

/**
 * The environment for git. Nobody is asked for a password on the terminal, unless the user wants to be. `incoming` lets git see the objects that a
 * push has brought and that no hook has accepted yet.
 */
export function gitEnvironment(env: Environment, incoming = false): Record<string, string | undefined> {
  const kept: Record<string, string | undefined> = { ...env, GIT_TERMINAL_PROMPT: env.GIT_TERMINAL_PROMPT ?? '0' };
  for (const name of redirecting) if (!incoming || !quarantine.includes(name)) delete kept[name];
  return { ...kept, ...fixed };
}

/** Whether settings are given in the environment, as `git -c` does, of which one may be about a section. */
export const mayConfigure = (env: Environment, section: string): boolean =>
  Object.entries(env).some(([name, value]) => /^GIT_CONFIG_(?:PARAMETERS$|KEY_)/.test(name) && value?.toLowerCase().includes(section.toLowerCase()) === true);
