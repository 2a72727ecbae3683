/**
 * `npm run bench -- wizard`: how long the wizard takes to respond to a key, on a dossier of 500 tasks, in a real
 * terminal (a pty held by python3: from sending the key to receiving the last byte of the new screen); and how long a
 * save takes.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changeStored, readStored } from '../src/app/dossiers/stored-dossier.ts';
import { done, type Outcome } from '../src/app/outcome.ts';
import { nodeWorld } from '../src/world/node-world.ts';
import { root } from '../scripts/schemas.ts';
import { env, longDossier, tasks } from './long-dossier.ts';
import { median } from './measure.ts';

const promised = 50;
const saves = 40;

/** Measures and prints. */
export async function benchWizard(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gemeente-bench-'));
  try {
    const path = longDossier(folder);
    console.log(`\nThe wizard, ${tasks} tasks, 100 × 40 characters; promised ≤ ${promised} ms\n`);
    console.log('  median   worst            key');
    for (const [name, times] of pressKeys(folder)) {
      const verdict = Math.max(...times) <= promised ? 'yes' : 'NO';
      console.log(`${shown(median(times))} ${shown(Math.max(...times))}  ${verdict.padEnd(7)}  ${name}`);
    }
    const times = await saveTimes(path);
    console.log(
      `${shown(median(times))} ${shown(Math.max(...times))}           (saving a tick, behind the screen)`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Kind of key, what it sends, and what the new screen contains. */
type Key = readonly [name: string, text: string, expected: string];

/** Kind of key → milliseconds until the screen changed. */
function pressKeys(folder: string): ReadonlyMap<string, readonly number[]> {
  const repeated = (name: string, text: string, count: number): Key[] =>
    Array.from({ length: count }, () => [name, text, 'Zoek:']);
  const keys = [
    // First, because the top task of the list waits for nothing.
    ...Array.from({ length: 12 }, (): Key[] => [
      ['space: tick', ' ', 'Afgevinkt'],
      ['ctrl+o: undo', '\u000f', 'Teruggedraaid'],
    ]).flat(),
    ...repeated('arrow down', '\u001b[B', 20),
    ...repeated('page down', '\u001b[6~', 5),
    ...Array.from('laptop').map((letter): Key => ['letter of a search', letter, 'Zoek:']),
    ...repeated('backspace', '\u007f', 6),
    ...Array.from('college').map((letter): Key => ['letter of a search', letter, 'Zoek:']),
  ];
  const command = [process.execPath, `${root}bin/gemeente.js`, 'checklist', 'lang'];
  const args = [`${root}bench/pty-keys.py`, JSON.stringify(keys), '100', '40', ...command];
  const output = execFileSync('python3', args, { cwd: folder, env, encoding: 'utf8' });
  const measured = JSON.parse(output) as readonly (readonly [name: string, first: number, last: number])[];
  return grouped(measured);
}

function grouped(
  measured: readonly (readonly [name: string, first: number, last: number])[],
): ReadonlyMap<string, readonly number[]> {
  const times = new Map<string, number[]>([['all keys', []]]);
  for (const [name, , last] of measured)
    for (const group of ['all keys', name]) times.set(group, [...(times.get(group) ?? []), last]);
  return times;
}

async function saveTimes(path: string): Promise<readonly number[]> {
  const world = nodeWorld();
  let known = fit(await readStored({ path }, world));
  const times: number[] = [];
  for (const { id } of known.dossier.tasks.slice(-saves)) {
    const started = process.hrtime.bigint();
    const act = { kind: 'tick', ids: [id], on: '2026-12-01' } as const;
    const changed = await changeStored({ path, known }, world, (stored) =>
      done({ stored: stored.act(act), value: undefined }),
    );
    known = fit(changed).stored;
    times.push(Number(process.hrtime.bigint() - started) / 1e6);
  }
  const left = readdirSync(join(path, '..')).filter((name) => !name.endsWith('.yaml'));
  if (left.length > 0) throw new Error(`A save left something behind: ${left.join(', ')}`);
  return times;
}

function shown(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`.padStart(8);
}

function fit<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}
