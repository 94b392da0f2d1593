/**
 * The environment that git runs in. Variables by which a user configures git are passed on: settings (`GIT_CONFIG_COUNT` with its keys and
 * values, `GIT_CONFIG_PARAMETERS` of `git -c`, `GIT_CONFIG_GLOBAL`, `GIT_CONFIG_SYSTEM`, `GIT_CONFIG_NOSYSTEM`), identity (`GIT_AUTHOR_*`,
 * `GIT_COMMITTER_*`, `EMAIL`), network and passwords (`GIT_SSH_COMMAND`, `GIT_SSH`, `GIT_ASKPASS`, `GIT_TERMINAL_PROMPT`, `GIT_PROXY_COMMAND`,
 * `GIT_SSL_*`, `GIT_HTTP_*`, proxies), and tracing. Variables that would make git use another repository or read other content are removed, so
 * that a hook of one repository cannot write to the store of another.
 */

type Environment = Readonly<Record<string, string | undefined>>;

/** The variables to remove, each group with its reason. */
const redirecting: readonly string[] = [
  // Another repository, worktree or index. git sets these for its hooks; Fairway names the repository itself.
  'GIT_DIR',
  'GIT_COMMON_DIR',
  'GIT_WORK_TREE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_INTERNAL_SUPER_PREFIX',
  // Fairway has already found the repository, and git must find the same one.
  'GIT_CEILING_DIRECTORIES',
  // Objects outside of the repository. Only a server's hook needs them, to see the pushed objects (`quarantine`).
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_QUARANTINE_PATH',
  // Other refs under the same names.
  'GIT_NAMESPACE',
  'GIT_REFERENCE_BACKEND',
  // Another history than that in the commits.
  'GIT_GRAFT_FILE',
  'GIT_SHALLOW_FILE',
  'GIT_REPLACE_REF_BASE',
  // `git config` would read and write only that file.
  'GIT_CONFIG',
  // Other meanings of paths and other diff formats, which Fairway would misread.
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
  'GIT_DIFF_OPTS',
  'GIT_EXTERNAL_DIFF',
  'GIT_ATTR_SOURCE',
];

/** The variables by which git shows a server's hooks the pushed objects before they are accepted. */
const quarantine: readonly string[] = ['GIT_QUARANTINE_PATH', 'GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES'];

/** Always set: untranslated messages, no optional locks, and no replacement objects. */
const fixed = { LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_NO_REPLACE_OBJECTS: '1' } as const;

/** Temporary files in place of the repository's, by absolute paths: git then reads the repository and writes only there. */
export interface Scratch {
  readonly index: string;
  readonly objects: string;
  /** The repository's object directory, which git reads besides. */
  readonly repositoryObjects: string;
}

/**
 * The environment for git. git does not prompt for passwords on the terminal unless GIT_TERMINAL_PROMPT asks for it. `incoming` lets git see pushed
 * objects that no hook has accepted yet.
 */
export function gitEnvironment(env: Environment, incoming = false, scratch?: Scratch): Record<string, string | undefined> {
  const kept: Record<string, string | undefined> = { ...env, GIT_TERMINAL_PROMPT: env.GIT_TERMINAL_PROMPT ?? '0' };
  for (const name of redirecting) if (!incoming || !quarantine.includes(name)) delete kept[name];
  return { ...kept, ...fixed, ...(scratch && scratchVariables(scratch)) };
}

const scratchVariables = ({ index, objects, repositoryObjects }: Scratch): Record<string, string> => ({
  GIT_INDEX_FILE: index,
  GIT_OBJECT_DIRECTORY: objects,
  // A list of paths. Quoted, a path may contain the character that separates them.
  GIT_ALTERNATE_OBJECT_DIRECTORIES: `"${repositoryObjects.replaceAll(/["\\]/g, '\\$&')}"`,
});

/** Whether the environment may contain a setting of a section, as `git -c` passes it. */
export const mayConfigure = (env: Environment, section: string): boolean =>
  Object.entries(env).some(([name, value]) => /^GIT_CONFIG_(?:PARAMETERS$|KEY_)/.test(name) && value?.toLowerCase().includes(section.toLowerCase()) === true);
