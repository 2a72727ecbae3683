/**
 * Whatever call on the disk fails: every file is as it was or as it would be, the run says what is wrong, with the exit
 * code of the environment, and leaves nothing behind.
 */
import { readdirSync, rmSync, utimesSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gemeente, temporaryFolder, type RunOutcome } from '../support/bin.ts';
import { byDepth } from '../support/depth.ts';
import { onFaultyDisk, type Fault } from '../support/faulty-disk.ts';
import {
  contentsOf,
  expectOldOrNew,
  spread,
  writingCommands,
  writingEnv,
  type Contents,
} from '../support/old-or-new.ts';
import { root } from '../support/root.ts';

const example = temporaryFolder(`${root}examples/voorbeelddam`);

const run = (args: readonly string[], folder: string): Promise<RunOutcome> =>
  gemeente(args, folder, { env: writingEnv });

/** A run on a disk that works. */
interface Usual {
  readonly status: number | null;
  readonly after: Contents;
  readonly said: string;
  /** How many calls there were. */
  readonly calls: Readonly<Record<Fault['calls'], number>>;
}

async function usualRun(args: readonly string[]): Promise<Usual> {
  const folder = temporaryFolder(example);
  const { status, stdout, stderr } = await run(args, folder);
  const [changing, looking] = [await countCalls(args, 'changing'), await countCalls(args, 'looking')];
  const said = `${stdout}${stderr}`;
  return { status, after: contentsOf(folder), said, calls: { changing, looking } };
}

/** What a run on a faulty disk came to. */
interface Attempt extends Partial<RunOutcome> {
  readonly folder: string;
  readonly calls: number;
  /** The call that failed first, and everything the run said; undefined when none failed. */
  readonly told: string | undefined;
  readonly failed: string | undefined;
}

async function attempt(args: readonly string[], fault: Fault, folder: string): Promise<Attempt> {
  const { value, calls, failed } = await onFaultyDisk(folder, fault, () => run(args, folder));
  const told =
    failed === undefined
      ? undefined
      : `${failed} (${fault.at}): ${String(value.status)}\n${value.stdout}${value.stderr}`;
  return { ...value, folder, calls, failed, told };
}

/** A run that a fault met. */
type Met = Attempt & { readonly told: string; readonly failed: string };

/** Tries faults at a number of calls, spread over all of them. */
async function atCalls(
  args: readonly string[],
  { total, most }: { readonly total: number; readonly most: number },
  way: {
    readonly fault: (folder: string) => Omit<Fault, 'at'>;
    readonly check: (met: Met) => void | Promise<void>;
  },
): Promise<void> {
  for (const at of spread(total, most)) {
    const folder = temporaryFolder(example);
    const { told, failed, ...done } = await attempt(args, { ...way.fault(folder), at }, folder);
    if (told !== undefined && failed !== undefined) await way.check({ ...done, told, failed });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many calls a command makes. */
async function countCalls(args: readonly string[], calls: Fault['calls']): Promise<number> {
  const folder = temporaryFolder(example);
  return (await attempt(args, { calls, at: Infinity }, folder)).calls;
}

function expectCalm(told: string, status: number | null | undefined): void {
  expect([0, 1, 2, 3], told).toContain(status);
  expect(told).not.toMatch(/\n\s+at |fout in gemeente/);
}

describe.each(writingCommands.map((args) => [args.join(' '), args] as const))('%s', (_, args) => {
  let known: Usual | undefined;
  const usual = async (): Promise<Usual> => (known ??= await usualRun(args));
  const before = contentsOf(example);

  it('does something, or asks for nothing', async () => {
    const { status, said } = await usual();
    expect([0, 1], said).toContain(status);
  });

  const ways = [
    ['that changes something', { calls: 'changing' }, byDepth(3, Infinity)],
    ['that looks', { calls: 'looking' }, byDepth(2, 120)],
    [
      'and so do all after it: a right is lost half way',
      { calls: 'changing', isLasting: true, code: 'EACCES' },
      byDepth(1, 60),
    ],
    [
      'and so do all after it: the disk is gone',
      { calls: 'changing', isLasting: true, code: 'EIO' },
      byDepth(0, 60),
    ],
  ] as const;
  it.each(ways)('holds when a call fails %s', async (__, fault, most) => {
    const { status: usualStatus, after, calls } = await usual();
    await atCalls(
      args,
      { total: calls[fault.calls], most },
      {
        fault: () => fault,
        check: ({ folder, told, failed, status, stderr }) => {
          expectCalm(told, status);
          if (status !== usualStatus) expect(stderr, told).not.toBe('');
          // Who cannot remove anything leaves what it made.
          const isLeft = failed.startsWith('rm') || fault.calls === 'looking' || 'isLasting' in fault;
          expectOldOrNew(contentsOf(folder), { before, after }, { told, isLeft });
        },
      },
    );
  });

  it('leaves whole files when it is cut off, and can be done again', async () => {
    const { after, calls } = await usual();
    await atCalls(
      args,
      { total: calls.changing, most: byDepth(1, Infinity) },
      {
        // A program that is cut off changes nothing from then on, nor does it clean up.
        fault: () => ({ calls: 'changing', isLasting: true, code: 'EIO' }),
        check: async ({ folder, told }) => {
          const ends = { before, after };
          expectOldOrNew(contentsOf(folder), ends, { told, isLeft: true });
          ageLocks(folder);
          const again = await run(args, folder);
          const saidAgain = `${told}\nagain: ${String(again.status)}\n${again.stdout}${again.stderr}`;
          // What was done may already be there, and is refused then.
          expect([0, 1, 2], saidAgain).toContain(again.status);
          if (!makesAnother(args))
            expectOldOrNew(contentsOf(folder), ends, { told: saidAgain, isLeft: true });
        },
      },
    );
  });

  const paths = ['dossiers/vertrek-wethouder-zorg.yaml', 'gemeente.yaml', 'rollen/strategisch-adviseur.yaml'];
  it.each(paths.slice(0, byDepth(1, 3)))('holds when %s vanishes meanwhile', async (path) => {
    const { after, calls } = await usual();
    await atCalls(
      args,
      { total: calls.looking, most: byDepth(1, 40) },
      {
        fault: (folder) => ({
          calls: 'looking',
          meanwhile: () => rmSync(`${folder}/${path}`, { force: true }),
        }),
        check: ({ folder, told, status, stderr, stdout }) => {
          expectCalm(told, status);
          if (status !== 0) expect(`${String(stderr)}${String(stdout)}`, told).not.toBe('');
          const left = contentsOf(folder).get(path);
          // What is not there, `init` makes.
          if (left !== undefined && args[0] !== 'init')
            expect([before.get(path), after.get(path)], told).toContain(left);
        },
      },
    );
  });
});

/** Whether a command, done again, makes one more. */
function makesAnother([command = '', act = '']: readonly string[]): boolean {
  return command === 'checklist' && ['start', 'add'].includes(act);
}

/** Makes locks as old as they are when somebody comes back after a crash. */
function ageLocks(folder: string): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((each) => /\.lock(?:\.oud)?$/.test(each))) {
    const old = new Date(Date.now() - 60_000);
    utimesSync(`${folder}/${name}`, old, old);
  }
}
