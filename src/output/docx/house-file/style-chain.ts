/** What applies to text in a style: its own properties, those it is based on, and the defaults of the file. */
import type { Document, Element } from '@xmldom/xmldom';
import type { WordPackage } from './open-package.ts';
import { StyleBook, type WantedStyle } from './styles.ts';
import { attribute, child, children, rootOf } from './xml.ts';

/** The part of a kind that occurs once, such as the styles. */
export function onlyPart(file: WordPackage, wanted: string): Document | undefined {
  const part = file.relations(file.main).find(({ kind }) => kind === wanted)?.part;
  return part === undefined ? undefined : file.xml(part);
}

/** A style and those it is based on, nearest first; empty when the file has no such style. */
export type StyleChains = (wanted: WantedStyle) => readonly Element[];

/** Follows styles to those they are based on. */
export function styleChains(styles: Document): StyleChains {
  const book = new StyleBook(styles);
  const byId = new Map(children(rootOf(styles), 'style').map((each) => [attribute(each, 'styleId'), each]));
  return (wanted) => {
    const chain: Element[] = [];
    let at = book.find(wanted)?.element;
    while (at !== undefined && !chain.includes(at)) {
      chain.push(at);
      at = byId.get(attribute(child(at, 'basedOn'), 'val'));
    }
    return chain;
  };
}

/** The default properties of text in a file. */
export function defaultRun(styles: Document): Element | undefined {
  return child(child(child(rootOf(styles), 'docDefaults'), 'rPrDefault'), 'rPr');
}

/** The first that says something. */
export function nearest<T>(
  properties: readonly (Element | undefined)[],
  of: (properties: Element) => T | undefined,
): T | undefined {
  for (const each of properties) {
    const found = each === undefined ? undefined : of(each);
    if (found !== undefined) return found;
  }
  return undefined;
}
