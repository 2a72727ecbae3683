/**
 * What a Word file says: its words, and the states of its boxes and fields. The same for a file as it was made and as
 * Word or LibreOffice saved it again.
 *
 * Not part of it: white space, how text looks (but for what was struck through or highlighted), and what Word computes
 * itself, such as page numbers and the table of contents.
 */
import { attributeIn, decoded, scanMarkup, type ScannedTag } from '../scan-markup.ts';
import { withoutSpace, type Content } from '../fingerprint.ts';

/** The parts with text of the document itself, in the order they count. */
const bodyKinds = ['document', 'footnotes', 'endnotes', 'comments'] as const;
const partName = new RegExp(`^word/(${bodyKinds.join('|')}|header|footer)\\d*\\.xml$`);

/**
 * The content of a package; undefined when it has no main part where every program puts it.
 *
 * @param names of all parts
 * @param read the XML of a part
 */
export function contentOf(names: Iterable<string>, read: (part: string) => string): Content | undefined {
  const found = new Map<string, string>();
  const margins = new Set<string>();
  for (const name of names) {
    const kind = partName.exec(name)?.[1];
    if (kind === undefined) continue;
    const content = new PartContent().read(read(name));
    if (kind !== 'header' && kind !== 'footer') found.set(kind, content);
    else if (content !== '') margins.add(content);
  }
  if (!found.has('document')) return undefined;
  return {
    body: bodyKinds.map((kind) => found.get(kind) ?? '').join('\u0002'),
    margins: [...margins].sort(),
  };
}

/** Elements whose content counts for nothing: text that was moved away, and a picture for older programs. */
const passedOver: ReadonlySet<string> = new Set(['w:moveFrom', 'mc:Fallback']);
/** Fields whose result is text of the document; any other is computed. */
const keptField = /^\s*(?:HYPERLINK|FORM(?:TEXT|CHECKBOX|DROPDOWN)|QUOTE)\b/i;

/** The signs that stand for a state. */
const signs = {
  cell: '|',
  picture: '\u0003',
  checked: '\u0004',
  unchecked: '\u0005',
  plain: '\u0006',
  struck: '\u0007',
  highlighted: '\u000e',
};
const pictures = ['w:drawing', 'w:pict', 'w:object', 'w:contentPart'] as const;

class PartContent {
  #content = '';
  #isText = false;
  #isCode = false;
  /** How many elements that are passed over are open. */
  #passing = 0;
  /** Fields that are open, the innermost last. */
  readonly #fields: { code: string; isResult: boolean }[] = [];
  /** How many computed fields are open, in their results. */
  #computed = 0;
  /** Content controls that are open; whether each holds the table of contents. */
  readonly #controls: boolean[] = [];
  #inRun = false;
  #marks = '';
  #shownMarks = '';

  read(xml: string): string {
    scanMarkup(xml, { tag: (tag) => this.#tag(tag), text: (raw) => this.#text(raw) });
    return this.#content;
  }

  #text(raw: string): void {
    if (this.#isCode) {
      const field = this.#fields.at(-1);
      if (field !== undefined) field.code += decoded(raw);
    }
    if (this.#isText) this.#add(decoded(raw));
  }

  #add(text: string): void {
    if (this.#passing > 0 || this.#computed > 0) return;
    const words = withoutSpace(text);
    if (words === '') return;
    if (this.#marks !== this.#shownMarks) {
      this.#content += this.#marks === '' ? signs.plain : this.#marks;
      this.#shownMarks = this.#marks;
    }
    this.#content += words;
  }

  /** A sign that stands for a state. */
  #sign(sign: string): void {
    if (this.#passing === 0 && this.#computed === 0) this.#content += sign;
  }

  #tag(tag: ScannedTag): void {
    if (passedOver.has(tag.name)) {
      if (!tag.isEmpty) this.#passing += tag.isEnd ? -1 : 1;
      return;
    }
    this.#around.get(tag.name)?.(tag);
    if (!tag.isEnd) this.#inside.get(tag.name)?.(tag);
  }

  /** Elements of which both the start and the end matter. Why maps: the names are those of a foreign file. */
  readonly #around: ReadonlyMap<string, (tag: ScannedTag) => unknown> = new Map<
    string,
    (tag: ScannedTag) => unknown
  >([
    ['w:t', (tag) => void (this.#isText = isOpening(tag))],
    ['w:instrText', (tag) => void (this.#isCode = isOpening(tag))],
    ['w:r', (tag) => this.#run(tag)],
    ['w:tc', ({ isEnd }) => isEnd && this.#sign(signs.cell)],
    ['w:fldSimple', (tag) => this.#simpleField(tag)],
    ['w:sdt', (tag) => this.#control(tag)],
  ]);

  /** Elements that say something by being there. */
  readonly #inside: ReadonlyMap<string, (tag: ScannedTag) => unknown> = new Map<
    string,
    (tag: ScannedTag) => unknown
  >([
    ['w:fldChar', (tag) => this.#field(attributeIn(tag, 'w:fldCharType'))],
    ['w14:checked', (tag) => this.#box(attributeIn(tag, 'w14:val'))],
    ['w:checked', (tag) => this.#box(attributeIn(tag, 'w:val'))],
    ['w:strike', (tag) => this.#mark(signs.struck, isOn(attributeIn(tag, 'w:val')))],
    ['w:dstrike', (tag) => this.#mark(signs.struck, isOn(attributeIn(tag, 'w:val')))],
    ['w:highlight', (tag) => this.#mark(signs.highlighted, attributeIn(tag, 'w:val') !== 'none')],
    ['w:docPartGallery', (tag) => this.#gallery(attributeIn(tag, 'w:val'))],
    ['w:noBreakHyphen', () => this.#add('\u2011')],
    ['w:sym', (tag) => this.#add(symbolOf(attributeIn(tag, 'w:char')))],
    ...pictures.map((name) => [name, () => this.#sign(signs.picture)] as const),
  ]);

  #run(tag: ScannedTag): void {
    this.#inRun = isOpening(tag);
    this.#marks = '';
  }

  #mark(sign: string, isSet: boolean): void {
    if (this.#inRun && isSet) this.#marks += sign;
  }

  #box(value: string | undefined): void {
    this.#sign(isOn(value) ? signs.checked : signs.unchecked);
  }

  #control({ isEnd, isEmpty }: ScannedTag): void {
    if (isEmpty) return;
    if (!isEnd) this.#controls.push(false);
    else if (this.#controls.pop() === true) this.#passing--;
  }

  /** The table of contents only repeats headings; some programs write it as a field, others as text. */
  #gallery(name: string | undefined): void {
    if (name !== 'Table of Contents' || this.#controls.at(-1) !== false) return;
    this.#controls.splice(-1, 1, true);
    this.#passing++;
  }

  #simpleField(tag: ScannedTag): void {
    if (tag.isEnd) this.#endField();
    else if (!tag.isEmpty) {
      this.#fields.push({ code: attributeIn(tag, 'w:instr') ?? '', isResult: false });
      this.#beginResult();
    }
  }

  #field(kind: string | undefined): void {
    if (kind === 'begin') this.#fields.push({ code: '', isResult: false });
    if (kind === 'separate') this.#beginResult();
    if (kind === 'end') this.#endField();
  }

  #beginResult(): void {
    const field = this.#fields.at(-1);
    if (field === undefined || field.isResult) return;
    field.isResult = true;
    if (!keptField.test(field.code)) this.#computed++;
  }

  #endField(): void {
    const field = this.#fields.pop();
    if (field?.isResult === true && !keptField.test(field.code)) this.#computed--;
  }
}

function isOpening({ isEnd, isEmpty }: ScannedTag): boolean {
  return !isEnd && !isEmpty;
}

/** A toggle is on unless it says otherwise. Source: ECMA-376 17.17.4. */
function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value);
}

function symbolOf(code: string | undefined): string {
  const number = Number.parseInt(code ?? '', 16);
  return Number.isNaN(number) || number > 0xffff ? '' : String.fromCharCode(number);
}
