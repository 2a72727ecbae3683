import { appendixName, isAppendixName } from '../../document/appendix.ts';
import type { DocumentDefinition } from '../../document/definition.ts';
import { splitByChoice } from '../../document/chosen.ts';
import { documents } from '../../document/registry.ts';
import { outputFormats, type OutputFormat } from '../../output/registry.ts';
import { joinPath } from '../../workspace/paths.ts';
import { withoutEnding } from '../documents/file-names.ts';
import type { MadeFiles } from '../documents/make.ts';
import type { PreparedDocuments } from '../documents/prepare.ts';
import type { OutputFile } from '../documents/rendered-file.ts';
import { Provenance, type Maker } from '../documents/provenance.ts';
import type { World } from '../world.ts';
import type { Explanation } from './causes.ts';
import { Remakes } from './remakes.ts';
import { leftOutIn, superfluousIn, type Superfluous } from './superfluous.ts';
import { isUpToDate } from './up-to-date.ts';

/** The state of a file on disk: current, missing, different, changed by somebody since it was made, or superfluous. */
export type FileState = 'current' | 'missing' | 'stale' | 'changed' | 'superfluous';

/** A file that was compared with the one on disk. */
export interface CheckedFile {
  /** Name in the folder. */
  readonly name: string;
  readonly state: FileState;
  /** Id of its document; undefined for the index page. */
  readonly document: string | undefined;
  /** Whether nothing is made of it any more, though somebody changed it. */
  readonly isSuperfluous?: true;
  /** Why it is stale, or what somebody changed. */
  readonly explanation?: Explanation | undefined;
  /** Whose work it is, when it differs. */
  readonly maker?: Maker | undefined;
}

/** Compares rendered files with those on disk, and explains why some are stale. Nothing is written. */
export async function checkFiles(made: MadeFiles, world: World): Promise<readonly CheckedFile[]> {
  const provenance = new Provenance(made.prepared.outFolder, world);
  const check = { made, world, remakes: new Remakes(made.request), provenance };
  const checked: CheckedFile[] = [];
  for (const file of wantedFiles(made, world)) checked.push(await checkFile(file, check));
  checked.push(
    ...(await checkSuperfluous({ files: made.files, formats: made.prepared.request.formats }, check)),
  );
  // Nothing is loaded, and git is not run, when nothing is stale.
  if (!checked.some(({ explanation }) => explanation !== undefined)) return checked;
  const { withLastChanges } = await import('./last-changes.ts');
  return withLastChanges(checked, world);
}

/** Whether appendices were made before: then they are compared too, also when nobody asks for them now. */
export function hasAppendices({ outFolder }: PreparedDocuments, { files }: Pick<World, 'files'>): boolean {
  return files.list(outFolder).some((name) => isAppendixName(withoutEnding(name)));
}

/** Without asking for them, an appendix that was never made is not missing. */
function wantedFiles({ files: all, prepared }: MadeFiles, world: World): readonly OutputFile[] {
  const files = all.filter(({ isOfMoment }) => isOfMoment !== true);
  if (prepared.request.withAppendix === true) return files;
  const names = new Set(world.files.list(prepared.outFolder));
  return files.filter(({ name, document }) => document?.appendixTo === undefined || names.has(name));
}

/** What comparing one file needs. */
export interface Check {
  readonly made: Pick<MadeFiles, 'request' | 'prepared'>;
  readonly world: Pick<World, 'files' | 'base' | 'shipped'>;
  readonly remakes: Remakes;
  readonly provenance: Provenance;
  /** Whether to leave out why: that takes long. Default: no */
  readonly isBrief?: boolean | undefined;
}

/** Compares one rendered file with the one on disk, and explains why it is stale. */
export async function checkFile(
  file: OutputFile,
  { made, world, remakes, provenance, isBrief = false }: Check,
): Promise<CheckedFile> {
  const found = world.files.read(joinPath(made.prepared.outFolder, file.name));
  const base = { name: file.name, document: file.definition?.id };
  if ('failure' in found)
    return {
      ...base,
      state: (await file.format.isCurrent?.(undefined, file.bytes)) === true ? 'current' : 'missing',
    };
  const { date } = made.request.choices;
  if (await isUpToDate(file, found.bytes, { date, remakes })) return { ...base, state: 'current' };
  const { name, format } = file;
  const maker = await provenance.of({ name, bytes: found.bytes, format, now: file });
  const differs = { ...base, maker, state: maker === 'program' ? 'stale' : 'changed' } as const;
  if (isBrief) return differs;
  const { explainStale: explain } = await import('./causes.ts');
  const explanation = await explain(file, found.bytes, { request: made.request, remakes, world });
  return { ...differs, explanation };
}

/** A file by its name, with the document that it holds; of an index page, none. */
type NamedFile = Pick<OutputFile, 'name' | 'format' | 'document'> & {
  readonly definition?: DocumentDefinition | undefined;
};

/** What is made now. */
interface MadeNow {
  readonly files: readonly NamedFile[];
  /** In which formats to look for what is left of others. */
  readonly formats: readonly OutputFormat[];
}

/** Files on disk for something that no longer exists; each may be removed, unless somebody changed it. */
export async function checkSuperfluous(now: MadeNow, check: Check): Promise<readonly CheckedFile[]> {
  const { made, world, provenance } = check;
  const checked: CheckedFile[] = [];
  for (const file of superfluousFiles(now, check)) {
    const found = world.files.read(joinPath(made.prepared.outFolder, file.name));
    const format = outputFormats.find(({ extension }) => file.name.endsWith(`.${extension}`));
    const isChanged =
      'bytes' in found &&
      format !== undefined &&
      (await provenance.of({ name: file.name, bytes: found.bytes, format })) !== 'program';
    checked.push(isChanged ? { ...file, state: 'changed', isSuperfluous: true } : file);
  }
  return checked;
}

/** Appendices of documents that have nothing more to say about the law. @param names in the folder, except those just made */
function oldAppendices(files: readonly NamedFile[], names: readonly string[]): readonly Superfluous[] {
  return files.flatMap(({ document, definition, format }) => {
    if (document === undefined || definition === undefined) return [];
    const name = `${appendixName(document.name)}.${format.extension}`;
    return names.includes(name) ? [{ name, document: definition }] : [];
  });
}

function superfluousFiles(
  { files, formats }: MadeNow,
  { made: { prepared, request }, world }: Check,
): readonly CheckedFile[] {
  const { workspace, documents: wanted, dossier, outFolder } = prepared;
  const made = new Set(files.map(({ name }) => name));
  const names = world.files.list(outFolder).filter((name) => !made.has(name));
  const where = { formats, workspace, world, dossier };
  const { leftOut } = splitByChoice(documents, workspace.sources.profile);
  const isWhole = prepared.request.documents === 'all' && dossier === undefined;
  const found = [
    ...superfluousIn(names, { ...where, documents: wanted }),
    ...(isWhole ? leftOutIn(names, { ...where, documents: leftOut }) : []),
    ...(request.choices.withAppendix ? oldAppendices(files, names) : []),
  ];
  return found.map(({ name, document }) => ({ name, state: 'superfluous', document: document.id }));
}
