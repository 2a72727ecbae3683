/** Writes what was measured as Markdown: into docs/performance.md between markers, and on the screen. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { root } from '../scripts/schemas.ts';
import { isKept, type Promised } from './measure.ts';
import { readResults, type Figure, type Machine, type Results, type Timed } from './results.ts';

const path = `${root}docs/performance.md`;
const marker = (name: string, end: 'begin' | 'einde'): string => `<!-- bench ${name}: ${end} -->`;

/** Writes the kept results into the document. */
export async function writeTables(): Promise<void> {
  const { commands, batch } = readResults();
  let text = readFileSync(path, 'utf8');
  for (const [name, table] of Object.entries(tablesOf({ commands, batch }))) {
    const [begin, end] = [marker(name, 'begin'), marker(name, 'einde')];
    const [before, rest] = text.split(begin);
    const after = rest?.split(end)[1];
    if (before === undefined || after === undefined) throw new Error(`${path} lacks ${begin} … ${end}`);
    // Only the table: the words around it are wrapped by hand.
    text = `${before}${begin}\n\n${await format(table, { parser: 'markdown' })}\n${end}${after}`;
  }
  writeFileSync(path, text);
  console.log(`Written: ${path}`);
}

/** The tables, by the name of their markers. */
export function tablesOf({ commands, batch }: Results): Readonly<Record<string, string>> {
  return {
    ...(commands && { commands: `${told(commands.machine)}\n\n${commandTable(commands.rows)}` }),
    ...(batch && { batch: `${told(batch.machine)}\n\n${batchTable(batch.rows)}` }),
  };
}

function told({ date, node, processors, memory, peers, load }: Machine): string {
  return `${date}, Node ${node}, ${processors}, ${memory}; ${peers}. Load before and after: ${load.join(' and ')}.`;
}

function commandTable(rows: readonly Timed[]): string {
  const lines = rows.map((row, index) => {
    const previous = rows[index - 1];
    const part = previous?.part === row.part ? [] : [`| **${row.part}** | | | | | | |`];
    const isSame = previous?.name === row.name && previous.part === row.part;
    const own = isSame ? ['', '', ''] : [row.name, ms(row.median), ms(row.min)];
    const ratio = row.base === '' ? ['', ''] : [`${row.ratio.toFixed(2)} ×`, row.base];
    return [...part, cells([...own, ...ratio, ...verdict(row.ratio, row.promised)])].join('\n');
  });
  return [
    '| command | median | min | ratio | to | promised | kept |',
    '| --- | ---: | ---: | ---: | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

function batchTable(rows: readonly Figure[]): string {
  const lines = rows.map(({ name, value, unit, from, promised }) =>
    cells([name, `${figure(value)} ${unit}`, from, ...verdict(value, promised)]),
  );
  return ['| what | figure | from | promised | kept |', '| --- | ---: | --- | --- | --- |', ...lines].join(
    '\n',
  );
}

function cells(texts: readonly string[]): string {
  return `| ${texts.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
}

function verdict(value: number, promised: Promised | undefined): readonly [string, string] {
  if (promised === undefined) return ['', ''];
  const sign = 'atMost' in promised ? `≤ ${promised.atMost}` : `≥ ${promised.atLeast}`;
  return [sign, isKept(value, promised) ? 'yes' : '**NO**'];
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}
