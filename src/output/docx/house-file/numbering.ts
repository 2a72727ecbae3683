/** Numbering of a foreign file: the numbers it uses, and adding ours after them. */
import type { Document } from '@xmldom/xmldom';
import { element, join, type Markup } from '../../markup.ts';
import { xmlHead } from '../../office-package.ts';
import type { Content } from '../shell.ts';
import { clean } from './clean.ts';
import {
  attribute,
  children,
  declarePrefixes,
  importMarkup,
  ownDeclarations,
  rootOf,
  writeXml,
} from './xml.ts';

/** The first numbers that are free. */
export function firstFreeNumbers(document: Document | undefined): {
  readonly abstractNumbering: number;
  readonly numbering: number;
} {
  if (document === undefined) return { abstractNumbering: 0, numbering: 1 };
  const root = rootOf(document);
  const after = (name: string, key: string): number =>
    Math.max(-1, ...children(root, name).map((each) => Number(attribute(each, key)) || 0)) + 1;
  return {
    abstractNumbering: after('abstractNum', 'abstractNumId'),
    numbering: Math.max(1, after('num', 'numId')),
  };
}

/** The part with our numbering added: abstract definitions before the first `w:num`, instances after the last. */
export function mergedNumbering(
  document: Document | undefined,
  content: Pick<Content, 'abstractNumberings' | 'numberings'>,
  part: string,
): string | undefined {
  const { abstractNumberings, numberings } = content;
  if (document === undefined) {
    if (numberings.length === 0 && abstractNumberings.length === 0) return undefined;
    return xmlHead + element('w:numbering', ownDeclarations, [...abstractNumberings, ...numberings]);
  }
  clean(document);
  declarePrefixes(document, ['w'], part);
  insert(document, join(abstractNumberings), ['num', 'numIdMacAtCleanup']);
  insert(document, join(numberings), ['numIdMacAtCleanup']);
  return writeXml(document);
}

function insert(document: Document, markup: Markup, followers: readonly string[]): void {
  const root = rootOf(document);
  const [next] = children(root, ...followers);
  for (const each of importMarkup(document, markup)) root.insertBefore(each, next ?? null);
}
