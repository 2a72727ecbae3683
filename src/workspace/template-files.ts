import { problem, warning, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { FileSystem } from './file-system.ts';
import { joinPath, resolveInside, showPath } from './paths.ts';
import { readText } from './read-text.ts';
import { unseenDiagnostics } from './unseen-characters.ts';

/** Folder of a workspace with the municipality's own templates, one folder per document. */
export const templateFolder = 'sjablonen/documenten';

/** Folder with data for own documents: `gegevens/<id>.yaml`. */
export const dataFolder = 'gegevens';

/** The folder, beside those of documents, with partials that every document uses. */
export const sharedTemplates = 'gedeeld';

/** Id of the reminders, and the folder of their templates. */
export const remindersId = 'herinneringen';

/** File name pattern of templates. */
export const templateEnding = '.md.hbs';

/** One file of a document's template in a workspace. */
export interface TemplateFile {
  /** Path below {@link templateFolder}: `werkwijzer/partials/week.md.hbs`. */
  readonly part: string;
  /** The file's name in messages. */
  readonly file: string;
  readonly path: string;
  readonly text: string;
}

/** Files that a document's folder can hold, besides partials. */
const documentFiles: readonly string[] = ['document.md.hbs', 'template.yaml', 'schema.json'];

/** The templates of a chain of workspaces. */
export interface TemplateFiles {
  /** Base first: of two files with the same `part`, the last one wins. */
  readonly files: readonly TemplateFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the templates that a municipality made or adapted.
 *
 * @param folders the workspaces a profile is built from, base first
 * @param base the folder that file names in messages are relative to
 */
export function readTemplateFiles(
  files: FileSystem,
  folders: readonly string[],
  { base, allowed }: { readonly base: string; readonly allowed: string },
): TemplateFiles {
  const found: TemplateFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const folder of new Set(folders)) {
    const isInside = (path: string): boolean => {
      const full = `${templateFolder}${path}`;
      if (resolveInside(files, { folder, allowed }, full) !== undefined) return true;
      const source = { file: showPath(base, joinPath(folder, full)) };
      diagnostics.push(problem('file/outside-workspace', source, { path: full, allowed: 'de werkmap' }));
      return false;
    };
    const root = joinPath(folder, templateFolder);
    if (files.info(root)?.kind !== 'directory') continue;
    for (const part of partsIn({ files, root, base, isInside, diagnostics })) {
      if (!isInside(`/${part}`)) continue;
      const path = joinPath(root, part);
      const file = showPath(base, path);
      const read = readText(files, path, file);
      diagnostics.push(...read.diagnostics);
      if (read.text !== undefined && part.endsWith(templateEnding))
        diagnostics.push(...unseenDiagnostics(read.text, file));
      if (read.text !== undefined) found.push({ part, file, path, text: read.text });
    }
  }
  return { files: found, diagnostics };
}

/** Ids of the documents that only this workspace has, judging by its folders. */
export function ownDocumentIds(
  files: FileSystem,
  folder: string,
  shipped: readonly string[],
): readonly string[] {
  const root = joinPath(folder, templateFolder);
  return namesIn(files, root).filter(
    (id) =>
      id !== sharedTemplates &&
      !shipped.includes(id) &&
      files.info(joinPath(root, `${id}/document${templateEnding}`))?.kind === 'file',
  );
}

interface FolderWalk {
  readonly files: FileSystem;
  readonly root: string;
  readonly base: string;
  /** Whether a path below the root stays in the workspace; reports one that does not. */
  readonly isInside: (path: string) => boolean;
  readonly diagnostics: Diagnostic[];
}

/**
 * Paths of the files that have a meaning; files that nothing reads are reported. Folders elsewhere are not even listed.
 */
function partsIn(listing: FolderWalk): readonly string[] {
  const { files, root, isInside } = listing;
  if (!isInside('')) return [];
  return namesIn(files, root).flatMap((document) => {
    const isFolder = files.info(joinPath(root, document))?.kind === 'directory';
    if (!isFolder || !isInside(`/${document}`)) return [];
    return namesIn(files, joinPath(root, document)).flatMap((name) => partsOf(document, name, listing));
  });
}

function partsOf(
  document: string,
  name: string,
  { files, root, base, isInside, diagnostics }: FolderWalk,
): readonly string[] {
  const part = `${document}/${name}`;
  if (name === 'partials') {
    if (!isInside(`/${part}`)) return [];
    const names = namesIn(files, joinPath(root, part)).filter((each) => each.endsWith(templateEnding));
    return names.map((each) => `${part}/${each}`);
  }
  if (documentFiles.includes(name) && document !== sharedTemplates) return [part];
  const near = document === sharedTemplates ? 'partials' : nearest(name, [...documentFiles, 'partials']);
  const source = { file: showPath(base, joinPath(root, part)) };
  diagnostics.push(warning('template/unread-file', source, { name, near }));
  return [];
}

/** Names in a folder, without what editors and operating systems leave behind. */
function namesIn(files: FileSystem, folder: string): readonly string[] {
  return files.list(folder).filter((name) => !/^[.~]|[~#]$/.test(name));
}
