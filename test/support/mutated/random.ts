/** A source of choices that gives the same ones for the same seed, on every machine. */
export interface Random {
  /** A whole number from 0 up to `below`. */
  readonly below: (below: number) => number;
  /** One of these. */
  readonly oneOf: <T>(choices: readonly T[]) => T;
  /** True once in so many times. */
  readonly once: (outOf: number) => boolean;
}

/** Choices from a seed, after mulberry32. */
export function randomFrom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    oneOf: <T>(choices: readonly T[]): T => {
      const chosen = choices[below(choices.length)];
      if (chosen === undefined && choices.length === 0) throw new RangeError('Nothing to choose from.');
      // Why the cast: an index below the length is there; a choice may itself be undefined.
      return chosen as T;
    },
    once: (outOf) => below(outOf) === 0,
  };
}
