import type { KeptPart } from '../io.ts';
import { keyOfPart } from './record.ts';
import { recordedPart } from './record-run.ts';
import { stillHolding } from './replay.ts';

/** Keeps parts in the user's cache: docs/decisions/0067-runs-are-kept.md. */
export const keptPart: KeptPart = async ({ place, what, isExact }, io, run) => {
  const key = keyOfPart(place, what);
  if (key === undefined) return run(io);
  const around = { seconds: io.now(), env: io.env, isTerminal: io.isTerminal, columns: io.columns };
  const kept = stillHolding(key, { around, isExact });
  if (kept?.answer !== undefined) return kept.answer as Awaited<ReturnType<typeof run>>;
  return recordedPart(key, io, run);
};
