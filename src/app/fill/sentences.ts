import type { Nodes, Root } from 'mdast';
import type { Agreement } from '../../document/agreements.ts';
import type { MadeDocument } from '../../document/make.ts';
import type { Blank, Leaf } from '../../profile/leaf.ts';
import { isParent, textOf } from '../../document/walk.ts';
import { dottedPointer } from '../../workspace/located.ts';

/** A sentence of a document, with the heading above it. */
export interface Sentence {
  readonly document: string;
  readonly heading: string;
  readonly words: string;
}

/** The sentences in which values are printed, by the path of the value. */
export type Sentences = ReadonlyMap<string, Sentence>;

/** The paths of the values that something prints, with the blank when it is one. */
export type PathsIn = (
  printed: Pick<Leaf, 'blank' | 'proposals' | 'source'>,
) => readonly { readonly path: string; readonly blank?: Blank }[];

/** What is open: blanks and proposals. */
export const openPaths: PathsIn = ({ blank, proposals }) => [
  ...(blank === undefined ? [] : [{ path: blank.path, blank }]),
  ...proposals.map(({ path }) => ({ path })),
];

/** What is filled in: values of the profile, by their place in it. @param files names of its files */
export function filledPaths(files: readonly string[]): PathsIn {
  return ({ source }) => {
    const path =
      source !== undefined && files.includes(source.file) ? dottedPointer(source.pointer) : undefined;
    return path === undefined ? [] : [{ path }];
  };
}

/** Those of agreements: texts of the catalogue, as they are printed. */
export function agreementSentences(
  document: string,
  agreements: readonly Agreement[],
  pathsIn: PathsIn,
): Sentences {
  const found = new Map<string, Sentence>();
  for (const { heading, words, values, blanks, proposals } of agreements) {
    const open = blanks.map((blank) => ({ blank, proposals: [], source: undefined }));
    for (const printed of [...open, { blank: undefined, proposals, source: undefined }, ...values])
      addSentences(found, pathsIn(printed), { document, heading, words });
  }
  return found;
}

/** Those of a made document: the paragraph, or the row of a table, in which a traced value stands. */
export function documentSentences(
  document: string,
  { tree, traced }: Pick<MadeDocument, 'tree' | 'traced'>,
  pathsIn: PathsIn,
): Sentences {
  const found = new Map<string, Sentence>();
  let heading = '';
  const see = (node: Nodes, around: Nodes): void => {
    if (node.type === 'heading') heading = textOf(node);
    const block = blocks.has(node.type) ? node : around;
    const leaf = traced[node.data?.traced ?? -1];
    if (leaf !== undefined) addSentences(found, pathsIn(leaf), { document, heading, words: wordsOf(block) });
    if (isParent(node)) for (const child of node.children) see(child, block);
  };
  see(tree, tree);
  return found;
}

/** Every sentence of a made document, in reading order. */
export function allSentences(document: string, tree: Root): readonly Sentence[] {
  const found: Sentence[] = [];
  let heading = '';
  const see = (node: Nodes): void => {
    if (node.type === 'heading') heading = textOf(node);
    if (blocks.has(node.type)) found.push({ document, heading, words: wordsOf(node) });
    else if (isParent(node)) for (const child of node.children) see(child);
  };
  see(tree);
  return found;
}

/**
 * The sentence that a changed value changed: of those that were not there before, the one most like the one that the
 * value was asked for. Undefined when no sentence changed.
 */
export function changedSentence(
  before: readonly Sentence[],
  after: readonly Sentence[],
  asked: Sentence | undefined,
): Sentence | undefined {
  const known = new Set(before.map(({ words }) => words));
  const fresh = after.filter(({ words }) => !known.has(words));
  const wanted = new Set(asked?.words.split(' '));
  const alike = ({ words }: Sentence): number => words.split(' ').filter((each) => wanted.has(each)).length;
  return fresh.reduce<Sentence | undefined>(
    (best, each) => (best === undefined || alike(each) > alike(best) ? each : best),
    undefined,
  );
}

function addSentences(found: Map<string, Sentence>, printed: ReturnType<PathsIn>, sentence: Sentence): void {
  for (const { path, blank } of printed)
    if (!found.has(path))
      found.set(
        path,
        blank === undefined ? sentence : { ...sentence, words: askedIn(sentence.words, blank) },
      );
}

/** A sentence in which the blank that is asked for can be told from the others. */
function askedIn(words: string, { label }: Pick<Blank, 'label'>): string {
  return words.replace(`[nog invullen: ${label}]`, '[…]');
}

/** What is read as one sentence. */
const blocks: ReadonlySet<string> = new Set(['paragraph', 'tableRow', 'heading']);

function wordsOf(block: Nodes): string {
  const cells = block.type === 'tableRow' ? block.children : [block];
  return cells
    .map((cell) => textOf(cell).replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '')
    .join(' | ');
}
