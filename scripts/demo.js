/**
 * `npm run demo`: checks the example municipality, makes all its documents and says where they are.
 *
 * Plain JavaScript and the built program only: it shows what a user gets, on a machine with only Node and npm.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The day on which the example's agreements are current; without it the demo would start warning in 2027. */
const day = '2026-11-23';

/** Runs the program on the example as a user would, and stops the demo when it fails. */
function gemeente(...args) {
  console.log(`\n$ gemeente ${args.join(' ')}`);
  const { status } = spawnSync(process.execPath, ['bin/gemeente.js', ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

rmSync(`${root}demo`, { recursive: true, force: true });
const example = ['--workspace', 'examples/voorbeelddam', '--datum', day];
gemeente('validate', ...example);
gemeente('render', '--all', '--out', 'demo', ...example);
const files = readdirSync(`${root}demo`);
console.log(`
Done: ${files.length} documents in the folder demo/ (open demo/werkwijzer.md first).
They were made from examples/voorbeelddam/gemeente.yaml: change a value there and run this again.`);
