import { enumerated } from '../../profile/marked-text.ts';
import type { NamedMilestone } from '../../checklist/checklists.ts';
import { startMilestone } from '../../checklist/start-milestone.ts';
import { momentWords } from './moment-words.ts';

/** The sign behind a term that is only proposed; the list explains it once. */
export const proposalSign = '*';

/** When a task is due, as a row of a table says it. */
export interface BriefMoments {
  /** The checklist's phrase. */
  readonly own: string | undefined;
  /** The proposed phrase, when proposals count. */
  readonly proposed: string | undefined;
  /** Numbers of the tasks that come first. */
  readonly after: readonly number[];
}

/**
 * The moment of a task in as few words as a column has room for: "2 weken vóór benoeming*", "zsm (3 weken vóór
 * benoeming*)", "bij benoeming (1 week ervoor*)", "na 12 en 15; bij vertrek*".
 */
export function briefMoment(
  { own, proposed, after }: BriefMoments,
  milestones: readonly NamedMilestone[],
): string {
  const names = [{ ...startMilestone, name: 'start' }, ...milestones].map(({ id, name }) => ({
    id,
    name: name.replace(/\b(?:de|het) /g, ''),
  }));
  const written = (phrase: string | undefined): string | undefined =>
    phrase === undefined ? undefined : momentWords(phrase, names);
  const moment = both(written(own), written(proposed));
  return [afterNumbers(after), moment].filter((part) => part !== undefined).join('; ');
}

/** "na 12 en 15"; undefined when nothing comes first. */
function afterNumbers(numbers: readonly number[]): string | undefined {
  return numbers.length === 0 ? undefined : `na ${enumeratedNumbers(numbers)}`;
}

/** "12", "12 en 15", "12, 15 en 20": lowest first. */
export function enumeratedNumbers(numbers: readonly number[]): string {
  return enumerated(numbers.toSorted((a, b) => a - b).map(String));
}

/** A proposal that only makes the list's own moment more exact says both. */
function both(own: string | undefined, proposed: string | undefined): string | undefined {
  if (proposed === undefined || proposed === own || proposed === `uiterlijk ${own ?? ''}`) return own;
  const marked = `${proposed}${proposalSign}`;
  if (own === undefined || proposed.endsWith(own)) return marked;
  return `${own} (${besides(own, proposed)}${proposalSign})`;
}

/** A proposal beside the list's own moment: a milestone that both count from is named once. */
function besides(own: string, proposed: string): string {
  const [, side, milestone] = /(?:^| )(bij|na|vóór) (.+)$/.exec(own) ?? [];
  if (side === undefined || milestone === undefined) return proposed;
  const from = [' na ', ' vóór '].find((word) => proposed.endsWith(`${word}${milestone}`));
  if (from === undefined) return proposed;
  const term = proposed.slice(0, -(from.length + milestone.length));
  if (from.trim() === side) return term;
  // "Binnen 100 dagen na benoeming (2 werkdagen ervoor)" would not say before what.
  return side === 'bij' ? `${term} ${from === ' na ' ? 'erna' : 'ervoor'}` : proposed;
}
