/** What a house-style file has and lacks, for its author. */
import type { Document, Element } from '@xmldom/xmldom';
import { join } from '../../markup.ts';
import { contentTypes } from '../package.ts';
import { bodyOf, isPlace, placeIn, prepareBody } from './body.ts';
import { openPackage, type WordPackage } from './open-package.ts';
import { contentPlaceholder, placeholdersIn, plainName, textOf, valuePlaceholders } from './placeholders.ts';
import { Refused, type Refusal } from '../../refusal.ts';
import { a4, inheritReferences, pageShape, sectionsOf, type PageShape } from './section.ts';
import { paleStyles } from './pale-styles.ts';
import { shellFromFile } from './shell-from-file.ts';
import { onlyPart } from './style-chain.ts';
import { StyleBook } from './styles.ts';
import { themeOf } from './theme.ts';
import { essentialStyles, textStyles, wordStyles } from './word-styles.ts';
import { attribute, child, children, descendants, namespaces, rootOf } from './xml.ts';

/** A remark about a usable file, or the reason why it is refused. */
export type HouseFileFinding =
  | Refusal
  | { readonly kind: 'lacks-styles'; readonly styles: readonly string[] }
  | { readonly kind: 'unknown-placeholder'; readonly found: string; readonly where: Place }
  | { readonly kind: 'misplaced-content'; readonly where: Place }
  | { readonly kind: 'page-size'; readonly width: number; readonly height: number }
  | { readonly kind: 'linked-picture'; readonly target: string }
  | { readonly kind: 'no-page-number'; readonly hasFooter: boolean }
  | {
      readonly kind: 'pale-style';
      readonly styles: readonly string[];
      readonly colour: string;
      readonly used: string;
    };

/** A location in a Word file. */
export type Place = 'kop' | 'voet' | 'tekst';

/** A style, with its displayed name and its name in the file. */
export interface StyleFact {
  readonly name: string;
  /** Absent when the file lacks it and it is added. */
  readonly nameInFile: string | undefined;
}

/** The content of a usable file. */
export interface HouseFileFacts {
  readonly styles: readonly StyleFact[];
  readonly page: PageShape;
  readonly headers: number;
  readonly footers: number;
  readonly hasLogo: boolean;
  /** Whether header or footer tells which page it is. */
  readonly hasPageNumber: boolean;
  /** Names of placeholders that are filled. */
  readonly placeholders: readonly string[];
  readonly fonts: readonly string[];
  /** The language of the file itself; documents are always nl-NL. */
  readonly language: string | undefined;
  /** Whether text of the file is kept around a document. */
  readonly hasContentPlace: boolean;
  /** Whether there is text that is not kept. */
  readonly hasDroppedText: boolean;
}

/** The result of inspecting a file. */
export interface Inspection {
  /** Absent when the file is refused. */
  readonly facts: HouseFileFacts | undefined;
  readonly findings: readonly HouseFileFinding[];
}

/** Inspects a file. Never throws because of its content. */
export function inspectHouseFile(bytes: Uint8Array): Inspection {
  try {
    tryOut(bytes);
    return inspect(openPackage(bytes));
  } catch (error) {
    if (error instanceof Refused) return { facts: undefined, findings: [error.refusal] };
    throw error;
  }
}

/** The findings of a file and nothing else. */
export function checkHouseFile(bytes: Uint8Array): readonly HouseFileFinding[] {
  return inspectHouseFile(bytes).findings;
}

/** Makes an empty document with it: that reveals any damage. */
function tryOut(bytes: Uint8Array): void {
  const values = { titel: '', gemeente: '', datum: '', omschrijving: '' };
  shellFromFile(bytes, { landscape: false, styles: [], values }).assemble({
    body: join([]),
    footnotes: [],
    abstractNumberings: [],
    numberings: [],
    media: [],
    links: [],
    footnoteLinks: [],
    properties: { title: '', description: '', author: '', date: undefined },
  });
}

interface Margin {
  readonly place: Place;
  readonly part: string;
  readonly document: Document;
}

function inspect(file: WordPackage): Inspection {
  const document = file.xml(file.main);
  const body = bodyOf(document, file.main);
  const place = placeIn(body);
  const margins = marginsOf(file, document, body);
  const styles = stylesIn(file);
  const page = pageShape(prepareBody(file.xml(file.main), file.main).section);
  const seen = placeholders(body, margins);
  const known = new Set<string>(valuePlaceholders);
  const lacking = wordStyles.filter(
    ({ name, dutch }) =>
      essentialStyles.includes(name) &&
      styles.facts.some((each) => each.name === dutch && each.nameInFile === undefined),
  );
  return {
    facts: {
      styles: styles.facts,
      page,
      headers: margins.filter((each) => each.place === 'kop').length,
      footers: margins.filter((each) => each.place === 'voet').length,
      hasLogo: margins.some(({ part }) => file.relations(part).some(({ kind }) => kind === 'image')),
      hasPageNumber: hasPageNumber(margins),
      placeholders: [...new Set(seen.map(({ name }) => plainName(name)))].filter((name) => known.has(name)),
      fonts: fontsIn(file),
      language: styles.language,
      hasContentPlace: place !== undefined,
      hasDroppedText:
        place === undefined && descendants(body, 'p').some((each) => /[^\s\0]/.test(textOf(each))),
    },
    findings: [
      ...(lacking.length === 0
        ? []
        : [{ kind: 'lacks-styles', styles: lacking.map(({ dutch }) => dutch) } as const]),
      ...placeholderFindings(seen),
      ...(isA4(page) ? [] : [{ kind: 'page-size', width: page.width, height: page.height } as const]),
      ...margins.flatMap(({ part }) => linkedPictures(file, part)),
      ...(hasPageNumber(margins)
        ? []
        : [{ kind: 'no-page-number', hasFooter: margins.some((each) => each.place === 'voet') } as const]),
      ...paleFindings(file),
    ],
  };
}

/** Whether a header or footer has the field of the page; that of the number of pages says nothing about this one. */
function hasPageNumber(margins: readonly Margin[]): boolean {
  return margins.some(({ document }) => {
    const simple = descendants(document, 'fldSimple').map((each) => attribute(each, 'instr') ?? '');
    const complex = descendants(document, 'instrText').map((each) => each.textContent ?? '');
    const codes = [...simple, complex.join('')];
    return codes.some((code) => /\bPAGE\b/i.test(code)) || descendants(document, 'pgNum').length > 0;
  });
}

/** Styles that are made darker, because they are too light for white paper. */
function paleFindings(file: WordPackage): readonly HouseFileFinding[] {
  const styles = onlyPart(file, 'styles');
  if (styles === undefined) return [];
  const theme = themeOf(onlyPart(file, 'theme'));
  const byColour = new Map<string, { readonly used: string; readonly styles: string[] }>();
  for (const style of textStyles)
    for (const { colour, readable } of paleStyles(styles, theme, [style])) {
      const group = byColour.get(colour) ?? { used: readable, styles: [] };
      group.styles.push(style.dutch);
      byColour.set(colour, group);
    }
  return [...byColour].map(([colour, group]) => ({ kind: 'pale-style' as const, colour, ...group }));
}

/** Headers and footers that documents get. */
function marginsOf(file: WordPackage, document: Document, body: Element): readonly Margin[] {
  const sections = sectionsOf(document);
  const last = sections.at(-1);
  // Without a place for documents the other sections are removed, but the last keeps what it inherited from them.
  if (last !== undefined && placeIn(body) === undefined) inheritReferences(last, sections.slice(0, -1));
  const wanted = placeIn(body) === undefined ? sections.slice(-1) : sections;
  const ids = new Set(
    wanted.flatMap((section) =>
      children(section, 'headerReference', 'footerReference').map((each) =>
        each.getAttributeNS(namespaces.r, 'id'),
      ),
    ),
  );
  return file.relations(file.main).flatMap(({ id, part }) => {
    if (!ids.has(id) || part === undefined) return [];
    const type = file.typeOf(part);
    const place = type === contentTypes.header ? 'kop' : type === contentTypes.footer ? 'voet' : undefined;
    return place === undefined ? [] : [{ place, part, document: file.xml(part) }];
  });
}

interface Seen {
  readonly name: string;
  readonly where: Place;
  /** Whether a document can go there. */
  readonly isPlace: boolean;
}

function placeholders(body: Element, margins: readonly Margin[]): readonly Seen[] {
  const place = placeIn(body);
  const parts = [...margins, { place: 'tekst' as const, document: body }];
  return parts.flatMap(({ place: where, document }) =>
    descendants(document, 'p').flatMap((paragraph) =>
      placeholdersIn(paragraph).map((name) => ({
        name,
        where,
        isPlace: paragraph === place || (where === 'tekst' && place !== undefined && isPlace(paragraph)),
      })),
    ),
  );
}

function placeholderFindings(seen: readonly Seen[]): readonly HouseFileFinding[] {
  const findings = new Map<string, HouseFileFinding>();
  for (const { name, where, isPlace: isRight } of seen) {
    const plain = plainName(name);
    if (plain === contentPlaceholder) {
      if (!isRight) findings.set(plain, { kind: 'misplaced-content', where });
    } else if (!valuePlaceholders.some((each) => each === plain)) {
      findings.set(`${plain} ${where}`, { kind: 'unknown-placeholder', found: name, where });
    }
  }
  return [...findings.values()];
}

function stylesIn(file: WordPackage): {
  readonly facts: readonly StyleFact[];
  readonly language: string | undefined;
} {
  const part = file.relations(file.main).find(({ kind }) => kind === 'styles')?.part;
  const document = part === undefined ? undefined : file.xml(part);
  const book = document === undefined ? undefined : new StyleBook(document);
  const defaults = document === undefined ? undefined : child(rootOf(document), 'docDefaults');
  return {
    facts: wordStyles.map((each) => ({ name: each.dutch, nameInFile: book?.find(each)?.name })),
    language: attribute(child(child(child(defaults, 'rPrDefault'), 'rPr'), 'lang'), 'val'),
  };
}

/** Fonts that the styles name, first those of the theme when they refer to it. */
function fontsIn(file: WordPackage): readonly string[] {
  const relations = file.relations(file.main);
  const partOf = (wanted: string): string | undefined => relations.find(({ kind }) => kind === wanted)?.part;
  const styles = partOf('styles');
  const theme = partOf('theme');
  const named = styles === undefined ? [] : descendants(file.xml(styles), 'rFonts');
  const usesTheme = named.some((each) => attribute(each, 'asciiTheme') !== undefined);
  const latin =
    theme === undefined || !usesTheme
      ? []
      : Array.from(file.xml(theme).getElementsByTagNameNS(namespaces.a, 'latin')).flatMap((each) => {
          const isOfScheme = /^(?:major|minor)Font$/.test(
            (each.parentNode as Element | null)?.localName ?? '',
          );
          return isOfScheme ? (each.getAttribute('typeface') ?? []) : [];
        });
  return [...new Set([...latin, ...named.flatMap((each) => attribute(each, 'ascii') ?? [])])].filter(Boolean);
}

/** Within two millimetres it is still the same paper size. */
const tolerance = 113;

function isA4({ width, height }: PageShape): boolean {
  const short = Math.min(width, height);
  const long = Math.max(width, height);
  return Math.abs(short - a4.width) <= tolerance && Math.abs(long - a4.height) <= tolerance;
}

/** Linked pictures, such as on a network drive: other people do not see them. */
function linkedPictures(file: WordPackage, part: string): readonly HouseFileFinding[] {
  return file
    .relations(part)
    .filter(({ kind, isExternal }) => kind === 'image' && isExternal === true)
    .map(({ target }) => ({ kind: 'linked-picture', target }));
}
