import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DocumentDefinition, RenderChoices } from '../../document/definition.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { documents as documentDefinitions } from '../../document/registry.ts';
import type { OutputFormat, PdfNorm } from '../../output/registry.ts';
import { dossierFolder, namesFolder, personsFile } from '../../workspace/file-kinds.ts';
import { joinPath, nameOf, showPath } from '../../workspace/paths.ts';
import { needDossierId } from '../dossiers/named.ts';
import { openFor } from '../open/open.ts';
import { done, outcomeOf, problemsIn, refuse, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import { checkDossierFits, chooseDocuments, neededFor, type DocumentChoice } from './choose.ts';
import { wordFileProblems } from './word-file.ts';

/** Which documents of a workspace to make, and how. */
export interface DocumentsRequest extends DocumentChoice {
  /** Folder of the workspace. */
  readonly folder: string;
  readonly formats: readonly OutputFormat[];
  /** The output folder. Default: `documenten` in the workspace, with names and for mails `documenten.lokaal` */
  readonly outFolder?: string | undefined;
  /** Whether documents that somebody changed may be replaced; a copy of them stays. Default: no */
  readonly overwrite?: boolean | undefined;
  /**
   * Whether to fill in names.
   *
   * Why not always: documents are kept in git, and a name that was once there stays there (docs/decisions/0019).
   */
  readonly names: boolean;
  /** Whether the same run makes documents in another folder too, so that there may be none here. Default: no */
  readonly isBeside?: boolean | undefined;
  /** Formats that the same run makes in another folder. Default: none */
  readonly formatsBeside?: readonly OutputFormat[] | undefined;
  /** Whether to leave out what is internal or confidential. */
  readonly publicOnly: boolean;
  /** Whether each document comes with the sources of what it says about the law. Default: no */
  readonly withAppendix?: boolean | undefined;
  /** The day printed on documents, as `2026-11-22`. Default: none */
  readonly date?: string | undefined;
  /** Only this checklist, by id or alias. */
  readonly checklist?: string | undefined;
  /** The dossier to make documents from, by id or a prefix of it. */
  readonly dossier?: string | undefined;
  /** How the action list is grouped. Default: by date with a dossier, else by phase */
  readonly groupBy?: RenderChoices['groupBy'] | undefined;
  /** Whether the action list explains its tasks, under another name. Default: no */
  readonly withExplanations?: boolean | undefined;
  /** The standard of a PDF. Default: that of the format */
  readonly pdfNorm?: PdfNorm | undefined;
}

/** A workspace without errors, and the documents to make. */
export interface PreparedDocuments {
  readonly request: DocumentsRequest;
  readonly workspace: OpenWorkspace;
  /** In the order they are made. */
  readonly documents: readonly DocumentDefinition[];
  /** Id of the dossier that they are made from. */
  readonly dossier: string | undefined;
  readonly outFolder: string;
  /** Warnings about the user's files; no errors. */
  readonly diagnostics: readonly Diagnostic[];
  /** Texts of the files that the documents are made from, by their name in messages. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Opens what documents are made from; nothing is made yet. Errors in those files are problems. */
export function prepareDocuments(
  request: DocumentsRequest,
  world: World,
): Promise<Outcome<PreparedDocuments>> {
  return outcomeOf(async () => {
    const { folder, names } = request;
    checkDossierFits(request);
    if (request.publicOnly && request.dossier !== undefined)
      refuse({ code: 'documents/dossier-not-public', dossier: request.dossier });
    if (names && !hasNames(folder, world))
      refuse({ code: 'documents/no-names', workspace: nameFor(folder, world) });
    const dossier = request.dossier === undefined ? undefined : needDossierId(request.dossier, folder, world);
    const dossiers = dossier === undefined ? (showsDossiers(request) ? 'all' : []) : [dossier];
    const mails = isDrafts(request);
    const needed = mails ? [...neededFor(request), ...documentDefinitions] : neededFor(request);
    const workspace = await openFor(folder, { documents: needed, names, mails, dossiers }, world);
    const documents = chooseDocuments(request, workspace);
    // Dossiers that are only counted do not block documents.
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

/** The output folder. */
export function outFolderOf(request: DocumentsRequest): string {
  const { folder, outFolder } = request;
  return outFolder ?? joinPath(folder, isLocal(request) ? namesFolder : 'documenten');
}

/** Whether documents hold names or addresses of people, and go where git does not look. */
export function isLocal(request: Pick<DocumentsRequest, 'names' | 'formats'>): boolean {
  return request.names || isDrafts(request);
}

/** Whether it is drafts of mails that are asked for, which hold the addresses of their receivers. */
function isDrafts({ formats }: Pick<DocumentsRequest, 'formats'>): boolean {
  return formats.length > 0 && formats.every(({ needs }) => needs === 'mail');
}

/** A request for each folder that what is asked goes to: drafts of mails have another than documents. */
export function perFolder(request: DocumentsRequest): readonly DocumentsRequest[] {
  const [mails = [], others = []] = [true, false].map((isMail) =>
    request.formats.filter(({ needs }) => (needs === 'mail') === isMail),
  );
  const isBeside = others.some(({ needs }) => needs === undefined);
  return [
    ...(others.length === 0 ? [] : [{ ...request, formats: others, formatsBeside: mails }]),
    ...(mails.length === 0 ? [] : [{ ...request, formats: mails, formatsBeside: others, isBeside }]),
  ];
}

/** Whether a workspace has the file with names. */
export function hasNames(folder: string, { files }: Pick<World, 'files'>): boolean {
  return files.info(joinPath(folder, personsFile)) !== undefined;
}

/** Whether there will be an index page. */
export function makesIndex({ documents, dossier, formats }: DocumentsRequest): boolean {
  return documents === 'all' && dossier === undefined && formats.some(({ id }) => id === 'html');
}

/** Whether that page shows the progress of dossiers. */
export function showsDossiers(request: DocumentsRequest): boolean {
  return makesIndex(request) && !request.publicOnly;
}

/** The name of a workspace in messages. */
function nameFor(folder: string, { base }: Pick<World, 'base'>): string {
  const shown = showPath(base, folder);
  return shown === '.' ? nameOf(folder) : shown;
}

function outsideDossiers(folder: string, { base }: Pick<World, 'base'>): (file: string) => boolean {
  const place = `${showPath(base, joinPath(folder, dossierFolder))}/`;
  return (file) => !file.startsWith(place);
}
