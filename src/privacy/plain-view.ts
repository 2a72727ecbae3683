import type { TextRange } from '../diagnostics/source.ts';

/** A text as people read it, and where each part of it stands in the text as written. */
export interface PlainView {
  readonly text: string;
  /** The place in the written text of a range of the plain one. */
  readonly written: (range: TextRange) => TextRange;
}

/** Characters that take no room: soft hyphens, joiners, direction marks. */
const invisible = String.raw`(?:[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|\u034f|[\ufe00-\ufe0f])`;
/** Digits and letters of other alphabets that look like ours: full-width, mathematical, Arabic. */
const lookalike = String.raw`[\uff01-\uff5e\u0660-\u0669\u06f0-\u06f9\u{1d400}-\u{1d7ff}]`;
const comment = String.raw`<!--[^]{0,500}?-->`;
/** A character as JSON and other languages write it, and a line that goes on. */
const escape = String.raw`\\u[\da-f]{4}`;
const goesOn = String.raw`\\\r?\n[ \t]*`;
const entity = String.raw`&(?:amp;)?(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});`;
/** Tags that do not end a word, and those that do. Tags of other languages stay: their names are words too. */
const inline = String.raw`<\/?(?:b|i|u|s|a|em|strong|span|mark|font|code|small|big|sub|sup|tt|kbd|abbr|ins|del|bdi|bdo|o:p)(?:\s[^<>]{0,2000})?>|<wbr\s?\/?>`;
const block = String.raw`<\/?(?:p|div|br|hr|td|th|tr|table|thead|tbody|tfoot|ul|ol|li|dl|dt|dd|h[1-6]|section|article|header|footer|main|nav|pre|blockquote|figure|figcaption|caption|label|input|option|select|button|details|summary|img|body|html|head|title)(?:\s[^<>]{0,2000})?\/?>`;
/** Marks of Markdown around words, and the backslash before a mark that is meant literally. */
const emphasis = '\\*{1,3}|`{1,3}|~~|__|' + String.raw`\\(?=[!-\/:-@\[-${'`'}{-~])`;
const urlCode = '%(?:20|2[def]|40|3a)';

const unplain = new RegExp(
  `(?<escape>${escape})|(?<gone>${invisible}+|${comment}|${inline}|${goesOn}|${emphasis})|(?<border>${block})|(?<entity>${entity})|(?<code>${urlCode})|(?<like>${lookalike})`,
  'giu',
);
/** Why first: most texts have none of these. */
const needed = new RegExp(`[&<*\`\\\\%~]|__|${invisible}|${lookalike}`, 'u');

const named: Readonly<Record<string, string>> = {
  ...{ nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', numsp: ' ', puncsp: ' ', hairsp: ' ', tab: '\t' },
  ...{ shy: '', zwj: '', zwnj: '', lrm: '', rlm: '', newline: '\n', sol: '/', middot: '·' },
  ...{ ndash: '-', mdash: '-', hyphen: '-', dash: '-', minus: '-', period: '.', colon: ':', commat: '@' },
  ...{ plus: '+', lowbar: '_', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", num: '#' },
};

/**
 * The plain view of a text: without invisible characters, tags and marks of Markdown, with entities and look-alike digits as the
 * characters they show. Undefined when that is the text itself.
 */
export function plainView(text: string): PlainView | undefined {
  if (!needed.test(text)) return undefined;
  const steps: { readonly plain: number; readonly written: number }[] = [{ plain: 0, written: 0 }];
  let plain = '';
  let at = 0;
  for (const match of text.matchAll(unplain)) {
    const shown = shownBy(match);
    if (shown === match[0]) continue;
    plain += text.slice(at, match.index);
    steps.push({ plain: plain.length, written: match.index });
    plain += shown;
    at = match.index + match[0].length;
    steps.push({ plain: plain.length, written: at });
  }
  if (at === 0) return undefined;
  const placed = steps.map((step) => step.plain);
  return {
    text: plain + text.slice(at),
    written: ({ start, end }) => ({
      start: placeOf(start, steps, lastAtMost(placed, start)),
      // Why: what was removed after the range is not part of it.
      end: placeOf(end, steps, firstAt(placed, end) ?? lastAtMost(placed, end)),
    }),
  };
}

function placeOf(
  at: number,
  steps: readonly { readonly plain: number; readonly written: number }[],
  index: number,
): number {
  const { plain, written } = steps[index] ?? { plain: 0, written: 0 };
  return written + at - plain;
}

function shownBy({ 0: match, groups = {} }: RegExpExecArray): string {
  // A group that took no part is undefined, whatever the types say.
  const [kind] = Object.entries(groups as Readonly<Record<string, string | undefined>>).find(
    ([, found]) => found !== undefined,
  ) ?? ['like'];
  switch (kind) {
    case 'gone':
      return '';
    case 'border':
      return /^<br/i.test(match) ? '\n' : '|';
    case 'entity':
      return characterOf(match.slice(1, -1).toLowerCase().replace(/^amp;/, '')) ?? match;
    case 'escape':
      return characterOf(`#x${match.slice(2)}`) ?? match;
    case 'code':
      return decodeURIComponent(match);
    default:
      return lookalikeOf(match);
  }
}

function lookalikeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x660 && code <= 0x6f9 ? String(code & 0xf) : character.normalize('NFKC');
}

const isInvisible = new RegExp(invisible, 'u');

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return named[name];
  const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (code === 0xa0) return ' ';
  const character = code > 0x10ffff ? undefined : String.fromCodePoint(code);
  return character !== undefined && isInvisible.test(character) ? '' : character;
}

/** The last index whose value is at most this, by binary search. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first index with exactly this value; undefined when there is none. */
function firstAt(sorted: readonly number[], value: number): number | undefined {
  let index = lastAtMost(sorted, value);
  if (sorted[index] !== value) return undefined;
  while (sorted[index - 1] === value) index--;
  return index;
}
