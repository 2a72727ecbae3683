/** Files that need not be written again: docs/decisions/0073-made-of-the-same.md. */
import type { Root } from 'mdast';
import { visit } from '../../document/walk.ts';
import type { OutputFormat, WriteOptions } from '../../output/registry.ts';
import type { HouseStyle } from '../../output/style/house-style.ts';
import type { FileSystem } from '../../workspace/file-system.ts';
import { joinPath } from '../../workspace/paths.ts';
import { digestOf } from '../../workspace/version-of.ts';

/** A file to make: all that its bytes depend on. */
export interface Making {
  readonly name: string;
  readonly format: Pick<OutputFormat, 'id' | 'embedsFonts'>;
  readonly tree: Root;
  readonly options: WriteOptions;
}

/** What a file was made of, and what came of it: hashes. */
type Made = readonly [of: string, bytes: string];

/**
 * Of each name the last makings, newest first.
 *
 * Why more than one: a document that bears a day is compared as it would be without one and as on that day.
 */
type Makings = Map<string, readonly Made[]>;

const mostMakings = 2;

/**
 * What an earlier run made in a folder. A file that would be made of the same, and still has the bytes that came of it,
 * is read instead of written.
 *
 * Why that is right: a writer is a function of its tree and options, and the bytes are compared as well as what they
 * were made of. Nothing is taken from names, times or sizes.
 */
export class MadeOf {
  readonly #folder: string;
  readonly #files: Pick<FileSystem, 'read' | 'made'>;
  readonly #known: Makings;
  #isChanged = false;

  /** @param folder of the documents */
  constructor(folder: string, files: Pick<FileSystem, 'read' | 'made'>) {
    this.#folder = folder;
    this.#files = files;
    this.#known = readRecord(files.made?.find(folder));
  }

  /** The bytes of a file: those that are there when they were made of the same, and else what `write` gives. */
  async bytes(making: Making, write: () => Promise<Uint8Array>): Promise<Uint8Array> {
    if (this.#files.made === undefined) return write();
    const slot = digestOf(making.name);
    const of = keyOf(making);
    const makings = this.#known.get(slot) ?? [];
    const known = makings.find((made) => made[0] === of);
    const there = known === undefined ? undefined : this.#files.read(joinPath(this.#folder, making.name));
    if (there !== undefined && 'bytes' in there && digestOf(there.bytes) === known?.[1]) return there.bytes;
    const bytes = await write();
    if (known !== undefined) return bytes;
    this.#known.set(slot, [[of, digestOf(bytes)] as const, ...makings].slice(0, mostMakings));
    this.#isChanged = true;
    return bytes;
  }

  /** Keeps what was made, for a next run. */
  keep(): void {
    if (!this.#isChanged) return;
    this.#isChanged = false;
    const last = [...this.#known].slice(-mostFiles);
    this.#files.made?.keep(this.#folder, Object.fromEntries(last));
  }
}

/** More files than this are not remembered of one folder: those of dossiers come and go. */
const mostFiles = 2000;

/** Anything else than hashes counts as absent. */
function readRecord(record: unknown): Makings {
  if (typeof record !== 'object' || record === null) return new Map();
  return new Map(
    Object.entries(record).map(([slot, list]) => [slot, Array.isArray(list) ? list.filter(isMade) : []]),
  );
}

function isMade(value: unknown): value is Made {
  return Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'string');
}

function keyOf({ format, tree, options }: Making): string {
  const {
    style,
    imageAt,
    fontFiles,
    hasFile,
    mail: _mail,
    sheet: _sheet,
    series: _series,
    ...plain
  } = options;
  const { words, addresses } = treeDigest(tree);
  const outside = addresses.map((url) => {
    const bytes = imageAt(url)?.bytes;
    return [url, bytes === undefined ? null : digestOf(bytes), hasFile?.(url) === true];
  });
  // Why only then: reading fonts takes longer than all the rest.
  const fonts = format.embedsFonts === true ? fontFiles?.().map(digestOf) : undefined;
  return digestOf(JSON.stringify([format.id, words, plain, styleDigest(style), fonts, outside]));
}

/** What a tree says, and the addresses in it: what is there can change while the tree stays the same. */
interface TreeDigest {
  readonly words: string;
  readonly addresses: readonly string[];
}

/** Why kept: each format asks the same of a tree. */
const digests = new WeakMap<Root, TreeDigest>();

function treeDigest(tree: Root): TreeDigest {
  const known = digests.get(tree);
  if (known !== undefined) return known;
  const addresses = new Set<string>();
  visit(tree, (node) => {
    if ('url' in node) addresses.add(node.url);
  });
  const digest = { words: digestOf(JSON.stringify(tree)), addresses: [...addresses] };
  digests.set(tree, digest);
  return digest;
}

const styles = new WeakMap<HouseStyle, string>();

function styleDigest(style: HouseStyle): string {
  const known = styles.get(style) ?? digestOf(JSON.stringify(style, hashedBytes));
  styles.set(style, known);
  return known;
}

function hashedBytes(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? digestOf(value) : value;
}
