import { Leaf } from '../../profile/leaf.ts';
import { markChosen, markWhole, proposalsOfValue } from '../marks.ts';
import type { HelperValue, RenderState } from '../render-state.ts';
import type { HelperMap, HelperOptions } from './helper.ts';
import { isTruthy } from './value.ts';

/**
 * Block helpers. `if`, `unless` and `each` replace Handlebars' own, because an absent value is a blank object here,
 * which Handlebars would treat as truthy.
 */
export function blockHelpers(state: RenderState): HelperMap {
  return {
    if(this: unknown, value, options) {
      return chosen(value, choose(isTruthy(value), options as HelperOptions, this), state);
    },
    unless(this: unknown, value, options) {
      return chosen(value, choose(!isTruthy(value), options as HelperOptions, this), state);
    },
    each(this: unknown, list, options) {
      return each(list, options as HelperOptions, this);
    },
    /** `{{#sectie "inleiding"}}…{{/sectie}}`: renders with that section of the catalogue; nothing when it is empty. */
    sectie(this: unknown, id, options) {
      const section = state.sections.find((each) => each.id === id);
      return section === undefined ? '' : ((options as HelperOptions).fn?.(section) ?? '');
    },
    /** `{{#intern}}…{{/intern}}`: left out with `--publiek`. */
    intern(this: unknown, options) {
      return choose(!state.publicOnly, options as HelperOptions, this);
    },
    /** `{{#geheel}}…{{/geheel}}`: one mark around the words when several values in them are only proposed. */
    geheel(this: unknown, options) {
      return markWhole(() => (options as HelperOptions).fn?.(this) ?? '', state);
    },
  };
}

/** What rests on a proposed value carries its mark. */
function chosen(value: HelperValue, text: string, state: RenderState): string {
  return markChosen(text, proposalsOfValue(value), state);
}

function choose(yes: boolean, options: HelperOptions, context: unknown): string {
  return (yes ? options.fn?.(context) : options.inverse?.(context)) ?? '';
}

function each(list: HelperValue, options: HelperOptions, context: unknown): string {
  const items = Array.isArray(list) ? (list as unknown[]) : [];
  if (list instanceof Leaf || items.length === 0) return options.inverse?.(context) ?? '';
  return items
    .map((item, index) => {
      const data = {
        ...options.data,
        index,
        number: index + 1,
        first: index === 0,
        last: index === items.length - 1,
      };
      return options.fn?.(item, { data }) ?? '';
    })
    .join('');
}
