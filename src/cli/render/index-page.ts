import type { DocumentDefinition } from '../../document/definition.ts';
import { documents } from '../../document/registry.ts';
import { opennessOf, readManifest, type MadeDocument } from '../../document/make.ts';
import { defaultHouseStyle } from '../../output/style/house-style.ts';
import type {
  IndexKind,
  IndexContent,
  IndexDocument,
  IndexDossier,
  IndexGroup,
} from '../../output/html/index-page.ts';
import { findFormat, outputFormats } from '../../output/registry.ts';
import { leafAt } from '../../profile/leaf.ts';
import type { RenderRequest } from '../../app/documents/render.ts';
import type { RenderedFile } from '../../app/documents/rendered-file.ts';
import { openWithDossiers } from '../../app/open/open.ts';
import { overviewOf, progressOf } from '../../checklist/overview.ts';
import { screenText } from '../../profile/marked-text.ts';
import type { OutputFile, WorkspaceRendering } from './rendering.ts';
import { dossierOf, withoutEnding } from './superfluous.ts';

/** Name of the page over all documents. */
const indexName = 'index.html';

/** The page over all documents, when all were made as web pages; else nothing. */
export async function indexFiles(
  files: readonly RenderedFile[],
  request: RenderRequest,
  rendering: WorkspaceRendering,
): Promise<readonly OutputFile[]> {
  const { options, dossier } = rendering;
  const format = findFormat('html');
  if (format === undefined || options.all !== true || dossier !== undefined) return [];
  if (!rendering.formats.includes(format)) return [];
  const { writeIndex } = await import('../../output/html/index-page.ts');
  const content: IndexContent = {
    author: leafAt(rendering.workspace.sources.profile, 'gemeente', 'naam')?.text ?? '',
    style: request.look?.style ?? defaultHouseStyle,
    groups: groupsOf(files, request),
    dossiers: options.publiek === true ? [] : await runningDossiers(request, rendering),
  };
  return [{ name: indexName, format, bytes: writeIndex(content) }];
}

/** Documents by kind, in the order they were made. */
function groupsOf(files: readonly RenderedFile[], request: RenderRequest): readonly IndexGroup[] {
  const kinds = new Map<DocumentDefinition, Map<MadeDocument, RenderedFile[]>>();
  for (const file of files) {
    const kind = kinds.get(file.definition) ?? new Map<MadeDocument, RenderedFile[]>();
    kinds.set(file.definition, kind.set(file.document, [...(kind.get(file.document) ?? []), file]));
  }
  return [...kinds].map(([{ id }, made]) => {
    const manifest = readManifest(request.assets, id, request.workspace.sources);
    return {
      title: manifest.titel,
      description: manifest.omschrijving,
      openness: opennessOf(manifest, request.workspace.sources.profile),
      documents: [...made].map(([{ title }, own]) => ({ title, files: links(own.map(({ name }) => name)) })),
    };
  });
}

/** Files with their formats; the web page first. */
function links(names: readonly string[]): IndexDocument['files'] {
  return outputFormats
    .toSorted((one, other) => Number(other.id === 'html') - Number(one.id === 'html'))
    .flatMap(({ extension, title }) =>
      names
        .filter((name) => name.endsWith(`.${extension}`))
        .map((name) => ({ name, format: title.replace(/ \(.*\)$/, '') })),
    );
}

/**
 * Dossiers that are not finished, with how far they are.
 *
 * Why what is late is told only with a date: the page would else be another one tomorrow, without anything changed.
 */
async function runningDossiers(
  { choices: { date } }: RenderRequest,
  { workspace, context, outFolder }: WorkspaceRendering,
): Promise<readonly IndexDossier[]> {
  const opened = await openWithDossiers(workspace.folder, 'all', context.world);
  const dossiers = opened.dossiers.map(({ dossier }) => dossier);
  if (dossiers.length === 0) return [];
  const overviews = date === undefined ? [] : overviewOf(dossiers, opened.sources.profile, date);
  const lateIn = new Map(overviews.map(({ dossier, late }) => [dossier.id, late.length]));
  const ids = dossiers.map(({ id }) => id);
  const names = context.io.files.list(outFolder);
  return dossiers.flatMap(({ id, title, tasks }) => {
    const { done, total } = progressOf(tasks);
    if (done === total) return [];
    const own = documentsOf(id, { names, ids, workspace, context });
    return [{ title: screenText(title), done, total, late: lateIn.get(id), kinds: own }];
  });
}

/** The documents of a dossier that lie in the folder, whenever they were made. */
function documentsOf(
  dossier: string,
  {
    names,
    ids,
    workspace,
    context,
  }: Pick<WorkspaceRendering, 'workspace' | 'context'> & {
    readonly names: readonly string[];
    readonly ids: readonly string[];
  },
): readonly IndexKind[] {
  // Markdown is for programs and for git: a browser shows it as it is written.
  const readable = outputFormats.filter(({ showsLook }) => showsLook);
  const files = names.filter((name) => readable.some(({ extension }) => name.endsWith(`.${extension}`)));
  return documents
    .filter(({ takesDossier }) => takesDossier === true)
    .flatMap(({ id }) => {
      const own = files.filter((name) => dossierOf(withoutEnding(name), id, ids) === dossier);
      const { titel } = readManifest(context.io.shipped, id, workspace.sources);
      const made = [...new Set(own.map(withoutEnding))].map((name) => ({
        title: titel + partOf(name.slice(`${id}-${dossier}-`.length), workspace),
        files: links(own.filter((file) => withoutEnding(file) === name)),
      }));
      return made.length === 0 ? [] : [{ title: titel, documents: made }];
    });
}

/** For whom a document is, when there is one for each. */
function partOf(id: string, { sources }: WorkspaceRendering['workspace']): string {
  if (id === '') return '';
  const role = sources.roles.get(id);
  return `: ${(role === undefined ? undefined : leafAt(role, 'naam')?.text) ?? id.replaceAll('-', ' ')}`;
}
