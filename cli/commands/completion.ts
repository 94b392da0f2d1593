import { Cli, Command, Option } from 'clipanion';
import { type Answer, FairwayCommand } from '../command.ts';
import type { CommandEntry } from '../command-entry.ts';
import type { FairwayContext } from '../context.ts';
import { oneOf } from '../options.ts';
import { completionScript, type Word } from '../output/completion.ts';

/** The completion command for `commands`. They are passed in, because their list contains this command too. */
export const completionOf = (commands: readonly CommandEntry[]) =>
  class Completion extends FairwayCommand {
    static override paths = [['completion']];
    static override usage = Command.Usage({
      category: 'Shell',
      description: 'Print a completion script',
      examples: [
        ['For bash', 'fairway completion bash > /etc/bash_completion.d/fairway'],
        ['For zsh', 'fairway completion zsh > ~/.zfunc/_fairway'],
        ['For fish', 'fairway completion fish > ~/.config/fish/completions/fairway.fish'],
      ],
    });

    shell = Option.String({ name: 'SHELL' });

    protected async answer(): Promise<Answer> {
      const shell = oneOf('SHELL', this.shell, ['bash', 'zsh', 'fish'] as const);
      const words: Word[] = await Promise.all(
        commands.map(async (entry) => {
          const command = await entry.load();
          const cli = new Cli<FairwayContext>();
          cli.register(command);
          const options = cli.definitions()[0]?.options ?? [];
          return {
            path: entry.path,
            description: command.usage?.description ?? '',
            options: options.map((option) => ({ name: option.definition.split(/[ ,]/)[0] ?? '', description: option.description ?? '' })),
          };
        }),
      );
      const script = completionScript(shell, words);
      return { json: { shell, script }, text: () => script };
    }
  };
