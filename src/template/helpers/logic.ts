import type { HelperMap } from './helper.ts';
import { isTruthy, rawOf } from './value.ts';

/** Comparing values, for `{{#if (is x "y")}}`. */
export function logicHelpers(): HelperMap {
  return {
    is: (left, right) => rawOf(left) === rawOf(right),
    niet: (value) => !isTruthy(value),
    en: (...values) => values.slice(0, -1).every(isTruthy),
    of: (...values) => values.slice(0, -1).some(isTruthy),
    meer_dan: (left, right) => Number(rawOf(left)) > Number(rawOf(right)),
  };
}
