/** How long it takes to refuse twenty kinds of bad input (docs/decisions/0014-size-limits.md). */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { badInputs } from '../test/support/bad-inputs.ts';
import { median } from './measure.ts';
import { own } from './stage.ts';

const usualRounds = 3;
const promised = 2000;

/** Measures and prints. */
export function benchBad(rounds: number = usualRounds): void {
  const folder = mkdtempSync(join(tmpdir(), 'gemeente-bench-'));
  console.log(`\nBad input, \`validate\`, median of ${rounds} rounds; promised ≤ ${promised} ms\n`);
  for (const [index, [name, { make }]] of Object.entries(badInputs).entries()) {
    const workspace = join(folder, String(index));
    mkdirSync(workspace, { recursive: true });
    make(workspace);
    const times = Array.from({ length: rounds }, () => refused(workspace));
    const verdict = median(times) <= promised ? 'yes' : 'NO';
    console.log(`${median(times).toFixed(0).padStart(5)} ms  ${verdict.padEnd(3)}  ${name}`);
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Milliseconds until `validate` refuses a workspace; never from a kept run. */
function refused(workspace: string): number {
  const started = process.hrtime.bigint();
  const [program = '', ...args] = own('validate');
  const env = { ...process.env, GEMEENTE_GEHEUGEN: 'uit' };
  const { status } = spawnSync(program, args, { cwd: workspace, stdio: 'ignore', env });
  if (status !== 1) throw new Error(`Expected exit code 1 on bad input, found ${status}`);
  return Number(process.hrtime.bigint() - started) / 1e6;
}
