/** Reads back the visible text of a text document that was made earlier, even after another program saved it. */
import { emptyWords } from '../paged/empty-field.ts';
import type { WrittenDocument } from '../registry.ts';
import { decoded, scanMarkup, type ScannedTag } from '../scan-markup.ts';
import { contentsTitle } from './contents.ts';
import { openText, partOf } from './fingerprint.ts';

/** Reads a text document; undefined when it is damaged or something else. */
export function readOdt(bytes: Uint8Array): WrittenDocument | undefined {
  try {
    const files = openText(bytes);
    const content = partOf(files, 'content.xml');
    if (!content.includes('<office:text')) return undefined;
    return { blocks: new BlockReader().read(content), savedBy: savedBy(partOf(files, 'meta.xml')) };
  } catch {
    // Why any error: whatever a foreign file contains, it is only used for comparison.
    return undefined;
  }
}

/** The program that saved it last; ours leaves no version. */
function savedBy(meta: string): string | undefined {
  const generator = decoded(/<meta:generator>([^<]*)</.exec(meta)?.[1] ?? '');
  const words = generator.trim().split(/[/$]/)[0] ?? '';
  return words === '' || words === 'gemeente' ? undefined : words;
}

/** Elements without visible text of the document itself. */
const silent: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'text:table-of-content',
  'text:note-citation',
  'text:number',
  'office:forms',
  'office:annotation',
  'office:binary-data',
  'svg:title',
  'table:title',
  'table:desc',
]);
const fields = ['text:text-input', 'text:drop-down'] as const;
const spaces = ['text:s', 'text:tab', 'text:line-break'] as const;
const placeholders: ReadonlySet<string> = new Set(Object.values(emptyWords));

/** A paragraph that is being read; a note interrupts the one that it is in. */
interface Reading {
  words: string;
  /** Where the words of the open field begin. */
  fieldAt: number | undefined;
}

class BlockReader {
  readonly #blocks: string[] = [];
  readonly #notes: string[] = [];
  /** The cells of the rows that are open, the innermost last: the paragraphs of each. */
  readonly #rows: string[][][] = [];
  readonly #open: Reading[] = [];
  #inBody = false;
  #silent = 0;
  #inNote = 0;

  read(xml: string): readonly string[] {
    scanMarkup(xml, { tag: (tag) => this.#tag(tag), text: (raw) => this.#text(decoded(raw)) });
    return [...this.#blocks, ...this.#notes];
  }

  #text(words: string): void {
    const reading = this.#open.at(-1);
    if (this.#inBody && this.#silent === 0 && reading !== undefined)
      reading.words += words.replace(/[ \t\r\n]+/g, ' ');
  }

  #tag(tag: ScannedTag): void {
    const { name, isEnd, isEmpty } = tag;
    if (name === 'office:text') this.#inBody = !isEnd && !isEmpty;
    if (silent.has(name) && !isEmpty) this.#silent += isEnd ? -1 : 1;
    // The table of contents only repeats the headings, and so does what is above it.
    if (name === 'text:table-of-content' && !isEnd && this.#blocks.at(-1) === contentsTitle)
      this.#blocks.pop();
    if (this.#inBody && this.#silent === 0) this.#readers.get(name)?.(tag);
  }

  /** What is done at each element. Why a map: the names are those of a foreign file. */
  readonly #readers: ReadonlyMap<string, (tag: ScannedTag) => unknown> = new Map<
    string,
    (tag: ScannedTag) => unknown
  >([
    ...spaces.map((name) => [name, ({ isEnd }: ScannedTag) => !isEnd && this.#text(' ')] as const),
    ...fields.map((name) => [name, (tag: ScannedTag) => this.#field(tag)] as const),
    ['text:p', (tag) => this.#paragraph(tag)],
    ['text:h', (tag) => this.#paragraph(tag)],
    ['text:note-body', ({ isEnd }) => (this.#inNote += isEnd ? -1 : 1)],
    ['table:table-row', (tag) => this.#row(tag)],
    ['table:table-cell', ({ isEnd }) => !isEnd && this.#rows.at(-1)?.push([])],
  ]);

  /** An empty field counts as nothing. */
  #field({ isEnd, isEmpty }: ScannedTag): void {
    const reading = this.#open.at(-1);
    if (reading === undefined || isEmpty) return;
    if (!isEnd) reading.fieldAt = reading.words.length;
    else if (reading.fieldAt !== undefined) {
      const words = reading.words.slice(reading.fieldAt);
      if (placeholders.has(words) || /^_+$/.test(words))
        reading.words = reading.words.slice(0, reading.fieldAt);
      reading.fieldAt = undefined;
    }
  }

  #paragraph({ isEnd, isEmpty }: ScannedTag): void {
    if (!isEnd && !isEmpty) {
      this.#open.push({ words: '', fieldAt: undefined });
      return;
    }
    const words = isEmpty ? '' : (this.#open.pop()?.words ?? '');
    const cell = this.#inNote > 0 ? undefined : this.#rows.at(-1)?.at(-1);
    if (this.#inNote > 0) this.#notes.push(words);
    else if (cell === undefined) this.#blocks.push(words);
    else cell.push(words);
  }

  #row({ isEnd }: ScannedTag): void {
    if (!isEnd) {
      this.#rows.push([]);
      return;
    }
    const row = (this.#rows.pop() ?? []).map((cell) => cell.join(' ').trim()).join(' | ');
    const around = this.#rows.at(-1)?.at(-1);
    if (around === undefined) this.#blocks.push(row);
    else around.push(row);
  }
}
