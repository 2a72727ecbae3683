import { makeForms } from '../../app/documents/make-forms.ts';
import { writeFiles, type WrittenFile } from '../../app/documents/write.ts';
import { findFormat } from '../../output/registry.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { printedDate } from '../printed-date.ts';
import { plainName } from '../render/options.ts';
import { keptFiles } from '../render/report-kept.ts';
import { reportProblems } from '../render/report-problems.ts';
import { resultJson } from '../render/result-json.ts';
import { reportStopped } from '../report-stopped.ts';
import { oneWorkspace } from '../workspaces.ts';

/** Options of `gemeente form`. */
export interface FormOptions {
  readonly format?: readonly string[];
  readonly namen?: boolean;
  readonly dossier?: string;
}

/** `gemeente form`: makes copies of documents to fill in; what was filled in stays. */
export async function form(
  typed: readonly string[],
  { format = ['docx'], namen, dossier }: FormOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, world, options } = context;
  const request = {
    folder: await oneWorkspace(context),
    documents: [...new Set(typed.map(plainName))],
    formats: [...new Set(format)].flatMap((id) => findFormat(id) ?? []),
    names: namen === true,
    date: await printedDate(context),
    dossier,
  };
  const outcome = await makeForms(request, world);
  if (outcome.kind !== 'done') return reportStopped(outcome, context);
  const { prepared } = outcome.value;
  await reportProblems(prepared, context);
  const shown = (name: string): string => showPath(io.cwd, joinPath(prepared.outFolder, name));
  const written: WrittenFile[] = [];
  for await (const each of writeFiles(outcome.value, world)) {
    written.push(each);
    if (options.json !== true) io.stdout(`${shown(each.name)}\n`);
  }
  if (options.json === true) {
    const result = { code: exitCodes.done, outFolder: prepared.outFolder, problems: prepared, written };
    io.stdout(await resultJson([result], context));
  }
  for (const { file, name } of keptFiles(written))
    io.stderr(`${shown(file.name)} is al ingevuld en blijft staan. Het lege formulier is ${shown(name)}\n`);
  context.say('Vul het in en bewaar het in deze map. De map ingevuld komt niet in git.');
  return exitCodes.done;
}
