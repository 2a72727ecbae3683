import type { WrittenDocument } from '../registry.ts';
import { numberIn, readObjects, type PdfObject } from './reading/objects.ts';
import { textOfPage, unicodeOf } from './reading/page-text.ts';
import { readString } from './reading/tokens.ts';

/**
 * Reads back the visible text of a PDF that was made earlier, by its own tags; undefined when it is none of ours.
 *
 * Why not one that another program saved: those build their files in many ways, and a program that reads them all is
 * larger than this one.
 */
export function readPdf(bytes: Uint8Array): WrittenDocument | undefined {
  try {
    const file = new TaggedFile(readObjects(bytes));
    return file.root === undefined ? undefined : { blocks: blocksIn(file.root, file) };
  } catch {
    // Why any error: whatever a foreign file contains, it is only used for comparison.
    return undefined;
  }
}

/** An element of the structure, such as a paragraph. */
interface Tag {
  readonly name: string;
  readonly words: string;
}

class TaggedFile {
  readonly #objects: ReadonlyMap<number, PdfObject>;
  readonly #pages = new Map<number, ReadonlyMap<number, string>>();
  readonly root: Tag | undefined;

  constructor(objects: ReadonlyMap<number, PdfObject>) {
    this.#objects = objects;
    const tree = [...objects.values()].find(({ words }) => words.includes('/Type /StructTreeRoot'));
    this.root = tree && this.tagOf(Number(/\/K \[(\d+) 0 R/.exec(tree.words)?.[1]));
  }

  tagOf(number: number): Tag | undefined {
    const words = this.#objects.get(number)?.words;
    const name = words === undefined ? undefined : /\/S \/(\w+)/.exec(words)?.[1];
    return name === undefined || words === undefined ? undefined : { name, words };
  }

  /** What is in an element, in order: elements, and pieces of text. */
  partsOf({ words }: Tag): readonly (Tag | string)[] {
    const page = numberIn(words, 'Pg');
    const kids = /\/K \[([\s\S]*?)\]/.exec(words)?.[1] ?? '';
    const each = /<<[\s\S]*?>>|(\d+) 0 R|\d+/g;
    return [...kids.matchAll(each)].flatMap(([whole, reference]): readonly (Tag | string)[] => {
      if (reference !== undefined) return [this.tagOf(Number(reference))].filter((tag) => tag !== undefined);
      if (!whole.startsWith('<<')) return this.#textAt(page, Number(whole));
      const id = numberIn(whole, 'MCID');
      return id === undefined ? [] : this.#textAt(numberIn(whole, 'Pg') ?? page, id);
    });
  }

  #textAt(page: number | undefined, id: number): readonly string[] {
    const object = this.#objects.get(page ?? -1);
    if (page === undefined || object === undefined) return [];
    const texts = this.#pages.get(page) ?? textOfPage(object, this.#objects);
    this.#pages.set(page, texts);
    return [texts.get(id) ?? ''];
  }
}

/** Elements that are a block of their own. */
const isBlock = /^(?:P|H\d|Caption|Code|Note)$/;

function blocksIn(tag: Tag, file: TaggedFile): readonly string[] {
  // It only repeats the headings.
  if (tag.name === 'TOC') return [];
  if (tag.name === 'TR') return [rowOf(tag, file)];
  if (isBlock.test(tag.name)) return [wordsIn(tag, file), ...notesIn(tag, file)];
  const blocks: string[] = [];
  let loose = '';
  const flush = (): void => {
    if (loose.trim() !== '') blocks.push(loose);
    loose = '';
  };
  for (const part of file.partsOf(tag)) {
    if (typeof part === 'string') loose += part;
    // The sign before an item is not part of its text.
    else if (part.name === 'Lbl') continue;
    else if (isInline.test(part.name)) loose += wordsIn(part, file);
    else {
      flush();
      blocks.push(...blocksIn(part, file));
    }
  }
  flush();
  return blocks;
}

/** The notes that an element refers to, which hang below it. */
function notesIn(tag: Tag, file: TaggedFile): readonly string[] {
  return file.partsOf(tag).flatMap((part): readonly string[] => {
    if (typeof part === 'string') return [];
    if (part.name !== 'Note') return notesIn(part, file);
    const parts = file.partsOf(part).filter((each) => typeof each === 'string' || each.name !== 'Lbl');
    return [parts.map((each) => (typeof each === 'string' ? each : wordsIn(each, file))).join('')];
  });
}

/** Elements within a line. */
const isInline = /^(?:Span|Strong|Em|Link|Reference|Quote|Figure)$/;

function rowOf(row: Tag, file: TaggedFile): string {
  return file
    .partsOf(row)
    .flatMap((cell) => (typeof cell === 'string' ? [] : [blocksIn(cell, file).join(' ').trim()]))
    .join(' | ');
}

function wordsIn(tag: Tag, file: TaggedFile): string {
  const described = /\/Alt\s*(?=[(<])/.exec(tag.words);
  if (described !== null)
    return unicodeOf(readString(tag.words, described.index + described[0].length).value);
  return file
    .partsOf(tag)
    .map((part) => (typeof part === 'string' ? part : part.name === 'Note' ? '' : wordsIn(part, file)))
    .join('');
}
