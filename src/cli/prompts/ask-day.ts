import { writeFullDay, type IsoDay } from '../../calendar/day.ts';
import { readTypedDay, type DayReference } from '../../calendar/typed-day.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { dayProblem } from '../../words/day-problem.ts';
import { doubtTexts } from '../../words/doubts.ts';
import { askText, confirm } from './ask.ts';

/** How to ask for a day. */
export interface DayQuestion {
  readonly message: string;
  readonly initial: IsoDay | undefined;
  readonly today: IsoDay;
  /** Default: a day without a year is the first one from today on. */
  readonly toward?: DayReference['toward'];
  /** Why a day is probably not what was meant; then it is asked whether it is. */
  readonly doubts: (day: IsoDay) => readonly Diagnostic[];
  readonly stays?: boolean;
  /** The last day that it may be. Default: any day */
  readonly latest?: IsoDay;
  /** What an empty answer does, in words. Default: it is allowed, and means no day */
  readonly empty?: string;
}

/** Asks for a day; undefined for none. */
export async function askDay(question: DayQuestion): Promise<IsoDay | undefined> {
  const { initial, doubts } = question;
  for (;;) {
    const day = await askOnce(question);
    if (day === undefined || day === initial) return day;
    if (await confirmDoubts(doubts(day))) return day;
  }
}

/** Asks whether a doubtful day is right; one without doubts is. */
export async function confirmDoubts(doubts: readonly Diagnostic[]): Promise<boolean> {
  if (doubts.length === 0) return true;
  const question = `${doubtTexts(doubts).join('\n  ')}\n  Klopt deze datum?`;
  return confirm(question, 'Ja, deze datum klopt', 'Nee, een andere datum');
}

async function askOnce({
  message,
  initial,
  today,
  toward = 'future',
  stays = false,
  empty = 'leeg laten mag',
  latest,
}: DayQuestion): Promise<IsoDay | undefined> {
  const read = (typed: string): ReturnType<typeof readTypedDay> => readTypedDay(typed, { today, toward });
  const dayIn = (typed: string): IsoDay | undefined => {
    const found = read(typed);
    return found.kind === 'day' ? found.day : undefined;
  };
  const typed = await askText({
    message: `${message}\n  (zoals 8-12-2026 of 8 dec; ${initial === undefined ? empty : 'enter: zo laten, backspace: geen datum'}):`,
    // A proposal, so that what is typed replaces it.
    proposal: initial === undefined ? undefined : writeTyped(initial),
    stays,
    check: (answer) => {
      const found = read(answer);
      if (found.kind === 'day' && latest !== undefined && found.day > latest)
        return `${writeFullDay(found.day)} moet nog komen. Op welke dag was het klaar?`;
      return answer === '' || found.kind === 'day' ? undefined : dayProblem(answer, found);
    },
    shown: (answer) => writeFullDay(dayIn(answer) ?? answer),
  });
  return typed === '' ? undefined : dayIn(typed);
}

/** `2026-12-08` as people type it: `8-12-2026`. */
function writeTyped(day: IsoDay): string {
  return day.split('-').reverse().map(Number).join('-');
}
