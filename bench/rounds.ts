/**
 * Measures rows in rounds. Every round runs each row once, one after another, so that a busy moment affects them all. A
 * ratio is the median of the ratios per round: drift of the machine cancels out.
 */
import { median, milliseconds, whyMissing } from './measure.ts';
import type { Timed } from './results.ts';
import { parts, type Row } from './rows.ts';
import type { Stage } from './stage.ts';

/** Long enough for files that were just written to be old, and for records to be kept. */
const warmUps = 3;

/** Measures. @returns a line for each comparison, and each row that gave no time with the reason */
export function measured(
  rows: readonly Row[],
  stage: Stage,
  rounds: number,
): { readonly lines: readonly Timed[]; readonly missing: readonly string[] } {
  const taken = new Map(rows.map(({ id }) => [id, new Map<number, number>()]));
  const out = new Set<string>();
  for (let round = -warmUps; round < rounds; round++)
    for (const row of rows.filter(({ id, most }) => !out.has(id) && isIn(round, most))) {
      const time = runOnce(row, stage, round);
      if (time === undefined) out.add(row.id);
      else if (round >= 0) taken.get(row.id)?.set(round, time);
    }
  const present = rows.filter(({ id }) => !out.has(id));
  return {
    lines: present.flatMap((row) => compared(row, rows, taken)),
    missing: rows
      .filter(({ id }) => out.has(id))
      .map(({ name, command }) => `${name} (${whyMissing(command(stage))})`),
  };
}

/** Whether a row runs in a round. What takes seconds warms up once, and stops after its own number of rounds. */
function isIn(round: number, most: number | undefined): boolean {
  return most === undefined || (round >= -1 && round < most);
}

function runOnce({ workspace, before, command, env }: Row, stage: Stage, round: number): number | undefined {
  const cwd = workspace === undefined ? stage.peers : stage.workspace(workspace);
  before?.(cwd, round + warmUps);
  return milliseconds(command(stage), cwd, { ...stage.env, ...env });
}

function compared(
  { id, name, part, against }: Row,
  rows: readonly Row[],
  taken: ReadonlyMap<string, ReadonlyMap<number, number>>,
): readonly Timed[] {
  const own = taken.get(id) ?? new Map<number, number>();
  const times = [...own.values()];
  const line = { part: parts[part], name, rounds: times.length, ...shortest(times) };
  if (against.length === 0) return [{ ...line, base: '', ratio: 1 }];
  return against.flatMap(([base, atMost]) => {
    const other = taken.get(base);
    const ratios = [...own].flatMap(([round, time]) => {
      const its = other?.get(round);
      return its === undefined ? [] : [time / its];
    });
    if (ratios.length === 0) return [];
    const promised = atMost === undefined ? undefined : { atMost };
    return [{ ...line, base: baseName(base, rows), ratio: rounded(median(ratios), 3), promised }];
  });
}

function shortest(times: readonly number[]): { readonly median: number; readonly min: number } {
  return { median: rounded(median(times), 1), min: rounded(Math.min(...times), 1) };
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** A short name for the column. */
function baseName(base: string, rows: readonly Row[]): string {
  return shortNames[base] ?? rows.find(({ id }) => id === base)?.name ?? base;
}

const shortNames: Readonly<Record<string, string>> = {
  node: 'node',
  status: '`status`',
  'pandoc-word': 'pandoc → Word',
  'pandoc-web': 'pandoc → web',
  'library-word': '`docx` script',
  'template-word': 'docxtemplater',
};
