/**
 * `npm run bench -- batch`: every municipality at once. `--workspaces N` measures with fewer than 342, `--deep` measures the
 * cost per file with 3,420 too, `quick` only looks whether everything works.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { root } from '../scripts/schemas.ts';
import { median } from './measure.ts';
import { onThisMachine, type Figure, type Machine } from './results.ts';
import { changeAgreement, removeDocuments } from './rows.ts';
import { own, setStage, threeFormats, type Stage } from './stage.ts';
import { filesIn, inLanes, wholeRun, type WholeRun } from './whole-run.ts';
import { makeWorkspaces } from './workspaces.ts';

/** How much is measured. */
interface Size {
  readonly all: number;
  readonly few: number;
  readonly deep: number | undefined;
  readonly rounds: number;
  /** Workspaces whose texts pandoc is measured on; 31 texts each, to two formats. */
  readonly texts: number;
  /** Word files that each peer makes in one process. */
  readonly loop: number;
}

const municipalities = 342;
const quickSize: Size = { all: 8, few: 4, deep: undefined, rounds: 1, texts: 1, loop: 10 };

/** Workspaces, and how our program runs in the folder above them. */
interface Field {
  readonly stage: Stage;
  readonly size: Size;
  /** Two workers where the program knows `--jobs`. */
  readonly workers: number;
}

/** Measures. */
export async function benchBatch(
  args: readonly string[],
): Promise<{ readonly machine: Machine; readonly figures: readonly Figure[] }> {
  const stage = await setStage();
  try {
    const [program = '', ...help] = own('render', '--help');
    const knowsJobs = spawnSync(program, help, { encoding: 'utf8' }).stdout.includes('--jobs');
    const field = { stage, size: sizeOf(args), workers: knowsJobs ? Math.min(2, cpus().length) : 1 };
    if (!knowsJobs) console.log('This build knows no --jobs: everything is measured with one worker.');
    const machine = onThisMachine();
    const figures: Figure[] = [];
    for (const part of [everything, workers, wordFiles, costs]) {
      const found = await part(field);
      for (const each of found)
        console.log(`${each.value.toFixed(2).padStart(10)} ${each.unit}  ${each.name}`);
      figures.push(...found);
    }
    return { machine: machine(), figures };
  } finally {
    stage.remove();
  }
}

function sizeOf(args: readonly string[]): Size {
  const at = args.indexOf('--workspaces');
  const all = at < 0 ? municipalities : Number(args[at + 1]);
  if (args.includes('quick')) return { ...quickSize, all: Math.min(all, quickSize.all) };
  return {
    all,
    few: 34,
    deep: args.includes('--deep') ? municipalities * 10 : undefined,
    rounds: 3,
    texts: 2,
    loop: 50,
  };
}

/** The command for many workspaces. */
function ours({ workers }: Pick<Field, 'workers'>, args: readonly string[]): readonly string[] {
  const jobs = args[0] === 'render' && workers > 1 ? ['--jobs', String(workers)] : [];
  return own(...args, '--workspace', 'regio/*', ...jobs);
}

/** A folder with workspaces in `regio`, for one part. */
function withWorkspaces<T>(
  { stage }: Field,
  count: number,
  act: (folder: string, workspaces: readonly string[]) => T,
): T {
  const folder = mkdtempSync(join(stage.folder, 'veel-'));
  try {
    return act(folder, makeWorkspaces(join(folder, 'regio'), count));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const allThree = ['render', '--all', '--format', threeFormats];

/** All documents of all workspaces against a pandoc loop; then again with nothing and with one agreement changed. */
async function everything(field: Field): Promise<readonly Figure[]> {
  const { stage, size, workers } = field;
  const folder = mkdtempSync(join(stage.folder, 'alles-'));
  const workspaces = makeWorkspaces(join(folder, 'regio'), size.all);
  const run = wholeRun(ours(field, allThree), folder, stage.env);
  const files = filesIn(workspaces);
  const loops = await pandocLoops(stage, workspaces.slice(0, size.texts));
  const of = `${size.all} workspaces, ${files} files, ${workers} worker${workers > 1 ? 's' : ''}`;
  const texts = size.all * (loops.files / 2 / size.texts);
  const against = loops.seconds.map((seconds, index): Figure => {
    const scaled = (seconds / loops.files) * texts * 2;
    const how = index === 0 ? 'one at a time' : 'two at a time';
    return {
      name: `all documents in 3 formats: times faster than a pandoc loop to Word and web, ${how}`,
      value: scaled / run.seconds,
      unit: '×',
      from: `pandoc: ${loops.files} files in ${seconds.toFixed(1)} s, scaled to ${texts * 2}: ${scaled.toFixed(0)} s`,
      promised: index === 0 ? { atLeast: 30 } : undefined,
    };
  });
  const figures = [
    { name: 'all documents in 3 formats', value: run.seconds, unit: 's', from: of },
    ...cpuAndMemory(run, of),
    ...against,
    ...again(field, folder, workspaces),
  ];
  rmSync(folder, { recursive: true, force: true });
  return figures;
}

function cpuAndMemory({ cpu, peak }: WholeRun, from: string): readonly Figure[] {
  if (cpu === undefined || peak === undefined) return [];
  return [
    { name: '… processor time', value: cpu, unit: 's', from },
    { name: '… peak memory', value: peak, unit: 'MB', from, promised: { atMost: 400 } },
  ];
}

/** The same texts through pandoc, to Word and web, one and two at a time. */
async function pandocLoops(
  { folder, peers }: Stage,
  workspaces: readonly string[],
): Promise<{ readonly files: number; readonly seconds: readonly number[] }> {
  const texts = workspaces.flatMap((path) =>
    readdirSync(join(path, 'documenten'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(path, 'documenten', name)),
  );
  const out = mkdtempSync(join(folder, 'pandoc-'));
  const commands = texts.flatMap((text, index) => {
    const common = ['pandoc', '-f', 'gfm', text, '--standalone', '--toc', '-o'];
    const name = join(out, `${index}-${basename(text, '.md')}`);
    return [
      [...common, `${name}.docx`, '--reference-doc', join(peers, 'reference.docx')],
      [...common, `${name}.html`],
    ];
  });
  const seconds = [await inLanes(commands, 1), await inLanes(commands, 2)];
  return { files: commands.length, seconds };
}

/** The cost of doing it once more. */
function again(field: Field, folder: string, workspaces: readonly string[]): readonly Figure[] {
  const { stage, size } = field;
  const [first = ''] = workspaces;
  const run = (args: readonly string[]): number => wholeRun(ours(field, args), folder, stage.env).seconds;
  const times = Array.from({ length: size.rounds + 1 }, (_, round) => {
    const status = run(['status']);
    const same = run(allThree);
    changeAgreement(first, round);
    const changed = run(allThree);
    return { status, same, changed };
  }).slice(1);
  const off = { ...stage.env, GEMEENTE_GEHEUGEN: 'uit' };
  const unkept = wholeRun(ours(field, allThree), folder, off).seconds;
  const from = `${size.all} workspaces, ${size.rounds} rounds`;
  const ratio = (name: 'same' | 'changed'): number => median(times.map((each) => each[name] / each.status));
  const seconds = (name: 'status' | 'same' | 'changed'): number => median(times.map((each) => each[name]));
  return [
    { name: '`status` of all', value: seconds('status'), unit: 's', from },
    { name: 'again, nothing changed', value: seconds('same'), unit: 's', from },
    { name: '… to `status`', value: ratio('same'), unit: '×', from, promised: { atMost: 1.5 } },
    { name: 'again, one agreement of one workspace changed', value: seconds('changed'), unit: 's', from },
    { name: '… to `status`', value: ratio('changed'), unit: '×', from, promised: { atMost: 2 } },
    { name: 'again, nothing changed, `GEMEENTE_GEHEUGEN=uit`', value: unkept, unit: 's', from },
  ];
}

/** Two workers against one. */
function workers(field: Field): readonly Figure[] {
  const { stage, size, workers: most } = field;
  if (most < 2) return [];
  const times = withWorkspaces(field, size.few, (folder, workspaces) =>
    Array.from({ length: size.rounds }, () =>
      [1, 2].map((count) => {
        workspaces.forEach(removeDocuments);
        const jobs = ['--jobs', String(count)];
        return wholeRun(own(...allThree, '--workspace', 'regio/*', ...jobs), folder, stage.env).seconds;
      }),
    ),
  );
  return [
    {
      name: 'two workers: times faster than one',
      value: median(times.map(([one = NaN, two = NaN]) => one / two)),
      unit: '×',
      from: `${size.few} workspaces, all documents in 3 formats, ${size.rounds} rounds`,
      promised: { atLeast: 1.7 },
    },
  ];
}

/** Word files per second per core, and what one process of a peer makes. */
function wordFiles(field: Field): readonly Figure[] {
  const { stage, size, workers: count } = field;
  const rates = withWorkspaces(field, size.few, (folder, workspaces) =>
    Array.from({ length: size.rounds }, () => {
      workspaces.forEach(removeDocuments);
      const { seconds } = wholeRun(ours(field, ['render', '--all', '--format', 'docx']), folder, stage.env);
      return filesIn(workspaces) / seconds / count;
    }),
  );
  const node = process.execPath;
  const scripts = [
    ['peer: the `docx` library', 'docx-script.mjs', 'tree.json'],
    ['peer: docxtemplater', 'template-script.mjs', 'template.docx', 'data.json'],
  ].map(([name = '', script = '', ...inputs]): Figure => {
    const command = [node, script, root, ...inputs, 'loop.docx', String(size.loop)];
    const { seconds } = wholeRun(command, stage.peers, stage.env);
    const from = `one process, the werkwijzer ${size.loop} times`;
    return { name: `Word files a second per core, ${name}`, value: size.loop / seconds, unit: '/s', from };
  });
  return [
    {
      name: 'Word files a second per core',
      value: median(rates),
      unit: '/s',
      from: `\`render --all --format docx\`, ${size.few} workspaces, ${count} worker${count > 1 ? 's' : ''}`,
      promised: { atLeast: 21 },
    },
    ...scripts,
  ];
}

/** Whether a file costs the same in a large batch. */
function costs(field: Field): readonly Figure[] {
  const { stage, size } = field;
  const cost = (count: number): number =>
    withWorkspaces(field, count, (folder, workspaces) => {
      const run = wholeRun(ours(field, ['render', 'werkwijzer', '--format', 'md,docx']), folder, stage.env);
      return (run.seconds * 1000) / filesIn(workspaces);
    });
  const few = median(Array.from({ length: size.rounds }, () => cost(size.few)));
  const larger = [size.all, ...(size.deep === undefined ? [] : [size.deep])];
  const from = '`render werkwijzer --format md,docx`';
  return [
    { name: `cost per file, ${size.few} workspaces`, value: few, unit: 'ms', from },
    ...larger.flatMap((count): readonly Figure[] => {
      const value = cost(count);
      return [
        { name: `cost per file, ${count} workspaces`, value, unit: 'ms', from },
        { name: `… to ${size.few}`, value: value / few, unit: '×', from, promised: { atMost: 1.1 } },
      ];
    }),
  ];
}
