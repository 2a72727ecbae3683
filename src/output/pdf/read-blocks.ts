import type { WrittenDocument } from '../registry.ts';
import { markedText } from './reading/marked-text.ts';
import { PdfObjects } from './reading/objects.ts';
import type { PdfDictionary, PdfValue } from './reading/values.ts';

/**
 * Reads back the visible text of a PDF that was made earlier, by its own tags; undefined when it is none of ours.
 *
 * Why not one that another program saved: those build their files in many ways, and a program that reads them all is
 * larger than this one.
 */
export function readPdf(bytes: Uint8Array): WrittenDocument | undefined {
  try {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    // Another program packs its objects together.
    if (text.includes('/ObjStm')) return undefined;
    const file = new TaggedFile(new PdfObjects(text));
    return file.root === undefined ? undefined : { blocks: blocksIn(file.root, file) };
  } catch {
    // Why any error: whatever a foreign file contains, it is only used for comparison.
    return undefined;
  }
}

/** An element of the structure, such as a paragraph. */
interface Tag {
  readonly name: string;
  readonly element: PdfDictionary;
}

class TaggedFile {
  readonly #objects: PdfObjects;
  readonly #pages = new Map<PdfDictionary, ReadonlyMap<number, string>>();
  readonly root: Tag | undefined;

  constructor(objects: PdfObjects) {
    this.#objects = objects;
    const [tree] = objects.ofType('StructTreeRoot');
    this.root = this.#tagOf(objects.list(tree?.get('K'))[0]);
  }

  #tagOf(value: PdfValue | undefined): Tag | undefined {
    const element = this.#objects.dictionary(value);
    const name = this.#objects.name(element?.get('S'));
    return element === undefined || name === undefined ? undefined : { name, element };
  }

  /** What an element is instead of its content, in words. */
  described({ element }: Tag): string | undefined {
    return this.#objects.text(element.get('Alt'));
  }

  /** What is in an element, in order: elements, and pieces of text. */
  partsOf({ element }: Tag): readonly (Tag | string)[] {
    const page = this.#objects.dictionary(element.get('Pg'));
    return this.#objects.list(element.get('K')).flatMap((value): readonly (Tag | string)[] => {
      const tag = this.#tagOf(value);
      if (tag !== undefined) return [tag];
      const number = this.#objects.number(value);
      if (number !== undefined) return this.#textAt(page, number);
      const mark = this.#objects.dictionary(value);
      const id = this.#objects.number(mark?.get('MCID'));
      return id === undefined ? [] : this.#textAt(this.#objects.dictionary(mark?.get('Pg')) ?? page, id);
    });
  }

  #textAt(page: PdfDictionary | undefined, id: number): readonly string[] {
    if (page === undefined) return [];
    const texts = this.#pages.get(page) ?? markedText(page, this.#objects);
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
  const described = file.described(tag);
  if (described !== undefined) return described;
  return file
    .partsOf(tag)
    .map((part) => (typeof part === 'string' ? part : part.name === 'Note' ? '' : wordsIn(part, file)))
    .join('');
}
