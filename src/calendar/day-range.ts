import { weekdayNamed } from './day-names.ts';
import { weekDays } from './weekly-clock.ts';

/**
 * The days of the week in words as people write them: "maandag t/m donderdag", "ma-wo en vr", "elke werkdag".
 *
 * @returns their names in order; undefined when something else is meant, or a day is named twice
 */
export function readDays(text: string): readonly string[] | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/\s*(?:tot en met|t\/m)\s*/g, '-');
  if (/^(elke dag|elke werkdag|werkdagen|dagelijks)$/.test(words)) return weekDays.slice(0, 5);
  const found = words.split(/\s*(?:,|\ben\b|&|\+)\s*/).map((piece) => {
    const [first = '', last] = piece.split(/\s*(?:-|–|\btot\b)\s*/);
    const from = weekdayNamed(first);
    const to = last === undefined ? from : weekdayNamed(last);
    return from === undefined || to === undefined ? [] : weekDays.slice(from, to + 1);
  });
  if (found.some((days) => days.length === 0)) return undefined;
  const all = found.flat();
  return new Set(all).size === all.length ? all : undefined;
}
