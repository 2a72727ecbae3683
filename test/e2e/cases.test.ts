/**
 * Runs the built program on test/e2e/cases/<name>/ as a user would.
 *
 * A case is `case.yaml` (what it shows, and steps), `input/` (copied to an empty folder first) and `expected/`:
 * `1.stdout` and `1.stderr` for the first step, absent when that stream stays empty. `UPDATE_CASES=1` writes what was
 * seen; look at the difference before committing it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import { root } from '../support/root.ts';

interface Step {
  readonly args: readonly string[];
  readonly status: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Folder to run in, below the workspace. */
  readonly in?: string;
  /** Changes before the run: file → new content, or null to remove it. */
  readonly write?: Readonly<Record<string, string | null>>;
  /** Changes before the run: file → [text, its replacement]. */
  readonly replace?: Readonly<Record<string, readonly [string, string]>>;
  /** Text files that get Windows line ends before the run. */
  readonly crlf?: readonly string[];
}

interface Case {
  readonly what: string;
  /** Folder of the package to start from instead of `input/`. */
  readonly start?: string;
  readonly steps: readonly Step[];
}

const folder = `${root}test/e2e/cases/`;
const update = process.env['UPDATE_CASES'] === '1';

function prepare(step: Step, workspace: string): void {
  for (const [name, content] of Object.entries(step.write ?? {})) {
    const path = join(workspace, name);
    if (content === null) rmSync(path, { recursive: true });
    else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  }
  for (const [name, [from, to]] of Object.entries(step.replace ?? {})) {
    const path = join(workspace, name);
    const text = readFileSync(path, 'utf8');
    expect(text, `${name} holds the text to replace`).toContain(from);
    writeFileSync(path, text.replace(from, to));
  }
  for (const name of step.crlf ?? []) {
    const path = join(workspace, name);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
  }
}

/** Compares a stream with the file that holds what is expected, or writes that file. */
function compare(path: string, seen: string): void {
  const expected = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (update && seen !== expected) {
    mkdirSync(dirname(path), { recursive: true });
    if (seen === '') rmSync(path);
    else writeFileSync(path, seen);
    return;
  }
  expect(seen, path).toBe(expected);
}

describe('the program', () => {
  for (const name of readdirSync(folder).sort()) {
    const theCase = parse(readFileSync(`${folder}${name}/case.yaml`, 'utf8')) as Case;
    it(`${name}: ${theCase.what}`, async () => {
      const input = theCase.start === undefined ? `${folder}${name}/input` : root + theCase.start;
      const workspace = temporaryFolder(existsSync(input) ? input : undefined);
      for (const [index, step] of theCase.steps.entries()) {
        prepare(step, workspace);
        const seen = await gemeente(step.args, join(workspace, step.in ?? ''), { env: step.env ?? {} });
        const expected = `${folder}${name}/expected/${index + 1}`;
        compare(`${expected}.stdout`, seen.stdout.replaceAll(basename(workspace), '<map>'));
        compare(`${expected}.stderr`, seen.stderr.replaceAll(basename(workspace), '<map>'));
        expect(seen.status, `exit code of step ${index + 1}`).toBe(step.status);
      }
      const files = existsSync(`${folder}${name}/expected`) ? readdirSync(`${folder}${name}/expected`) : [];
      for (const file of files) {
        expect(Number.parseInt(file), `${file} belongs to a step`).toBeLessThanOrEqual(theCase.steps.length);
      }
    });
  }
});
