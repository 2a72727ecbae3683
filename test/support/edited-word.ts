/** Edits of a Word list, as people and programs make them: in the XML of its parts. */
import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { childrenOf, within, wordsIn } from './word-parts.ts';

/** What a program may drop when it saves. */
export type Drop = 'tags' | 'names' | 'bookmarks' | 'part' | 'controls';

/** A Word list that is being edited. */
export class EditedWord {
  readonly document: Document;
  #files: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.#files = unzipSync(bytes);
    this.document = new DOMParser().parseFromString(this.text('word/document.xml'), 'text/xml');
  }

  /** A part. */
  text(part: string): string {
    return strFromU8(this.#files[part] ?? new Uint8Array());
  }

  set(part: string, content: string): void {
    this.#files[part] = strToU8(content);
  }

  /** The file, with other text in its main part when that is given. */
  bytes(change: (xml: string) => string = (xml) => xml): Uint8Array {
    const xml = change(new XMLSerializer().serializeToString(this.document));
    return zipSync({ ...this.#files, 'word/document.xml': strToU8(xml) });
  }

  /** The row of a task by its number. */
  row(number: number): Element {
    const found = this.all('w:tr').find((row) => {
      const [first] = within(row, 'w:tc');
      return first !== undefined && wordsIn(first) === String(number);
    });
    if (found === undefined) throw new Error(`no row ${number}`);
    return found;
  }

  all(name: string): Element[] {
    return [...this.document.getElementsByTagName(name)];
  }

  /** Clicks the box of a row. */
  tick(number: number): void {
    const row = this.row(number);
    within(row, 'w14:checked')[0]?.setAttribute('w14:val', '1');
    const sign = within(row, 'w:t').find((each) => each.textContent === '☐');
    if (sign === undefined) throw new Error(`no box in row ${number}`);
    sign.textContent = '☒';
  }

  /** Types in a field of a row, as Word does: what it says about words to replace goes. */
  fill(number: number, field: 'datum' | 'paraaf' | 'opmerking', words: string): void {
    const control = within(this.row(number), 'w:sdt').find((each) =>
      within(each, 'w:tag').some((tag) => tag.getAttribute('w:val')?.endsWith(`-${field}`) === true),
    );
    if (control === undefined) throw new Error(`no ${field} in row ${number}`);
    for (const each of [...within(control, 'w:showingPlcHdr'), ...within(control, 'w:rStyle')])
      each.parentNode?.removeChild(each);
    const [text] = within(control, 'w:t');
    if (text !== undefined) text.textContent = words;
  }

  /** Moves a row before another. */
  move(number: number, before: number): void {
    const target = this.row(before);
    target.parentNode?.insertBefore(this.row(number), target);
  }

  remove(number: number): void {
    const row = this.row(number);
    row.parentNode?.removeChild(row);
  }

  double(number: number): void {
    const row = this.row(number);
    row.parentNode?.insertBefore(row.cloneNode(true), row.nextSibling);
  }

  /** A row that somebody adds below another, with words per column. */
  type(below: number, words: readonly string[]): void {
    const row = this.row(below);
    const added = row.cloneNode(true) as Element;
    for (const [index, cell] of within(added, 'w:tc').entries()) {
      for (const each of childrenOf(cell).filter(({ tagName }) => tagName !== 'w:tcPr'))
        cell.removeChild(each);
      cell.appendChild(this.paragraph(words[index] ?? ''));
    }
    row.parentNode?.insertBefore(added, row.nextSibling);
  }

  paragraph(words: string): Element {
    const [paragraph, run, text] = ['w:p', 'w:r', 'w:t'].map((name) => this.document.createElement(name));
    if (paragraph === undefined || run === undefined || text === undefined) throw new Error('unreachable');
    text.textContent = words;
    run.appendChild(text);
    paragraph.appendChild(run);
    return paragraph;
  }

  /** Saves it with a program that drops things. */
  drop(...drops: readonly Drop[]): void {
    const removed = { tags: 'w:tag', names: 'w:alias', bookmarks: 'w:bookmarkStart' } as const;
    for (const each of drops) {
      if (each === 'part')
        this.#files = Object.fromEntries(
          Object.entries(this.#files).filter(([name]) => !name.startsWith('customXml/')),
        );
      else if (each === 'controls') this.#flatten();
      else for (const element of this.all(removed[each])) element.parentNode?.removeChild(element);
    }
  }

  #flatten(): void {
    for (const control of this.all('w:sdt')) {
      const [content] = childrenOf(control).filter(({ tagName }) => tagName === 'w:sdtContent');
      for (const each of content === undefined ? [] : childrenOf(content))
        control.parentNode?.insertBefore(each, control);
      control.parentNode?.removeChild(control);
    }
  }
}
