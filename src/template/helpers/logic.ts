import { proposalsOfValue } from '../marks.ts';
import { Judged } from '../judged.ts';
import type { Proposal } from '../../profile/leaf.ts';
import type { HelperValue } from '../render-state.ts';
import type { HelperMap } from './helper.ts';
import { isTruthy, rawOf } from './value.ts';

/** Comparing values, for `{{#if (is x "y")}}`. What rests on a proposed value says so. */
export function logicHelpers(): HelperMap {
  return {
    is: (left, right) => judged(rawOf(left) === rawOf(right), [left, right]),
    niet: (value) => judged(!isTruthy(value), [value]),
    en: (...values) => together(values.slice(0, -1), false),
    of: (...values) => together(values.slice(0, -1), true),
    meer_dan: (left, right) => judged(Number(rawOf(left)) > Number(rawOf(right)), [left, right]),
  };
}

function judged(value: boolean, from: readonly HelperValue[]): Judged {
  return new Judged(value, from.flatMap(proposalsOfValue));
}

/** All values together, where one that is `deciding` settles it: alone, when it rests on nothing proposed. */
function together(values: readonly HelperValue[], deciding: boolean): Judged {
  const settling = values.filter((value) => isTruthy(value) === deciding);
  const isSettled = settling.some((value) => proposalsOfValue(value).length === 0);
  const value = settling.length > 0 ? deciding : !deciding;
  const proposals: readonly Proposal[] = isSettled ? [] : values.flatMap(proposalsOfValue);
  return new Judged(value, proposals);
}
