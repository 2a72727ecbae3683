import type { Block, Cell } from '../../../accessibility/structure.ts';
import { textBlock, type ParagraphKind } from '../../structure/paragraphs.ts';
import { childElements, elementAt, type XmlElement } from '../../xml-tree.ts';
import { LineReader } from './line.ts';
import type { TextLook } from '../../structure/text-look.ts';
import { isNumbered, shadingOf, switchOf, valueOf, type Styles } from './styles.ts';

/** Elements that only group blocks, rows or cells. */
const groups: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:customXml',
  'w:smartTag',
]);

/** Reads blocks of a Word file, and remembers what is said of language and notes along the way. */
export class BodyReader {
  readonly #styles: Styles;
  readonly #linksOf: (part: string) => ReadonlyMap<string, string>;
  /** Kind and id of every note that the text refers to. */
  readonly noteReferences: Set<string> = new Set();
  /** Language → letters in it. */
  readonly #letters = new Map<string, number>();

  constructor(styles: Styles, linksOf: (part: string) => ReadonlyMap<string, string>) {
    this.#styles = styles;
    this.#linksOf = linksOf;
  }

  /** The language that most text names itself; undefined when most text names none. */
  get language(): string | undefined {
    const [first] = [...this.#letters].sort(([, one], [, other]) => other - one);
    return first?.[0] === '' ? undefined : first?.[0];
  }

  /** The blocks in an element. @param part whose relationships links go by */
  read(parent: XmlElement, part: string, around: TextLook = {}): readonly Block[] {
    return childElements(parent).flatMap((element): readonly Block[] => {
      if (element.name === 'w:p') return [this.#paragraph(element, part, around)];
      if (element.name === 'w:tbl') return [this.#table(element, part)];
      return groups.has(element.name) ? this.read(element, part, around) : [];
    });
  }

  #paragraph(element: XmlElement, part: string, around: TextLook): Block {
    const properties = elementAt(element, 'w:pPr');
    const styles = this.#styles;
    const style = styles.get(valueOf(properties, 'w:pStyle') ?? styles.normal);
    const look = { ...styles.defaults, ...around, ...style.look, ...shadingOf(properties) };
    const line = new LineReader(styles, this.#linksOf(part));
    const content = line.read(element, look);
    for (const note of line.noteReferences) this.noteReferences.add(note);
    for (const [language, letters] of line.letters)
      this.#letters.set(language, (this.#letters.get(language) ?? 0) + letters);
    const outline = Number(valueOf(properties, 'w:outlineLvl') ?? style.outline ?? Number.NaN);
    return textBlock(content, kindOf(style.name, outline, isNumbered(properties) ?? style.isNumbered));
  }

  #table(table: XmlElement, part: string): Block {
    const properties = elementAt(table, 'w:tblPr');
    const style = this.#styles.get(valueOf(properties, 'w:tblStyle'));
    const options = elementAt(properties, 'w:tblLook');
    const isFirstRow = options === undefined || isOn(options, 'w:firstRow', 0x20);
    const isFirstColumn = options !== undefined && isOn(options, 'w:firstColumn', 0x80);
    const rows = inGroups(table, 'w:tr').map((row, index): readonly ReadCell[] => {
      const isHead = switchOf(elementAt(row, 'w:trPr'), 'w:tblHeader') === true;
      const look = { ...style.look, ...(index === 0 && isFirstRow ? style.firstRow : {}) };
      return inGroups(row, 'w:tc').map((cell, column) => {
        const about = elementAt(cell, 'w:tcPr');
        const merge = elementAt(about, 'w:vMerge');
        return {
          isHeader: isHead || (isFirstColumn && column === 0),
          columns: Math.max(1, Number(valueOf(about, 'w:gridSpan') ?? 1) || 1),
          rows: merge === undefined ? 1 : 2,
          isContinued: merge !== undefined && merge.attributes['w:val'] !== 'restart',
          blocks: this.read(cell, part, { ...look, ...shadingOf(about) }),
        };
      });
    });
    return { kind: 'table', rows: rows.map((row) => row.filter(({ isContinued }) => !isContinued)) };
  }
}

interface ReadCell extends Cell {
  /** Whether it is part of the cell above it. */
  readonly isContinued: boolean;
}

/** An option of a table style: in older files a bit of a number. Source: ECMA-376-1, 17.4.55. */
function isOn({ attributes }: XmlElement, name: string, bit: number): boolean {
  const written = attributes[name];
  if (written !== undefined) return /^(?:1|true|on)$/.test(written);
  return (Number.parseInt(attributes['w:val'] ?? '0', 16) & bit) !== 0;
}

/** Rows or cells directly inside an element, or in a group. */
function inGroups(parent: XmlElement, name: string): readonly XmlElement[] {
  return childElements(parent).flatMap((each) =>
    each.name === name ? [each] : groups.has(each.name) ? inGroups(each, name) : [],
  );
}

function kindOf(style: string, outline: number, isItem: boolean): ParagraphKind {
  if (style === 'title') return { level: 0 };
  const named = /^heading ([1-9])$/.exec(style)?.[1];
  if (named !== undefined) return { level: Number(named) };
  if (outline >= 0 && outline < 9) return { level: outline + 1 };
  // A list of contents shows the numbers of headings, and has a head of its own.
  return { isItem: isItem || /^(?:toc |table of)/.test(style), isLiteral: style === 'html preformatted' };
}
