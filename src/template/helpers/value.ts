import { Leaf, type View } from '../../profile/leaf.ts';
import { escapeMarkdown, Markdown, ownLink } from '../escape.ts';
import { Judged } from '../judged.ts';
import { markProposed, proposalsOfValue, withoutMarks } from '../marks.ts';
import type { HelperValue, RenderState } from '../render-state.ts';

/** The raw value of an argument of a helper. */
export function rawOf(value: HelperValue): unknown {
  if (value instanceof Leaf) return value.raw;
  return value instanceof Judged ? value.value : value;
}

/** Whether a value is truthy: set, not false, a non-empty list or map. A blank is falsy. */
export function isTruthy(value: HelperValue): boolean {
  if (value instanceof Leaf) return value.isSet;
  if (value instanceof Judged) return value.value;
  if (value instanceof Markdown) return value.source !== '';
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null)
    return Object.values(value).some((each) => isTruthy(each as HelperValue));
  return value !== undefined && value !== null && value !== false && value !== '' && value !== 0;
}

/**
 * Prints any value as Markdown: escaped, a blank visibly, a list as part of a sentence. Every `{{…}}` of a template
 * goes through here.
 */
export function printValue(value: HelperValue, state: RenderState): string {
  if (value instanceof Markdown) return value.source;
  if (value instanceof Leaf) return printLeaf(value, state);
  if (Array.isArray(value)) return enumerate(value as HelperValue[], 'en', state);
  if (value === undefined || value === null) return '';
  if (value instanceof Judged) return String(value);
  if (typeof value === 'object')
    throw new Error(`a template prints a group of keys: ${Object.keys(value).join(', ')}`);
  return escapeMarkdown(String(value));
}

function printLeaf(leaf: Leaf, state: RenderState): string {
  const { blank } = leaf;
  if (blank !== undefined) {
    state.blanks.push(blank);
    const number = String(state.blanks.length - 1);
    const traced = state.traced === undefined ? {} : { bron: String(state.traced.push(leaf) - 1) };
    return ownLink('invullen', escapeMarkdown(`[nog invullen: ${blank.label}]`), { nr: number, ...traced })
      .source;
  }
  return markProposed(printWords(leaf, state), leaf.proposals, state);
}

function printWords(leaf: Leaf, state: RenderState): string {
  if (leaf.parts !== undefined) return leaf.parts.map((part) => printPart(part, leaf, state)).join('');
  const text = escapeMarkdown(leaf.text);
  const isKnown = leaf.source !== undefined || leaf.proposals.length > 0;
  if (state.traced === undefined || !isKnown || text === '') return text;
  state.traced.push(leaf);
  return ownLink('bron', text, { nr: String(state.traced.length - 1) }).source;
}

/** A piece of a text with values in it: words belong to the text, a value has its own place. */
function printPart(part: string | View, { source }: Leaf, state: RenderState): string {
  return printValue(typeof part === 'string' ? new Leaf({ raw: part, text: part, source }) : part, state);
}

/** "a, b en c". A list that is proposed as a whole has one mark. */
export function enumerate(values: readonly HelperValue[], last: string, state: RenderState): string {
  return markTogether(values, inSentence(values, last, state), state);
}

/** Puts one mark around a printed list when all its items rest on the same proposals. */
export function markTogether(values: readonly HelperValue[], printed: string, state: RenderState): string {
  const [first = [], ...others] = values.map(proposalsOfValue);
  const isShared = first.length > 0 && others.every((each) => each[0] === first[0]);
  return isShared && values.length > 1 ? markProposed(printed, first, state) : printed;
}

/** "a, b en c", each with its own mark. */
export function inSentence(values: readonly HelperValue[], last: string, state: RenderState): string {
  const printed = values.map((value) => printValue(value, state)).filter((text) => text !== '');
  const end = printed.pop();
  if (end === undefined) return '';
  return printed.length === 0 ? end : `${printed.join(', ')} ${last} ${end}`;
}

/** A value as plain text: for titles of fields, which are not Markdown. */
export function plainText(value: HelperValue): string {
  if (value instanceof Leaf) return value.text;
  if (value instanceof Judged) return String(value);
  if (!(value instanceof Markdown))
    return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
  return withoutMarks(value.source)
    .replace(/\[((?:[^\]\\]|\\.)*)\]\((?:bron|invullen|veld):[^)]*\)/g, '$1')
    .replace(
      /\\([!-/:-@[-`{-~])|&#(\d+);/g,
      (_, sign: string | undefined, code: string) =>
        // Why in one pass: `&#65;` that somebody typed is escaped, and must not be read as a reference afterwards.
        sign ?? String.fromCodePoint(Number(code)),
    );
}
