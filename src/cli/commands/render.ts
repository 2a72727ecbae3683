import { hasErrors, problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { UserError } from '../../diagnostics/errors.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { DocumentDefinition, RenderChoices } from '../../document/definition.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { documents } from '../../document/registry.ts';
import { readLook } from '../../app/documents/look.ts';
import { findFormat, type OutputFormat } from '../../output/registry.ts';
import {
  authorOf,
  openBlanks,
  renderFiles,
  splitByOpenness,
  type RenderRequest,
} from '../../app/documents/render.ts';
import type { RenderedFile } from '../../app/documents/rendered-file.ts';
import { namesFolder, personsFile } from '../../workspace/file-kinds.ts';
import { commonFolder, joinPath, nameOf, showPath } from '../../workspace/paths.ts';
import { needDossier } from '../../app/dossiers/named.ts';
import { suggest } from '../dutch-command.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import { wordFileProblems } from '../../app/documents/word-file.ts';
import type { CommandContext } from '../global-options.ts';
import type { RenderOptions, RenderResult, WorkspaceRendering } from '../render/rendering.ts';
import { checkDossierUse, checkGrouping } from '../render/choices.ts';
import { checkFiles } from '../render/check.ts';
import { indexFiles } from '../render/index-page.ts';
import { printStage } from '../render/stages.ts';
import { tell } from '../render/tell.ts';
import { askedDocuments, formatOf, mayBeWanted, ownNeeds, wantedDocuments } from '../render/wanted.ts';
import { writeFiles } from '../render/write.ts';
import type { MakeRound } from '../watch/watch-documents.ts';
import { absolutePath } from '../../workspace/paths.ts';
import { openFor } from '../../app/open/open.ts';
import { valueOf } from '../report-stopped.ts';
import { sourceDateEpoch, workspaceFolders, workspaceName } from '../workspaces.ts';

/** `gemeente render`: makes documents and writes them, or with `--check` says which are not up to date. */
export async function render(
  typed: readonly string[],
  options: RenderOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const asked = askedDocuments(typed, options);
  const formats = wantedFormats(options.format ?? typedFormats(typed));
  const folders = await workspaceFolders(context);
  if (options.dossier !== undefined) checkDossierUse(asked, folders);
  const make: MakeRound = async (folder, round, earlier) => {
    checkNames(folder, options, round);
    const dossier =
      options.dossier === undefined
        ? undefined
        : await valueOf(await needDossier(options.dossier, folder, round.world));
    const needed = asked.mayBeOwn ? [...asked.shipped, ownNeeds] : asked.shipped;
    const names = options.namen === true;
    const workspace = await openFor(folder, { documents: needed, names, dossier }, round.world);
    const wanted = wantedDocuments(asked, workspace);
    const outFolder = outFolderFor(folder, { options, context, folders });
    const own = {
      workspace,
      outFolder,
      wanted,
      formats,
      names: typed,
      options,
      dossier,
      context: round,
      earlier,
    };
    return { ...(await renderWorkspace(own)), sources: [...workspace.files.texts.keys()], dossier };
  };
  if (options.watch === true) {
    const { watchDocuments } = await import('../watch/watch-documents.ts');
    const outFolder = (folder: string): string => outFolderFor(folder, { options, context, folders });
    return watchDocuments({
      folders,
      wanted: (folder) => mayBeWanted(asked, folder, context.io.files),
      formats,
      options,
      context,
      make,
      outFolder,
    });
  }
  const results: RenderResult[] = [];
  for (const folder of folders) results.push(await make(folder, context));
  if (context.options.json === true) {
    const result = {
      bestanden: results.flatMap(({ entries }) => entries),
      problemen: results.flatMap(({ problems = [] }) => problems),
    };
    context.io.stdout(`${JSON.stringify(result, null, 2)}\n`);
  }
  return results.find(({ code }) => code !== exitCodes.done)?.code ?? exitCodes.done;
}

/**
 * Names come into documents on request only.
 *
 * Why: documents are kept in git, and a name that was once there stays there (docs/decisions/0019).
 */
function checkNames(folder: string, options: RenderOptions, context: CommandContext): void {
  const hasNames = context.io.files.info(joinPath(folder, personsFile)) !== undefined;
  if (options.namen === true && !hasNames) {
    throw new UserError(
      `In ${workspaceName(folder, context.io.cwd)} staat geen ${personsFile}. Zonder dat bestand zijn er geen namen.`,
    );
  }
  if (options.namen !== true && hasNames && options.check !== true) {
    context.say(`Namen uit ${personsFile} blijven weg. Met --namen komen ze erin, in de map ${namesFolder}.`);
  }
}

async function renderWorkspace(rendering: WorkspaceRendering): Promise<RenderResult> {
  const { workspace, options, context } = rendering;
  const found = [...workspace.diagnostics, ...(await wordProblems(rendering))];
  const problems = await tell(found, rendering);
  if (hasErrors(found)) return { code: exitCodes.problems, entries: [], problems };
  if (workspace.isShared) {
    context.say(
      `${workspaceName(workspace.folder, context.io.cwd)}: een gedeeld profiel, daar komen geen documenten van.`,
    );
    return { code: exitCodes.done, entries: [] };
  }
  const request: RenderRequest = {
    workspace,
    assets: context.io.shipped,
    documents: publicOnly(rendering),
    formats: rendering.formats,
    choices: await choicesFor(options, rendering),
    earlier: rendering.earlier,
    imageBase: `${showPath(rendering.outFolder, workspace.folder)}/`,
    ...(rendering.formats.some(({ showsLook }) => showsLook)
      ? { look: readLook(workspace, context.io.files) }
      : {}),
  };
  const files = await renderFiles(request);
  if (options.stopAfter !== undefined) return printStage(files, options.stopAfter, context);
  const refused = options.definitief === true ? await refuseBlanks(files, rendering) : undefined;
  if (refused !== undefined) return refused;
  const all = [...files, ...(await indexFiles(files, request, rendering))];
  const result =
    options.check === true ? await checkFiles(all, request, rendering) : writeFiles(all, rendering);
  const made = { files, look: request.look, author: authorOf(workspace) };
  return { ...result, problems, made };
}

/** The house-style Word file matters to Word documents only. */
async function wordProblems({
  workspace,
  formats,
  context,
}: WorkspaceRendering): Promise<readonly Diagnostic[]> {
  return formats.some(({ id }) => id === 'docx') ? wordFileProblems(workspace, context.world) : [];
}

async function choicesFor(options: RenderOptions, rendering: WorkspaceRendering): Promise<RenderChoices> {
  const { checklist } = options;
  checkGrouping(options, rendering.wanted);
  if (checklist !== undefined) checkChecklist(checklist, rendering);
  return {
    publicOnly: options.publiek === true,
    date: await printedDate(rendering.context),
    checklist,
    dossier: rendering.dossier,
    groupBy: options.per ?? 'fase',
  };
}

/** The checklist exists, and at least one of the documents has to do with checklists. */
function checkChecklist(checklist: string, { workspace, wanted }: WorkspaceRendering): void {
  const users = documents.filter(({ needs }) => needs.includes('checklist'));
  if (!users.some((each) => wanted.includes(each))) {
    throw new UserError(`De optie --checklist hoort bij: ${users.map(({ id }) => id).join(', ')}.`);
  }
  const known = workspace.sources.checklists;
  if (known.some((each) => each.id === checklist || each.aliases.includes(checklist))) return;
  const names = known.flatMap((each) => [each.id, ...each.aliases]);
  throw new UserError(
    `De checklist ${checklist} bestaat niet.${suggest(nearest(checklist, names))} Kies uit: ${names.join(', ')}.`,
  );
}

/** The date on documents: asked for, or from `SOURCE_DATE_EPOCH`; never the clock's (product.md §5). */
async function printedDate({ io, options }: CommandContext): Promise<string | undefined> {
  if (options.datum !== undefined) return options.datum;
  const seconds = sourceDateEpoch(io);
  if (seconds === undefined) return undefined;
  const { dutchDay } = await import('../../calendar/dutch-day.ts');
  return dutchDay(seconds);
}

function wantedFormats(ids: readonly string[]): readonly OutputFormat[] {
  return [...new Set(ids)].flatMap((id) => findFormat(id) ?? []);
}

/** Whoever types `werkwijzer.docx` wants a Word file. */
function typedFormats(names: readonly string[]): readonly string[] {
  const typed = names.flatMap((name) => formatOf(name)?.id ?? []);
  return typed.length === 0 ? ['md'] : typed;
}

/** With `--publiek` only public documents: asking for another one by name is refused, `--all` leaves it out. */
function publicOnly({
  workspace,
  wanted,
  options,
  context,
}: WorkspaceRendering): readonly DocumentDefinition[] {
  if (options.publiek !== true) return wanted;
  const { open: openOnes, closed } = splitByOpenness(wanted, { workspace, assets: context.io.shipped });
  if (closed.length === 0) return wanted;
  const ids = closed.map(({ id }) => id).join(', ');
  if (options.all !== true) {
    throw new UserError(
      `Niet openbaar: ${ids}. Laat --publiek weg, of zet in gemeente.yaml bij documenten.<naam> de regel \`openbaarheid: openbaar\`.`,
    );
  }
  context.say(`Weggelaten, want niet openbaar: ${ids}.`);
  return openOnes;
}

async function refuseBlanks(
  files: readonly RenderedFile[],
  rendering: WorkspaceRendering,
): Promise<RenderResult | undefined> {
  const { workspace, context } = rendering;
  const blanks = openBlanks(files).map(({ label, path, source, documents }) =>
    problem('blank/open', source, { label, path, documents, ...startOf(source.file, workspace) }),
  );
  if (blanks.length === 0) return undefined;
  const problems = await tell(blanks, rendering);
  context.say('Er is niets geschreven. Met --concept blijven lege plekken zichtbaar.');
  return { code: exitCodes.problems, entries: [], problems };
}

/** A shipped thing has no file of the user yet: that one starts with its id. */
function startOf(file: string, { files }: OpenWorkspace): { readonly newFileFor?: string } {
  return files.texts.has(file) ? {} : { newFileFor: nameOf(file).replace(/\.yaml$/, '') };
}

function outFolderFor(
  folder: string,
  {
    options,
    context,
    folders,
  }: {
    readonly options: RenderOptions;
    readonly context: CommandContext;
    readonly folders: readonly string[];
  },
): string {
  if (options.out === undefined) return joinPath(folder, options.namen === true ? namesFolder : 'documenten');
  if (options.out.trim() === '')
    throw new UserError('Achter --out staat geen map. Schrijf de naam van een map.');
  const out = absolutePath(context.io.cwd, options.out);
  return folders.length > 1 ? joinPath(out, showPath(commonFolder(folders), folder)) : out;
}
