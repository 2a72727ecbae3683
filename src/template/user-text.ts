import { isList, Leaf, viewAt, type ViewObject } from '../profile/leaf.ts';
import { makeHelpers, wordHelpers } from './helpers/index.ts';
import { printValue } from './helpers/value.ts';
import { markProposed } from './marks.ts';
import type { RenderState } from './render-state.ts';

/** A value or word between double braces in a user's text. */
const variable = /\{\{\s*([A-Za-z_]+(?:\.[A-Za-z_]+)*)\s*\}\}/g;

/**
 * The names between double braces in a user's text, such as `college.vergadering.dag`.
 *
 * @returns undefined when braces do not match or contain something other than a name
 */
export function findVariables(text: string): readonly string[] | undefined {
  const rest = text.replace(variable, '');
  if (rest.includes('{{') || rest.includes('}}')) return undefined;
  return [...text.matchAll(variable)].map((match) => match[1] ?? '');
}

/**
 * Renders a user's text: its words stay literal, whatever characters are in them; only the values are replaced.
 *
 * Why not Handlebars: a user's text may hold plain names only, and loading the compiler takes longer than making the
 * whole document.
 */
export function fillUserText(own: Leaf, state: RenderState): string {
  const { text, source, proposals } = own;
  const helpers = makeHelpers(state);
  const words = (piece: string): string => printValue(new Leaf({ raw: piece, text: piece, source }), state);
  let out = '';
  let last = 0;
  for (const match of text.matchAll(variable)) {
    const name = match[1] ?? '';
    out += words(text.slice(last, match.index)) + fillOne(name, { state, helpers });
    last = match.index + match[0].length;
  }
  return markProposed(out + words(text.slice(last)), proposals, state);
}

function fillOne(
  name: string,
  { state, helpers }: { readonly state: RenderState; readonly helpers: ReturnType<typeof makeHelpers> },
): string {
  if (wordHelpers.includes(name)) return printValue(helpers[name]?.(), state);
  const value = viewAt(state.root as ViewObject, name.split('.'));
  // A template can leave out an absent value; a user's text cannot, so it must show.
  if (value instanceof Leaf && value.raw === undefined && value.missing !== undefined)
    return printValue(new Leaf({ raw: undefined, text: '', blank: value.missing }), state);
  // A list of maps cannot be printed; validation has rejected it before.
  return isList(value) && value.some((item) => !('text' in item)) ? '' : printValue(value, state);
}
