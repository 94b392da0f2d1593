/** Options of every command that take a value and may come before the command. The launcher of the bundle has the same list. */
export const globalsWithValue: readonly string[] = ['-C', '--as', '--session', '--config', '--override'];
