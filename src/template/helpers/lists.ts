import { upperFirst } from '../../diagnostics/upper-first.ts';
import { articleOf } from '../../profile/article.ts';
import { Leaf, type View } from '../../profile/leaf.ts';
import { Markdown } from '../escape.ts';
import { markProposed } from '../marks.ts';
import type { HelperValue, RenderState } from '../render-state.ts';
import type { HelperMap, HelperOptions } from './helper.ts';
import { inSentence, isTruthy, markTogether, plainText, printValue } from './value.ts';

/** Printing lists and inflecting words. */
export function listHelpers(state: RenderState): HelperMap {
  return {
    /**
     * `{{opsomming lijst}}` → "a, b en c"; `{{opsomming lijst "of"}}` → "a, b of c"; with `lidwoord=true`
     * "de a, het b en de c", with `voor="een"` "een a, een b en een c".
     */
    opsomming: (list, ...rest) => new Markdown(printList(list, rest, state)),
    /** `{{de rol}}` → "het college", `{{De rol}}` → "Het college": the name with the article that fits. */
    de: (value) => new Markdown(withArticle(value, state)),
    De: (value) => new Markdown(withCapitalArticle(value, state)),
    /** `{{hoofdletter x}}`: capital first letter, for the start of a sentence. Never for names of municipalities. */
    hoofdletter: capitalized,
  };
}

/** Capitalises the first word; a blank stays as it is. */
function capitalized(value: HelperValue): HelperValue {
  if (Array.isArray(value)) {
    const [first, ...rest] = value as HelperValue[];
    return [capitalized(first), ...rest];
  }
  if (!(value instanceof Leaf)) return upperFirst(plainText(value));
  if (value.blank !== undefined) return value;
  const [first, ...rest] = value.parts ?? [];
  return new Leaf({
    raw: value.raw,
    text: upperFirst(value.text),
    parts: first === undefined ? undefined : [capitalized(first) as string | View, ...rest],
    source: value.source,
    article: value.article,
    proposals: value.proposals,
  });
}

function withArticle(value: HelperValue, state: RenderState): string {
  const printed = printValue(value, state);
  if (!hasArticle(value)) return printed;
  return markProposed(`${articleOf(value)} ${printed}`, value.proposals, state);
}

function withCapitalArticle(value: HelperValue, state: RenderState): string {
  if (!hasArticle(value)) return printValue(capitalized(value), state);
  const words = `${upperFirst(articleOf(value))} ${printValue(value, state)}`;
  return markProposed(words, value.proposals, state);
}

function withWord(word: string, value: HelperValue, state: RenderState): string {
  const words = `${word} ${printValue(value, state)}`;
  return value instanceof Leaf ? markProposed(words, value.proposals, state) : words;
}

/** A blank gets no article: its value is not known yet. */
function hasArticle(value: HelperValue): value is Leaf {
  return value instanceof Leaf && value.blank === undefined && articleOf(value) !== '';
}

function printList(list: HelperValue, rest: readonly HelperValue[], state: RenderState): string {
  const last = typeof rest[0] === 'string' ? rest[0] : 'en';
  const options = rest.at(-1) as HelperOptions;
  const before = plainText(options.hash['voor']);
  const print = (value: HelperValue): HelperValue => {
    if (isTruthy(options.hash['lidwoord'])) return new Markdown(withArticle(value, state));
    return before === '' ? value : new Markdown(withWord(before, value, state));
  };
  if (!Array.isArray(list)) return printValue(print(list), state);
  const items = list as HelperValue[];
  return markTogether(items, inSentence(items.map(print), last, state), state);
}
