import { Option, UsageError } from 'clipanion';
import type { AcceptanceCheck, TaskDefinition } from '../fairway/index.ts';
import { FairwayCommand } from './command.ts';
import { listed, wholeNumber } from './options.ts';

/** The options that define a task, shared by `add` and `update`. */
export abstract class DefinitionCommand extends FairwayCommand {
  kind = Option.String('--kind', { description: 'task, bug, spike, epic or your own' });
  role = Option.String('--role', { description: 'The role that may take it' });
  lane = Option.String('--lane', { description: 'The lane that owns it' });
  parent = Option.String('--parent', { description: 'The parent task' });
  notes = Option.String('--notes', { description: 'Background and decisions' });
  inputContract = Option.String('--input-contract', { description: 'What it may rely on' });
  outputContract = Option.String('--output-contract', { description: 'What others may rely on' });
  checks = Option.Array('--check', { description: 'An acceptance check, as TEXT or ID=TEXT' });
  dependencies = Option.Array('--depends-on', { description: 'A task that must be finished first' });
  priority = Option.String('--priority', { description: 'Urgency; lower comes first' });
  sequence = Option.String('--sequence', { description: 'Order within a priority' });
  profile = Option.String('--profile', { description: 'The profile of gates' });
  domain = Option.String('--owning-domain', { description: 'The part of the product' });
  layer = Option.String('--owning-layer', { description: 'The layer of that part' });
  risk = Option.String('--risk', { description: 'The risk level' });
  migration = Option.String('--migration-type', { description: 'The kind of migration' });
  sources = Option.Array('--source-path', { description: 'A path it reads from' });
  targets = Option.Array('--target-path', { description: 'A path it will change' });
  domains = Option.Array('--review-domain', { description: 'A review domain it needs' });
  tags = Option.Array('--tag', { description: 'A tag, or key:value' });
  links = Option.Array('--link', { description: 'A related URL' });

  /** The fields given by options. */
  protected definition(): TaskDefinition {
    const fields: Record<string, unknown> = {
      kind: this.kind,
      role: this.role,
      lane: this.lane,
      parent: this.parent,
      notes: this.notes,
      input_contract: this.inputContract,
      output_contract: this.outputContract,
      acceptance_checks: this.checks?.map(parseCheck),
      dependencies: listed(this.dependencies),
      priority: wholeNumber('--priority', this.priority),
      sequence: wholeNumber('--sequence', this.sequence),
      profile: this.profile,
      owning_domain: this.domain,
      owning_layer: this.layer,
      risk_level: this.risk,
      migration_type: this.migration,
      source_paths: listed(this.sources),
      target_paths: listed(this.targets),
      review_domains: listed(this.domains),
      tags: listed(this.tags),
      links: this.links?.map((url) => ({ url })),
    };
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as TaskDefinition;
  }
}

export function parseCheck(text: string, index: number): AcceptanceCheck {
  const named = /^([A-Za-z0-9][A-Za-z0-9._-]{0,63})=(.+)$/s.exec(text);
  if (text.trim() === '') throw new UsageError('--check is empty. Give the text of the check.');
  return named ? { id: named[1] ?? '', text: named[2] ?? '' } : { id: `AC-${index + 1}`, text };
}
