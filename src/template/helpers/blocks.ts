import { UserError } from '../../diagnostics/errors.ts';
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
  const spend = budget();
  return {
    if(this: unknown, value, options) {
      return chosen(value, choose(isTruthy(value), options as HelperOptions, this), state);
    },
    unless(this: unknown, value, options) {
      return chosen(value, choose(!isTruthy(value), options as HelperOptions, this), state);
    },
    each(this: unknown, list, options) {
      return each(list, options as HelperOptions, { context: this, spend });
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

/** What lists may make of one document, in characters; the longest real one has some 200,000. */
const mostRepeated = 50_000_000;

/** What each repetition costs, however little it prints. */
const perItem = 200;

/** Keeps count of what lists make. Why: five lists in each other, over a list of a thousand, never end. */
function budget(): (printed: string) => void {
  let spent = 0;
  return (printed) => {
    spent += printed.length + perItem;
    if (spent > mostRepeated)
      throw new UserError(
        'Dit document wordt te groot: het sjabloon herhaalt lijsten in lijsten, of een erg lange lijst. Haal een lijst weg uit het sjabloon, of maak de lijst in de gegevens korter. Er is niets geschreven.',
      );
  };
}

/** Where a list is repeated. */
interface Repeating {
  readonly context: unknown;
  readonly spend: (printed: string) => void;
}

function each(list: HelperValue, options: HelperOptions, { context, spend }: Repeating): string {
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
      const printed = options.fn?.(item, { data }) ?? '';
      spend(printed);
      return printed;
    })
    .join('');
}
