/**
 * Proofs that are long or random have a depth: `npm test` takes a small selection, aimed at where mistakes have been or
 * would be; `npm run test:deep` takes everything, with the same bounds.
 */

/** Whether this is `npm run test:deep`. */
export const isDeep: boolean = process.env['GEMEENTE_TESTS'] === 'deep';

/** How much to do: the first in `npm test`, the second in `npm run test:deep`. */
export function byDepth<T>(daily: T, deep: T): T {
  return isDeep ? deep : daily;
}
