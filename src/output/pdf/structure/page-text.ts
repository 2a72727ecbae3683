/** The text on pages, by the marks that tags refer to. Source: ISO 32000-1, 8.2, 9.4 and 14.6. */
import { readFont, type Font } from '../reading/font.ts';
import type { PdfObjects } from '../reading/objects.ts';
import {
  PdfOperator,
  PdfReference,
  PdfString,
  ValueReader,
  type PdfDictionary,
  type PdfValue,
} from '../reading/values.ts';

/** Text with one mark. */
export interface Marked {
  text: string;
  /** Whether all of it is bold. */
  isBold: boolean;
}

/** Names a mark: the object that its content is in, and its number there. */
export function markKey(object: number, mark: number): string {
  return `${object} ${mark}`;
}

type Mark = {
  readonly key: string | undefined;
  readonly isArtifact: boolean;
  readonly actual: string | undefined;
};

/** Reads the text of pages. */
export class PageReader {
  readonly #objects: PdfObjects;
  readonly #fonts = new Map<PdfValue, Font>();
  /** Page or form and mark ({@link markKey}) → its text, in the order of the pages. */
  readonly marked: Map<string, Marked> = new Map();
  readonly #untagged: string[] = [];

  constructor(objects: PdfObjects) {
    this.#objects = objects;
  }

  /** Reads one page. @param object its number */
  page(page: PdfDictionary, object: number, resources: PdfDictionary | undefined): void {
    const parts = this.#objects.list(page.get('Contents')).map((each) => this.#objects.stream(each) ?? '');
    this.#content(parts.join('\n'), { object, resources, marks: [], depth: 0 });
  }

  /** Text without a mark that is no decoration either. */
  get untagged(): readonly string[] {
    return this.#untagged.map((text) => text.trim()).filter((text) => /[\p{L}\p{N}]/u.test(text));
  }

  #content(content: string, place: Place): void {
    const run = new Run(place);
    const reader = new ValueReader(content);
    let values: PdfValue[] = [];
    while (!reader.isAtEnd) {
      const value = reader.read();
      if (!(value instanceof PdfOperator)) {
        values.push(value);
        continue;
      }
      if (value.word === 'BI') skipPicture(reader, content);
      else this.#operator(value.word, values, run);
      values = [];
    }
  }

  #operator(word: string, values: readonly PdfValue[], run: Run): void {
    switch (word) {
      case 'BDC':
      case 'BMC':
        return void run.marks.push(this.#markOf(values, run));
      case 'EMC':
        return void run.marks.pop();
      case 'Tf':
        run.font = this.#font(values[0], run);
        return;
      case 'Tj': {
        this.#show([values[0] ?? null], run);
        return;
      }
      case "'":
      case '"':
        run.breakLine();
        {
          this.#show([values.at(-1) ?? null], run);
          return;
        }
      case 'TJ': {
        this.#show(this.#objects.list(values[0]), run);
        return;
      }
      case 'Do': {
        this.#form(values[0], run);
        return;
      }
      default:
        run.move(word, values);
    }
  }

  #markOf([tag, properties]: readonly PdfValue[], { place, marks }: Run): Mark {
    const around = marks.at(-1);
    const told = this.#properties(properties, place);
    const mark = this.#objects.number(told?.get('MCID'));
    const actual = this.#objects.text(told?.get('ActualText'));
    const isInside = mark === undefined;
    const isArtifact = this.#objects.name(tag) === 'Artifact' || (isInside && around?.isArtifact === true);
    const key = mark === undefined ? around?.key : markKey(place.object, mark);
    const added = { key, isArtifact, actual };
    if (actual !== undefined) this.#add(actual, false, added);
    // What is inside text in other words was said already.
    return around?.actual === undefined ? added : { ...added, actual: actual ?? '' };
  }

  /** The properties of a mark, which stand there or have a name. */
  #properties(value: PdfValue | undefined, { resources }: Place): PdfDictionary | undefined {
    const name = this.#objects.name(value);
    if (name === undefined) return this.#objects.dictionary(value);
    return this.#objects.dictionary(this.#objects.dictionary(resources?.get('Properties'))?.get(name));
  }

  #font(name: PdfValue | undefined, { place }: Run): Font | undefined {
    const fonts = this.#objects.dictionary(place.resources?.get('Font'));
    const value = fonts?.get(this.#objects.name(name) ?? '');
    const dictionary = this.#objects.dictionary(value);
    if (value === undefined || dictionary === undefined) return undefined;
    const found = this.#fonts.get(dictionary) ?? readFont(dictionary, this.#objects);
    this.#fonts.set(dictionary, found);
    return found;
  }

  #show(parts: readonly PdfValue[], run: Run): void {
    const mark = run.marks.at(-1);
    // What it says in other words was added already.
    if (mark?.actual !== undefined) return;
    let text = run.takeBreak() ? ' ' : '';
    for (const part of parts) {
      if (part instanceof PdfString) text += run.font?.decode(part.bytes) ?? '';
      // Moved by a fifth of the size of its letters: that is a space.
      else if (typeof part === 'number' && part < -200 && !text.endsWith(' ')) text += ' ';
    }
    this.#add(text, run.font?.isBold === true, mark);
  }

  #add(text: string, isBold: boolean, mark: Mark | undefined): void {
    if (mark?.isArtifact === true || text === '') return;
    if (mark?.key === undefined) this.#untagged.push(text);
    else {
      const known = this.marked.get(mark.key);
      if (known === undefined) this.marked.set(mark.key, { text: text.trimStart(), isBold });
      else {
        known.text += /\s$/.test(known.text) ? text.trimStart() || ' ' : text;
        known.isBold &&= isBold || text.trim() === '';
      }
    }
  }

  /** Content that stands elsewhere. */
  #form(name: PdfValue | undefined, { place, marks }: Run): void {
    const forms = this.#objects.dictionary(place.resources?.get('XObject'));
    const reference = forms?.get(this.#objects.name(name) ?? '');
    const form = this.#objects.dictionary(reference);
    if (!(reference instanceof PdfReference) || form === undefined || place.depth > 10) return;
    if (this.#objects.name(form.get('Subtype')) !== 'Form') return;
    const resources = this.#objects.dictionary(form.get('Resources')) ?? place.resources;
    const content = this.#objects.stream(reference) ?? '';
    this.#content(content, {
      object: reference.object,
      resources,
      marks: [...marks],
      depth: place.depth + 1,
    });
  }
}

interface Place {
  /** Number of the object that the content is in. */
  readonly object: number;
  readonly resources: PdfDictionary | undefined;
  /** The marks around it. */
  readonly marks: readonly Mark[];
  readonly depth: number;
}

/** The state while content is read. */
class Run {
  readonly place: Place;
  readonly marks: Mark[];
  font: Font | undefined;
  #isBroken = false;
  #height: number | undefined;

  constructor(place: Place) {
    this.place = place;
    this.marks = [...place.marks];
  }

  breakLine(): void {
    this.#isBroken = true;
  }

  /** Whether a new line began since the last text. */
  takeBreak(): boolean {
    const was = this.#isBroken;
    this.#isBroken = false;
    return was;
  }

  /** Follows where text stands, to know when a line ends. */
  move(word: string, values: readonly PdfValue[]): void {
    const last = values.at(-1);
    if (word === 'T*') this.breakLine();
    else if ((word === 'Td' || word === 'TD') && typeof last === 'number') {
      if (Math.abs(last) > 0.5) this.breakLine();
    } else if ((word === 'Tm' || word === 'cm') && typeof last === 'number') {
      if (this.#height !== undefined && Math.abs(last - this.#height) > 0.5) this.breakLine();
      this.#height = last;
    }
  }
}

/** A picture in the middle of content: bytes that are no values. */
function skipPicture(reader: ValueReader, content: string): void {
  const end = /\sEI(?=\s|$)/g;
  end.lastIndex = reader.at;
  const found = end.exec(content);
  reader.at = found === null ? content.length : end.lastIndex;
}
