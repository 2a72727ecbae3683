/** One pass over markup that some program wrote, XML or HTML: fast, and without a tree. Damaged markup gives odd tags. */

/** A tag of any element. */
export interface ScannedTag {
  /** As written; HTML may have capitals. */
  readonly name: string;
  readonly isEnd: boolean;
  /** Whether it ends itself, as in `<w:br/>`. */
  readonly isEmpty: boolean;
  /** Everything after the name. */
  readonly attributes: string;
}

/** What is done with what passes by. */
export interface MarkupVisitor {
  readonly tag: (tag: ScannedTag) => void;
  /** Text between two tags, as written: {@link decoded} gives what it says. */
  readonly text: (raw: string) => void;
}

const tagName = /[^\s/>]*/y;
/** The end of a tag: the first `>` outside quotes. */
const tagEnd = /[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>/y;

/** Passes every tag and text to a visitor, in order. Comments, instructions and document types are left out. */
export function scanMarkup(source: string, { tag, text }: MarkupVisitor): void {
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    const stop = open === -1 ? source.length : open;
    if (stop > at) text(source.slice(at, stop));
    if (open === -1) return;
    at =
      source.startsWith('<!', open) || source.startsWith('<?', open)
        ? passBy(source, open, text)
        : pass(open);
  }

  function pass(open: number): number {
    const isEnd = source[open + 1] === '/';
    const start = isEnd ? open + 2 : open + 1;
    tagName.lastIndex = start;
    const name = tagName.exec(source)?.[0] ?? '';
    tagEnd.lastIndex = start + name.length;
    const rest = tagEnd.exec(source)?.[0] ?? '';
    const after = rest === '' ? source.length : start + name.length + rest.length;
    const isEmpty = rest.endsWith('/>');
    tag({ name, isEnd, isEmpty, attributes: rest.slice(0, isEmpty ? -2 : -1) });
    return after;
  }
}

/** Goes past what is no element; text in a CDATA section counts. */
function passBy(source: string, open: number, text: (raw: string) => void): number {
  const cdata = '<![CDATA[';
  const close = source.startsWith('<!--', open) ? '-->' : source.startsWith(cdata, open) ? ']]>' : '>';
  const end = source.indexOf(close, open);
  if (end === -1) return source.length;
  if (close === ']]>') text(source.slice(open + cdata.length, end).replaceAll('&', '&amp;'));
  return end + close.length;
}

/** The value of an attribute; undefined when the tag has none of that name, empty when it has no value. */
export function attributeIn(
  { attributes }: Pick<ScannedTag, 'attributes'>,
  name: string,
): string | undefined {
  const found = new RegExp(
    `(?:^|\\s)${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+)))?(?=\\s|$)`,
    'i',
  ).exec(attributes);
  return found === null ? undefined : decoded(found[1] ?? found[2] ?? found[3] ?? '');
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  apos: "'",
  middot: '·',
  ndash: '–',
  mdash: '—',
  bull: '•',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  euro: '€',
  eacute: 'é',
  egrave: 'è',
  euml: 'ë',
  iuml: 'ï',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
  ccedil: 'ç',
};

/** Text with its character references resolved. */
export function decoded(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(#x?)?([\da-z]{1,7});/gi, (whole, kind: string | undefined, value: string) => {
    if (kind === undefined) return named[value.toLowerCase()] ?? whole;
    const code = Number.parseInt(value, kind === '#' ? 10 : 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
