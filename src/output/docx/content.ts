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
  row: '\n',
  picture: '\u0003',
  checked: '\u0004',
  unchecked: '\u0005',
  plain: '\u0006',
};

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
    const { name, isEnd, isEmpty } = tag;
    if (passedOver.has(name)) {
      if (!isEmpty) this.#passing += isEnd ? -1 : 1;
      return;
    }
    switch (name) {
      case 'w:t':
        this.#isText = !isEnd && !isEmpty;
        return;
      case 'w:r':
        this.#inRun = !isEnd && !isEmpty;
        this.#marks = '';
        return;
      case 'w:tc':
        if (isEnd) this.#sign(signs.cell);
        return;
      case 'w:tr':
        if (isEnd) this.#sign(signs.row);
        return;
      case 'w:instrText':
        this.#isCode = !isEnd && !isEmpty;
        return;
      case 'w:fldSimple':
        this.#simpleField(tag);
        return;
      case 'w:sdt':
        this.#control(tag);
        return;
      default:
        if (!isEnd) this.#start(tag);
    }
  }

  /** Elements that say something by being there. */
  #start(tag: ScannedTag): void {
    switch (tag.name) {
      case 'w:fldChar':
        this.#field(attributeIn(tag, 'w:fldCharType'));
        return;
      case 'w14:checked':
      case 'w:checked':
        this.#sign(
          isOn(attributeIn(tag, `${tag.name.split(':')[0] ?? ''}:val`)) ? signs.checked : signs.unchecked,
        );
        return;
      case 'w:strike':
      case 'w:dstrike':
        if (this.#inRun && isOn(attributeIn(tag, 'w:val'))) this.#marks += '\u0007';
        return;
      case 'w:highlight':
        if (this.#inRun && attributeIn(tag, 'w:val') !== 'none') this.#marks += '\u000e';
        return;
      case 'w:docPartGallery':
        if (attributeIn(tag, 'w:val') === 'Table of Contents') this.#passContents();
        return;
      case 'w:noBreakHyphen':
        this.#add('\u2011');
        return;
      case 'w:sym':
        this.#add(symbolOf(attributeIn(tag, 'w:char')));
        return;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
      case 'w:contentPart':
        this.#sign(signs.picture);
    }
  }

  #control({ isEnd, isEmpty }: ScannedTag): void {
    if (isEmpty) return;
    if (!isEnd) this.#controls.push(false);
    else if (this.#controls.pop() === true) this.#passing--;
  }

  /** The table of contents only repeats headings; some programs write it as a field, others as text. */
  #passContents(): void {
    if (this.#controls.at(-1) !== false) return;
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

/** A toggle is on unless it says otherwise. Source: ECMA-376 17.17.4. */
function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value);
}

function symbolOf(code: string | undefined): string {
  const number = Number.parseInt(code ?? '', 16);
  return Number.isNaN(number) || number > 0xffff ? '' : String.fromCharCode(number);
}
