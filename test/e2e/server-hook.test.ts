/** The server's hook as git runs it: on pushes, whose objects are in quarantine. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../fairway/store/open.ts';
import { claimed, defined, proven } from '../support/builders.ts';
import { forgeIn } from '../support/forge.ts';
import { mentioning } from '../support/naming.ts';
import { bothBuilds, builtCli } from '../support/programs.ts';
import { countingIds, gitBench, optionsFor, recording, stateRef } from '../support/stores.ts';
import { type TempRepo, tempDir, tempRepo } from '../support/temp-repo.ts';

const built = builtCli();
const anchor = (number: number) => `refs/tags/fairway/anchor/${number}`;

/** Pushes, and returns whether the push was accepted and the messages to the pusher. */
function push(repo: TempRepo, ...args: string[]): { readonly taken: boolean; readonly told: string } {
  const { status, stderr } = spawnSync('git', ['push', 'origin', ...args], { cwd: repo.dir, env: repo.env as NodeJS.ProcessEnv, encoding: 'utf8' });
  return { taken: status === 0, told: stderr };
}

async function guarded() {
  const bench = await gitBench();
  const { repo } = bench;
  const server = tempRepo({ bare: true });
  const fairway = (cwd: string, ...args: string[]) =>
    execFileSync(built.file, [...args], { cwd, env: { ...(repo.env as NodeJS.ProcessEnv), FAIRWAY_ACTOR: 'ann' }, encoding: 'utf8' });
  fairway(repo.dir, 'hook', 'install', '--server', server.dir);
  repo.git('remote', 'add', 'origin', server.dir);
  repo.commit('code');
  await (await bench.open()).run(recording(defined('FW-1')));
  return { ...bench, server, fairway };
}

describe('a guarded server', () => {
  it('takes a first push, what follows, anchors, and everything that is none of its business', async () => {
    const { repo, server, open, fairway } = await guarded();
    expect(push(repo, 'main', stateRef)).toMatchObject({ taken: true });
    await (await open()).run(recording(proven('FW-1'), claimed('FW-1')));
    fairway(repo.dir, 'anchor', 'create', '--push');
    expect(server.git('rev-parse', stateRef, `${anchor(1)}^{commit}`).split('\n')).toEqual(Array(2).fill(repo.git('rev-parse', stateRef)));
    repo.git('tag', 'v1');
    repo.commit('another story');
    repo.git('commit', '--quiet', '--allow-empty', '--amend', '-m', 'rewritten');
    expect(push(repo, '--force', 'main', 'v1', 'main:other')).toMatchObject({ taken: true });
    expect(push(repo, ':other', ':v1')).toMatchObject({ taken: true });
  });

  it('refuses what would not be verified, and tells the pusher which commit and file', async () => {
    const { repo, server } = await guarded();
    push(repo, stateRef);
    const before = server.git('rev-parse', stateRef);
    const good = forgeIn(repo).commit(stateRef, {});
    const bad = forgeIn(repo).commit(good, { 'evil.txt': 'x' });
    const { taken, told } = push(repo, `${bad}:${stateRef}`);
    expect(taken).toBe(false);
    expect(told).toEqual(mentioning(stateRef));
    expect(told).toMatch(new RegExp(`remote: ✗ layout {2}${bad.slice(0, 12)} {2}evil\\.txt`));
    expect(server.git('rev-parse', stateRef)).toBe(before);
    expect(push(repo, 'main')).toMatchObject({ taken: true });
  });

  it('refuses to rewind, rewrite or delete the state, also by force', async () => {
    const { repo, server, open } = await guarded();
    await (await open()).run(recording(proven('FW-1')));
    push(repo, stateRef);
    const before = server.git('rev-parse', stateRef);
    expect(push(repo, '--force', `${stateRef}~1:${stateRef}`)).toMatchObject({
      taken: false,
      told: expect.stringContaining('✗ head'),
    });
    expect(push(repo, '--force', `main:${stateRef}`)).toMatchObject({ taken: false, told: expect.stringContaining('✗ head') });
    expect(push(repo, `:${stateRef}`)).toMatchObject({ taken: false, told: expect.stringContaining('✗ head') });
    expect(push(repo, '--mirror').taken).toBe(true);
    expect(server.git('rev-parse', stateRef)).toBe(before);
  });

  it('refuses to move or delete an anchor, and to put one where the state is not', async () => {
    const { repo, server, open, fairway } = await guarded();
    fairway(repo.dir, 'anchor', 'create', '--push');
    const before = server.git('rev-parse', anchor(1));
    expect(push(repo, `:${anchor(1)}`)).toMatchObject({ taken: false, told: expect.stringContaining('✗ anchors') });
    expect(push(repo, '--force', `main:${anchor(1)}`)).toMatchObject({ taken: false, told: expect.stringContaining('✗ anchors') });
    expect(push(repo, `main:${anchor(2)}`)).toMatchObject({ taken: false, told: expect.stringContaining('✗ anchors') });
    repo.git('remote', 'remove', 'origin');
    await (await open()).run(recording(proven('FW-1')));
    fairway(repo.dir, 'anchor', 'create');
    repo.git('remote', 'add', 'origin', server.dir);
    expect(push(repo, anchor(2))).toMatchObject({ taken: false, told: expect.stringContaining('✗ anchors') });
    expect(push(repo, stateRef)).toMatchObject({ taken: true });
    expect(push(repo, anchor(2))).toMatchObject({ taken: true });
    expect(server.git('rev-parse', anchor(1))).toBe(before);
  });

  it('judges only what comes in: what was there before the hook does not stand in its way', async () => {
    const { repo, server } = await guarded();
    rmSync(join(server.dir, 'hooks', 'update'));
    const old = repo.tamper(stateRef, { 'evil.txt': 'x' });
    push(repo, stateRef);
    server.git('tag', 'fairway/anchor/7', old);
    execFileSync(built.file, ['hook', 'install', '--server'], { cwd: server.dir, env: repo.env as NodeJS.ProcessEnv });
    await (await openStore(optionsFor(repo, { newId: countingIds(500) }))).run(recording(proven('FW-1')));
    expect(push(repo, stateRef)).toMatchObject({ taken: true });
    expect(repo.git('merge-base', '--is-ancestor', old, stateRef)).toBe('');
  });

  it('guards a push of several refs that is atomic', async () => {
    const { repo, server, open } = await guarded();
    push(repo, stateRef);
    await (await open()).run(recording(proven('FW-1')));
    const bad = forgeIn(repo).commit(stateRef, { 'evil.txt': 'x' });
    expect(push(repo, '--atomic', 'main', `${bad}:${stateRef}`)).toMatchObject({ taken: false });
    expect(existsSync(join(server.dir, 'refs', 'heads', 'main'))).toBe(false);
    expect(push(repo, '--atomic', 'main', stateRef)).toMatchObject({ taken: true });
  });

  it('can be asked while what was pushed lies in quarantine, and leaves nothing of what it refused', async () => {
    const { repo, server, open } = await guarded();
    rmSync(join(server.dir, 'hooks', 'update'));
    const script = `#!/bin/sh\nwhile read -r old new ref; do\n  "${built.file}" hook update "$ref" "$old" "$new" || exit 1\ndone\n`;
    writeFileSync(join(server.dir, 'hooks', 'pre-receive'), script, { mode: 0o755 });
    expect(push(repo, 'main', stateRef)).toMatchObject({ taken: true });
    await (await open()).run(recording(proven('FW-1')));
    const bad = forgeIn(repo).commit(stateRef, { 'evil.txt': 'x' });
    expect(push(repo, `${bad}:${stateRef}`)).toMatchObject({ taken: false, told: expect.stringContaining('evil.txt') });
    expect(spawnSync('git', ['cat-file', '-e', bad], { cwd: server.dir }).status).not.toBe(0);
    expect(push(repo, stateRef)).toMatchObject({ taken: true });
  });

  it.each(bothBuilds())('takes nothing of the state when its program is gone, and says what to do: $name', async (program) => {
    const { repo, server } = await guarded();
    const file = join(server.dir, 'hooks', 'update');
    execFileSync(program.file, ['hook', 'install', '--server'], { cwd: server.dir, env: repo.env as NodeJS.ProcessEnv });
    const whole = readFileSync(file, 'utf8');
    // The modules that Node runs, and Node itself.
    const words = program.name === 'Node' ? [program.file, process.execPath] : [program.file];
    for (const word of words) {
      expect(whole).toContain(word);
      writeFileSync(file, whole.replaceAll(word, join(tempDir(), 'gone')));
      expect(push(repo, stateRef)).toMatchObject({ taken: false, told: expect.stringContaining('hook install --server') });
    }
    expect(push(repo, 'main')).toMatchObject({ taken: true });
  });
});
