import type { Inline, Link } from '../../../accessibility/structure.ts';
import { isLargeText } from '../../structure/paragraphs.ts';
import { childElements, elementAt, elementsNamed, textIn, type XmlElement } from '../../xml-tree.ts';
import type { TextLook } from '../../structure/text-look.ts';
import { lookOf, valueOf, type Styles } from './styles.ts';

/** Elements without visible text. */
const silent: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
]);

/** Elements that stand for a character. */
const signs: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:noBreakHyphen': '-' };

const breaks: ReadonlySet<string> = new Set(['w:br', 'w:cr']);
const pictures: ReadonlySet<string> = new Set(['w:drawing', 'w:pict']);

/** What is offered to programs of this age, when an element offers a choice. */
function alternativesIn(element: XmlElement): readonly XmlElement[] {
  return element.name === 'mc:AlternateContent' || element.name === 'mc:Choice' ? childElements(element) : [];
}

/** Elements that refer to a note → the kind of note. */
const noteKinds: Readonly<Record<string, string>> = {
  'w:footnoteReference': 'footnotes',
  'w:endnoteReference': 'endnotes',
};

/** How the words of a run look, and the language that the run names itself. */
interface RunWords {
  readonly look: TextLook;
  readonly language: string | undefined;
}

/** The page. */
const paper = '#ffffff';

/** Reads what is in one paragraph. */
export class LineReader {
  readonly #styles: Styles;
  readonly #links: ReadonlyMap<string, string>;
  readonly #content: Inline[] = [];
  /** The link of a field that is open. */
  #fieldLink: Link | undefined;
  #instruction = '';
  readonly noteReferences: Set<string> = new Set();
  /** Language that text names, empty for none → letters. */
  readonly letters: Map<string, number> = new Map();

  constructor(styles: Styles, links: ReadonlyMap<string, string>) {
    this.#styles = styles;
    this.#links = links;
  }

  /** What is in a paragraph. @param look of its style and of what is around it */
  read(paragraph: XmlElement, look: TextLook): readonly Inline[] {
    this.#children(paragraph, look, undefined);
    return this.#content;
  }

  #children(parent: XmlElement, look: TextLook, link: Link | undefined): void {
    for (const element of childElements(parent)) this.#element(element, look, link);
  }

  #element(element: XmlElement, look: TextLook, link: Link | undefined): void {
    const { name, attributes } = element;
    if (silent.has(name)) return;
    if (name === 'w:r') {
      this.#run(element, look, link);
      return;
    }
    if (name === 'w:hyperlink') {
      const url = this.#links.get(attributes['r:id'] ?? '') ?? `#${attributes['w:anchor'] ?? ''}`;
      this.#children(element, look, { url });
      return;
    }
    if (name === 'w:fldSimple') {
      this.#children(element, look, linkIn(attributes['w:instr'] ?? '') ?? link);
      return;
    }
    this.#children(element, look, link);
  }

  #run(run: XmlElement, around: TextLook, link: Link | undefined): void {
    const properties = elementAt(run, 'w:rPr');
    const own = lookOf(properties);
    const look = { ...around, ...this.#styles.get(valueOf(properties, 'w:rStyle')).look, ...own };
    if (look.isHidden === true) return;
    for (const each of childElements(run))
      this.#inRun(each, { look, language: own.language }, link ?? this.#fieldLink);
  }

  #inRun(element: XmlElement, words: RunWords, link: Link | undefined): void {
    const { name, attributes } = element;
    const sign = signs[name];
    if (sign !== undefined || name === 'w:t') this.#words(sign ?? textIn(element), words, link);
    else if (breaks.has(name)) this.#content.push({ kind: 'break' });
    else if (name === 'w:instrText') this.#instruction += textIn(element);
    else if (name === 'w:fldChar') this.#field(attributes['w:fldCharType'] ?? '');
    else if (pictures.has(name)) this.#picture(element, link);
    else if (noteKinds[name] !== undefined)
      this.noteReferences.add(`${noteKinds[name]} ${attributes['w:id'] ?? ''}`);
    else for (const each of alternativesIn(element)) this.#inRun(each, words, link);
  }

  #words(text: string, { look, language }: RunWords, link: Link | undefined): void {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    if (letters > 0) this.letters.set(language ?? '', (this.letters.get(language ?? '') ?? 0) + letters);
    const { colour, background, isBold = false, isUnderlined = false, size } = look;
    this.#content.push({
      kind: 'words',
      text,
      isBold,
      isUnderlined,
      // An automatic colour suits what is behind it.
      colour: colour === 'auto' ? undefined : colour,
      background: background === undefined || background === 'auto' ? paper : background,
      isLarge: isLargeText(size, isBold),
      link,
    });
  }

  /** A field that is spread over runs: its instruction, and then what it shows. Source: ECMA-376-1, 17.16.18. */
  #field(kind: string): void {
    if (kind === 'separate') this.#fieldLink = linkIn(this.#instruction);
    else if (kind === 'begin') this.#instruction = '';
    else this.#fieldLink = undefined;
  }

  #picture(drawing: XmlElement, link: Link | undefined): void {
    const [about] = elementsNamed(drawing, 'wp:docPr');
    const [shape] = elementsNamed(drawing, 'v:shape');
    if (about === undefined && elementsNamed(drawing, 'v:imagedata').length === 0) return;
    const { attributes } = about ?? shape ?? drawing;
    const isDecorative =
      about !== undefined &&
      elementsNamed(about, 'adec:decorative').some((each) =>
        /^(?:1|true)$/.test(each.attributes['val'] ?? ''),
      );
    const alternative = attributes['descr'] ?? attributes['alt'] ?? attributes['title'];
    this.#content.push({ kind: 'picture', alternative, isDecorative, link });
  }
}

function linkIn(instruction: string): Link | undefined {
  const url = /^\s*HYPERLINK\b[^"]*"([^"]*)"/.exec(instruction)?.[1];
  return url === undefined ? undefined : { url };
}
