import { Leaf, type View } from '../../profile/leaf.ts';
import { escapeMarkdown, Markdown, ownLink } from '../escape.ts';
import type { HelperValue, RenderState } from '../render-state.ts';

/** The raw value of an argument of a helper. */
export function rawOf(value: HelperValue): unknown {
  return value instanceof Leaf ? value.raw : value;
}

/** Whether a value is truthy: set, not false, a non-empty list or map. A blank is falsy. */
export function isTruthy(value: HelperValue): boolean {
  if (value instanceof Leaf) return value.isSet;
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
  state.proposals.push(...leaf.proposals);
  if (leaf.parts !== undefined) return leaf.parts.map((part) => printPart(part, leaf, state)).join('');
  const text = escapeMarkdown(leaf.text);
  if (state.traced === undefined || leaf.source === undefined || text === '') return text;
  state.traced.push(leaf);
  return ownLink('bron', text, { nr: String(state.traced.length - 1) }).source;
}

/** A piece of a text with values in it: words belong to the text, a value has its own place. */
function printPart(part: string | View, { source }: Leaf, state: RenderState): string {
  return printValue(typeof part === 'string' ? new Leaf({ raw: part, text: part, source }) : part, state);
}

/** "a, b en c". */
export function enumerate(values: readonly HelperValue[], last: string, state: RenderState): string {
  const printed = values.map((value) => printValue(value, state)).filter((text) => text !== '');
  const end = printed.pop();
  if (end === undefined) return '';
  return printed.length === 0 ? end : `${printed.join(', ')} ${last} ${end}`;
}

/** A value as plain text: for titles of fields, which are not Markdown. */
export function plainText(value: HelperValue): string {
  if (value instanceof Leaf) return value.text;
  if (!(value instanceof Markdown))
    return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
  return value.source.replace(/\[((?:[^\]\\]|\\.)*)\]\((?:bron|invullen|veld):[^)]*\)/g, '$1').replace(
    /\\([!-/:-@[-`{-~])|&#(\d+);/g,
    (_, sign: string | undefined, code: string) =>
      // Why in one pass: `&#65;` that somebody typed is escaped, and must not be read as a reference afterwards.
      sign ?? String.fromCodePoint(Number(code)),
  );
}
