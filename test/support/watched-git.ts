/** A wrapper for git that counts how many processes with this environment were started, and how many have ended. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

export interface WatchedGit {
  readonly env: Env;
  readonly started: () => number;
  /** The started commands in order: the arguments after the location, joined by spaces. */
  readonly commands: () => string[];
  readonly ended: () => number;
}

/** `home` is a working directory for the wrapper. */
export function watchedGit(home: string, env: Env): WatchedGit {
  const [bin, started, ended] = ['watched', 'started', 'ended'].map((name) => join(home, name)) as [string, string, string];
  mkdirSync(bin);
  for (const file of [started, ended]) writeFileSync(file, '');
  const lines = [
    '#!/bin/sh',
    `printf '%s\\0' "$*" >> '${started}'`,
    `PATH='${env.PATH}' git "$@"`,
    'code=$?',
    `printf '%s\\0' "$*" >> '${ended}'`,
    'exit $code',
    '',
  ];
  writeFileSync(join(bin, 'git'), lines.join('\n'));
  chmodSync(join(bin, 'git'), 0o755);
  const read = (file: string) => readFileSync(file, 'utf8').split('\0').slice(0, -1);
  return {
    env: { ...env, PATH: `${bin}:${env.PATH}` },
    started: () => read(started).length,
    commands: () => read(started).map((line) => line.replace(/^(?:-[Cc] \S+ |--git-dir=\S+ )+/, '')),
    ended: () => read(ended).length,
  };
}
