/** Values in a place where Markdown's backslashes mean nothing: targets of links, and code. */
import { Leaf } from '../profile/leaf.ts';
import { stripControl } from '../diagnostics/unseen.ts';
import { Markdown } from './escape.ts';
import { plainText } from './helpers/value.ts';
import { Judged } from './judged.ts';
import { noteProposals, withoutMarks } from './marks.ts';
import type { TargetPlace, ValuePlace } from './place.ts';
import type { HelperValue, RenderState } from './render-state.ts';

/** Writes a value for its place; see {@link ValuePlace}. */
export function printInPlace(
  value: HelperValue,
  place: Exclude<ValuePlace, 'text'>,
  state: RenderState,
): Markdown {
  const words = place === 'code' || place === 'title';
  return new Markdown(words ? literal(value, state) : target(value, place, state));
}

/** Text without the marks that would end a piece of code or a title. */
function literal(value: HelperValue, state: RenderState): string {
  const written = piecesOf(value, state).map((piece) =>
    typeof piece === 'string' ? piece : `[nog invullen: ${piece.label}]`,
  );
  return stripControl(written.join('').replace(/\s+/g, ' ')).replaceAll('`', "'").replaceAll('"', '”');
}

function target(value: HelperValue, place: TargetPlace, state: RenderState): string {
  let text = '';
  for (const piece of piecesOf(value, state)) {
    if (typeof piece !== 'string') return blankTarget(piece);
    text += piece;
  }
  return encodeTarget(text, place);
}

interface BlankPiece {
  readonly label: string;
  readonly number: string;
  readonly traced: string | undefined;
}

/** The text of a value; a blank in it stays apart, and counts as one of the document. */
function piecesOf(value: HelperValue, state: RenderState): readonly (string | BlankPiece)[] {
  if (Array.isArray(value))
    return (value as HelperValue[]).flatMap((each, index) => [
      ...(index > 0 ? [', '] : []),
      ...piecesOf(each, state),
    ]);
  if (value instanceof Judged) return [String(value)];
  if (!(value instanceof Leaf)) return [plainText(value)];
  const { blank, parts } = value;
  // Not marked here, where a mark would break the address; the document rests on it all the same.
  noteProposals(value.proposals, state);
  if (blank !== undefined) {
    state.blanks.push(blank);
    const traced = state.traced === undefined ? undefined : String(state.traced.push(value) - 1);
    return [{ label: blank.label, number: String(state.blanks.length - 1), traced }];
  }
  if (parts === undefined) return [value.text];
  return parts.flatMap((part) => (typeof part === 'string' ? [part] : piecesOf(part, state)));
}

const blankMark = 'invullen%3A';

/** A target that cannot be known yet. The tree shows the words of the link and the blank; see {@link blankInTarget}. */
function blankTarget({ label, number, traced }: BlankPiece): string {
  const data = { nr: number, label, ...(traced === undefined ? {} : { bron: traced }) };
  return `${blankMark}${strictly(new URLSearchParams(data).toString())}`;
}

/** The blank in the target of a link or a picture, if there is one. */
export function blankInTarget(
  url: string,
): { readonly label: string; readonly traced: number | undefined } | undefined {
  const [, encoded] = new RegExp(`${blankMark}([^/?#]*)`).exec(withoutMarks(url)) ?? [];
  if (encoded === undefined) return undefined;
  const data = new URLSearchParams(decodeURIComponent(encoded));
  const traced = data.get('bron');
  return { label: data.get('label') ?? '', traced: traced === null ? undefined : Number(traced) };
}

/** A text as part of a URL. Source: RFC 3986, 2 and 3; RFC 6068, 2; RFC 3966, 3. */
export function encodeTarget(text: string, place: TargetPlace): string {
  const clean = stripControl(text.replace(/[\ud800-\udfff]/gu, '')).trim();
  switch (place) {
    case 'start':
      return whole(clean);
    case 'mail':
      return strictly(clean).replaceAll('%40', '@').replaceAll('%2C', ',');
    case 'phone':
      return clean.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
    case 'path':
      return clean.split('/').map(strictly).join('/');
    case 'query':
      return strictly(clean);
  }
}

/** A value that is a whole address: people write it without `https://` or `mailto:`. */
function whole(text: string): string {
  if (/^[^\s@:/?#]+@[^\s@:/?#]+\.[^\s@:/?#]+$/.test(text)) return `mailto:${encodeTarget(text, 'mail')}`;
  const isSite = /^(?:www\.|[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:nl|eu|org|com|net)(?:[/?#]|$))/i.test(text);
  const url = isSite ? `https://${text}` : text;
  // Any other scheme is no address that a document may lead to: as a path it leads nowhere.
  const isKnown = /^(?:https?|mailto|tel):/i.test(url) || !/^[^/?#]*:/.test(url);
  const encoded = encodeURI(url).replace(/%25(?=[\da-f]{2})/gi, '%');
  return (isKnown ? encoded : encoded.replaceAll(':', '%3A')).replace(/[()'*!\\[\]]/g, percent);
}

/** Encoded like `encodeURIComponent`, and the signs with a meaning in Markdown too. */
function strictly(text: string): string {
  return encodeURIComponent(text).replace(/[()'*!~_]/g, percent);
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
