/**
 * `npm run bench -- docx`: how long a Word file takes, compared with pandoc and a script on the `docx` library for the
 * same text; inside a running process, and as a whole process from start to file.
 *
 * As in bench/run.ts, every round runs each command once, and ratios are medians of the per-round ratios.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Nodes, Root } from 'mdast';
import { root } from '../scripts/schemas.ts';
import { visit } from '../src/document/walk.ts';
import { zipPackage } from '../src/output/office-package.ts';
import { writeDocx } from '../src/output/docx/write.ts';
import { openExample } from '../test/support/example-documents.ts';
import { render } from '../test/support/workspace.ts';
import { plainOptions } from '../test/support/write-options.ts';
import { libraryWriter } from './docx-library.ts';
import { median, milliseconds } from './measure.ts';

const writerPromise = 15;
const processPromise = 1.5;
const wordsWanted = 3000;
const repeats = 200;
const warmUps = 3;

/** Measures and prints. */
export async function benchDocx(rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gemeente-bench-'));
  try {
    await inProcess();
    wholeProcess(folder, rounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inProcess(): Promise<void> {
  const [made] = await render(await openExample('examples/voorbeelddam'), ['werkwijzer']);
  if (made === undefined) throw new Error('no document');
  const tree = longer(made.document.tree);
  const words = wordsIn(tree);
  const own = (): Promise<Uint8Array> => writeDocx(tree, plainOptions);
  const parts = new Map(Object.entries(unzipSync(await own())));
  const library = await libraryWriter();
  const whole = await timesOf(own);
  const zip = await timesOf(() => zipPackage(parts));
  const other = library === undefined ? undefined : await timesOf(() => library(tree));
  console.log(
    `\nA Word file of ${words} words in a running process, warm, ${repeats} times; promised < ${writerPromise} ms\n`,
  );
  console.log('   median      min  promised');
  const verdict = median(whole) < writerPromise ? 'yes' : 'NO';
  print(whole, `< ${writerPromise} ${verdict}`, 'writer and zip');
  print(zip, '', 'of which zip');
  if (other === undefined) console.log('        –        –            peer: docx library (not installed)');
  else print(other, '', 'peer: docx library, same tree');
}

/** The same text repeated, up to this many words. */
function longer({ children }: Root): Root {
  const rest = children.filter(({ type }) => !['contents', 'footnoteDefinition'].includes(type));
  const long: Root = { type: 'root', children: [...children] };
  let count = wordsIn(long);
  for (let index = 0; count < wordsWanted; index++) {
    const node = structuredClone(rest[index % rest.length]);
    if (node === undefined) break;
    long.children.push(node);
    count += wordsIn(node);
  }
  return long;
}

/** Words as people count them: words in different blocks or cells are never joined. */
function wordsIn(tree: Nodes): number {
  let count = 0;
  visit(tree, (node) => {
    if (node.type === 'text') count += node.value.split(/\s+/).filter((word) => word !== '').length;
  });
  return count;
}

async function timesOf(work: () => unknown): Promise<readonly number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < repeats * 1.25; turn++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times.slice(-repeats);
}

function print(times: readonly number[], verdict: string, name: string): void {
  const shown = (value: number): string => `${value.toFixed(1)} ms`.padStart(9);
  console.log(`${shown(median(times))}${shown(Math.min(...times))}  ${verdict.padEnd(9)} ${name}`);
}

function wholeProcess(folder: string, rounds: number): void {
  const env = { XDG_CACHE_HOME: join(folder, '.cache') };
  const reference = join(folder, 'ref.docx');
  const { stdout } = spawnSync('pandoc', ['--print-default-data-file', 'reference.docx'], { maxBuffer: 1e8 });
  writeFileSync(reference, stdout);
  const workspaces = ['voorbeelddam', 'schijnwoude'].map((name) => {
    const copy = join(folder, name);
    cpSync(`${root}examples/${name}`, copy, { recursive: true });
    return { name, copy };
  });
  const text = readFileSync(join(folder, 'voorbeelddam/documenten/werkwijzer.md'), 'utf8');
  writeFileSync(join(folder, 'long.md'), `${text}\n${text.replace(/\[\^/g, '[^b-')}`);
  const pandoc = (file: string): readonly string[] => {
    const out = ['-o', join(folder, 'x.docx'), '--toc', '--reference-doc', reference];
    return ['pandoc', '-f', 'gfm', join(folder, file), ...out];
  };
  const contenders: readonly (readonly [name: string, command: readonly string[], cwd: string])[] = [
    ['node -e 0', [process.execPath, '-e', '0'], folder],
    ...workspaces.map(({ name, copy }) => {
      const command = [
        process.execPath,
        `${root}bin/gemeente.js`,
        'render',
        'werkwijzer',
        '--format',
        'docx',
      ];
      return [`gemeente render werkwijzer --format docx (${name})`, command, copy] as const;
    }),
    ['peer: pandoc gfm → docx, same text', pandoc('voorbeelddam/documenten/werkwijzer.md'), folder],
    ['peer: pandoc gfm → docx, twice as long', pandoc('long.md'), folder],
  ];
  const taken = contenders.map((): number[] => []);
  for (let round = 0; round < rounds + warmUps; round++)
    for (const [index, [, command, cwd]] of contenders.entries()) {
      const time = milliseconds(command, cwd, env);
      if (round >= warmUps) taken[index]?.push(time ?? Number.NaN);
    }
  console.log(
    `\nWhole process, ${rounds} paired rounds; promised ≤ ${processPromise} × pandoc on the same text\n`,
  );
  console.log('   median      min   × pandoc  × pandoc (long)');
  const [same = [], long = []] = taken.slice(-2);
  for (const [index, times] of taken.entries()) {
    const name = contenders[index]?.[0] ?? '';
    const against = (base: readonly number[]): number =>
      median(times.map((time, at) => time / (base[at] ?? 0)));
    const verdict = name.startsWith('gemeente') ? (against(same) <= processPromise ? 'yes' : 'NO') : '';
    const ratios = [against(same), against(long)].map((ratio) => ratio.toFixed(2).padStart(9)).join('');
    const shown = [median(times), Math.min(...times)]
      .map((time) => `${time.toFixed(0)} ms`.padStart(9))
      .join('');
    console.log(`${shown}${ratios}  ${verdict.padEnd(4)} ${name}`);
  }
}
