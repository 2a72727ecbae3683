/** Elements after which a new line begins, by local name: paragraphs, rows, strings of cells, properties. */
const lines =
  /^(?:p|h|tr|row|br|cr|si|comment|sheet|Relationship|property|creator|title|subject|description|keywords|lastModifiedBy|category|Company|Manager|initial-creator|user-defined|table-row|line-break|instrText|text)$/;
/** Cells of a sheet, and of a table, are apart; runs of a sentence are not. */
const apart = /^(?:tab|tc|c|table-cell)$/;
/** Attributes in which people write, by local name. */
const written =
  /^(?:Target|descr|title|alt|author|lastModifiedBy|href|tooltip|fullDate|name|string-value|date-value|creator)$/;
const token = /<!\[CDATA\[([^]*?)\]\]>|<!--[^]*?-->|<[?!][^>]*>|<(\/?)([^\s<>/]+)([^<>]*?)(\/?)>|([^<]+)/g;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The text of an XML part as people read it: a line for each paragraph or row, then what stands in its attributes.
 *
 * Why no parser: a damaged part is read as far as possible, nothing is expanded, and only the text counts.
 *
 * @param cells texts that cells of a sheet refer to by number
 */
export function xmlText(xml: string, cells: readonly string[] = []): string {
  const writer = new TextWriter(cells);
  for (const [, data, end, name, attributes = '', alone, plain] of xml.matchAll(token)) {
    if (data !== undefined) writer.add(data);
    else if (plain !== undefined) writer.addText(decoded(plain));
    else if (name !== undefined) {
      const local = localName(name);
      if (end === '') writer.open(local, attributes);
      if (end !== '' || alone !== '') writer.close(local);
    }
  }
  return writer.finish();
}

/** Puts the text of a part together. */
class TextWriter {
  readonly #cells: readonly string[];
  #text = '';
  /** What stands in attributes, for below the line. */
  #aside = '';
  /** Whether a cell holds the number of a text, and whether its value comes now. */
  #isReference = false;
  #isValue = false;

  constructor(cells: readonly string[]) {
    this.#cells = cells;
  }

  add(text: string): void {
    this.#text += text;
  }

  addText(text: string): void {
    if (this.#isReference && this.#isValue) this.#text += this.#cells[Number(text)] ?? text;
    // Line breaks with indentation between elements are layout of the file.
    else if (text.trim() !== '' || !text.includes('\n')) this.#text += text;
  }

  open(local: string, attributes: string): void {
    for (const value of writtenIn(attributes)) this.#aside += `${value}\n`;
    if (local === 'c') this.#isReference = /\bt\s*=\s*["']s["']/.test(attributes);
    this.#isValue = local === 'v';
  }

  close(local: string): void {
    if (apart.test(local)) this.#text += '\t';
    if (!lines.test(local)) return;
    this.#text += `\n${this.#aside}`;
    this.#aside = '';
  }

  finish(): string {
    return `${this.#text}\n${this.#aside}`;
  }
}

/** The texts that cells refer to, in order. @param xml `xl/sharedStrings.xml`, or an empty text */
export function sharedStrings(xml: string): readonly string[] {
  return [...xml.matchAll(/<(?:\w+:)?si\b[^>]*>([^]*?)<\/(?:\w+:)?si>/g)].map(([, item = '']) =>
    [...item.matchAll(/<(?:\w+:)?t\b[^>]*>([^<]*)</g)].map(([, shown = '']) => decoded(shown)).join(''),
  );
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function writtenIn(attributes: string): readonly string[] {
  return [...attributes.matchAll(attribute)].flatMap(([, name = '', double, single]) => {
    const value = decoded(double ?? single ?? '');
    return written.test(localName(name)) && value !== '' ? [value] : [];
  });
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&#?\w{1,8};/g, (whole) => {
    const name = whole.slice(1, -1);
    if (!name.startsWith('#')) return named[name] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
