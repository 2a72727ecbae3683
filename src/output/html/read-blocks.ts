/** Reads back the visible text of a web page that was made earlier, even after somebody changed it by hand. */

/** Elements that start a new block. */
const blockElements: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 li pre div section header main ul ol table thead tbody blockquote figure figcaption hr details summary'.split(
    ' ',
  ),
);
/** Elements whose content is not part of the text. */
const skipped: ReadonlySet<string> = new Set('style script title svg select nav sup'.split(' '));
/** Elements with a class that is only for navigation, or to send answers back. */
const skippedClasses: ReadonlySet<string> = new Set(['spring', 'terug', 'onder', 'terugsturen']);

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: string;
  /** Where what follows it starts. */
  readonly end: number;
}

/** Paragraphs, headings, items and table rows of a page; cells are separated by ` | `. */
export function readHtmlBlocks(bytes: Uint8Array): readonly string[] {
  const page = new TextDecoder().decode(bytes);
  const reader = new BlockReader();
  let at = 0;
  while (at < page.length) {
    const open = page.indexOf('<', at);
    reader.words(page.slice(at, open === -1 ? page.length : open));
    if (open === -1) break;
    const tag = tagAt(page, open);
    if (tag === undefined) {
      reader.words('<');
      at = open + 1;
    } else {
      reader.tag(tag);
      at = tag.end;
    }
  }
  return reader.finish();
}

/** The tag that starts at a place; a comment counts as a tag without a name. */
function tagAt(page: string, start: number): Tag | undefined {
  if (page.startsWith('<!', start)) {
    const close = page.startsWith('<!--', start) ? '-->' : '>';
    const end = page.indexOf(close, start);
    return {
      name: '',
      isEnd: false,
      attributes: '',
      end: end === -1 ? page.length : end + close.length,
    };
  }
  const name = /^<\/?([a-z][a-z0-9]*)/i.exec(page.slice(start, start + 20));
  if (name === null) return undefined;
  const from = start + name[0].length;
  const close = closeOf(page, from);
  return {
    name: (name[1] ?? '').toLowerCase(),
    isEnd: page[start + 1] === '/',
    attributes: page.slice(from, close),
    end: close + 1,
  };
}

/** Where a tag ends: the first `>` outside quotes. */
function closeOf(page: string, from: number): number {
  let quote = '';
  for (let at = from; at < page.length; at++) {
    const sign = page.charAt(at);
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '>') return at;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  return page.length;
}

class BlockReader {
  readonly #blocks: string[] = [];
  #text = '';
  /** The element being skipped, with how many of its name are open. */
  #passing: { readonly name: string; depth: number } | undefined;
  /** How many cells of a row were begun; undefined outside rows. */
  #cells: number | undefined;

  words(text: string): void {
    if (this.#passing === undefined) this.#text += decode(text);
  }

  tag(tag: Tag): void {
    if (this.#passing !== undefined) this.#pass(tag, this.#passing);
    else if (!tag.isEnd && isPassedOver(tag)) this.#passing = { name: tag.name, depth: 1 };
    else if (tag.name === 'tr') {
      this.#flush();
      this.#cells = tag.isEnd ? undefined : 0;
    } else if (tag.name === 'td' || tag.name === 'th') this.#cell(tag);
    else if (tag.name === 'img') this.#text += ` ${decode(attributeOf(tag, 'alt'))} `;
    else if (tag.name === 'input') this.#text += ` ${typedIn(tag)} `;
    else if (tag.name === 'br') this.#text += ' ';
    else if (blockElements.has(tag.name)) this.#edge();
  }

  finish(): readonly string[] {
    this.#flush();
    return this.#blocks;
  }

  #pass({ name, isEnd }: Tag, passing: { readonly name: string; depth: number }): void {
    if (name !== passing.name) return;
    passing.depth += isEnd ? -1 : 1;
    if (passing.depth === 0) this.#passing = undefined;
  }

  #cell({ isEnd }: Tag): void {
    if (isEnd || this.#cells === undefined) return;
    if (this.#cells > 0) this.#text += ' | ';
    this.#cells++;
  }

  /** A table row is one block, whatever its cells contain. */
  #edge(): void {
    if (this.#cells !== undefined) this.#text += ' ';
    else this.#flush();
  }

  #flush(): void {
    const text = this.#text.replace(/\s+/g, ' ').trim();
    if (text !== '') this.#blocks.push(text);
    this.#text = '';
  }
}

/** What was typed in a field, where a browser saved that. */
function typedIn(tag: Tag): string {
  const isTyped = ['', 'text', 'date'].includes(attributeOf(tag, 'type').toLowerCase());
  return isTyped ? decode(attributeOf(tag, 'value')) : '';
}

function isPassedOver(tag: Tag): boolean {
  return (
    skipped.has(tag.name) ||
    attributeOf(tag, 'class')
      .split(' ')
      .some((each) => skippedClasses.has(each))
  );
}

function attributeOf({ attributes }: Tag, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(attributes)?.[1] ?? '';
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  apos: "'",
};

/** Text without character references. */
function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x?)?([\da-z]{1,7});/gi, (whole, kind: string | undefined, value: string) => {
    if (kind === undefined) return named[value.toLowerCase()] ?? whole;
    const code = Number.parseInt(value, kind === '#' ? 10 : 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
