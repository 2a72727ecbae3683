import type { Inline, Link } from '../../../accessibility/structure.ts';
import { isLargeText } from '../../structure/paragraphs.ts';
import { childElements, elementAt, elementsNamed, textIn, type XmlElement } from '../../xml-tree.ts';
import { lookOf, valueOf, type Styles, type TextLook } from './styles.ts';

/** Elements without visible text. */
const silent: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
]);

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
    if (name === 'w:r') return this.#run(element, look, link);
    if (name === 'w:hyperlink') {
      const url = this.#links.get(attributes['r:id'] ?? '') ?? `#${attributes['w:anchor'] ?? ''}`;
      return this.#children(element, look, { url });
    }
    if (name === 'w:fldSimple')
      return this.#children(element, look, linkIn(attributes['w:instr'] ?? '') ?? link);
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

  #inRun(
    element: XmlElement,
    { look, language }: { readonly look: TextLook; readonly language: string | undefined },
    link: Link | undefined,
  ): void {
    switch (element.name) {
      case 'w:t':
        return this.#words(textIn(element), look, { link, language });
      case 'w:tab':
      case 'w:noBreakHyphen':
        return this.#words(element.name === 'w:tab' ? '\t' : '-', look, { link, language });
      case 'w:br':
      case 'w:cr':
        return void this.#content.push({ kind: 'break' });
      case 'w:instrText':
        this.#instruction += textIn(element);
        return;
      case 'w:fldChar':
        return this.#field(element.attributes['w:fldCharType'] ?? '');
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.noteReferences.add(
          `${element.name === 'w:footnoteReference' ? 'footnotes' : 'endnotes'} ${element.attributes['w:id'] ?? ''}`,
        );
        return;
      case 'w:drawing':
      case 'w:pict':
        return this.#picture(element, link);
      case 'mc:AlternateContent':
      case 'mc:Choice':
        for (const each of childElements(element)) this.#inRun(each, { look, language }, link);
        return;
      default:
    }
  }

  #words(
    text: string,
    look: TextLook,
    { link, language }: { readonly link: Link | undefined; readonly language: string | undefined },
  ): void {
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
