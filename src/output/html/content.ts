/**
 * What a web page says: its words, and the states of its fields, as far as they are in the file. A browser that saves a
 * page moves white space and writes attributes its own way.
 */
import {
  fingerprintName,
  fingerprintOf,
  knownFingerprint,
  withoutSpace,
  type ReadFingerprint,
} from '../fingerprint.ts';
import { htmlElement } from '../markup.ts';
import { attributeIn, decoded, scanMarkup, type ScannedTag } from '../scan-markup.ts';

/** Elements without words. */
const silent: ReadonlySet<string> = new Set(['style', 'script']);
/** Elements whose start or end keeps what is on either side apart. */
const apart: ReadonlySet<string> = new Set(['td', 'th', 'tr']);

/** A page with its fingerprint in the head. */
export function withFingerprint(page: string): string {
  const meta = htmlElement('meta', {
    name: fingerprintName,
    content: fingerprintOf({ body: read(page).content }),
  });
  return page.replace('</head>', () => `\n${meta}</head>`);
}

/** A page without the line that holds its fingerprint. */
export function withoutFingerprint(page: string): string {
  return page.replace(new RegExp(`\n<meta name="${fingerprintName}" content="[^"]*">`), '');
}

/** The fingerprint of a web page and of what it says now. */
export function readFingerprint(bytes: Uint8Array): ReadFingerprint {
  const { content, made } = read(new TextDecoder().decode(bytes));
  return { now: fingerprintOf({ body: content }), made: knownFingerprint(made) };
}

function read(page: string): { readonly content: string; readonly made: string | undefined } {
  let content = '';
  let made: string | undefined;
  let passing = '';
  scanMarkup(page, {
    tag: (tag) => {
      const name = tag.name.toLowerCase();
      if (passing !== '') passing = tag.isEnd && name === passing ? '' : passing;
      else if (silent.has(name) && !tag.isEnd) passing = name;
      else if (name === 'meta') made ??= fingerprintIn(tag);
      else content += stateOf(name, tag);
    },
    text: (raw) => {
      if (passing === '') content += withoutSpace(decoded(raw));
    },
  });
  return { content, made };
}

function fingerprintIn(tag: ScannedTag): string | undefined {
  return attributeIn(tag, 'name') === fingerprintName ? attributeIn(tag, 'content') : undefined;
}

/** What an element says besides its words. */
function stateOf(name: string, tag: ScannedTag): string {
  if (tag.isEnd) return apart.has(name) ? '|' : '';
  switch (name) {
    case 'img':
      return '\u0003';
    case 'input':
      return attributeIn(tag, 'checked') === undefined
        ? `\u0005${withoutSpace(attributeIn(tag, 'value') ?? '')}`
        : '\u0004';
    case 'option':
      return attributeIn(tag, 'selected') === undefined ? '' : '\u0004';
    case 's':
    case 'del':
    case 'mark':
      return '\u0007';
    default:
      return '';
  }
}
