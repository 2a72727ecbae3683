import type { Act } from '../../src/checklist/acts.ts';

/** The day on which everything happens. */
export const today = '2026-12-01';

/** Acts without end, the same for the same seed: ticks of tasks at random, and unticks of tasks ticked before. */
export function* tickScript(ids: readonly string[], seed: number): Generator<Act, never> {
  const random = seeded(seed);
  const ticked = new Set<string>();
  for (;;) {
    const id = ids[Math.floor(random() * ids.length)] ?? '';
    if (ticked.delete(id)) yield { kind: 'untick', ids: [id] };
    else {
      ticked.add(id);
      yield { kind: 'tick', ids: [id], on: today, by: `nr-${Math.floor(random() * 1000)}` };
    }
  }
}

/** Numbers from 0 up to 1 that look random and are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
