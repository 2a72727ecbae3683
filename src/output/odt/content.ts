/**
 * What a text document says: its words, and the states of its boxes and fields. The same for a file as it was made and as
 * LibreOffice saved it again.
 *
 * Not part of it: white space, how text looks (but for what was struck through or highlighted), descriptions of pictures and
 * tables, and what programs compute themselves, such as page numbers and the table of contents.
 */
import { withoutSpace, type Content } from '../fingerprint.ts';
import { attributeIn, decoded, scanMarkup, type ScannedTag } from '../scan-markup.ts';

/** The content of a document. @param content and styles: the XML of those parts */
export function contentOf(content: string, styles: string): Content {
  const margins = marginsIn(styles).filter((each) => each !== '');
  return { body: new BodyText(marksIn(content)).read(content), margins: [...new Set(margins)].sort() };
}

/** Elements whose content counts for nothing. */
const passedOver: ReadonlySet<string> = new Set([
  // What was deleted or is only listed.
  'text:tracked-changes',
  'text:table-of-content',
  'office:forms',
  // What programs compute.
  'text:page-number',
  'text:page-count',
  'text:sequence',
  'text:note-citation',
  'text:number',
  // What nobody sees; LibreOffice drops the title of a table.
  'table:title',
  'table:desc',
  'svg:title',
  'svg:desc',
  'office:binary-data',
  'dc:date',
]);

/** The signs that stand for a state. */
const signs = { cell: '|', picture: '\u0003', plain: '\u0006', struck: '\u0007', highlighted: '\u000e' };

/** Automatic styles that strike text through or highlight it, with the signs for that. */
type Marks = ReadonlyMap<string, string>;

function marksIn(xml: string): Marks {
  const marks = new Map<string, string>();
  let style: string | undefined;
  scanMarkup(xml, {
    tag: (tag) => {
      if (tag.isEnd) return;
      if (tag.name === 'style:style') style = attributeIn(tag, 'style:name');
      if (tag.name !== 'style:text-properties' || style === undefined) return;
      const line = attributeIn(tag, 'style:text-line-through-style') ?? 'none';
      const fill = attributeIn(tag, 'fo:background-color') ?? 'transparent';
      const found = (line === 'none' ? '' : signs.struck) + (fill === 'transparent' ? '' : signs.highlighted);
      if (found !== '') marks.set(style, found);
    },
    text: () => undefined,
  });
  return marks;
}

class BodyText {
  readonly #marks: Marks;
  #content = '';
  #inBody = false;
  /** How many elements that are passed over are open. */
  #passing = 0;
  /** The marks of the elements that are open, the innermost last. */
  readonly #open: string[] = [];
  #shown = '';

  constructor(marks: Marks) {
    this.#marks = marks;
  }

  read(xml: string): string {
    scanMarkup(xml, { tag: (tag) => this.#tag(tag), text: (raw) => this.#text(raw) });
    return this.#content;
  }

  #text(raw: string): void {
    if (!this.#inBody || this.#passing > 0) return;
    const words = withoutSpace(decoded(raw));
    if (words === '') return;
    const marks = this.#open.at(-1) ?? '';
    if (marks !== this.#shown) {
      this.#content += marks === '' ? signs.plain : marks;
      this.#shown = marks;
    }
    this.#content += words;
  }

  #tag(tag: ScannedTag): void {
    const { name, isEnd, isEmpty } = tag;
    if (name === 'office:text') this.#inBody = !isEnd && !isEmpty;
    if (passedOver.has(name)) {
      if (!isEmpty) this.#passing += isEnd ? -1 : 1;
      return;
    }
    if (isMarked(name)) this.#mark(tag);
    if (this.#inBody && this.#passing === 0) this.#content += signOf(tag);
  }

  /** What an element adds to the marks of those around it. */
  #mark(tag: ScannedTag): void {
    if (tag.isEnd) this.#open.pop();
    else if (!tag.isEmpty) {
      const around = this.#open.at(-1) ?? '';
      const own = this.#marks.get(attributeIn(tag, 'text:style-name') ?? '') ?? '';
      this.#open.push([...new Set(around + own)].join(''));
    }
  }
}

/** What an element says by being there. */
function signOf({ name, isEnd, isEmpty }: ScannedTag): string {
  if (name === 'table:table-cell' && (isEnd || isEmpty)) return signs.cell;
  return name === 'draw:image' && !isEnd ? signs.picture : '';
}

function isMarked(name: string): boolean {
  return name === 'text:p' || name === 'text:h' || name === 'text:span';
}

const margin = /^style:(?:header|footer)(?:-left|-first)?$/;

/** What each header and footer says. */
function marginsIn(xml: string): readonly string[] {
  const found: string[] = [];
  let isInside = false;
  let passing = 0;
  scanMarkup(xml, {
    tag: ({ name, isEnd, isEmpty }) => {
      if (margin.test(name) && !isEmpty) {
        isInside = !isEnd;
        if (isInside) found.push('');
      }
      if (passedOver.has(name) && !isEmpty) passing += isEnd ? -1 : 1;
      if (isInside && name === 'draw:image' && !isEnd) found.push((found.pop() ?? '') + signs.picture);
    },
    text: (raw) => {
      if (isInside && passing === 0) found.push((found.pop() ?? '') + withoutSpace(decoded(raw)));
    },
  });
  return found;
}
