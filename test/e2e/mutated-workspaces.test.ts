/**
 * A hundred thousand workspaces that went wrong, each made from its number: no command crashes, takes more than two
 * seconds, or keeps memory. `npm test` tries some of them.
 */
import { spawn } from 'node:child_process';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { built as builtIn, temporaryFolder } from '../support/bin.ts';
import { isDeep } from '../support/depth.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { others, profiles } from '../support/mutated/pieces.ts';
import {
  ioOf,
  noFigures,
  runMutated,
  together,
  type MutatedFigures,
} from '../support/mutated/run-mutated.ts';
import { mutatedWorkspace } from '../support/mutated/workspace.ts';
import { root } from '../support/root.ts';

const built = await builtIn(root);

/** Programs that work at the same time in the deep test. */
const lanes = 2;

/** What one of those programs reports. */
interface LaneReport extends MutatedFigures {
  readonly upTo: number;
  readonly heapUsed: number;
  readonly rss: number;
}

/** Starts a program for its share of the workspaces up to a number; gives its reports. */
async function runLane(worker: string, lane: number, upTo: number): Promise<readonly LaneReport[]> {
  const library = `${root}dist/lib/index.js`;
  const words = [worker, library, '0', String(upTo), String(lanes), String(lane)];
  const child = spawn(process.execPath, ['--expose-gc', '--max-semi-space-size=32', ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const reports: LaneReport[] = [];
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    reports.push(...lines.map((line) => JSON.parse(line) as LaneReport));
    const { upTo: at, faults = [] } = reports.at(-1) ?? {};
    if (lines.length > 0 && (at ?? 0) % 10_000 === 0)
      console.log(`lane ${lane}: up to ${String(at)}, ${faults.length} faults`);
  });
  const status = await new Promise((resolve) => child.once('close', resolve));
  expect(status).toBe(0);
  return reports;
}

describe('workspaces that went wrong', () => {
  it.each(profiles)('begin as workspaces without a mistake', async (profile) => {
    const files = Object.entries({ 'gemeente.yaml': profile, ...others });
    const disk = memoryFiles(Object.fromEntries(files.map(([path, text]) => [`/w/${path}`, text])));
    let said = '';
    const io = ioOf({ ...built.nodeIo(), files: disk }, (text) => void (said += text));
    expect(await built.main(['validate'], io), said).toBe(0);
  });

  it('are the same each time, and differ from each other', () => {
    const numbers = Array.from({ length: 60 }, (_, index) => index);
    const texts = numbers.map((number) => JSON.stringify(mutatedWorkspace(number)));
    expect(numbers.map((number) => JSON.stringify(mutatedWorkspace(number)))).toEqual(texts);
    expect(new Set(texts).size).toBeGreaterThan(57);
  });

  if (isDeep)
    it(
      'make no command crash, wait, or keep memory: all',
      async () => {
        const worker = `${temporaryFolder()}/worker.mjs`;
        buildSync({
          ...{ entryPoints: [`${root}test/support/mutated/worker.ts`], outfile: worker },
          ...{ bundle: true, platform: 'node', format: 'esm', logLevel: 'error' },
          banner: {
            js: "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);",
          },
        });
        const reports = await Promise.all(
          Array.from({ length: lanes }, (_, lane) => runLane(worker, lane, 100_000)),
        );
        const whole = reports
          .flatMap((each) => each.at(-1) ?? [])
          .reduce<MutatedFigures>(together, noFigures);
        console.log(JSON.stringify({ ...whole, faults: whole.faults.length }));
        expect(whole.faults).toEqual([]);
        expect(whole.workspaces).toBe(100_000);
        for (const [first, ...later] of reports.map((each) => each.map(({ heapUsed }) => heapUsed)))
          expect(later.at(-1)).toBeLessThan((first ?? 0) + 64 * 2 ** 20);
      },
      6 * 3_600_000,
    );
  else
    it('make no command crash or wait: some', async () => {
      const { faults, codes, workspaces } = await runMutated(
        Array.from({ length: 120 }, (_, index) => index * 7),
        built,
      );
      expect(faults).toEqual([]);
      expect(workspaces).toBe(120);
      // Not all are refused at the door: many are fine, or wrong in a place that the command does not need.
      for (const code of [0, 1]) expect(codes[code]).toBeGreaterThan(30);
    });
});

describe('a program that goes wrong is seen', () => {
  it.each<[string, typeof built.main]>([
    ['a crash', () => Promise.resolve(70)],
    ['a missing program', () => Promise.resolve(3)],
    [
      'a stack trace',
      (_, io) => {
        io.stderr('Mis.\n    at main (x.ts:1:1)\n');
        return Promise.resolve(1);
      },
    ],
    [
      'a long wait',
      () => {
        const { user } = process.cpuUsage();
        while (process.cpuUsage().user - user < 60_000);
        return Promise.resolve(0);
      },
    ],
  ])('%s', async (_, main) => {
    const { faults } = await runMutated([1], { main, nodeIo: built.nodeIo }, 50);
    expect(faults).not.toEqual([]);
  });
});
