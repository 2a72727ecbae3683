/**
 * `npm run bench`: how long a user waits, compared with bare Node and with what people would pick instead, on the same
 * machine and the same text. The table and what is in it: docs/performance.md.
 *
 * - `npm run bench` or `npm run bench -- 31`: every command, in so many rounds; results to bench/results.json and the table
 * - `npm run bench -- quick`: a few rounds, nothing kept
 * - `npm run bench -- batch [--deep] [--workspaces 60]`: many workspaces; `npm run bench -- batch quick` keeps nothing
 * - `npm run bench -- table`: only the table, from the kept results
 * - `npm run bench -- bad`, `docx`, `pdf`, `wizard`, `open`: only that; `npm run bench -- compare FOLDER` another build
 */
import { benchBad } from './bad.ts';
import { benchBatch } from './batch.ts';
import { benchCompare } from './compare.ts';
import { benchDocx } from './docx.ts';
import { benchOpen } from './open.ts';
import { benchPdf } from './pdf.ts';
import { keepResults, onThisMachine, type Results } from './results.ts';
import { measured } from './rounds.ts';
import { rows, type Row } from './rows.ts';
import { setStage } from './stage.ts';
import { tablesOf, writeTables } from './table.ts';
import { benchWizard } from './wizard.ts';

const usualRounds = 15;
const quickRounds = 3;

const benches: Readonly<Record<string, (args: readonly string[]) => unknown>> = {
  table: writeTables,
  quick: async () => show(await commands(rows, quickRounds)),
  batch: async (args) => {
    const { machine, figures } = await benchBatch(args);
    const results = { batch: { machine, rows: figures } };
    show(results);
    if (!args.includes('quick')) await keep(results);
  },
  bad: () => benchBad(),
  docx: async ([rounds]) => {
    await benchDocx();
    const some = rows.filter(({ part, id }) => part === 'word' || id === 'node' || id === 'status');
    show(await commands(some, Number(rounds ?? usualRounds)));
  },
  pdf: () => benchPdf(),
  wizard: benchWizard,
  open: benchOpen,
  compare: ([other = '', rounds]) => benchCompare(other, rounds === undefined ? undefined : Number(rounds)),
};

const [what = '', ...args] = process.argv.slice(2);
const bench = benches[what];
if (bench === undefined) await everything(what === '' ? usualRounds : Number(what));
else await bench(args);

async function everything(rounds: number): Promise<void> {
  if (!(rounds > 0)) throw new Error(`Say how many rounds, or one of: ${Object.keys(benches).join(', ')}`);
  const results = await commands(rows, rounds);
  show(results);
  await keep(results);
  benchBad();
  await benchDocx();
  await benchWizard();
}

async function commands(some: readonly Row[], rounds: number): Promise<Results> {
  const stage = await setStage();
  try {
    const machine = onThisMachine();
    const { lines, missing } = measured(some, stage, rounds);
    for (const each of missing) console.log(`Not measured: ${each}`);
    return { commands: { machine: machine(), rows: lines } };
  } finally {
    stage.remove();
  }
}

function show(results: Results): void {
  for (const table of Object.values(tablesOf(results))) console.log(`\n${table}`);
}

async function keep(results: Results): Promise<void> {
  keepResults(results);
  await writeTables();
}
