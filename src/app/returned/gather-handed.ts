/** Files that somebody hands over, such as on a page: with what is in them, without a place on disk. */
import { joinPath, nameOf, slashed } from '../../workspace/paths.ts';
import { sameBytes } from '../../workspace/same-bytes.ts';
import type { World } from '../world.ts';
import { gatherFiles } from './gather.ts';
import { mostBytes, type UnreadFile } from './read-file.ts';

/** A file with what is in it. */
export interface HandedFile {
  /** As somebody else's machine calls it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The longest name that is shown. */
const mostName = 120;

/** Everything that a request names or hands over. Only inside `outcomeOf`. */
export function gatherAll(
  request: {
    readonly folder: string;
    readonly paths: readonly string[];
    readonly handed?: readonly HandedFile[] | undefined;
  },
  world: Pick<World, 'files' | 'base'>,
): ReturnType<typeof gatherFiles> {
  const { folder, paths, handed = [] } = request;
  const onDisk = gatherFiles(paths, world);
  const files = [...onDisk.files];
  const unread: UnreadFile[] = [...onDisk.unread];
  const sources = new Set(files.map(({ source }) => source));
  for (const { name, bytes } of handed) {
    const source = freeName(plainName(name), sources);
    sources.add(source);
    if (bytes.length > mostBytes) unread.push({ source, why: 'too-big' });
    else
      files.push({
        path: placeOf({ name: source, bytes }, folder, world),
        source,
        bytes,
        isFromFolder: false,
      });
  }
  return { files, unread, skipped: onDisk.skipped };
}

/**
 * The place of a file: that of the same document in the workspace, when it is that one, so that it counts as read there. Else
 * one where nothing is.
 */
function placeOf({ name, bytes }: HandedFile, folder: string, { files }: Pick<World, 'files'>): string {
  const made = joinPath(folder, `documenten/${name}`);
  const read = files.info(made)?.kind === 'file' ? files.read(made) : undefined;
  const isThat = read !== undefined && 'bytes' in read && sameBytes(read.bytes, bytes);
  return isThat ? made : joinPath(folder, `.gemeente/aangeleverd/${name}`);
}

/** A name without folders or signs that no name has. */
function plainName(name: string): string {
  const plain = nameOf(slashed(name))
    .replace(/\p{Cc}/gu, '')
    .trim();
  const end = /\.[a-z0-9]{1,10}$/i.exec(plain)?.[0] ?? '';
  const words = plain.slice(0, plain.length - end.length).slice(0, mostName);
  return words === '' || words === '.' ? `bestand${end}` : `${words}${end}`;
}

/** Questions are known by the name of their file: two of one name are told apart. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const [, words = name, end = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${words} (${String(number)})${end}`;
    if (!taken.has(free)) return free;
  }
}
