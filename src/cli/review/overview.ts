import type { LiveReview } from '../../app/review/live-review.ts';
import { wrapWords } from '../../diagnostics/wrap-words.ts';
import type { Agreement } from '../../document/agreements.ts';
import { progressOfReview } from '../../document/review-session.ts';
import { screenText } from '../../profile/marked-text.ts';
import type { CommandContext } from '../global-options.ts';

/** The progress of a review, for programs. */
export function reviewFacts(live: LiveReview): object {
  const { agreements, seen } = live.state;
  const { done, total, counts } = progressOfReview(live.state);
  return {
    document: live.round.document,
    laatst_herzien: live.last,
    begonnen_op: live.round.begunOn,
    nagelopen: done,
    totaal: total,
    ...counts,
    secties: sectionsOf(agreements).map(({ id, heading, items }) => ({
      id,
      titel: heading,
      afspraken: items.map((each) => ({
        id: each.id,
        tekst: each.words,
        stand: seen.get(each.id) ?? 'open',
        eigen_tekst: each.isOwn,
        waarden: live.valuesOf(each).map(({ path, now }) => ({ pad: path, waarde: now })),
      })),
    })),
  };
}

/** A section with its agreements. */
interface Section {
  readonly id: string;
  readonly heading: string;
  readonly items: readonly Agreement[];
}

function sectionsOf(agreements: readonly Agreement[]): readonly Section[] {
  const ids = [...new Set(agreements.map(({ section }) => section))];
  return ids.map((id) => {
    const items = agreements.filter(({ section }) => section === id);
    return { id, heading: items[0]?.heading ?? id, items };
  });
}

/** The progress of a review, for people: per section, or agreement by agreement. */
export function reviewList(live: LiveReview, { io }: CommandContext, isLong: boolean): string {
  const { agreements, seen } = live.state;
  const { done, total } = progressOfReview(live.state);
  const width = Math.min(io.columns('stdout') ?? 80, 100);
  const marks = { behouden: '[=]', gewijzigd: '[~]', vervallen: '[x]' } as const;
  const lines = sectionsOf(agreements).flatMap(({ id, heading, items }) => {
    const seenHere = items.filter((each) => seen.has(each.id)).length;
    const head = `${screenText(heading)} (${id}): ${seenHere} van ${items.length}`;
    if (!isLong) return [head];
    return [
      head,
      ...items.flatMap((each) => {
        const verdict = seen.get(each.id);
        return [
          `  ${verdict === undefined ? '[ ]' : marks[verdict]} ${each.id}`,
          ...wrapWords(screenText(each.words), width - 6)
            .split('\n')
            .map((line) => `      ${line}`),
        ];
      }),
      '',
    ];
  });
  return `${lines.join('\n')}\nNagelopen: ${done} van ${total}.\n`;
}
