/** How long a task takes, and so when it must begin. */
import type { IsoDay } from './day.ts';
import { blame, type MomentError, type Phrase } from './phrase.ts';
import { readTerm, type Term } from './phrase-term.ts';
import { splitWords } from './phrase-words.ts';
import { addTerm } from './resolve-moment.ts';
import { addWorkingDays, rollBack, rollForward, type WorkCalendar } from './working-days.ts';

export type { Term } from './phrase-term.ts';

/** What a lead time such as `4 weken` means, or which of its words are to blame. */
export function parseLeadTime(text: string): { readonly term: Term } | { readonly error: MomentError } {
  const phrase: Phrase = { text, words: splitWords(text), milestones: [] };
  if (phrase.words.length === 0)
    return blame(phrase, [0, 0], { reason: 'empty', expected: ['4 weken', '10 werkdagen'] });
  const term = readTerm(phrase, 0);
  if ('error' in term) return term;
  return phrase.words.length === 2
    ? { term }
    : blame(phrase, [2, phrase.words.length], { reason: 'trailing-words', expected: [] });
}

/** How long a task takes in haste: a lead time, or `dezelfde dag` for what can be done at once. */
export function parseHaste(text: string): ReturnType<typeof parseLeadTime> {
  return /^\s*dezelfde\s+dag\s*$/i.test(text) ? { term: { amount: 0, unit: 'dag' } } : parseLeadTime(text);
}

/** The last working day on which a task can begin and be done by a day. */
export function lastStart(due: IsoDay, { amount, unit }: Term, calendar: WorkCalendar): IsoDay {
  if (unit === 'werkdag') return addWorkingDays(due, -amount, calendar);
  return rollBack(addTerm(due, -amount, unit), calendar).day;
}

/** The first working day on which a task that begins on a day can be done. */
export function firstDone(begin: IsoDay, { amount, unit }: Term, calendar: WorkCalendar): IsoDay {
  if (unit === 'werkdag') return addWorkingDays(begin, amount, calendar);
  return rollForward(addTerm(begin, amount, unit), calendar).day;
}
