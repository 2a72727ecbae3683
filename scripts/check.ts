/**
 * `npm test`, `npm run check`: everything that must hold before a change lands; CI runs this same command.
 *
 * Every step runs, even after one has failed: all problems in one go. `npm run check -- lint knip` runs only those.
 * `npm run test:deep` runs the tests at their full depth (test/support/depth.ts).
 */
import { spawn } from 'node:child_process';
import { root } from './schemas.ts';

/** Stages one after another; the steps of a stage do not need each other, and the longest come first. */
const stages: readonly Readonly<Record<string, string>>[] = [
  {
    lint: 'npm run --silent lint',
    typecheck: 'npm run --silent typecheck',
    format: 'npm run --silent format:check',
    knip: 'npm run --silent knip',
    generated: 'npm run --silent generate:check',
    build: 'npm run --silent build',
  },
  { tests: 'npx --no-install vitest run' },
  { package: 'npx --no-install publint --strict' },
];

/** Steps at once: as many as a modest machine has cores. */
const lanes = 2;

const words = process.argv.slice(2);
const isDeep = words.includes('--deep');
const asked = words.filter((word) => word !== '--deep');
const names = stages.flatMap((stage) => Object.keys(stage));
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${names.join(', ')}.`);
  process.exit(2);
}

const begun = performance.now();
for (const stage of stages) {
  const waiting = Object.entries(stage).filter(([name]) => asked.length === 0 || asked.includes(name));
  // Alone in its stage, a step may speak while it runs; otherwise its words would mix with those of another.
  const speaks = Object.keys(stage).length === 1;
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await take(step, speaks);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
console.log(`${seconds(begun)}  in all`);

/** Runs a step and reports how long it took, with all its output when it failed. */
async function take([name, command]: readonly [string, string], speaks: boolean): Promise<void> {
  const started = performance.now();
  const child = spawn(command, {
    cwd: root,
    shell: true,
    env: { ...process.env, ...(isDeep ? { GEMEENTE_TESTS: 'deep' } : {}) },
    stdio: speaks ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const status = await new Promise((resolve) => child.once('close', resolve));
  if (status !== 0) {
    process.exitCode = 1;
    if (said !== '') console.log(`\n── ${name}: ${command}\n${said.trimEnd()}\n`);
  }
  console.log(`${seconds(started)}  ${status === 0 ? 'ok    ' : 'FAILED'}  ${name}`);
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1).padStart(7)} s`;
}
