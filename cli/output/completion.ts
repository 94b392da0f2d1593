/** Generates completion scripts from the definitions of the commands. Task ids come from `fairway list`. */

export interface Word {
  /** Such as `evidence add`. */
  readonly path: string;
  readonly description: string;
  readonly options: readonly { readonly name: string; readonly description: string }[];
}

export function completionScript(shell: 'bash' | 'zsh' | 'fish', words: readonly Word[]): string {
  return { bash, zsh, fish }[shell](words);
}

const firstWords = (words: readonly Word[]) => [...new Set(words.map((word) => word.path.split(' ')[0] ?? ''))];
const secondWords = (words: readonly Word[], first: string) =>
  words.filter((word) => word.path.startsWith(`${first} `)).map((word) => word.path.split(' ')[1] ?? '');
const groups = (words: readonly Word[]) => firstWords(words).filter((first) => secondWords(words, first).length > 0);
const flags = (word: Word) => word.options.map((option) => option.name).join(' ');
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

function bash(words: readonly Word[]): string {
  return `# bash completion for fairway
_fairway_tasks() { fairway list --json 2>/dev/null | grep -o '"id":"[^"]*"' | cut -d'"' -f4; }
_fairway() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" typed="\${COMP_WORDS[1]}" reply=
  case "$typed" in ${groups(words).join('|')}) [ "$COMP_CWORD" -gt 2 ] && typed="$typed \${COMP_WORDS[2]}" ;; esac
  if [ "$COMP_CWORD" -eq 1 ]; then reply=${quoted(firstWords(words).join(' '))}
  else case "$typed" in
${groups(words)
  .map((first) => `    ${quoted(first)}) reply=${quoted(secondWords(words, first).join(' '))} ;;`)
  .join('\n')}
${words.map((word) => `    ${quoted(word.path)}) if [[ "$cur" == -* ]]; then reply=${quoted(flags(word))}; else reply="$(_fairway_tasks)"; fi ;;`).join('\n')}
  esac; fi
  COMPREPLY=($(compgen -W "$reply" -- "$cur"))
}
complete -o default -F _fairway fairway
`;
}

function zsh(words: readonly Word[]): string {
  const described = (text: string) => text.replaceAll(':', '\\:').replaceAll("'", "'\\''");
  return `#compdef fairway
_fairway_tasks() { local -a ids; ids=(\${(f)"$(fairway list --json 2>/dev/null | grep -o '"id":"[^"]*"' | cut -d'"' -f4)"}); _describe 'task' ids }
_fairway() {
  # not named path, which is what zsh looks programs up in
  local cur="$words[CURRENT]" typed="$words[2]"
  local -a reply
  case "$typed" in ${groups(words).join('|')}) (( CURRENT > 3 )) && typed="$typed $words[3]" ;; esac
  if (( CURRENT == 2 )); then
    reply=(${firstWords(words)
      .map((first) => `'${first}:${described(words.find((word) => word.path === first)?.description ?? `${first} commands`)}'`)
      .join(' ')})
    _describe 'command' reply; return
  fi
  case "$typed" in
${groups(words)
  .map((first) => `    ${quoted(first)}) reply=(${secondWords(words, first).map(quoted).join(' ')}); _describe 'command' reply ;;`)
  .join('\n')}
${words.map((word) => `    ${quoted(word.path)}) if [[ "$cur" == -* ]]; then reply=(${word.options.map((option) => `'${option.name}:${described(option.description)}'`).join(' ')}); _describe 'option' reply; else _fairway_tasks; _files; fi ;;`).join('\n')}
  esac
}
_fairway "$@"
`;
}

function fish(words: readonly Word[]): string {
  const seen = (word: Word) => {
    const [first = '', second] = word.path.split(' ');
    return second === undefined ? `__fish_seen_subcommand_from ${first}` : `__fish_seen_subcommand_from ${first}; and __fish_seen_subcommand_from ${second}`;
  };
  const flag = (name: string) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`);
  const lines = [
    'function __fairway_tasks; fairway list --json 2>/dev/null | grep -o \'"id":"[^"]*"\' | cut -d\'"\' -f4; end',
    'complete -c fairway -f',
    ...firstWords(words).map(
      (first) =>
        `complete -c fairway -n __fish_use_subcommand -a ${first} -d ${quoted(words.find((word) => word.path === first)?.description ?? `${first} commands`)}`,
    ),
    ...groups(words).map(
      (first) =>
        `complete -c fairway -n '__fish_seen_subcommand_from ${first}; and not __fish_seen_subcommand_from ${secondWords(words, first).join(' ')}' -a ${quoted(secondWords(words, first).join(' '))}`,
    ),
    ...words.flatMap((word) => word.options.map((option) => `complete -c fairway -n '${seen(word)}' ${flag(option.name)} -d ${quoted(option.description)}`)),
    ...words.filter((word) => !groups(words).includes(word.path)).map((word) => `complete -c fairway -n '${seen(word)}' -a '(__fairway_tasks)'`),
  ];
  return `# fish completion for fairway\n${lines.join('\n')}\n`;
}
