import { problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { openPoints, type OpenPoint } from '../../profile/open-points.ts';
import { SchemaBook } from '../../profile/schema-book.ts';
import { nameOf, showPath } from '../../workspace/paths.ts';
import { ownFiles } from '../profile-edit/own-files.ts';
import type { World } from '../world.ts';
import type { RenderedFile } from './rendered-file.ts';

/**
 * What is open or only proposed in documents that were made; `documents` are the names of their files. Lines that wait
 * are looked for in the files of the workspace itself: inherited ones are not its to change.
 */
export function openPointsIn(
  files: readonly Pick<RenderedFile, 'name' | 'document'>[],
  workspace: Pick<OpenWorkspace, 'folder' | 'files'>,
  { files: disk, shipped, base }: Pick<World, 'files' | 'shipped' | 'base'>,
): readonly OpenPoint[] {
  const own = ownFiles(workspace, { files: disk }).map((path) => showPath(base, path));
  const texts = new Map(own.map((file) => [file, workspace.files.texts.get(file) ?? '']));
  const used = files.map(({ name, document: { blanks, proposals } }) => ({
    document: name,
    blanks,
    proposals,
  }));
  return openPoints(used, { book: new SchemaBook(shipped), texts });
}

/** The same as problems: a final document may have none. */
export function openIn(
  files: readonly RenderedFile[],
  { workspace, texts }: { readonly workspace: OpenWorkspace; readonly texts: ReadonlyMap<string, string> },
  world: World,
): readonly Diagnostic[] {
  return openPointsIn(files, workspace, world).map((point) => asProblem(point, texts));
}

function asProblem(point: OpenPoint, texts: ReadonlyMap<string, string>): Diagnostic {
  const { state, title, path, shown, documents, commented, source } = point;
  // A shipped entity has no user file yet: that starts with its id.
  const start = texts.has(source.file) ? {} : { newFileFor: nameOf(source.file).replace(/\.yaml$/, '') };
  const waits = commented === undefined ? {} : { waits: true };
  if (state === 'open')
    return problem('blank/open', commented ?? source, {
      label: point.label,
      path,
      documents,
      ...start,
      ...waits,
    });
  const place = point.reason === 'comment' ? 'comment' : commented === undefined ? 'absent' : 'waits';
  return problem('proposal/unconfirmed', commented ?? source, {
    title,
    path,
    shown,
    documents,
    place,
    ...start,
  });
}
