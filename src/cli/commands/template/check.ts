import { hasErrors, type Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { EnvironmentError, UserError } from '../../../diagnostics/errors.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import { diagnosticOf } from '../../../output/docx/house-file/diagnose.ts';
import { inspectHouseFile, type HouseFileFacts } from '../../../output/docx/house-file/inspect.ts';
import { readWordFile } from '../../../look.ts';
import { folderOf, joinPath, nameOf, showPath } from '../../../workspace/paths.ts';
import { suggest } from '../../dutch-command.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext, GlobalOptions } from '../../global-options.ts';
import { unread } from '../../house-style.ts';
import { reportText } from '../../report.ts';
import { absolute, openFor, workspaceFolders, workspaceName } from '../../workspaces.ts';
import { factLines, factsForPrograms } from './facts.ts';

/** One file that was looked over. */
interface Checked {
  readonly file: string;
  readonly facts: HouseFileFacts | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** `gemeente template check`: what a house-style Word file has and lacks, and whether documents can be made with it. */
export async function check(
  [typed]: readonly string[],
  _options: GlobalOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const checked =
    typed === undefined ? await filesOfWorkspaces(context) : [look(typedFile(typed, context), context)];
  const { io, options } = context;
  if (options.json === true) io.stdout(await asJson(checked, context));
  else for (const each of checked) io.stdout(await asText(each, context));
  return hasErrors(checked.flatMap(({ diagnostics }) => diagnostics)) ? exitCodes.problems : exitCodes.done;
}

function typedFile(typed: string, { io }: CommandContext): string {
  const path = absolute(io.cwd, typed);
  const kind = io.files.info(path)?.kind;
  if (kind === 'file') return path;
  if (kind !== undefined) throw new UserError(`${typed} is geen bestand. Noem een Word-bestand.`);
  const near = nearest(nameOf(path), io.files.list(folderOf(path)));
  throw new UserError(`Het bestand ${typed} bestaat niet.${suggest(near)}`);
}

async function filesOfWorkspaces(context: CommandContext): Promise<readonly Checked[]> {
  const { io } = context;
  const all: Checked[] = [];
  for (const folder of await workspaceFolders(context)) {
    const found = readWordFile(await openFor([], folder, { context, names: false }), io.files);
    if (found !== undefined) {
      const path = joinPath(folder, found.path);
      all.push(
        'problem' in found
          ? refused(path, unread(found, { file: showPath(io.cwd, path) }), context)
          : look(path, context),
      );
      continue;
    }
    throw new UserError(
      `In ${workspaceName(folder, io.cwd)} staat geen huisstijl/sjabloon.docx (of .dotx).\nZet daar een Word-bestand met de huisstijl, of noem een ander bestand: gemeente template check <bestand>\nZonder zo’n bestand krijgen documenten onze eigen opmaak.`,
    );
  }
  return all;
}

function refused(path: string, diagnostic: Diagnostic, { io }: CommandContext): Checked {
  return { file: showPath(io.cwd, path), facts: undefined, diagnostics: [diagnostic] };
}

function look(path: string, { io }: CommandContext): Checked {
  const file = showPath(io.cwd, path);
  const found = io.files.read(path);
  if ('failure' in found)
    throw new EnvironmentError(`Ik kan ${file} niet lezen. Kijk of u leesrecht hebt voor dit bestand.`);
  const { facts, findings } = inspectHouseFile(found.bytes);
  return { file, facts, diagnostics: findings.map((each) => diagnosticOf(each, { file })) };
}

async function asText({ file, facts, diagnostics }: Checked, context: CommandContext): Promise<string> {
  const style = await context.style('stdout');
  const width = context.io.columns('stdout');
  const report =
    diagnostics.length === 0 ? '' : await reportText(diagnostics, [], { format: 'text', style, width });
  if (facts === undefined) return report;
  const lines = factLines(facts, style, width);
  return `${style.good(`${file} kan als huisstijl dienen.`)}\n\n${lines}${report === '' ? '' : `\n${report}`}`;
}

async function asJson(checked: readonly Checked[], context: CommandContext): Promise<string> {
  const style = await context.style('stdout');
  const diagnostics = checked.flatMap((each) => each.diagnostics);
  const report = await reportText(diagnostics, [], { format: 'json', style });
  const { problemen } = JSON.parse(report) as { readonly problemen: readonly object[] };
  const bestanden = checked.map(({ file, facts }) => ({
    bestand: file,
    bruikbaar: facts !== undefined,
    ...(facts === undefined ? {} : factsForPrograms(facts)),
  }));
  return `${JSON.stringify({ bestanden, problemen }, null, 2)}\n`;
}
