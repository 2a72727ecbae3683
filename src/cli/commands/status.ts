import { nextDossier, overviewOf, type DossierOverview } from '../../checklist/overview.ts';
import { counted } from '../../diagnostics/counted.ts';
import type { Style } from '../../diagnostics/style.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { splitByChoice } from '../../document/chosen.ts';
import type { DocumentDefinition, RenderChoices } from '../../document/definition.ts';
import { documentsOf } from '../../document/own/documents-of.ts';
import { documents } from '../../document/registry.ts';
import { readLook } from '../../app/documents/look.ts';
import { outputFormats, type OutputFormat } from '../../output/registry.ts';
import { leafAt } from '../../profile/leaf.ts';
import { openBlanks, renderFiles, type OpenBlank, type RenderRequest } from '../../app/documents/render.ts';
import type { RenderedFile } from '../../app/documents/rendered-file.ts';
import { isOfDossier, leftOutIn, superfluousIn, withoutEnding } from '../render/superfluous.ts';
import { isUpToDate } from '../render/up-to-date.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import { dossierIds } from '../../app/dossiers/files.ts';
import { dossierLines, overviewFacts } from '../dossiers/overview.ts';
import { screenText } from '../../profile/marked-text.ts';
import type { CommandContext } from '../global-options.ts';
import { openWhole, openFor } from '../../app/open/open.ts';
import { workspaceFolders, workspaceName } from '../workspaces.ts';

/** What a profile that only serves others is called. */
const sharedName = 'gedeeld profiel';

interface Overview {
  readonly werkmap: string;
  readonly gemeente: string;
  readonly bestanden: number;
  readonly fouten: number;
  readonly waarschuwingen: number;
  /** Documents that were made before, and those among them that are no longer up to date. */
  readonly documenten: {
    readonly gemaakt: number;
    readonly verouderd: readonly string[];
    readonly overbodig: readonly string[];
  };
  /** Places that are still to be filled in. */
  readonly leeg: number;
  readonly dossiers: readonly DossierOverview[];
  readonly volgende_stap: string;
}

/** An overview, and what is only said to people. */
interface Looked {
  readonly overview: Overview;
  /** The first value that is still to be filled in, when that is the next step. */
  readonly toFillIn: OpenBlank | undefined;
}

/** `gemeente status`, also plain `gemeente`: where things stand, and what to do next. */
export async function status(
  _args: readonly string[],
  _options: object,
  context: CommandContext,
): Promise<ExitCode> {
  const looked: Looked[] = [];
  for (const folder of await workspaceFolders(context))
    looked.push(await lookAt(await openWhole(folder, context.world), context));
  const { io, options } = context;
  if (options.json === true)
    io.stdout(
      `${JSON.stringify(
        looked.map(({ overview }) => ({ ...overview, dossiers: overview.dossiers.map(overviewFacts) })),
        null,
        2,
      )}\n`,
    );
  else {
    const style = await context.style('stdout');
    io.stdout(looked.map((each) => print(each, style)).join('\n'));
  }
  return exitCodes.done;
}

async function lookAt(workspace: OpenWorkspace, context: CommandContext): Promise<Looked> {
  const fouten = workspace.diagnostics.filter(({ severity }) => severity === 'error').length;
  const found =
    fouten === 0
      ? await documentState(await withoutNames(workspace, context), context)
      : { gemaakt: 0, verouderd: [], overbodig: [], blanks: [] };
  const base = {
    werkmap: workspaceName(workspace.folder, context.io.cwd),
    gemeente: workspace.isShared
      ? sharedName
      : (leafAt(workspace.sources.profile, 'gemeente', 'naam')?.text ?? ''),
    bestanden: workspace.files.texts.size,
    fouten,
    waarschuwingen: workspace.diagnostics.length - fouten,
    documenten: { gemaakt: found.gemaakt, verouderd: found.verouderd, overbodig: found.overbodig },
    leeg: found.blanks.length,
    dossiers: overviewOf(
      workspace.dossiers.map(({ dossier }) => dossier),
      workspace.sources.profile,
      await context.world.today(),
    ),
  };
  const next = workspace.isShared && fouten === 0 ? '' : nextStep(base);
  return {
    overview: { ...base, volgende_stap: next === '' ? '' : next + workspaceFlag(workspace, context) },
    toFillIn: next === listOfBlanks ? found.blanks[0] : undefined,
  };
}

/** Compares what was made before with what would be made now; documents that were never made do not count. */
async function documentState(
  workspace: OpenWorkspace,
  { io }: CommandContext,
): Promise<Overview['documenten'] & { readonly blanks: readonly OpenBlank[] }> {
  const folder = joinPath(workspace.folder, 'documenten');
  const present = new Set(io.files.list(folder));
  const { chosen, leftOut } = splitByChoice(documentsOf(workspace.sources), workspace.sources.profile);
  const groups = madeBefore(present, chosen, dossierIds(workspace.folder, io));
  const formats = [...new Set(groups.flatMap((group) => group.formats))];
  const request = {
    workspace,
    assets: io.shipped,
    choices: noChoices,
    ...(formats.some(({ showsLook }) => showsLook) ? { look: readLook(workspace, io.files) } : {}),
  };
  const files: RenderedFile[] = [];
  const stale: string[] = [];
  for (const group of groups) {
    for (const file of await renderFiles({ ...request, ...group })) {
      files.push(file);
      const found = io.files.read(joinPath(folder, file.name));
      const isCurrent = 'bytes' in found && (await isUpToDate(file, found.bytes, { ...request, ...group }));
      if (!isCurrent) stale.push(file.name);
    }
  }
  const names = new Set(files.map(({ name }) => name));
  const others = [...present].filter((name) => !names.has(name));
  const where = { formats, workspace, io };
  const extra =
    groups.length === 0
      ? []
      : [
          ...superfluousIn(others, { ...where, documents: chosen }),
          ...leftOutIn(others, { ...where, documents: leftOut }),
        ];
  return {
    gemaakt: new Set([...names].filter((name) => present.has(name)).map(withoutEnding)).size,
    verouderd: stale,
    overbodig: extra.map(({ name }) => name),
    blanks: openBlanks(files),
  };
}

/** Nothing in particular, as documents are made without options. */
const noChoices: RenderChoices = {
  publicOnly: false,
  date: undefined,
  checklist: undefined,
  dossier: undefined,
  groupBy: 'fase',
};

/**
 * Documents that were made before, with the formats they were made in.
 *
 * Why in groups: what was only ever made as Markdown need not be written as a Word file to be judged.
 */
function madeBefore(
  present: ReadonlySet<string>,
  chosen: readonly DocumentDefinition[],
  dossiers: readonly string[],
): readonly Pick<RenderRequest, 'documents' | 'formats'>[] {
  const groups = new Map<string, { documents: DocumentDefinition[]; formats: readonly OutputFormat[] }>();
  for (const document of chosen) {
    const formats = outputFormats.filter((format) => wasMade(document, format, { present, dossiers }));
    const key = formats.map(({ id }) => id).join();
    const group = groups.get(key) ?? { documents: [], formats };
    if (formats.length > 0) groups.set(key, { ...group, documents: [...group.documents, document] });
  }
  return [...groups.values()];
}

/** What was made of a dossier says nothing about the documents that are not about one. */
function wasMade(
  { id, isSeveral }: DocumentDefinition,
  { extension }: OutputFormat,
  { present, dossiers }: { readonly present: ReadonlySet<string>; readonly dossiers: readonly string[] },
): boolean {
  if (present.has(`${id}.${extension}`)) return true;
  if (isSeveral !== true) return false;
  const own = [...present].filter((name) => name.startsWith(`${id}-`) && name.endsWith(`.${extension}`));
  return own.some((name) => !isOfDossier(withoutEnding(name), id, dossiers));
}

/** As documents are made: without the names that stay out of git. */
async function withoutNames(workspace: OpenWorkspace, context: CommandContext): Promise<OpenWorkspace> {
  if (workspace.files.persons === undefined) return workspace;
  return openFor(workspace.folder, { documents, names: false }, context.world);
}

/** What has to stand behind a command to be about this workspace. */
function workspaceFlag({ folder }: OpenWorkspace, { io, options }: CommandContext): string {
  return options.workspace === undefined ? '' : ` --workspace '${showPath(io.cwd, folder)}'`;
}

/** Gives a list of what is still to be filled in. */
const listOfBlanks = 'gemeente render --all --definitief';

function nextStep(overview: Omit<Overview, 'volgende_stap'>): string {
  if (overview.fouten > 0) return 'gemeente validate';
  const pressing = overview.dossiers.find(({ late }) => late.length > 0);
  if (pressing !== undefined) return `gemeente checklist ${pressing.dossier.id}`;
  if (overview.documenten.gemaakt === 0) return 'gemeente render --all';
  const { verouderd, overbodig } = overview.documenten;
  if (verouderd.length > 0) return `gemeente render --all${formatFlag(verouderd)}`;
  if (overbodig.length > 0) return `gemeente render --all${formatFlag(overbodig)} --check`;
  const next = nextDossier(overview.dossiers);
  if (next !== undefined) return `gemeente checklist ${next.id}`;
  return overview.leeg > 0 ? listOfBlanks : '';
}

/** The formats of some files, as an option; Markdown alone needs none. */
function formatFlag(names: readonly string[]): string {
  const used = outputFormats.filter(({ extension }) => names.some((name) => name.endsWith(`.${extension}`)));
  const ids = used.map(({ id }) => id).join(',');
  return ids === 'md' ? '' : ` --format ${ids}`;
}

function print({ overview, toFillIn }: Looked, style: Style): string {
  const { documenten: made } = overview;
  const problems = [
    ...(overview.fouten > 0 ? [style.error(counted(overview.fouten, 'fout', 'fouten'))] : []),
    ...(overview.waarschuwingen > 0
      ? [style.warning(counted(overview.waarschuwingen, 'waarschuwing', 'waarschuwingen'))]
      : []),
  ];
  const lines = [
    style.strong(overview.gemeente === sharedName ? 'Gedeeld profiel' : `Gemeente ${overview.gemeente}`) +
      style.dim(` (${overview.werkmap})`),
    `  Bestanden     ${overview.bestanden}, ${problems.length === 0 ? style.good('alles klopt') : problems.join(' en ')}`,
    ...(overview.fouten > 0 || overview.gemeente === sharedName
      ? []
      : [`  Documenten    ${documentWords(made, style)}`]),
    ...(overview.leeg > 0 ? [`  In te vullen  ${counted(overview.leeg, 'waarde', 'waarden')}`] : []),
    ...(overview.dossiers.length === 0 ? [] : ['  Dossiers', ...dossierLines(overview.dossiers, style)]),
    ...nextLines(overview, toFillIn, style),
  ];
  return `${lines.join('\n')}\n`;
}

/** The command to give next; or the value to fill in first, as a command alone fills in nothing. */
function nextLines(
  { volgende_stap: command, leeg }: Overview,
  toFillIn: OpenBlank | undefined,
  style: Style,
): readonly string[] {
  if (command === '') return [];
  if (toFillIn === undefined) return [`  Volgende stap: ${style.strong(command)}`];
  const { label, source, path } = toFillIn;
  return [
    `  Volgende stap: vul in: ${style.strong(screenText(label))} (${source.file}: ${path})`,
    `  ${leeg === 1 ? 'Waar dat staat' : `Een lijst van alle ${leeg}`}: ${style.strong(command)}`,
  ];
}

function documentWords(made: Overview['documenten'], style: Style): string {
  if (made.gemaakt === 0) return 'nog geen gemaakt';
  const odd = (['verouderd', 'overbodig'] as const).flatMap((state) =>
    made[state].length === 0 ? [] : [oddWords(made[state], state, style)],
  );
  return `${made.gemaakt} gemaakt, ${odd.length === 0 ? style.good('alles actueel') : odd.join('; ')}`;
}

function oddWords(names: readonly string[], state: string, style: Style): string {
  const more = names.length > 4 ? ' …' : '';
  return `${style.warning(`${names.length} ${state}`)}: ${names.slice(0, 4).join(', ')}${more}`;
}
