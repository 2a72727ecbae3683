import { checkTemplates, type CheckedTemplates } from '../../../app/templates/check-templates.ts';
import type { MergeRequest } from '../../../app/templates/origins.ts';
import { checkWordFile, type CheckedWordFile } from '../../../app/templates/word-files.ts';
import { counted } from '../../../diagnostics/counted.ts';
import { hasErrors, type Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { valueOf } from '../../report-stopped.ts';
import { problemEntries, reportText } from '../../report.ts';
import { workspaceFolders, workspaceName } from '../../workspaces.ts';
import { isMerged, originEntry, printOrigin } from './report-origins.ts';
import { factLines, factsForPrograms } from './word-file-facts.ts';

/** Options of `gemeente template check`. */
export interface CheckOptions {
  readonly merge?: boolean;
  readonly conflicten?: boolean;
  readonly dryRun?: boolean;
}

/** What to check: templates of workspaces, and Word files. */
interface CheckResult {
  readonly templates: readonly CheckedTemplates[];
  readonly wordFiles: readonly CheckedWordFile[];
}

/**
 * `gemeente template check`: whether own templates are valid and up to date with the shipped ones, and what a
 * house-style Word file has and lacks.
 */
export async function check(
  [typed]: readonly string[],
  options: CheckOptions,
  context: CommandContext,
): Promise<ExitCode> {
  if (typed !== undefined) {
    const wordFile = await valueOf(await checkWordFile(typed, context.world));
    return report({ templates: [], wordFiles: [wordFile] }, context);
  }
  const merge = mergeRequest(options);
  const folders = await workspaceFolders(context);
  const templates: CheckedTemplates[] = [];
  for (const folder of folders) {
    const { value } = await checkTemplates({ folder, merge }, context.world);
    templates.push(value);
    if (context.options.json !== true) await printTemplates(value, merge, context);
  }
  const wordFiles = templates.flatMap(({ wordFile }) => wordFile ?? []);
  if (wordFiles.length === 0 && templates.every(({ ownFiles }) => ownFiles === 0))
    sayNothingFound(folders, context);
  return report({ templates, wordFiles }, context);
}

/** @throws UserError for options that need `--merge` */
function mergeRequest({ merge, conflicten, dryRun }: CheckOptions): MergeRequest | undefined {
  if (merge === true) return { marksConflicts: conflicten === true, isDry: dryRun === true };
  if (conflicten === true || dryRun === true)
    throw new UserError('De opties --conflicten en --dry-run horen bij --merge.');
  return undefined;
}

async function printTemplates(
  { diagnostics, texts, origins, ownFiles }: CheckedTemplates,
  merge: MergeRequest | undefined,
  context: CommandContext,
): Promise<void> {
  const { io } = context;
  if (diagnostics.length > 0) io.stdout(await printed(diagnostics, [{ files: { texts } }], context));
  for (const origin of origins) await printOrigin(origin, merge, context);
  if (ownFiles > 0 && diagnostics.length + origins.length === 0)
    io.stdout(`${counted(ownFiles, 'eigen sjabloonbestand', 'eigen sjabloonbestanden')}: geen problemen.\n`);
  if (origins.some(({ result }) => result === 'origin-changed'))
    context.say('Samenvoegen met uw aanpassingen: gemeente template check --merge');
}

/** There is no own template or house style: explain how to make one. */
function sayNothingFound([first]: readonly string[], { io, say }: CommandContext): void {
  const name = first === undefined ? 'deze werkmap' : workspaceName(first, io.cwd);
  say(
    `In ${name} zijn geen eigen sjablonen, en er is geen huisstijl/sjabloon.docx (of .dotx). Documenten krijgen onze eigen opmaak.\nEen sjabloon aanpassen: gemeente template eject <deel>\nEen Word-bestand bekijken: gemeente template check <bestand>`,
  );
}

async function report({ templates, wordFiles }: CheckResult, context: CommandContext): Promise<ExitCode> {
  const { io, options } = context;
  const diagnostics = [...wordFiles, ...templates].flatMap((each) => each.diagnostics);
  const origins = templates.flatMap((each) => each.origins);
  if (options.json === true) {
    const result = {
      bestanden: wordFiles.map(({ file, facts }) => ({
        bestand: file,
        bruikbaar: facts !== undefined,
        ...(facts === undefined ? {} : factsForPrograms(facts)),
      })),
      sjablonen: origins.map(originEntry),
      problemen: await problemEntries(diagnostics),
    };
    io.stdout(`${JSON.stringify(result, null, 2)}\n`);
  } else for (const each of wordFiles) await printWordFile(each, context);
  return hasErrors(diagnostics) || !origins.every(isMerged) ? exitCodes.problems : exitCodes.done;
}

async function printWordFile(
  { file, facts, diagnostics }: CheckedWordFile,
  context: CommandContext,
): Promise<void> {
  const { io } = context;
  const found = diagnostics.length === 0 ? '' : await printed(diagnostics, [], context);
  if (facts === undefined) {
    io.stdout(found);
    return;
  }
  const style = await context.style('stdout');
  const lines = factLines(facts, style, io.columns('stdout'));
  io.stdout(
    `${style.good(`${file} kan als huisstijl dienen.`)}\n\n${lines}${found === '' ? '' : `\n${found}`}`,
  );
}

async function printed(
  diagnostics: readonly Diagnostic[],
  workspaces: Parameters<typeof reportText>[1],
  { io, style }: CommandContext,
): Promise<string> {
  const how = { format: 'text', style: await style('stdout'), width: io.columns('stdout') } as const;
  return reportText(diagnostics, workspaces, how);
}
