import { problem, warning, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { FileSystem } from './file-system.ts';
import { joinPath, resolveInside, showPath } from './paths.ts';
import { readText } from './read-text.ts';

/** Folder of a workspace with templates of the municipality's own, one folder per document. */
export const templateFolder = 'sjablonen/documenten';

/** Folder with the data of own documents: `gegevens/<id>.yaml`. */
export const dataFolder = 'gegevens';

/** The folder, beside those of documents, with partials that every document uses. */
export const sharedTemplates = 'gedeeld';

/** What a file of templates is called. */
export const templateEnding = '.md.hbs';

/** One file of a document's template in a workspace. */
export interface TemplateFile {
  /** Path below {@link templateFolder}: `werkwijzer/partials/week.md.hbs`. */
  readonly part: string;
  /** How messages call the file. */
  readonly file: string;
  readonly path: string;
  readonly text: string;
}

/** Files that a document's folder can hold, besides partials. */
const documentFiles: readonly string[] = ['document.md.hbs', 'template.yaml', 'schema.json'];

/** The templates in some workspaces. */
export interface TemplateFiles {
  /** Base first: of two files with the same `part` the last one counts. */
  readonly files: readonly TemplateFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the templates that a municipality made or adapted.
 *
 * @param folders the workspaces a profile is built from, base first
 * @param base folder that file names in messages are relative to
 */
export function readTemplateFiles(
  files: FileSystem,
  folders: readonly string[],
  { base, allowed }: { readonly base: string; readonly allowed: string },
): TemplateFiles {
  const found: TemplateFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const folder of new Set(folders)) {
    if (files.info(joinPath(folder, templateFolder))?.kind !== 'directory') continue;
    for (const part of partsIn(files, folder, { base, diagnostics })) {
      const path = joinPath(folder, `${templateFolder}/${part}`);
      const file = showPath(base, path);
      if (resolveInside(files, { folder, allowed }, `${templateFolder}/${part}`) === undefined) {
        diagnostics.push(problem('file/outside-workspace', { file }, { path: part, allowed: 'de werkmap' }));
        continue;
      }
      const read = readText(files, path, file);
      diagnostics.push(...read.diagnostics);
      if (read.text !== undefined) found.push({ part, file, path, text: read.text });
    }
  }
  return { files: found, diagnostics };
}

/** Ids of the documents that only this workspace has, as far as its folders tell. */
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

/** Paths of the files that mean something; a file that nobody reads is told. */
function partsIn(
  files: FileSystem,
  folder: string,
  { base, diagnostics }: { readonly base: string; readonly diagnostics: Diagnostic[] },
): readonly string[] {
  const root = joinPath(folder, templateFolder);
  return namesIn(files, root).flatMap((document) => {
    if (files.info(joinPath(root, document))?.kind !== 'directory') return [];
    return namesIn(files, joinPath(root, document)).flatMap((name) => {
      const part = `${document}/${name}`;
      if (name === 'partials')
        return namesIn(files, joinPath(root, part))
          .filter((each) => each.endsWith(templateEnding))
          .map((each) => `${part}/${each}`);
      if (documentFiles.includes(name) && document !== sharedTemplates) return [part];
      const near = document === sharedTemplates ? 'partials' : nearest(name, [...documentFiles, 'partials']);
      const source = { file: showPath(base, joinPath(root, part)) };
      diagnostics.push(warning('template/unread-file', source, { name, near }));
      return [];
    });
  });
}

/** Names in a folder, without what editors and systems leave behind. */
function namesIn(files: FileSystem, folder: string): readonly string[] {
  return files.list(folder).filter((name) => !/^[.~]|[~#]$/.test(name));
}
