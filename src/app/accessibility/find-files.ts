import { checkedFormats, type CheckedFormat } from '../../accessibility/structure.ts';
import { profileIn } from '../../workspace/find.ts';
import { absolutePath, folderOf, joinPath, nameOf, showPath, storedPath } from '../../workspace/paths.ts';
import { refuse } from '../outcome.ts';
import type { World } from '../world.ts';

/** A file to judge. */
export interface FileToCheck {
  /** Absolute. */
  readonly path: string;
  readonly format: CheckedFormat;
}

/** The files to judge, and those beside them that are not judged. */
export interface FilesToCheck {
  readonly files: readonly FileToCheck[];
  /** Paths of files of another kind. */
  readonly others: readonly string[];
}

/** The folder of a workspace with what is made of it. */
const outputFolder = 'documenten';

/** Everything that was made of some workspaces. */
export function filesOfWorkspaces(folders: readonly string[], world: World): FilesToCheck {
  return needSome(
    folders.map((folder) => joinPath(folder, outputFolder)),
    world,
  );
}

/** The files at paths; of a folder those directly in it, and of a workspace what was made of it. */
export function filesAt(typed: readonly string[], world: World): FilesToCheck {
  const { files, base } = world;
  const parts = typed.map((each): FilesToCheck => {
    const path = storedPath(files, absolutePath(base, each));
    const info = files.info(path);
    if (info === undefined)
      return refuse({ code: 'accessibility/no-file', typed: each, siblings: files.list(folderOf(path)) });
    if (info.kind === 'directory')
      return needSome([profileIn(files, path) === undefined ? path : joinPath(path, outputFolder)], world);
    const format = formatOf(path);
    return format === undefined
      ? refuse({ code: 'accessibility/other-kind', typed: each, known: checkedFormats })
      : { files: [{ path, format }], others: [] };
  });
  const seen = new Map(parts.flatMap((part) => part.files.map((file) => [file.path, file] as const)));
  return { files: [...seen.values()], others: [...new Set(parts.flatMap(({ others }) => others))] };
}

function needSome(folders: readonly string[], { files, base }: World): FilesToCheck {
  const paths = folders.flatMap((folder) =>
    files
      .list(folder)
      // What editors and Word leave behind while a file is open.
      .filter((name) => !/^[.~]|[~#]$/.test(name))
      .map((name) => joinPath(folder, name))
      .filter((path) => files.info(path)?.kind === 'file'),
  );
  const found = paths.flatMap((path) => {
    const format = formatOf(path);
    return format === undefined ? [] : [{ path, format }];
  });
  if (found.length === 0)
    refuse({ code: 'accessibility/none', folders: folders.map((folder) => showPath(base, folder)) });
  return { files: found, others: paths.filter((path) => formatOf(path) === undefined) };
}

function formatOf(path: string): CheckedFormat | undefined {
  const extension = /\.([^./]+)$/.exec(nameOf(path))?.[1]?.toLowerCase();
  return checkedFormats.find((each) => each === (extension === 'htm' ? 'html' : extension));
}
