import type { Source } from '../diagnostics/diagnostic.ts';
import { commentedLine } from '../workspace/commented-line.ts';
import { dossierFolder, entityFileKinds, entityFolders } from '../workspace/file-kinds.ts';
import { pointerKeys } from '../workspace/located.ts';
import { folderOf } from '../workspace/paths.ts';
import type { Blank, Proposal } from './leaf.ts';
import type { SchemaBook, SchemaNode } from './schema-book.ts';

/** What a document shows that is not agreed: what its maker counted. */
export interface DocumentPoints {
  /** Its id: `werkwijzer`. */
  readonly document: string;
  readonly blanks: readonly Blank[];
  readonly proposals: readonly Proposal[];
}

/** A value that somebody still has to fill in (`open`) or to confirm (`proposed`). */
export interface OpenPoint {
  readonly state: 'open' | 'proposed';
  /** Its dotted path: `pfo.dag`. Unique together with the file. */
  readonly path: string;
  /** The same as keys; indexes of lists count from zero. */
  readonly keys: readonly (string | number)[];
  /** As in the schema; of something without a key, such as an empty folder, what is missing. */
  readonly title: string;
  /** What is missing, worded to follow "nog invullen:"; of a proposal its title. */
  readonly label: string;
  /** What it means, in a sentence, as in the schema. */
  readonly description: string | undefined;
  /** Why it is proposed; undefined when open. */
  readonly reason: Proposal['reason'] | undefined;
  /** The value in use, as the file or the schema has it; undefined when open. */
  readonly value: unknown;
  /** The value in use, as readers see it; empty when open. */
  readonly shown: string;
  /**
   * The value of the sources, as YAML data: the schema's default, or its first example. Undefined when only the
   * municipality can know it, such as its mail address.
   */
  readonly suggestion: unknown;
  /** Where it is written, or the place nearest to where it can be written. */
  readonly source: Source;
  /** Its line in the same file, when it waits there with `#` before it. */
  readonly commented: Source | undefined;
  /** Ids of the documents that use it, in the order given. */
  readonly documents: readonly string[];
}

/** What {@link openPoints} looks things up in. */
export interface OpenPointSources {
  readonly book: SchemaBook;
  /** Text of the files where lines may wait, by the name messages use: those of the workspace itself. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Everything in some documents that is open or only proposed, each value once, in the order of the schema.
 *
 * @param used one entry per document, as made
 */
export function openPoints(
  used: readonly DocumentPoints[],
  { book, texts }: OpenPointSources,
): readonly OpenPoint[] {
  const points = new Map<string, OpenPoint>();
  for (const { document, blanks, proposals } of used) {
    const found = [
      ...blanks.map((blank) => openOf(blank, { book, texts })),
      ...proposals.map((proposal) => proposedOf(proposal, { book, texts })),
    ];
    for (const point of found) {
      const id = `${point.source.file}\u0000${point.path}`;
      const { documents } = points.get(id) ?? { documents: [] };
      points.set(id, { ...point, documents: [...new Set([...documents, document])] });
    }
  }
  return inOrder([...points.values()], book);
}

function openOf(
  { label, path, source }: Blank,
  { book, texts }: OpenPointSources,
): Omit<OpenPoint, 'documents'> {
  const facts = factsOf(source, book);
  return {
    ...{ state: 'open', path, ...facts, title: facts.title ?? label, label, source },
    ...{ reason: undefined, value: undefined, shown: '' },
    commented: commentedAt(source, facts.keys, texts),
  };
}

function proposedOf(
  { title, path, reason, value, shown, source }: Proposal,
  { book, texts }: OpenPointSources,
): Omit<OpenPoint, 'documents'> {
  const facts = factsOf(source, book);
  return {
    ...{ state: 'proposed', path, ...facts, title, label: title, source, reason, value, shown },
    commented: reason === 'comment' ? undefined : commentedAt(source, facts.keys, texts),
  };
}

interface SchemaFacts {
  readonly keys: readonly (string | number)[];
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly suggestion: unknown;
}

function factsOf({ file, pointer = '' }: Source, book: SchemaBook): SchemaFacts {
  const keys = pointerKeys(pointer);
  const node = keys.length === 0 ? undefined : book.at(schemaOf(file), keys);
  return {
    keys: keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
    title: node?.title,
    description: node?.description,
    suggestion: node === undefined ? undefined : suggestionOf(node),
  };
}

/** An example of what is no agreement, such as a mail address, is that of another municipality. */
function suggestionOf({ default: usual, examples, 'x-gemeente': notes }: SchemaNode): unknown {
  return usual ?? (notes?.afspraak === true ? examples?.[0] : undefined);
}

/** The schema that a file of the workspace follows: that of its folder, or the profile's. */
function schemaOf(file: string): string {
  const isIn = (folder: string): boolean => `/${folderOf(file)}`.endsWith(`/${folder}`);
  if (isIn(dossierFolder)) return 'dossier';
  const kind = entityFileKinds.find((each) => isIn(entityFolders[each].folder));
  return kind === undefined ? 'gemeente' : entityFolders[kind].schema;
}

function commentedAt(
  { file, pointer }: Source,
  keys: OpenPoint['keys'],
  texts: OpenPointSources['texts'],
): Source | undefined {
  for (const name of new Set([file, ...texts.keys()])) {
    const range = commentedLine(texts.get(name) ?? '', keys);
    if (range !== undefined) return { file: name, pointer, range };
  }
  return undefined;
}

/** In the order in which the schema of the profile names the keys; what it does not know comes last. */
function inOrder(points: readonly OpenPoint[], book: SchemaBook): readonly OpenPoint[] {
  const ranked = points.map((point) => ({ point, rank: rankOf(point, book) }));
  return ranked.sort((a, b) => compareRanks(a.rank, b.rank)).map(({ point }) => point);
}

function rankOf({ keys, source }: OpenPoint, book: SchemaBook): readonly number[] {
  const isProfile = schemaOf(source.file) === 'gemeente' && keys.length > 0;
  if (!isProfile) return [Infinity];
  return keys.map((key, index) => {
    if (typeof key === 'number') return key;
    const above = book.at('gemeente', keys.slice(0, index).map(String));
    return Object.keys(above?.properties ?? {}).indexOf(key);
  });
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, index) => rank !== b[index]);
  if (at === -1) return a.length - b.length;
  const [left = 0, right = -1] = [a[at], b[at]];
  return left < right ? -1 : 1;
}
