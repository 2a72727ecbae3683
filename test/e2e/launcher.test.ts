/**
 * The tests run the program in their own process (test/support/bin.ts). Here every command is run both ways: the same
 * output, exit code and files, so that what they prove is true of the program that people start.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/io.ts';
import { wholeProgram } from '../../src/cli/program.ts';
import { gemeente, startedGemeente, type RunOutcome } from '../support/bin.ts';
import { isDeep } from '../support/depth.ts';
import { commandWorkspace, everyCommand, typedOf } from '../support/every-command.ts';
import { todayEnv } from '../support/started-dossier.ts';

/** Name → content of every file in a folder. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

/** What a run printed, how it ended and what it left, wherever its folder was. */
async function everythingOf(
  run: (folder: string) => RunOutcome | Promise<RunOutcome>,
): Promise<RunOutcome & { readonly files: Readonly<Record<string, string>> }> {
  const folder = commandWorkspace();
  const { status, stdout, stderr } = await run(folder);
  const anywhere = (text: string): string => text.replaceAll(dirname(folder), '<elders>');
  return { status, stdout: anywhere(stdout), stderr: anywhere(stderr), files: filesIn(folder) };
}

const inProcess = (args: readonly string[]): ReturnType<typeof everythingOf> =>
  everythingOf((folder) => gemeente(args, folder, { env: todayEnv }));
const started = (args: readonly string[]): ReturnType<typeof everythingOf> =>
  everythingOf((folder) => startedGemeente(args, folder, { env: todayEnv }));

/** What outlives a run in this process, unless the run cleans up. */
function traces(): unknown {
  const listeners = process.eventNames().map((name) => [name, process.listenerCount(name)]);
  return { env: { ...process.env }, cwd: process.cwd(), exitCode: process.exitCode, listeners };
}

/** Runs that show how a mistake or a stale document is told; all others go well. */
const refused = [
  'gemeente xyz',
  'gemeente render werkwijzer --check',
  'gemeente render werkwijzr',
  'gemeente checklist',
  'gemeente open --json',
  'gemeente validate --workspace . --shard 1/2',
];

describe('in this process as in one of its own', () => {
  // Daily every other one: what differs between processes is how a program starts, not what it does.
  const runs = everyCommand.filter((_, index) => isDeep || index % 2 === 0);
  it.each(runs.map((run) => [run.join(' '), typedOf(run)] as const))('%s', async (typed, args) => {
    const before = traces();
    const seen = await inProcess(args);
    expect(seen).toEqual(await started(args));
    expect(seen.status !== 0).toBe(refused.includes(typed));
    expect(traces()).toEqual(before);
  });
});

describe('the list above', () => {
  /** Words to type for a command and for all below it. */
  function namesOf(command: Command, words: readonly string[] = []): readonly string[] {
    const own = [...words, command.name()];
    return [own.join(' '), ...command.commands.flatMap((each) => namesOf(each, own))];
  }

  it('has every command', () => {
    expect(new Set(everyCommand.map(([command]) => command))).toEqual(
      new Set(namesOf(wholeProgram(nodeIo()))),
    );
  });
});
