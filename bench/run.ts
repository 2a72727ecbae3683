/**
 * `npm run bench`: how long a user waits, compared with bare Node and other tools on the same machine.
 *
 * Every round runs each command once, one after another, so that a busy moment affects them all. A ratio is the median
 * of the per-round ratios to bare Node: drift of the machine cancels out. `npm run bench -- 61` sets the rounds;
 * `npm run bench -- wizard` measures the wizard only, `npm run bench -- open` the browser, `npm run bench -- docx` Word files,
 * `npm run bench -- compare FOLDER` another build.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/schemas.ts';
import { badInputs } from '../test/support/bad-inputs.ts';
import { benchCompare } from './compare.ts';
import { benchOpen } from './open.ts';
import { benchDocx } from './docx.ts';
import { median, milliseconds } from './measure.ts';
import { benchWizard } from './wizard.ts';

const usualRounds = 31;
if (process.argv[2] === 'wizard') {
  await benchWizard();
  process.exit();
}
if (process.argv[2] === 'open') {
  await benchOpen();
  process.exit();
}
if (process.argv[2] === 'docx') {
  await benchDocx(Number(process.argv[3] ?? usualRounds));
  process.exit();
}

if (process.argv[2] === 'compare') {
  const [other = '', times = ''] = process.argv.slice(3);
  benchCompare(other, times === '' ? undefined : Number(times));
  process.exit();
}

interface Contender {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The highest ratio to bare Node that we promise (docs/architecture.md). */
  readonly promised?: number;
}

const rounds = Number(process.argv[2] ?? usualRounds);
const warmUps = 3;
const badRounds = 3;
const badPromise = 2000;
const folder = mkdtempSync(join(tmpdir(), 'gemeente-bench-'));
cpSync(`${root}examples/voorbeelddam`, folder, { recursive: true });

const node = process.execPath;
const own = (...args: string[]): readonly string[] => [node, `${root}bin/gemeente.js`, ...args];
const library = (path: string, ...args: string[]): readonly string[] => [
  node,
  `${root}node_modules/${path}`,
  ...args,
];
const written = join(folder, 'documenten/werkwijzer.md');
const cold = { NODE_DISABLE_COMPILE_CACHE: '1' };

const contenders: readonly Contender[] = [
  { name: 'node -e 0', command: [node, '-e', '0'] },
  { name: 'gemeente --version', command: own('--version'), promised: 1.2 },
  { name: 'gemeente render werkwijzer', command: own('render', 'werkwijzer'), promised: 2.5 },
  { name: 'gemeente render werkwijzer (no code cache)', command: own('render', 'werkwijzer'), env: cold },
  { name: 'gemeente validate', command: own('validate') },
  { name: 'gemeente status', command: own('status') },
  { name: 'gemeente render --all', command: own('render', '--all') },
  { name: 'peer: prettier --version', command: library('prettier/bin/prettier.cjs', '--version') },
  { name: 'peer: tsc --version', command: library('typescript/bin/tsc', '--version') },
  { name: 'peer: markdown-it werkwijzer.md', command: library('markdown-it/bin/markdown-it.mjs', written) },
  { name: 'peer: pandoc gfm → gfm', command: ['pandoc', '-f', 'gfm', '-t', 'gfm', written] },
];

const taken = new Map<string, number[]>();
for (let round = 0; round < rounds + warmUps; round++) {
  for (const each of contenders) {
    const time = milliseconds(each.command, folder, { XDG_CACHE_HOME: join(folder, '.cache'), ...each.env });
    if (time !== undefined && round >= warmUps) taken.set(each.name, [...(taken.get(each.name) ?? []), time]);
  }
}

const base = taken.get('node -e 0') ?? [];
console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${rounds} paired rounds\n`,
);
console.log('  median     min   ratio  promised');
for (const { name, promised, command } of contenders) {
  const times = taken.get(name);
  if (times?.length !== rounds) {
    console.log(`       –       –       –            ${name} (${missing(command)})`);
    continue;
  }
  const ratio = median(times.map((time, round) => time / (base[round] ?? Number.NaN)));
  const verdict = promised === undefined ? '' : `≤ ${promised} ${ratio <= promised ? 'yes' : 'NO'}`;
  const numbers = [median(times).toFixed(0), Math.min(...times).toFixed(0)].map((text) =>
    `${text} ms`.padStart(7),
  );
  console.log(`${numbers.join(' ')}  ${ratio.toFixed(2).padStart(5)}×  ${verdict.padEnd(9)} ${name}`);
}

console.log(`\nBad input, \`validate\`, median of ${badRounds} rounds; promised ≤ ${badPromise} ms\n`);
for (const [index, [name, { make }]] of Object.entries(badInputs).entries()) {
  const workspace = join(folder, 'bad', String(index));
  mkdirSync(workspace, { recursive: true });
  make(workspace);
  const times = Array.from({ length: badRounds }, () => refused(workspace));
  const verdict = median(times) <= badPromise ? 'yes' : 'NO';
  console.log(`${median(times).toFixed(0).padStart(5)} ms  ${verdict.padEnd(3)}  ${name}`);
}
rmSync(folder, { recursive: true, force: true });
await benchDocx(rounds);
await benchWizard();

/** Milliseconds until `validate` refuses a workspace. */
function refused(workspace: string): number {
  const started = process.hrtime.bigint();
  const { status } = spawnSync(node, [`${root}bin/gemeente.js`, 'validate'], {
    cwd: workspace,
    stdio: 'ignore',
  });
  if (status !== 1) throw new Error(`Expected exit code 1 on bad input, found ${status}`);
  return Number(process.hrtime.bigint() - started) / 1e6;
}

function missing([program = '', script = '']: readonly string[]): string {
  const isHere =
    program === node ? existsSync(script) : spawnSync(program, ['--version']).error === undefined;
  return isHere ? 'failed' : 'not installed';
}
