/** A program that is really killed, and a right that is really lost, at the n-th call that changes something. */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { startedGemeente, temporaryFolder, type RunOutcome } from '../support/bin.ts';
import { byDepth } from '../support/depth.ts';
import {
  contentsOf,
  expectOldOrNew,
  leftover,
  spread,
  writingCommands,
  writingEnv,
  type Ends,
} from '../support/old-or-new.ts';
import { root } from '../support/root.ts';

const isRoot = process.getuid?.() === 0;
const nobody = 65534;

/** The program and the example, where another user can read them. */
const readable = {
  program: root,
  example: `${root}examples/voorbeelddam`,
  preload: `${root}test/support/at-call.cjs`,
};
beforeAll(() => {
  const folder = temporaryFolder();
  for (const part of ['bin', 'dist', 'fonts', 'schemas', 'templates', 'package.json', 'node_modules/@resvg'])
    cpSync(root + part, `${folder}/${part}`, { recursive: true, dereference: true });
  cpSync(readable.preload, `${folder}/at-call.cjs`);
  cpSync(readable.example, `${folder}/example`, { recursive: true });
  readable.program = `${folder}/`;
  readable.preload = `${folder}/at-call.cjs`;
  readable.example = `${folder}/example`;
  execFileSync('chmod', ['-R', 'a+rX', folder]);
});

/** A copy of the example that belongs to a user without special rights. */
function ownedFolder(): string {
  const folder = temporaryFolder(readable.example);
  if (isRoot) execFileSync('chown', ['-R', String(nobody), folder]);
  chmodSync(folder, 0o755);
  return folder;
}

function runAt(args: readonly string[], folder: string, env: Readonly<Record<string, string>>): RunOutcome {
  return startedGemeente(args, folder, {
    program: readable.program,
    ...(isRoot ? { uid: nobody } : {}),
    env: { ...writingEnv, NODE_OPTIONS: `--require ${readable.preload}`, GEMEENTE_FOLDER: folder, ...env },
  });
}

/** A run that nothing happens to, with how many calls it makes, and the files before and after. */
interface UsualRun extends Ends {
  readonly calls: number;
  readonly outcome: RunOutcome;
}

function usualRun(args: readonly string[]): UsualRun {
  const folder = ownedFolder();
  const place = temporaryFolder();
  execFileSync('chmod', ['a+rwx', place]);
  const outcome = runAt(args, folder, { GEMEENTE_COUNT: `${place}/count` });
  const calls = Number(readFileSync(`${place}/count`, 'utf8'));
  return { calls, outcome, before: contentsOf(readable.example), after: contentsOf(folder) };
}

const some = writingCommands.filter(([, act = '']) => byDepth(['tick', 'rollen'].includes(act), true));

describe.each(some.map((args) => [args.join(' '), args] as const))('%s', (_, args) => {
  let known: UsualRun | undefined;
  const usual = (): UsualRun => {
    known ??= usualRun(args);
    expect([0, 1], known.outcome.stderr).toContain(known.outcome.status);
    return known;
  };

  it('leaves whole files when it is killed', () => {
    const { calls, ...ends } = usual();
    for (const at of spread(calls, byDepth(2, Infinity))) {
      const folder = ownedFolder();
      const { status } = runAt(args, folder, { GEMEENTE_AT: String(at), GEMEENTE_THEN: 'kill' });
      expect(status).toBeNull();
      expectOldOrNew(contentsOf(folder), ends, { told: `killed at ${at}`, isLeft: true });
    }
  });

  it('leaves whole files and says so when the right to write is lost half way', () => {
    const { calls, ...ends } = usual();
    for (const at of spread(calls, byDepth(1, 40))) {
      const folder = ownedFolder();
      const { status, stdout, stderr } = runAt(args, folder, {
        GEMEENTE_AT: String(at),
        GEMEENTE_THEN: 'close',
      });
      const told = `closed at ${at}: ${String(status)}\n${stdout}${stderr}`;
      expectOldOrNew(contentsOf(folder), ends, { told, isLeft: true });
      expect([0, 1, 3], told).toContain(status);
      if (status === 3) expect(stderr, told).toMatch(/^Ik kan .*\(EACCES\)\. Kijk of/m);
    }
  });

  it('changes nothing in a folder that may only be read, and says so', () => {
    const folder = ownedFolder();
    execFileSync('chmod', ['-R', 'a-w', folder]);
    const before = contentsOf(folder);
    const { status, stdout, stderr } = runAt(args, folder, {});
    const told = `${String(status)}\n${stdout}${stderr}`;
    expect(contentsOf(folder), told).toEqual(before);
    // What has nothing to write goes well.
    if (status === 0) expect(usual().calls, told).toBe(0);
    else
      expect({ status, stderr }, told).toMatchObject({
        status: 3,
        stderr: expect.stringMatching(/^Ik kan .*\(EACCES\)\. Kijk of/m) as string,
      });
  });
});

describe('what a killed program leaves', () => {
  it('is recognised by its name', () => {
    expect(
      ['x.yaml.12.tmp', 'x.yaml.lock', 'x.yaml.lock.oud', 'x.yaml'].filter((name) => leftover.test(name)),
    ).toHaveLength(3);
  });
});
