/** Values of a PDF and how they are written. Source: ISO 32000-1, 7.2 and 7.3. */

/** A value; a string is one of bytes. */
export type PdfValue =
  | number
  | boolean
  | null
  | PdfName
  | PdfString
  | PdfReference
  | PdfOperator
  | readonly PdfValue[]
  | PdfDictionary;

/** A dictionary. */
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** A name, without its slash. */
export class PdfName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A string, one character for each byte. */
export class PdfString {
  readonly bytes: string;
  constructor(bytes: string) {
    this.bytes = bytes;
  }
}

/** A reference to an object by its number. */
export class PdfReference {
  readonly object: number;
  constructor(object: number) {
    this.object = object;
  }
}

/** A word that is no value: an operator in a page, or a keyword. */
export class PdfOperator {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}

/** Thrown when the text is no PDF; readers catch it. */
export class DamagedPdf extends Error {
  override readonly name = 'DamagedPdf';
}

const maxDepth = 100;
const ends = /[\0\t\n\f\r ()<>[\]{}/%]/;
const spaceOrComment = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y;
const reference = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const number = /[+-]?(?:\d+\.?\d*|\.\d+)/y;

/** Reads values from a text, one after the other. */
export class ValueReader {
  readonly #text: string;
  /** Where the next value begins. */
  at: number;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.at = at;
  }

  /** Whether nothing is left. */
  get isAtEnd(): boolean {
    this.skipSpace();
    return this.at >= this.#text.length;
  }

  skipSpace(): void {
    spaceOrComment.lastIndex = this.at;
    spaceOrComment.test(this.#text);
    this.at = Math.max(this.at, spaceOrComment.lastIndex);
  }

  /** @throws DamagedPdf when there is none */
  read(depth = 0): PdfValue {
    if (depth > maxDepth) throw new DamagedPdf('nested too deep');
    this.skipSpace();
    const sign = this.#text[this.at];
    switch (sign) {
      case undefined:
        throw new DamagedPdf('ends too soon');
      case '/':
        return this.#name();
      case '(':
        return this.#literal();
      case '[':
        return this.#array(depth);
      case '<':
        return this.#text[this.at + 1] === '<' ? this.#dictionary(depth) : this.#hexadecimal();
      default:
        return this.#numberOrWord(sign);
    }
  }

  #name(): PdfName {
    const start = ++this.at;
    this.#toEndOfWord();
    const written = this.#text.slice(start, this.at);
    return new PdfName(
      written.replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    );
  }

  #toEndOfWord(): void {
    while (this.at < this.#text.length && !ends.test(this.#text.charAt(this.at))) this.at++;
  }

  #literal(): PdfString {
    let depth = 0;
    let bytes = '';
    for (; this.at < this.#text.length; this.at++) {
      const sign = this.#text.charAt(this.at);
      if (sign === '\\') bytes += this.#escaped();
      else if (sign === ')' && --depth === 0) {
        this.at++;
        return new PdfString(bytes);
      } else if (sign !== '(' || depth++ > 0) bytes += sign;
    }
    throw new DamagedPdf('a string without end');
  }

  /** What stands behind a backslash; leaves at its last character. */
  #escaped(): string {
    const octal = /^[0-7]{1,3}/.exec(this.#text.slice(this.at + 1, this.at + 4))?.[0];
    if (octal !== undefined) {
      this.at += octal.length;
      return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    }
    const sign = this.#text.charAt(++this.at);
    if (sign === '\r' && this.#text[this.at + 1] === '\n') this.at++;
    if (sign === '\r' || sign === '\n') return '';
    return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[sign] ?? sign;
  }

  #hexadecimal(): PdfString {
    const end = this.#text.indexOf('>', this.at);
    if (end === -1) throw new DamagedPdf('a string without end');
    const digits = this.#text.slice(this.at + 1, end).replace(/[^\da-f]/gi, '');
    this.at = end + 1;
    const pairs = digits.match(/..?/g) ?? [];
    return new PdfString(
      pairs.map((pair) => String.fromCharCode(Number.parseInt(pair.padEnd(2, '0'), 16))).join(''),
    );
  }

  #array(depth: number): readonly PdfValue[] {
    this.at++;
    const values: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.#text[this.at] === ']') {
        this.at++;
        return values;
      }
      values.push(this.read(depth + 1));
    }
  }

  #dictionary(depth: number): PdfDictionary {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skipSpace();
      if (this.#text.startsWith('>>', this.at)) {
        this.at += 2;
        return entries;
      }
      const key = this.read(depth + 1);
      if (!(key instanceof PdfName)) throw new DamagedPdf('a key that is no name');
      entries.set(key.name, this.read(depth + 1));
    }
  }

  #numberOrWord(sign: string): PdfValue {
    if (/[\d+.-]/.test(sign)) {
      const found = this.#match(reference);
      if (found !== undefined) return new PdfReference(Number(found[1]));
      const digits = this.#match(number)?.[0];
      if (digits !== undefined) return Number(digits);
    }
    const start = this.at;
    this.#toEndOfWord();
    // A sign that begins nothing, such as a brace or a closing bracket.
    if (this.at === start) this.at++;
    const word = this.#text.slice(start, this.at);
    return word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : new PdfOperator(word);
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    if (found === null) return undefined;
    this.at = pattern.lastIndex;
    return found;
  }
}
