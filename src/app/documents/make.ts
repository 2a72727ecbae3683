import type { DocumentDefinition, RenderChoices } from '../../document/definition.ts';
import type { MadeDocument } from '../../document/make.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { documents } from '../../document/registry.ts';
import { namesFolder } from '../../workspace/file-kinds.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import { openFor } from '../open/open.ts';
import { done, outcomeOf, problems, refuse, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import { indexPage } from './index-page.ts';
import type { Earlier, Made } from './keep.ts';
import { checkFormats, leftOutOfFormats, type LeftOutOfFormat } from './left-out-of-formats.ts';
import { readLook } from './look.ts';
import { MadeOf } from './made-of.ts';
import { mailPartsOf } from './mail-parts.ts';
import { mailsPages } from './mails-page.ts';
import { openIn } from './open-points.ts';
import { hasNames, isLocal, type PreparedDocuments } from './prepare.ts';
import { authorOf, renderFiles, splitByOpenness, type RenderRequest } from './render.ts';
import type { OutputFile } from './rendered-file.ts';

/** How complete the files have to be, and what is reusable. */
export interface MakeChoice {
  /** Whether a value that is still to be filled in is a problem. Default: no */
  readonly isFinal?: boolean | undefined;
  /** Whether to make appendices that nobody asked for, to compare those that were made before. Default: no */
  readonly withAppendix?: boolean | undefined;
  /** The result of an earlier round of the same request. */
  readonly earlier?: Earlier | undefined;
  /** Whether nothing may come of it: there may be nothing to remind of. Default: no */
  readonly mayBeEmpty?: boolean | undefined;
}

/** Rendered files, not yet written. */
export interface MadeFiles {
  readonly prepared: PreparedDocuments;
  /** How they were made. */
  readonly request: RenderRequest;
  /** The documents, and the index page if there is one. */
  readonly files: readonly OutputFile[];
  /** For the next round to reuse. */
  readonly made: Made;
  /** Documents that were left out because they are not public. */
  readonly leftOut: readonly DocumentDefinition[];
  /** Documents that do not exist in a requested format. */
  readonly leftOutOfFormats: readonly LeftOutOfFormat[];
  /** Mails that must wait, of which no draft was made. */
  readonly held: readonly MadeDocument[];
}

/** Makes the documents of a workspace, each once, and the index page. */
export function makeFiles(
  prepared: PreparedDocuments,
  { isFinal = false, withAppendix = prepared.request.withAppendix, earlier, mayBeEmpty }: MakeChoice,
  world: World,
): Promise<Outcome<MadeFiles>> {
  return outcomeOf(async () => {
    const { workspace, texts } = prepared;
    const { formats } = prepared.request;
    const { open: wanted, closed } = splitPublic(prepared, world);
    const held: MadeDocument[] = [];
    const request: RenderRequest = {
      ...(await requestFor(prepared, { withAppendix: withAppendix === true }, world)),
      documents: wanted,
      earlier,
      onLeftOut: (document, { needs }) => {
        if (needs === 'mail' && document.hold !== undefined) held.push(document);
      },
    };
    const files = await renderFiles(request);
    const without = leftOutOfFormats(files, wanted, formats);
    if (held.length === 0 && mayBeEmpty !== true) checkFormats(files, without, { prepared, world });
    const open = isFinal ? openIn(files, prepared, world) : [];
    if (open.length > 0) return problems(open, texts);
    const made = { files, look: request.look, author: authorOf(workspace) };
    const pages = [
      ...(await indexPage(files, request, { prepared, world })),
      ...(await mailsPages(files, held, request)),
    ];
    const all = [...files, ...pages];
    return done({ prepared, request, files: all, made, leftOut: closed, leftOutOfFormats: without, held });
  });
}

/** How prepared documents are made; nothing is made yet. */
export async function requestFor(
  prepared: PreparedDocuments,
  { withAppendix }: { readonly withAppendix: boolean },
  world: World,
): Promise<RenderRequest> {
  const { workspace, outFolder, documents: wanted, request } = prepared;
  const showsLook = request.formats.some((format) => format.showsLook);
  return {
    workspace,
    assets: world.shipped,
    documents: wanted,
    formats: request.formats,
    choices: { ...choicesFor(prepared), withAppendix },
    mailPartsOf,
    openNamed: namesOpener(prepared, world),
    imageBase: `${showPath(outFolder, workspace.folder)}/`,
    pdfNorm: request.pdfNorm,
    ...(showsLook ? { look: await readLook(workspace, world.files) } : {}),
    // Nothing is kept of what holds names.
    ...(isLocal(request) ? {} : { madeOf: new MadeOf(outFolder, world.files) }),
  };
}

/** Opens the workspace with names, once and only when asked; undefined where no names may be written. */
function namesOpener(
  { request, workspace, outFolder, documents: wanted }: PreparedDocuments,
  world: World,
): RenderRequest['openNamed'] {
  const { folder } = workspace;
  if (outFolder !== joinPath(folder, namesFolder)) return undefined;
  let opened: Promise<OpenWorkspace | undefined> | undefined;
  const open = async (): Promise<OpenWorkspace | undefined> => {
    if (request.names) return workspace;
    if (!hasNames(folder, world)) return undefined;
    // Errors in the file with names stopped the run already: its addresses were read.
    return openFor(folder, { documents: [...wanted, ...documents], names: true }, world);
  };
  return () => (opened ??= open());
}

/** Refuses a document that is not public when it was requested by name; when all are requested it is left out. */
function splitPublic(
  { request, workspace, documents: wanted }: PreparedDocuments,
  { shipped }: Pick<World, 'shipped'>,
): ReturnType<typeof splitByOpenness> {
  if (!request.publicOnly) return { open: wanted, closed: [] };
  const split = splitByOpenness(wanted, { workspace, assets: shipped });
  if (split.closed.length > 0 && request.documents !== 'all')
    refuse({ code: 'documents/not-public', ids: split.closed.map(({ id }) => id) });
  return split;
}

function choicesFor(prepared: PreparedDocuments): Omit<RenderChoices, 'withAppendix'> {
  const { publicOnly, date, checklist, groupBy, withExplanations = false } = prepared.request;
  checkTaskLists(prepared);
  if (checklist !== undefined) checkChecklist(checklist, prepared);
  return { publicOnly, date, checklist, dossier: prepared.dossier, groupBy, withExplanations };
}

/** Refuses a grouping or explanations that do not apply to the documents, or dates for a list without any. */
function checkTaskLists({ request, documents: wanted, dossier }: PreparedDocuments): void {
  const { groupBy, withExplanations = false } = request;
  const possible = documents.filter(({ isTaskList }) => isTaskList === true).map(({ id }) => id);
  const hasList = wanted.some(({ isTaskList }) => isTaskList === true);
  if (withExplanations && !hasList) refuse({ code: 'documents/without-explanations', possible });
  if (groupBy === undefined) return;
  if (!hasList) refuse({ code: 'documents/without-groups', possible });
  const needsDates = groupBy === 'week' || groupBy === 'datum';
  if (needsDates && dossier === undefined) refuse({ code: 'documents/dates-without-dossier', groupBy });
}

/** Refuses a checklist that does not exist, or that none of the documents uses. */
function checkChecklist(typed: string, { documents: wanted, workspace }: PreparedDocuments): void {
  const users = documents.filter(({ needs }) => needs.includes('checklist'));
  if (!users.some((each) => wanted.includes(each)))
    refuse({ code: 'documents/without-checklists', possible: users.map(({ id }) => id) });
  const known = workspace.sources.checklists.flatMap(({ id, aliases }) => [id, ...aliases]);
  if (!known.includes(typed)) refuse({ code: 'documents/unknown-checklist', typed, known });
}
