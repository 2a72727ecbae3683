import { overviewOf, progressOf } from '../../checklist/overview.ts';
import type { DocumentDefinition } from '../../document/definition.ts';
import { opennessOf } from '../../document/facts.ts';
import { readManifest, type MadeDocument } from '../../document/make.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { documents } from '../../document/registry.ts';
import type {
  IndexKind,
  IndexContent,
  IndexDocument,
  IndexDossier,
  IndexGroup,
} from '../../output/html/index-page.ts';
import { findFormat, outputFormats } from '../../output/registry.ts';
import { defaultHouseStyle } from '../../output/style/house-style.ts';
import { leafAt } from '../../profile/leaf.ts';
import { screenText } from '../../profile/marked-text.ts';
import type { World } from '../world.ts';
import { dossierOf, withoutEnding } from './file-names.ts';
import { isBeside } from './held.ts';
import { makesIndex, showsDossiers, type PreparedDocuments } from './prepare.ts';
import { authorOf, type RenderRequest } from './render.ts';
import type { OutputFile, RenderedFile } from './rendered-file.ts';

/** File name of the index page. */
export const indexName = 'index.html';

/** What making the page needs. */
interface Surroundings {
  readonly prepared: PreparedDocuments;
  readonly world: Pick<World, 'files' | 'shipped'>;
}

/** The index page, when all documents were made as web pages; else nothing. */
export async function indexPage(
  files: readonly RenderedFile[],
  request: RenderRequest,
  around: Surroundings,
): Promise<readonly OutputFile[]> {
  const format = findFormat('html');
  if (format === undefined || !makesIndex(around.prepared.request)) return [];
  const { writeIndex } = await import('../../output/html/index-page.ts');
  const content: IndexContent = {
    author: authorOf(request.workspace),
    style: request.look?.style ?? defaultHouseStyle,
    groups: groupsOf(files, request),
    dossiers: showsDossiers(around.prepared.request) ? runningDossiers(around) : [],
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
 * Dossiers that are not finished, with their progress.
 *
 * Why late tasks are shown only with a date: otherwise the page would differ tomorrow although nothing changed.
 */
function runningDossiers({ prepared, world }: Surroundings): readonly IndexDossier[] {
  const { workspace, outFolder, request } = prepared;
  const dossiers = workspace.dossiers.map(({ dossier }) => dossier);
  if (dossiers.length === 0) return [];
  const { date } = request;
  const overviews = date === undefined ? [] : overviewOf(dossiers, workspace.sources.profile, date);
  const late = new Map(overviews.map((each) => [each.dossier.id, each.late.length]));
  const ids = dossiers.map(({ id }) => id);
  const documentsOf = documentsIn(world.files.list(outFolder), ids, { prepared, world });
  return dossiers.flatMap(({ id, title, tasks }) => {
    const { done, total } = progressOf(tasks);
    if (done === total) return [];
    return [{ title: screenText(title), done, total, late: late.get(id), kinds: documentsOf(id) }];
  });
}

/**
 * Finds the documents of a dossier in the folder, whenever they were made.
 *
 * @param names in the folder
 * @param ids of all dossiers
 */
function documentsIn(
  names: readonly string[],
  ids: readonly string[],
  { prepared: { workspace }, world }: Surroundings,
): (dossier: string) => readonly IndexKind[] {
  // Markdown is for programs and for git: a browser shows its source.
  const readable = outputFormats.filter(({ showsLook }) => showsLook);
  const files = names.filter(
    (name) => !isBeside(name) && readable.some(({ extension }) => name.endsWith(`.${extension}`)),
  );
  const kinds = documents.filter(({ takesDossier }) => takesDossier === true);
  return (dossier) =>
    kinds.flatMap(({ id }) => {
      const own = files.filter((name) => dossierOf(withoutEnding(name), id, ids) === dossier);
      const { titel } = readManifest(world.shipped, id, workspace.sources);
      const made = [...new Set(own.map(withoutEnding))].map((name) => ({
        title: titel + partOf(name.slice(`${id}-${dossier}-`.length), workspace),
        files: links(own.filter((file) => withoutEnding(file) === name)),
      }));
      return made.length === 0 ? [] : [{ title: titel, documents: made }];
    });
}

/** The recipient of a document, when there is one for each. */
function partOf(id: string, { sources }: Pick<OpenWorkspace, 'sources'>): string {
  if (id === '') return '';
  const role = sources.roles.get(id);
  return `: ${(role === undefined ? undefined : leafAt(role, 'naam')?.text) ?? id.replaceAll('-', ' ')}`;
}
