import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DocumentDefinition, RenderChoices } from '../../document/definition.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import type { OutputFormat } from '../../output/registry.ts';
import { dossierFolder, namesFolder, personsFile } from '../../workspace/file-kinds.ts';
import { joinPath, nameOf, showPath } from '../../workspace/paths.ts';
import { needDossierId } from '../dossiers/named.ts';
import { openFor } from '../open/open.ts';
import { done, outcomeOf, problemsIn, refuse, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import { checkDossierFits, chooseDocuments, neededFor, type DocumentChoice } from './choose.ts';
import { wordFileProblems } from './word-file.ts';

/** Which documents of a workspace are made, and how. */
export interface DocumentsRequest extends DocumentChoice {
  /** Folder of the workspace. */
  readonly folder: string;
  readonly formats: readonly OutputFormat[];
  /** Folder of the files. Default: `documenten` in the workspace, with names `documenten.lokaal` */
  readonly outFolder?: string | undefined;
  /**
   * Whether names come in.
   *
   * Why not always: documents are kept in git, and a name that was once there stays there (docs/decisions/0019).
   */
  readonly names: boolean;
  /** Whether what is internal or confidential is left out. */
  readonly publicOnly: boolean;
  /** Day that is printed on documents, as `2026-11-22`. Default: none */
  readonly date?: string | undefined;
  /** Only this checklist, by id or alias. */
  readonly checklist?: string | undefined;
  /** Dossier that documents are made of, by id or the start of it. */
  readonly dossier?: string | undefined;
  /** How the action list is grouped. Default: by phase */
  readonly groupBy?: RenderChoices['groupBy'] | undefined;
}

/** A workspace that is fit to make documents of, and which ones. */
export interface PreparedDocuments {
  readonly request: DocumentsRequest;
  readonly workspace: OpenWorkspace;
  /** In the order they are made. */
  readonly documents: readonly DocumentDefinition[];
  /** Id of the dossier that they are made of. */
  readonly dossier: string | undefined;
  readonly outFolder: string;
  /** What may be worth telling of the user's files: no errors. */
  readonly diagnostics: readonly Diagnostic[];
  /** Texts of the files that the documents are made of, by the name that messages give them. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Opens what documents are made of; nothing is made yet. Mistakes in those files are problems. */
export function prepareDocuments(
  request: DocumentsRequest,
  world: World,
): Promise<Outcome<PreparedDocuments>> {
  return outcomeOf(async () => {
    const { folder, names } = request;
    checkDossierFits(request);
    if (names && !hasNames(folder, world))
      refuse({ code: 'documents/no-names', workspace: nameFor(folder, world) });
    const dossier = request.dossier === undefined ? undefined : needDossierId(request.dossier, folder, world);
    const dossiers = dossier === undefined ? (showsDossiers(request) ? 'all' : []) : [dossier];
    const workspace = await openFor(folder, { documents: neededFor(request), names, dossiers }, world);
    const documents = chooseDocuments(request, workspace);
    // Dossiers that are only counted do not stand in the way of documents.
    const isMeant = dossiers === 'all' ? outsideDossiers(folder, world) : (): boolean => true;
    const diagnostics = [
      ...workspace.diagnostics.filter(({ source }) => isMeant(source.file)),
      ...(request.formats.some(({ id }) => id === 'docx') ? await wordFileProblems(workspace, world) : []),
    ];
    const texts = new Map([...workspace.files.texts].filter(([file]) => isMeant(file)));
    const outFolder = outFolderOf(request);
    const prepared = { request, workspace, documents, dossier, outFolder, diagnostics, texts };
    return problemsIn(diagnostics, texts) ?? done(prepared);
  });
}

/** The folder that files go to. */
export function outFolderOf({ folder, names, outFolder }: DocumentsRequest): string {
  return outFolder ?? joinPath(folder, names ? namesFolder : 'documenten');
}

/** Whether a workspace has the file with names. */
export function hasNames(folder: string, { files }: Pick<World, 'files'>): boolean {
  return files.info(joinPath(folder, personsFile)) !== undefined;
}

/** Whether there will be a page over all documents. */
export function makesIndex({ documents, dossier, formats }: DocumentsRequest): boolean {
  return documents === 'all' && dossier === undefined && formats.some(({ id }) => id === 'html');
}

/** Whether that page shows how far dossiers are. */
export function showsDossiers(request: DocumentsRequest): boolean {
  return makesIndex(request) && !request.publicOnly;
}

/** What messages call a workspace. */
function nameFor(folder: string, { base }: Pick<World, 'base'>): string {
  const shown = showPath(base, folder);
  return shown === '.' ? nameOf(folder) : shown;
}

function outsideDossiers(folder: string, { base }: Pick<World, 'base'>): (file: string) => boolean {
  const place = `${showPath(base, joinPath(folder, dossierFolder))}/`;
  return (file) => !file.startsWith(place);
}
