/** What a changed file means for the documents: pure decisions, no file system. */
import type { DocumentDefinition } from '../../document/definition.ts';
import {
  dossierFolder,
  filledFolder,
  namesFolder,
  personsFile,
  entityFileKinds,
  entityFolders,
  type EntityFileKind,
} from '../../workspace/file-kinds.ts';
import { isInside, nameOf, showPath } from '../../workspace/paths.ts';

/** What changed, as far as documents care. */
export type Change =
  /** The profile, or a file it may consist of. */
  | { readonly kind: 'profile' }
  | { readonly kind: 'entity'; readonly entity: EntityFileKind }
  | { readonly kind: 'dossier'; readonly id: string | undefined }
  | { readonly kind: 'names' }
  /** House style and pictures. */
  | { readonly kind: 'look' }
  /** A template or the data of one document, or of all when no document is named. */
  | { readonly kind: 'template'; readonly document: string | undefined };

/** The folders that are watched, and the one that is written to. */
export interface Grounds {
  /** Folder with gemeente.yaml. */
  readonly workspace: string;
  /** Folders of the profiles it is based on, outside itself. */
  readonly bases: readonly string[];
  /** The output folder. */
  readonly outFolder: string;
}

/** Folders in a workspace that hold only output. */
const madeFolders: readonly string[] = ['documenten', namesFolder, filledFolder, 'node_modules'];

/** Names of temporary files of editors and office programs. */
const temporary: readonly RegExp[] = [
  /^~/,
  /~$/,
  /^#.*#$/,
  /\.(tmp|temp|sw[a-z]|bak|orig|part|crdownload)$/i,
  /___jb_(tmp|old)___$/,
];

/**
 * Whether a path does not matter: output, the private files of programs, temporary files, and everything in a base
 * except the files that others inherit.
 *
 * @param path absolute
 */
export function isIgnored(path: string, grounds: Grounds): boolean {
  const { workspace, bases, outFolder } = grounds;
  // An output folder that contains the workspace cannot be ignored.
  if (isInside(outFolder, path) && !isInside(outFolder, workspace)) return true;
  if (isInside(workspace, path)) return isIgnoredIn(showPath(workspace, path));
  const base = bases.find((folder) => isInside(folder, path));
  // The watcher asks about the folders above a base on its way there.
  if (base === undefined) return !bases.some((folder) => isInside(path, folder));
  return isIgnoredIn(showPath(base, path)) || !isOfBase(showPath(base, path));
}

function isIgnoredIn(path: string): boolean {
  if (path === '.') return false;
  const parts = path.split('/');
  const [top = ''] = parts;
  return (
    madeFolders.includes(top) ||
    parts.some((part) => part.startsWith('.') || part === 'node_modules') ||
    temporary.some((pattern) => pattern.test(nameOf(path)))
  );
}

/** Folders of a base that others inherit. Why only these: a base may be at the top of a large repository. */
const inherited: readonly string[] = [
  ...entityFileKinds.map((kind) => entityFolders[kind].folder),
  'sjablonen/documenten',
  'gegevens',
];

function isOfBase(path: string): boolean {
  if (path === '.' || (!path.includes('/') && isYaml(path))) return true;
  return inherited.some((folder) => isInside(folder, path) || isInside(path, folder));
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

/** What a changed path means; undefined when no document depends on it. @param path absolute */
export function changeAt(path: string, grounds: Grounds): Change | undefined {
  if (isIgnored(path, grounds)) return undefined;
  const folder = [grounds.workspace, ...grounds.bases].find((each) => isInside(each, path));
  return folder === undefined ? undefined : changeIn(showPath(folder, path));
}

/** @param path relative to the folder of a workspace; a folder stands for everything in it */
function changeIn(path: string): Change | undefined {
  // A whole workspace that appears or disappears.
  if (path === '.') return { kind: 'profile' };
  if (path === personsFile) return { kind: 'names' };
  const entity = entityFileKinds.find((kind) => isInside(entityFolders[kind].folder, path));
  if (entity !== undefined) return isYamlOrFolder(path) ? { kind: 'entity', entity } : undefined;
  const parts = path.split('/');
  const [top = '', second, third] = parts;
  if (top === dossierFolder && isYamlOrFolder(path))
    return { kind: 'dossier', id: second?.replace(/\.ya?ml$/i, '') };
  if (top === 'sjablonen') return templateChange(second, third);
  if (top === 'gegevens') return { kind: 'template', document: second?.replace(/\.[^.]*$/, '') };
  return byEnding(path);
}

function templateChange(kind: string | undefined, document: string | undefined): Change {
  const isOfAll = kind !== 'documenten' || document === undefined || document === 'gedeeld';
  return { kind: 'template', document: isOfAll ? undefined : document };
}

function byEnding(path: string): Change | undefined {
  if (isYaml(path)) return { kind: 'profile' };
  const isLook = isInside('huisstijl', path) || /\.(png|jpe?g|svg|gif|webp|docx|dotx|json)$/i.test(path);
  return isLook ? { kind: 'look' } : undefined;
}

function isYamlOrFolder(path: string): boolean {
  return isYaml(path) || !nameOf(path).includes('.');
}

/** What must be made again. */
export interface Work {
  /** Ids of documents. */
  readonly documents: ReadonlySet<string>;
  /** Whether pictures may differ, so that whatever shows them is made again. */
  readonly pictures: boolean;
  /** Whether something else on the index page may differ. */
  readonly overview: boolean;
}

/** Nothing to do. */
export const noWork: Work = { documents: new Set(), pictures: false, overview: false };

/** What is watched. */
export interface WatchScope {
  readonly documents: readonly Pick<DocumentDefinition, 'id' | 'needs'>[];
  /** Id of the dossier that documents are made from. */
  readonly dossier: string | undefined;
  /** Whether documents show names. */
  readonly names: boolean;
  /** Whether a format shows house style and pictures. */
  readonly showsLook: boolean;
}

/** What must be made again after some changes. */
export function workFor(changes: readonly Change[], watched: WatchScope): Work {
  return changes.map((change) => workOf(change, watched)).reduce(addWork, noWork);
}

/** The sum of two pieces of work. */
export function addWork(one: Work, other: Work): Work {
  return {
    documents: new Set([...one.documents, ...other.documents]),
    pictures: one.pictures || other.pictures,
    overview: one.overview || other.overview,
  };
}

/** Whether there is anything to do. */
export function hasWork({ documents, overview }: Work): boolean {
  return documents.size > 0 || overview;
}

function workOf(change: Change, { documents, dossier, names, showsLook }: WatchScope): Work {
  const those = (isMeant: (each: WatchScope['documents'][number]) => boolean): Work => ({
    ...noWork,
    documents: new Set(documents.filter(isMeant).map(({ id }) => id)),
  });
  switch (change.kind) {
    case 'profile':
      return those(() => true);
    case 'entity':
      // Every document can name a role.
      return those(({ needs }) => change.entity === 'rol' || needs.includes(change.entity));
    case 'dossier':
      return {
        ...those(() => dossier !== undefined && (change.id === undefined || change.id === dossier)),
        overview: true,
      };
    case 'names':
      return those(() => names);
    case 'look':
      return { ...those(() => showsLook), pictures: true };
    case 'template':
      return those(({ id }) => change.document === undefined || change.document === id);
  }
}
