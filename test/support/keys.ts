/** Real signing keys, made for one test. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { TempRepo } from './temp-repo.ts';

export interface SshKey {
  /** The file of the private key; the public one is beside it. */
  readonly file: string;
  /** `ssh-ed25519 AAAA…` */
  readonly public: string;
  /** `SHA256:…` */
  readonly fingerprint: string;
}

/** An SSH key without a passphrase, in a file beside the repository. */
export function sshKey(repo: TempRepo, name: string): SshKey {
  const file = join(repo.dir, '..', `key-${name}`);
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', file]);
  const [type, key] = readFileSync(`${file}.pub`, 'utf8').split(' ');
  const [, fingerprint = ''] = execFileSync('ssh-keygen', ['-l', '-f', `${file}.pub`], { encoding: 'utf8' }).split(' ');
  return { file, public: `${type} ${key}`, fingerprint };
}

/** Configures the key with which git signs; null removes it. */
export function signWith(repo: TempRepo, key: Pick<SshKey, 'file'> | null): void {
  if (key === null) return void repo.git('config', '--unset', 'user.signingKey');
  repo.git('config', 'gpg.format', 'ssh');
  repo.git('config', 'user.signingKey', key.file);
}

/** A line of an allowed-signers file. */
export const allow = (principals: string, key: SshKey, options = ''): string => `${principals} ${options === '' ? '' : `${options} `}${key.public}\n`;

/** A program that replaces ssh-keygen. */
export function signingProgram(repo: TempRepo, name: string, script: string): string {
  const file = join(repo.dir, '..', name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

export interface OpenpgpKey {
  readonly fingerprint: string;
  /** The environment for signing and checking with it. */
  readonly env: { readonly GNUPGHOME: string };
}

/** An OpenPGP key in its own keyring. The path must be short, because it contains the agent's socket. */
export function openpgpKey(user: string): OpenpgpKey {
  const home = mkdtempSync('/tmp/fw-gpg-');
  const env = { GNUPGHOME: home };
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { env: { ...process.env, ...env }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => {
    run('gpgconf', '--kill', 'all');
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  });
  chmodSync(home, 0o700);
  run('gpg', '--batch', '--quiet', '--passphrase', '', '--quick-generate-key', user, 'ed25519', 'sign', 'never');
  const fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(run('gpg', '--batch', '--with-colons', '--list-keys'))?.[1] ?? '';
  return { fingerprint, env };
}
