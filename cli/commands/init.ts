import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Command, Option } from 'clipanion';
import { initStore, type Policy, readWorkingConfig } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import { configTemplate } from '../config-template.ts';
import { policyWarningLines } from '../output/policy-warnings.ts';

export class Init extends FairwayCommand {
  static override paths = [['init']];
  static override usage = Command.Usage({
    category: 'Store',
    description: 'Create a store in this repository',
    details: `
      Creates the state ref, and a commented fairway.yaml if there is none. Your branches, index and files are not touched.
      Commit fairway.yaml on the integration branch: Fairway reads the policy from its tip.
      In a clone, init adopts the store of the remote instead of creating a second one. With --offline, the remote is not contacted.
    `,
    examples: [
      ['The usual', 'fairway init'],
      ['With explicit names', 'fairway init --project gpuaas --integration-branch master'],
    ],
  });

  project = Option.String('--project', { description: 'The name of the project (directory name)' });
  branch = Option.String('--integration-branch', { description: 'Where finished work lands (main)' });
  stateRef = Option.String('--state-ref', { description: 'The ref that holds the state' });
  remote = Option.String('--remote', { description: 'The remote to look for a store (origin)' });

  protected async answer(): Promise<Answer> {
    const here = await this.here();
    const root = here.root ?? this.cwd;
    // An existing policy names the project and the integration branch.
    const { config: written, warnings = [] } = (here.root === null ? undefined : await readWorkingConfig(root)) ?? {};
    const named = this.project ?? written?.project;
    const made = await initStore({
      cwd: this.cwd,
      env: this.context.env,
      clock: this.context.now,
      newId: this.context.newId,
      actor: (policy: Policy, identity: string | undefined) => this.actor(policy, identity),
      project: named ?? nameOf(basename(root)),
      projectGuessed: named === undefined,
      integrationBranch: this.branch ?? written?.integration_branch ?? (await here.likelyIntegrationBranch()),
      offline: this.offline,
      ...(written?.store === undefined ? {} : { sharing: written.store }),
      ...(this.stateRef === undefined ? {} : { stateRef: this.stateRef }),
      ...(this.remote === undefined ? {} : { remote: this.remote }),
    });
    const { project, integration_branch: integrationBranch } = made.manifest;
    const file = join(root, 'fairway.yaml');
    const writes = here.root !== null && !existsSync(file) && this.config === undefined;
    if (writes) await writeFile(file, configTemplate({ project, integrationBranch, stateRef: made.ref }), { flag: 'wx' });
    const next = writes
      ? `Review fairway.yaml, commit it on ${integrationBranch}, then run: fairway add ID TITLE`
      : 'fairway add ID TITLE, or: fairway import FILE';
    return {
      json: {
        project,
        store: made.manifest.store,
        ref: made.ref,
        commit: made.commit,
        outcome: made.outcome,
        integration_branch: integrationBranch,
        config: writes ? 'written' : 'kept',
        warnings,
      },
      notes: policyWarningLines(warnings, this.style()),
      text: (style) =>
        [
          `${outcomes[made.outcome]} the store of ${style.strong(project)} on ${made.ref}.`,
          ...(writes ? ['Wrote fairway.yaml.'] : []),
          style.quiet(`next  ${next}`),
        ].join('\n'),
    };
  }
}

const outcomes = { created: 'Created', adopted: 'Adopted', existing: 'Found' } as const;

/** The name of a directory as a valid project name. */
const nameOf = (directory: string): string =>
  directory
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 64) || 'project';
