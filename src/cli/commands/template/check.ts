import { hasErrors, type Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { counted } from '../../../diagnostics/counted.ts';
import { EnvironmentError, UserError } from '../../../diagnostics/errors.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import { diagnosticOf } from '../../../output/docx/house-file/diagnose.ts';
import { inspectHouseFile, type HouseFileFacts } from '../../../output/docx/house-file/inspect.ts';
import { readWordFile } from '../../../app/documents/look.ts';
import { folderOf, joinPath, nameOf, showPath } from '../../../workspace/paths.ts';
import { suggest } from '../../dutch-command.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { unread } from '../../../app/documents/word-file.ts';
import { reportText } from '../../report.ts';
import { absolutePath } from '../../../workspace/paths.ts';
import { workspaceName } from '../../workspaces.ts';
import { factLines, factsForPrograms } from './facts.ts';
import { openTemplates, type Templates } from './own-parts.ts';
import { checkUpstream, type MergeOptions, type MergeOutcome } from './upstream.ts';

/** One file that was looked over. */
interface Checked {
  readonly file: string;
  readonly facts: HouseFileFacts | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Options of `gemeente template check`. */
export type CheckOptions = MergeOptions;

/**
 * `gemeente template check`: whether own templates are right and up to date with the shipped ones, and what a
 * house-style Word file has and lacks.
 */
export async function check(
  [typed]: readonly string[],
  mergeOptions: CheckOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, options } = context;
  const templates = typed === undefined ? await openTemplates(context) : [];
  const checked =
    typed === undefined ? filesOf(templates, context) : [look(typedFile(typed, context), context)];
  const own = await checkOwn(templates, mergeOptions, context);
  if (typed === undefined && checked.length === 0 && own.count === 0) nothingOf(templates, context);
  if (options.json === true) io.stdout(await asJson(checked, own, context));
  else for (const each of checked) io.stdout(await asText(each, context));
  const isStale = own.outcomes.some(({ uitkomst }) => uitkomst !== 'samengevoegd');
  const found = [...checked.flatMap(({ diagnostics }) => diagnostics), ...own.diagnostics];
  return isStale || hasErrors(found) ? exitCodes.problems : exitCodes.done;
}

/** What there is to say of the templates of some workspaces. */
interface CheckedOwn {
  readonly diagnostics: readonly Diagnostic[];
  readonly outcomes: readonly MergeOutcome[];
  /** How many own files there are. */
  readonly count: number;
}

async function checkOwn(
  templates: readonly Templates[],
  mergeOptions: MergeOptions,
  context: CommandContext,
): Promise<CheckedOwn> {
  const { io, options } = context;
  const all: Diagnostic[] = [];
  const outcomes: MergeOutcome[] = [];
  let count = 0;
  for (const each of templates) {
    const { workspace, parts } = each;
    const own = parts.flatMap((part) => part.own ?? []);
    count += own.length;
    const files = new Set(own.map(({ file }) => file));
    const diagnostics = workspace.diagnostics.filter(
      ({ code, source }) =>
        code !== 'template/origin-changed' && (files.has(source.file) || /^template\//.test(code)),
    );
    all.push(...diagnostics);
    if (options.json !== true && diagnostics.length > 0) {
      const how = {
        format: 'text' as const,
        style: await context.style('stdout'),
        width: io.columns('stdout'),
      };
      io.stdout(await reportText(diagnostics, [workspace], how));
    }
    const upstream = await checkUpstream(each, mergeOptions, context);
    outcomes.push(...upstream);
    if (options.json !== true && own.length > 0 && diagnostics.length + upstream.length === 0)
      io.stdout(
        `${counted(own.length, 'eigen sjabloonbestand', 'eigen sjabloonbestanden')}: geen problemen.\n`,
      );
    if (upstream.some(({ uitkomst }) => uitkomst === 'origineel veranderd'))
      context.say('Samenvoegen met uw aanpassingen: gemeente template check --merge');
  }
  return { diagnostics: all, outcomes, count };
}

function typedFile(typed: string, { io }: CommandContext): string {
  const path = absolutePath(io.cwd, typed);
  const kind = io.files.info(path)?.kind;
  if (kind === 'file') return path;
  if (kind !== undefined) throw new UserError(`${typed} is geen bestand. Noem een Word-bestand.`);
  const near = nearest(nameOf(path), io.files.list(folderOf(path)));
  throw new UserError(`Het bestand ${typed} bestaat niet.${suggest(near)}`);
}

function filesOf(templates: readonly Templates[], context: CommandContext): readonly Checked[] {
  const { io } = context;
  return templates.flatMap(({ workspace }) => {
    const found = readWordFile(workspace, io.files);
    if (found === undefined) return [];
    const path = joinPath(workspace.folder, found.path);
    return 'problem' in found
      ? [refused(path, unread(found, { file: showPath(io.cwd, path) }), context)]
      : [look(path, context)];
  });
}

/** Nobody wrote a template or a house style: say how that is done. */
function nothingOf(templates: readonly Templates[], { io, say }: CommandContext): void {
  const [first] = templates;
  const name = first === undefined ? 'deze werkmap' : workspaceName(first.workspace.folder, io.cwd);
  say(
    `In ${name} zijn geen eigen sjablonen, en er is geen huisstijl/sjabloon.docx (of .dotx). Documenten krijgen onze eigen opmaak.\nEen sjabloon aanpassen: gemeente template eject <deel>\nEen Word-bestand bekijken: gemeente template check <bestand>`,
  );
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

async function asJson(
  checked: readonly Checked[],
  own: CheckedOwn,
  context: CommandContext,
): Promise<string> {
  const style = await context.style('stdout');
  const diagnostics = [...checked.flatMap((each) => each.diagnostics), ...own.diagnostics];
  const report = await reportText(diagnostics, [], { format: 'json', style });
  const { problemen } = JSON.parse(report) as { readonly problemen: readonly object[] };
  const bestanden = checked.map(({ file, facts }) => ({
    bestand: file,
    bruikbaar: facts !== undefined,
    ...(facts === undefined ? {} : factsForPrograms(facts)),
  }));
  return `${JSON.stringify({ bestanden, sjablonen: own.outcomes, problemen }, null, 2)}\n`;
}
