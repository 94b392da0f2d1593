import { Command, Option, UsageError } from 'clipanion';
import { type AcceptanceCheck, commandOf, type ListField, listFields, type UnsettableField, unsettableFields } from '../../fairway/index.ts';
import type { Answer } from '../command.ts';
import { DefinitionCommand, parseCheck } from '../definition-options.ts';
import { listed, oneOf } from '../options.ts';
import { recorded } from '../recorded.ts';

export class Update extends DefinitionCommand {
  static override paths = [['update']];
  static override usage = Command.Usage({
    category: 'Tasks',
    description: 'Change the definition of a task',
    details:
      'Each change is recorded, so the log shows who changed it. --tag, --depends-on and the like give the whole list; --add-... and --remove-... change it. What is recorded is what was added and removed, so that clones that change the same list keep both changes.',
    examples: [
      ['More urgent', 'fairway update FW-12 --priority 0 --reason "blocks the release"'],
      ['One more tag', 'fairway update FW-12 --add-tag urgent'],
      ['Remove a field', 'fairway update FW-12 --unset sequence'],
    ],
  });

  task = Option.String({ name: 'ID' });
  title = Option.String('--title', { description: 'The new title' });
  addTags = Option.Array('--add-tag', { description: 'A tag to add' });
  removeTags = Option.Array('--remove-tag', { description: 'A tag to remove' });
  addDependencies = Option.Array('--add-dependency', { description: 'A task that must be done first too' });
  removeDependencies = Option.Array('--remove-dependency', { description: 'A task that it no longer waits for' });
  addDomains = Option.Array('--add-review-domain', { description: 'A review domain to add' });
  removeDomains = Option.Array('--remove-review-domain', { description: 'A review domain to remove' });
  addSources = Option.Array('--add-source-path', { description: 'A source path to add' });
  removeSources = Option.Array('--remove-source-path', { description: 'A source path to remove' });
  addTargets = Option.Array('--add-target-path', { description: 'A target path to add' });
  removeTargets = Option.Array('--remove-target-path', { description: 'A target path to remove' });
  addChecks = Option.Array('--add-check', { description: 'A check to add or reword, as ID=TEXT' });
  removeChecks = Option.Array('--remove-check', { description: 'An acceptance check to remove, by id' });
  addLinks = Option.Array('--add-link', { description: 'A URL to add' });
  removeLinks = Option.Array('--remove-link', { description: 'A URL to remove' });
  empty = Option.Array('--empty', { description: 'A list to declare empty, such as review-domains' });
  unset = Option.Array('--unset', { description: 'A field to remove, such as sequence' });
  reason = Option.String('--reason', { description: 'Why' });

  protected async answer(): Promise<Answer> {
    const { task, reason } = this;
    const field = <T extends string>(what: string, name: string, known: readonly T[]) => oneOf(what, name.replaceAll('-', '_'), known);
    const emptied: ListField[] = (this.empty ?? []).map((name) => field('list', name, listFields));
    const set = {
      ...(this.title === undefined ? {} : { title: this.title }),
      ...Object.fromEntries(emptied.map((name) => [name, []])),
      ...this.definition(),
    };
    const unset: UnsettableField[] = (this.unset ?? []).map((name) => field('removable field', name, unsettableFields));
    const add = given({
      tags: listed(this.addTags),
      dependencies: listed(this.addDependencies),
      review_domains: listed(this.addDomains),
      source_paths: listed(this.addSources),
      target_paths: listed(this.addTargets),
      acceptance_checks: this.addChecks?.map(namedCheck),
      links: listed(this.addLinks)?.map((url) => ({ url })),
    });
    const remove = given({
      tags: listed(this.removeTags),
      dependencies: listed(this.removeDependencies),
      review_domains: listed(this.removeDomains),
      source_paths: listed(this.removeSources),
      target_paths: listed(this.removeTargets),
      acceptance_checks: listed(this.removeChecks),
      links: listed(this.removeLinks),
    });
    const store = await this.openStore();
    const appended = await store.run(commandOf('update', { task, set, unset, add, remove, reason }));
    return recorded(appended, task);
  }
}

/** A check that is added to others needs an id: a number would be taken already. */
function namedCheck(text: string, index: number): AcceptanceCheck {
  const check = parseCheck(text, index);
  if (check.text === text) throw new UsageError(`--add-check "${text}" has no id. Give it as ID=TEXT.`);
  return check;
}

/** The lists that were given. */
const given = <T extends object>(lists: T) =>
  Object.fromEntries(Object.entries(lists).filter(([, items]) => items !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };
