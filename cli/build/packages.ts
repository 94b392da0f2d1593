/** The manifests and files of the published packages, as values. */
import { type Platform, platforms } from './compile.ts';
import { cliPackage, portalPackage } from './names.ts';

export const platformPackage = (platform: Platform): string => `${cliPackage}-${platform}`;

/** The fields of the root's package.json that the packages take over. */
export interface RootManifest {
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly repository: unknown;
  readonly homepage: string;
  readonly engines: unknown;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly overrides: unknown;
}

export interface PackagePlan {
  readonly manifest: Readonly<Record<string, unknown>> & { readonly name: string };
  /** The files and folders of the package and their sources: `root` is the repository, `built` the build output. */
  readonly files: readonly { readonly to: string; readonly from: string; readonly of: 'root' | 'built' }[];
}

const same = (path: string) => ({ to: path, from: path, of: 'root' }) as const;
const texts = ['LICENSE', 'README.md'].map(same);
const keywords = ['git', 'tasks', 'cli', 'audit', 'evidence', 'review', 'agents', 'kanban'];
const common = ({ version, license, repository, homepage }: RootManifest) => ({ version, license, repository, homepage });

/** The launcher and the bundle for Node. Its only dependency is the compiled program for the platform. */
export function cliPlan(root: RootManifest): PackagePlan {
  const launcher = (name: string) => ({ to: `bin/${name}`, from: 'cli/build/fairway.sh', of: 'root' }) as const;
  const bundle = (name: string) => ({ to: `dist/${name}`, from: name, of: 'built' }) as const;
  return {
    manifest: {
      name: cliPackage,
      ...common(root),
      description: root.description,
      keywords,
      engines: root.engines,
      bin: { fairway: 'bin/fairway', fw: 'bin/fw' },
      exports: { './package.json': './package.json', './schemas/*': './schemas/*' },
      files: ['bin', 'dist', 'schemas', 'CHANGELOG.md'],
      optionalDependencies: Object.fromEntries((Object.keys(platforms) as Platform[]).map((platform) => [platformPackage(platform), root.version])),
    },
    files: [launcher('fairway'), launcher('fw'), bundle('fairway.cjs'), bundle('main.cjs'), same('CHANGELOG.md'), ...texts, same('schemas')],
  };
}

/** The compiled program for one platform. */
export function platformPlan(root: RootManifest, platform: Platform): PackagePlan {
  const { os, cpu, libc } = platforms[platform];
  return {
    manifest: {
      name: platformPackage(platform),
      ...common(root),
      description: `The compiled program of ${cliPackage} for ${platform}.`,
      os: [os],
      cpu: [cpu],
      ...(libc === undefined ? {} : { libc: [libc] }),
      exports: { './package.json': './package.json' },
      files: ['bin'],
      preferUnplugged: true,
    },
    files: [{ to: 'bin/fairway', from: platform, of: 'built' }, same('LICENSE')],
  };
}

/** The dependencies that only the CLI imports. */
const cliOnly = ['cli-progress', 'clipanion', 'string-width'];

/** The site with Docusaurus, for building a portal. */
export function portalPlan(root: RootManifest): PackagePlan {
  const folders = ['src', 'static', 'docs', 'fairway', 'schemas'];
  const settings = ['docusaurus.config.ts', 'sidebars.ts', 'tsconfig.json'];
  return {
    manifest: {
      name: portalPackage,
      ...common(root),
      description: `The portal of ${cliPackage}: the sources from which \`fairway portal build\` builds a static site.`,
      keywords: [...keywords, 'docusaurus'],
      type: 'module',
      engines: root.engines,
      sideEffects: false,
      exports: { './package.json': './package.json' },
      files: [...folders, ...settings],
      dependencies: Object.fromEntries(Object.entries(root.dependencies).filter(([name]) => !cliOnly.includes(name))),
      overrides: root.overrides,
    },
    files: [...folders, ...settings, 'LICENSE'].map(same),
  };
}
