import { distance } from 'fastest-levenshtein';

/** Letters that differ only in case, accents or separators count as equal when looking for a typo. */
function normalize(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[-_ ]/g, '');
}

/**
 * The candidate that looks most like a mistyped word, for "Bedoelt u …?".
 *
 * @returns the nearest candidate, or undefined when none is near enough: at most a third of the letters wrong.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const target = normalize(word);
  if (target === '') return undefined;
  let best: { candidate: string; edits: number } | undefined;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const other = normalize(candidate);
    const allowed = Math.max(1, Math.floor(Math.max(target.length, other.length) / 3));
    // So many letters are missing, and counting the others takes long.
    if (Math.abs(target.length - other.length) > allowed) continue;
    const edits = distanceWithSwaps(target, other);
    // A word that has nothing in common, such as another single letter, is not near.
    const isNear = edits <= allowed && edits < Math.max(target.length, other.length);
    if (isNear && (best === undefined || edits < best.edits)) best = { candidate, edits };
  }
  return (
    best?.candidate ??
    candidates.find((candidate) => candidate !== word && startsAlike(target, normalize(candidate)))
  );
}

/** Levenshtein distance in which two swapped neighbours count once. Why: `vergaedring` is one typo, not two. */
function distanceWithSwaps(a: string, b: string): number {
  const edits = distance(a, b);
  if (edits !== 2 || a.length !== b.length) return edits;
  const first = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2)
    ? 1
    : edits;
}

/** Words that begin alike are a likely typo: one is the start of the other, or they diverge late (`valideer`). */
function startsAlike(a: string, b: string): boolean {
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  let same = 0;
  while (same < short && a[same] === b[same]) same++;
  return same >= 4 && (same === short || (same >= 5 && same / long >= 0.6));
}
