/** The tags of an SVG. Reads well-formed XML without a DOCTYPE, and nothing else: what cannot be followed is refused. */

/** An element: its name without prefix, in small letters, and its attributes with references resolved. */
export interface Tag {
  readonly name: string;
  /** Attribute names as written, prefix included. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Index of the element it stands in; -1 for the first. */
  readonly parent: number;
}

/** The elements in order, and the text of `style` elements. */
export interface ReadTags {
  readonly tags: readonly Tag[];
  readonly styles: readonly string[];
}

/** Why a text was not read to its end. */
export type Refusal = { readonly unsafe: string } | { readonly broken: true };

/** Deepest nesting; programs that draw go down by calling themselves. */
const maxDepth = 200;
const maxTags = 50_000;

const tooMany: Refusal = { unsafe: 'te veel onderdelen' };
const broken: Refusal = { broken: true };

/** One piece of XML. Source: XML 1.0 §2 and §3; attributes are read once the tag is known. */
const piece =
  /<!--(?:(?!--)[^])*-->|<!\[CDATA\[(?<cdata>[^]*?)\]\]>|<\?(?<instruction>[^\s?]+)[^]*?\?>|<\/(?<end>[^\s<>/]+)\s*>|<(?<start>[^\s<>/!?"'=]+)(?<attributes>(?:\s+[^\s<>/"'=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<closed>\/?)>|(?<text>[^<]+)/y;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

type Groups = Readonly<Record<string, string | undefined>>;

/** What was read so far. */
interface Reading {
  readonly tags: Tag[];
  readonly styles: string[];
  /** Elements that are not closed yet. */
  readonly open: { readonly index: number; readonly written: string }[];
}

/** Reads the whole text. */
export function readTags(text: string): ReadTags | Refusal {
  const reading: Reading = { tags: [], styles: [], open: [] };
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    piece.lastIndex = at;
    const groups = piece.exec(text)?.groups;
    if (groups === undefined)
      return /^<!doctype/i.test(text.slice(at, at + 9)) ? { unsafe: 'een DOCTYPE' } : broken;
    const refusal = take(groups, reading);
    if (refusal !== undefined) return refusal;
    at = piece.lastIndex;
  }
  return reading.open.length === 0 && reading.tags.length > 0 ? reading : broken;
}

function take(groups: Groups, reading: Reading): Refusal | undefined {
  const { instruction, start, end } = groups;
  if (instruction !== undefined)
    return instruction === 'xml' ? undefined : { unsafe: 'een verwijzing naar een stijlblad' };
  if (start !== undefined) return takeStart(start, groups, reading);
  if (end !== undefined) return reading.open.pop()?.written === end ? undefined : broken;
  takeText(groups, reading);
  return undefined;
}

function takeStart(start: string, { attributes, closed }: Groups, reading: Reading): Refusal | undefined {
  const { tags, open } = reading;
  const found = readAttributes(attributes ?? '');
  const isSecondRoot = open.length === 0 && tags.length > 0;
  if (found === undefined || isSecondRoot) return broken;
  if (tags.length >= maxTags || open.length >= maxDepth) return tooMany;
  tags.push({ name: localName(start), attributes: found, parent: open.at(-1)?.index ?? -1 });
  if (closed === '') open.push({ index: tags.length - 1, written: start });
  return undefined;
}

/** Only what stands in a stylesheet matters; a reference in it that cannot be resolved counts as a hidden word. */
function takeText({ cdata, text }: Groups, { tags, styles, open }: Reading): void {
  const inside = tags[open.at(-1)?.index ?? -1]?.name;
  if (inside === 'style') styles.push(cdata ?? resolve(text ?? '') ?? '\\');
}

function localName(written: string): string {
  return written.slice(written.indexOf(':') + 1).toLowerCase();
}

function readAttributes(written: string): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of written.matchAll(attribute)) {
    const value = resolve(double ?? single ?? '');
    if (value === undefined || found.has(name)) return undefined;
    found.set(name, value);
  }
  return found;
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The text with its references resolved; undefined when one is unknown. */
function resolve(written: string): string | undefined {
  const pieces = written.split(/&(#x[\da-f]{1,6}|#\d{1,7}|\w+);/i);
  const resolved = pieces.map((each, index) => (index % 2 === 0 ? each : charOf(each)));
  const isKnown = resolved.every(
    (each, index) => each !== undefined && (index % 2 === 1 || !each.includes('&')),
  );
  return isKnown ? resolved.join('') : undefined;
}

function charOf(reference: string): string | undefined {
  if (!reference.startsWith('#')) return named.get(reference);
  const code = /^#x/i.test(reference) ? parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
