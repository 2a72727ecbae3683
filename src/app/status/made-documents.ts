import { isAppendixName } from '../../document/appendix.ts';
import { splitByChoice } from '../../document/chosen.ts';
import { usualChoices, type DocumentDefinition } from '../../document/definition.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { documentsOf } from '../../document/own/documents-of.ts';
import { outputFormats, type OutputFormat } from '../../output/registry.ts';
import { joinPath, nameOf } from '../../workspace/paths.ts';
import { Remakes } from '../check/remakes.ts';
import { leftOutIn, superfluousIn } from '../check/superfluous.ts';
import { isUpToDate } from '../check/up-to-date.ts';
import { isOfDossier, withoutEnding } from '../documents/file-names.ts';
import { isBeside } from '../documents/held.ts';
import { readLook } from '../documents/look.ts';
import { MadeOf } from '../documents/made-of.ts';
import { Provenance } from '../documents/provenance.ts';
import { openBlanks, proposalsAmong, renderFiles, type RenderRequest } from '../documents/render.ts';
import type { RenderedFile } from '../documents/rendered-file.ts';
import { dossierIds } from '../dossiers/files.ts';
import type { World } from '../world.ts';
import type { ComparedDocuments } from './compared-documents.ts';

/** Compares existing documents with what would be made now; documents that were never made do not count. */
export async function compareMade(workspace: OpenWorkspace, world: World): Promise<ComparedDocuments> {
  const folder = joinPath(workspace.folder, 'documenten');
  const present = new Set(world.files.list(folder));
  const { chosen, leftOut } = splitByChoice(documentsOf(workspace.sources), workspace.sources.profile);
  const dossiers = dossierIds(workspace.folder, world);
  const groups = madeBefore(present, chosen, dossiers);
  const formats = [...new Set(groups.flatMap((group) => group.formats))];
  const isPresent = ({ name, document }: RenderedFile): boolean =>
    document.appendixTo === undefined || present.has(name);
  const request = {
    workspace,
    assets: world.shipped,
    madeOf: new MadeOf(folder, world.files),
    // Appendices are compared when they were made; otherwise nobody asked for them.
    choices: {
      ...usualChoices,
      withAppendix: [...present].some((name) => isAppendixName(withoutEnding(name))),
    },
    ...(formats.some(({ showsLook }) => showsLook) ? { look: await readLook(workspace, world.files) } : {}),
  };
  const remakes = new Remakes(request);
  const files: RenderedFile[] = [];
  const [stale, changed]: [string[], string[]] = [[], []];
  const provenance = new Provenance(folder, world);
  for (const group of groups) {
    for (const file of (await renderFiles({ ...request, ...group })).filter(isPresent)) {
      files.push(file);
      const found = world.files.read(joinPath(folder, file.name));
      const isCurrent =
        'bytes' in found && (await isUpToDate(file, found.bytes, { date: undefined, remakes }));
      if (isCurrent) continue;
      const isChanged =
        'bytes' in found && (await provenance.of({ ...file, bytes: found.bytes, now: file })) !== 'program';
      (isChanged ? changed : stale).push(file.name);
    }
  }
  const made = new Set(files.map(({ name }) => name));
  const others = [...present].filter((name) => !made.has(name));
  const where = { formats, workspace, world };
  const spare = [
    ...superfluousIn(others, { ...where, documents: chosen }),
    ...leftOutIn(others, { ...where, documents: leftOut }),
  ];
  const superfluous = groups.length === 0 ? [] : spare.map(({ name }) => name);
  for (const name of [...superfluous, ...dossierFiles(present, chosen, dossiers)])
    if (await isChangedFile(joinPath(folder, name), { provenance, world })) changed.push(name);
  const documents = new Set([...made].filter((name) => present.has(name)).map(withoutEnding));
  const fromDossiers = new Set(dossierFiles(present, chosen, dossiers).map(withoutEnding)).size;
  return {
    documents: {
      made: documents.size,
      fromDossiers,
      changed,
      stale,
      superfluous: superfluous.filter((name) => !changed.includes(name)),
    },
    blanks: openBlanks(files),
    proposals: proposalsAmong(files),
  };
}

/** Names of the files that were made from dossiers. */
function dossierFiles(
  present: ReadonlySet<string>,
  chosen: readonly DocumentDefinition[],
  dossiers: readonly string[],
): readonly string[] {
  return [...present].filter(
    (name) =>
      outputFormats.some(({ extension }) => name.endsWith(`.${extension}`)) &&
      !isBeside(name) &&
      chosen.some(
        ({ id, takesDossier }) => takesDossier === true && isOfDossier(withoutEnding(name), id, dossiers),
      ),
  );
}

/** Whether somebody certainly changed a file that is not made here now. */
async function isChangedFile(
  path: string,
  { provenance, world }: { readonly provenance: Provenance; readonly world: World },
): Promise<boolean> {
  const name = nameOf(path);
  const format = outputFormats.find(({ extension }) => name.endsWith(`.${extension}`));
  const found = world.files.read(path);
  if ('failure' in found || format === undefined) return false;
  return (await provenance.of({ name, bytes: found.bytes, format })) === 'somebody';
}

/**
 * Existing documents, with their formats.
 *
 * Why in groups: what only exists as Markdown need not be written as a Word file to be compared.
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

/** Files from a dossier say nothing about the documents that are not from one. */
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
