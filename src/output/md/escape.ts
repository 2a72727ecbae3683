/** The context of a piece of text. */
export interface TextPlace {
  /** At the start of a line, where some characters begin a block. */
  readonly atStart: boolean;
  /** At the end of a line, where white space would be lost. */
  readonly atEnd: boolean;
  /** In a table cell or heading, where no block can begin. */
  readonly oneLine: boolean;
  /** Inside link text, which a bracket would close. */
  readonly inLink: boolean;
  /** Something else follows, even if only a break; a URL would run on into it. */
  readonly runsOn: boolean;
}

/** Text inside brackets: never at the edge of a line, and a bracket would close it. */
export const insideBrackets: TextPlace = {
  atStart: false,
  atEnd: false,
  oneLine: true,
  inLink: true,
  runsOn: true,
};

/** Characters that have a meaning anywhere. */
const anywhere =
  /[\\`*[\]~|$]|<(?=[A-Za-z/!?]|[^\s<>]*@|$)|&(?=#\d|#[xX][\da-fA-F]|[A-Za-z][A-Za-z\d]*;)|_|:(?=[\w+-]+:)/g;

/**
 * Characters that begin a block at the start of a line: heading, quote, list, thematic break, setext underline, ordered
 * list.
 */
const atLineStart = /^(?:[#>=+-]|:(?=-)|(\d{1,9})([.)])(?=\s|$))/;

/**
 * Escapes text so that a Markdown parser reads exactly that text, with as few backslashes as possible.
 *
 * Why few: secretaries read the Markdown as it is. `B&W`, `a_b` and `3 < 4` need nothing.
 * Sources: CommonMark 0.31 §2.4, §6; GFM §4.10 (tables), §6.5 (strike-through); GitHub's maths and emoji.
 */
export function escapeText(text: string, place: TextPlace): string {
  const escaped = escapePiece(text, place);
  if (!/https?:|www\./i.test(text)) return escaped;
  // GitHub autolinks a bare URL, and in an autolink a backslash is not an escape but part of the URL (GFM 0.29 §6.9): a
  // URL that needs one, or that is adjacent to something, stays text.
  return escaped.replace(bareAddress, (address: string, offset: number) => {
    const end = offset + address.length;
    const isFree = end === escaped.length ? !place.runsOn : escaped[end] !== '<';
    return isFree && !/[\\#]|&#\d/.test(address)
      ? address
      : address.replaceAll(/(https?|www)(?=[:.])/gi, '$1\\');
  });
}

const bareAddress = /(?:https?:\/\/|www\.)(?:[^\s<]|\ufeff)*/gi;

function escapePiece(text: string, place: TextPlace): string {
  let out = text.replace(anywhere, (sign, offset: number) =>
    needsBackslash(sign, offset, { text, place }) ? `\\${sign}` : sign,
  );
  if (place.atStart && !place.oneLine) {
    out = out.replace(atLineStart, (start, digits: string | undefined, mark: string | undefined) =>
      digits === undefined ? `\\${start}` : `${digits}\\${mark ?? ''}`,
    );
  }
  if (place.atStart) out = out.replace(/^\s+/u, references);
  return place.atEnd ? out.replace(/\s+$/u, references) : out;
}

function needsBackslash(
  sign: string,
  offset: number,
  { text, place }: { readonly text: string; readonly place: TextPlace },
): boolean {
  if (sign === ']') return place.inLink;
  if (sign !== '_') return true;
  // Inside a word an underscore never marks emphasis.
  return !isWordChar(text[offset - 1]) || !isWordChar(text[offset + 1]);
}

function isWordChar(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}

/** White space as character references, which parsers keep where they would trim it. */
function references(space: string): string {
  return [...space].map(reference).join('');
}

/** A character as a numeric reference, which parsers only take for text. */
export function reference(char: string): string {
  return `&#${char.codePointAt(0) ?? 32};`;
}

/** A URL between the parentheses of a link. */
export function escapeAddress(url: string): string {
  return /[\s()<>\\]/.test(url) ? `<${url.replace(/[<>\\]/g, '\\$&').replace(/\n/g, '%0A')}>` : url;
}
