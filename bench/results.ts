/** What was measured, as it is kept in `bench/results.json`, so that the table can be written without measuring again. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { root } from '../scripts/schemas.ts';
import type { Promised } from './measure.ts';

const path = `${root}bench/results.json`;

/** One line: a command against another of the same rounds. Times in milliseconds. */
export interface Timed {
  readonly part: string;
  readonly name: string;
  readonly rounds: number;
  readonly median: number;
  readonly min: number;
  /** What it is compared with, and the median of the ratios per round. */
  readonly base: string;
  readonly ratio: number;
  readonly promised?: Promised | undefined;
}

/** One figure about many workspaces. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** From what it was computed. */
  readonly from: string;
  readonly promised?: Promised | undefined;
}

/** Where and when something was measured. */
export interface Machine {
  readonly date: string;
  readonly node: string;
  readonly processors: string;
  readonly memory: string;
  readonly peers: string;
  /** Processes that wanted to run, on average over a minute: before and after. Above the number of processors it was busy. */
  readonly load: readonly [before: number, after: number];
}

/** Everything that is kept. */
export interface Results {
  readonly commands?: { readonly machine: Machine; readonly rows: readonly Timed[] } | undefined;
  readonly batch?: { readonly machine: Machine; readonly rows: readonly Figure[] } | undefined;
}

/** The last results; empty when there are none. */
export function readResults(): Results {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Results) : {};
}

/** Keeps new results of one part beside those of the other. */
export function keepResults(results: Results): void {
  writeFileSync(path, `${JSON.stringify({ ...readResults(), ...results }, null, 2)}\n`);
}

/** Begins to measure. @returns what is told about the machine afterwards */
export function onThisMachine(): () => Machine {
  const before = load();
  return () => ({
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    processors: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
    memory: `${(totalmem() / 2 ** 30).toFixed(0)} GB`,
    peers: ['pandoc', 'soffice'].map(versionOf).join(', '),
    load: [before, load()],
  });
}

function load(): number {
  return Number((loadavg()[0] ?? 0).toFixed(1));
}

function versionOf(program: string): string {
  const { stdout, error } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const version = /\d+(\.\d+)+/.exec(error === undefined ? stdout : '')?.[0];
  return `${program === 'soffice' ? 'LibreOffice' : program} ${version ?? 'not installed'}`;
}
