/**
 * The tests run the program in their own process (test/support/bin.ts). Here every command is run both ways: the same
 * output, exit code and files, so that what they prove is true of the program that people start.
 */
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/io.ts';
import { wholeProgram } from '../../src/cli/program.ts';
import { gemeente, startedGemeente, temporaryFolder, type RunOutcome } from '../support/bin.ts';
import { root } from '../support/root.ts';
import { todayEnv } from '../support/started-dossier.ts';

const dossier = 'vertrek-wethouder-zorg';
const task = 'mailbox-bewaren';

/** Every command, as typed in a copy of the complete example. */
const commands: readonly (readonly [command: string, ...args: readonly string[]])[] = [
  ['gemeente'],
  ['gemeente', '--version'],
  ['gemeente', '--help'],
  ['gemeente', 'xyz'],
  ['gemeente', '__complete', 'bash', '--', 'gemeente', 'ren'],
  ['gemeente status', '--json'],
  ['gemeente init', 'nieuw', '--yes', '--toch', '--gemeente', 'Utrecht', '--ci', 'github'],
  ['gemeente validate', '--strict', '--format', 'sarif'],
  ['gemeente render', '--all', '--format', 'md,html,docx'],
  ['gemeente render', 'werkwijzer', '--check'],
  ['gemeente render', 'werkwijzr'],
  ['gemeente form', 'overdracht'],
  ['gemeente checklist'],
  ['gemeente checklist start', 'new-wethouder', '--naam', 'wethouder wonen', '--benoeming', '8-12-2026'],
  ['gemeente checklist list', dossier, '--te-laat'],
  ['gemeente checklist tick', dossier, task, '--toch', '--door', 'bs'],
  ['gemeente checklist untick', dossier, task],
  ['gemeente checklist skip', dossier, task, '--reden', 'Niet nodig', '--toch'],
  ['gemeente checklist note', dossier, task, '--tekst', 'Zie de mail: maandag'],
  ['gemeente checklist assign', dossier, task, '--aan', 'bs'],
  ['gemeente checklist date', dossier, task, '9-12-2026'],
  ['gemeente checklist add', dossier, '--titel', 'Bloemen bestellen'],
  ['gemeente checklist update', dossier],
  ['gemeente checklist terms', dossier, 'uit'],
  ['gemeente checklist change', dossier, '--naam', 'wethouder wonen'],
  ['gemeente checklist close', dossier, '--toch'],
  ['gemeente checklist reopen', dossier],
  ['gemeente checklist export', '--voor-collega'],
  ['gemeente checklist adopt', 'van-collega.yaml'],
  ['gemeente checklist rename', dossier, 'een-andere-naam'],
  ['gemeente checklist delete', dossier, '--yes'],
  ['gemeente template'],
  ['gemeente template list', 'werkwijzer'],
  ['gemeente template show', 'werkwijzer/week', '--variabelen'],
  ['gemeente template eject', 'werkwijzer/week'],
  ['gemeente template diff'],
  ['gemeente template check'],
  ['gemeente template new', 'Jaarplan college'],
  ['gemeente schema', '--install'],
  ['gemeente invullen', '--zet', 'pfo.dag=donderdag'],
  ['gemeente retention'],
  ['gemeente review', '--behoud', 'over'],
  ['gemeente privacy', '--format', 'json'],
  ['gemeente doctor'],
  ['gemeente completion', 'fish'],
];

/** A copy of the complete example, always with the same name, and with a file to take over. */
function workspace(): string {
  const folder = join(temporaryFolder(), 'werkmap');
  cpSync(`${root}examples/voorbeelddam`, folder, { recursive: true });
  const shared =
    'id: new-wethouder\ntaken:\n  - id: koffiepas\n    titel: Koffiepas aanvragen\n    fase: start\n';
  writeFileSync(join(folder, 'van-collega.yaml'), shared);
  return folder;
}

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
  const folder = workspace();
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

const argsOf = ([command, ...typed]: (typeof commands)[number]): readonly string[] => [
  ...command.split(' ').slice(1),
  ...typed,
];

/** Runs that show how a mistake or a stale document is told; all others go well. */
const refused = [
  'gemeente xyz',
  'gemeente render werkwijzer --check',
  'gemeente render werkwijzr',
  'gemeente checklist',
];

describe('in this process as in one of its own', () => {
  it.each(commands.map((run) => [run.join(' '), argsOf(run)] as const))('%s', async (typed, args) => {
    const before = traces();
    const seen = await inProcess(args);
    expect(seen).toEqual(await started(args));
    expect(seen.status !== 0).toBe(refused.includes(typed));
    expect(traces()).toEqual(before);
  });
});

describe('the list above', () => {
  /** Words to type for a command and for all below it. */
  function everyCommand(command: Command, words: readonly string[] = []): readonly string[] {
    const own = [...words, command.name()];
    return [own.join(' '), ...command.commands.flatMap((each) => everyCommand(each, own))];
  }

  it('has every command', () => {
    expect(new Set(commands.map(([command]) => command))).toEqual(
      new Set(everyCommand(wholeProgram(nodeIo()))),
    );
  });
});
