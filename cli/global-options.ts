/** Options of every command that take a value and may stand in front of the command. The launcher of the bundle knows them, too. */
export const globalsWithValue: readonly string[] = ['-C', '--as', '--session', '--config'];
