/**
 * Many workspaces in threads: the bytes and lines of one thread, whatever is killed when, in little memory.
 * `BATCH_SEED=… npx vitest run test/e2e/batch.test.ts` repeats a run.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeWorkspaces } from '../../bench/workspaces.ts';
import { gemeente, startedGemeente, temporaryFolder } from '../support/bin.ts';
import { byDepth, isDeep } from '../support/depth.ts';
import { runNode } from '../support/killed.ts';
import { contentsOf, expectOldOrNew, leftover, type Contents } from '../support/old-or-new.ts';
import { root } from '../support/root.ts';
import { seeded } from '../support/tick-script.ts';

const seed = Number(process.env['BATCH_SEED'] ?? 20261128);

/** A folder above some workspaces. */
function above(count: number): string {
  const folder = temporaryFolder();
  makeWorkspaces(folder, count);
  return folder;
}

describe('threads', () => {
  it('make the same files, lines and codes as one does', async () => {
    const [one, two] = [above(2), above(2)];
    const typed = ['render', 'werkwijzer', 'rollen', '--format', 'md,docx', '--workspace', '*'];
    const seen = await gemeente([...typed, '--jobs', '1'], one);
    expect(seen.status, seen.stderr).toBe(0);
    expect(await gemeente([...typed, '--jobs', '2'], two)).toEqual(seen);
    expect(contentsOf(two)).toEqual(contentsOf(one));
  });
});

const batch = ['render', byDepth('werkwijzer', '--all'), '--workspace', '*', '--jobs', '2'];
const program = `${root}bin/gemeente.js`;

/** Gives every workspace another agreement. */
function change(folder: string, names: readonly string[]): void {
  for (const name of names) {
    const path = `${folder}/${name}/gemeente.yaml`;
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replace("'09:30'", "'10:45'")
        .replace(': bestuurssecretaresse', ': secretaresse'),
    );
  }
}

describe('a batch that is killed', () => {
  it('leaves each file old or new, and the next run finishes the rest', { timeout: 1_800_000 }, async () => {
    const before = temporaryFolder();
    const names = makeWorkspaces(before, byDepth(2, 4)).map((path) => path.slice(before.length + 1));
    expect((await gemeente(batch, before)).status).toBe(0);
    change(before, names);
    const whole = temporaryFolder(before);
    const started = performance.now();
    expect((await gemeente(batch, whole)).status).toBe(0);
    let needed = performance.now() - started;
    const ends = { before: contentsOf(before), after: contentsOf(whole) };
    const random = seeded(seed);
    const tally = { old: 0, renewed: 0, both: 0, left: 0, killed: 0 };
    for (let kill = 0; kill < byDepth(1, 40); kill++) {
      const folder = temporaryFolder(before);
      const milliseconds = needed * byDepth(0.7, 0.3 + 1.2 * random());
      const begun = performance.now();
      const { status } = await runNode([program, ...batch], {
        folder,
        kill: { after: 'start', milliseconds },
      });
      // A machine that was busy before may be quiet now: then the kills come too late.
      if (status !== null) needed = performance.now() - begun;
      const found = contentsOf(folder);
      const told = `seed ${String(seed)}, kill ${String(kill)} after ${String(milliseconds)} ms`;
      expectOldOrNew(found, ends, { told, isLeft: true });
      count(found, ends, tally);
      if (status === null) tally.killed++;
      const again = await gemeente(batch, folder);
      expect(again.status, told + again.stderr).toBe(0);
      expect(contentsOf(folder), told).toEqual(ends.after);
    }
    console.log(`kills: ${JSON.stringify(tally)}`);
    if (!isDeep) return;
    expect(tally.killed).toBeGreaterThan(20);
    expect(tally.both).toBeGreaterThan(5);
    expect(Math.min(tally.old, tally.renewed)).toBeGreaterThan(50);
  });
});

/** Counts the documents that are as they were, and those that are new. */
function count(
  found: Contents,
  { before, after }: { readonly before: Contents; readonly after: Contents },
  tally: Record<'old' | 'renewed' | 'both' | 'left', number>,
): void {
  const changed = [...after].filter(([path, content]) => before.get(path) !== content);
  const renewed = changed.filter(([path, content]) => found.get(path) === content).length;
  tally.renewed += renewed;
  tally.old += changed.length - renewed;
  if (renewed > 0 && renewed < changed.length) tally.both++;
  if ([...found.keys()].some((path) => leftover.test(path))) tally.left++;
}

if (isDeep)
  describe('a hundred workspaces', () => {
    it('take no more than 400 MB', { timeout: 900_000 }, () => {
      const folder = above(100);
      const report = `${temporaryFolder()}/memory`;
      const env = {
        NODE_OPTIONS: `--require ${root}test/support/report-memory.cjs`,
        GEMEENTE_MEMORY: report,
      };
      const typed = ['render', '--all', '--format', 'md,docx,html', '--workspace', '*', '--jobs', '2'];
      const { status, stderr } = startedGemeente(typed, folder, { env, timeout: 880_000 });
      expect(status, stderr).toBe(0);
      expect(Number(readFileSync(report, 'utf8')) / 1000).toBeLessThan(400);
    });
  });
