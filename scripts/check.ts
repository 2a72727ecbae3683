/**
 * `npm test`, `npm run check`: everything that must hold before a change lands; CI runs this same command.
 *
 * Every step runs, even after one has failed: all problems in one go. `npm run check -- lint knip` runs only those.
 */
import { spawnSync } from 'node:child_process';
import { root } from './schemas.ts';

/** Step → command; in this order, because the tests need the build. */
const steps: Readonly<Record<string, string>> = {
  generated: 'npm run --silent generate:check',
  typecheck: 'npm run --silent typecheck',
  lint: 'npm run --silent lint',
  format: 'npm run --silent format:check',
  knip: 'npm run --silent knip',
  build: 'npm run --silent build',
  tests: 'npx --no-install vitest run',
  package: 'npx --no-install publint --strict',
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}

const results = Object.entries(steps)
  .filter(([name]) => asked.length === 0 || asked.includes(name))
  .map(([name, command]) => {
    console.log(`\n── ${name}: ${command}`);
    const started = process.hrtime.bigint();
    const { status } = spawnSync(command, { cwd: root, shell: true, stdio: 'inherit' });
    const seconds = Number((process.hrtime.bigint() - started) / 1_000_000n) / 1000;
    return { name, seconds, ok: status === 0 };
  });

console.log('');
for (const { name, seconds, ok } of results) {
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(10)} ${seconds.toFixed(1)} s`);
}
if (results.some(({ ok }) => !ok)) process.exitCode = 1;
