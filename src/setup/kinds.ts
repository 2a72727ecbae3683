import { oneLineProblem } from '../diagnostics/unseen.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { registerMessages } from '../diagnostics/messages/register.ts';
import { weekDays } from '../calendar/weekly-clock.ts';
import { email } from '../profile/formats.js';
import { phoneFault } from '../profile/phone-number.ts';
import { readOpeningHours, writeOpeningHours, type OpeningHours } from './opening-hours.ts';
import { hasMobileNumber } from './personal-contact.ts';
import { readWeekDay, readTime } from './day-and-time.ts';

/** A value in the profile. */
export type ProfileValue =
  string | number | boolean | { readonly dag: string; readonly tijd: string } | readonly OpeningHours[];

/** A parsed answer: the value for the profile with the answer in its canonical form, or what is wrong. */
export type ReadAnswer = { readonly value: ProfileValue; readonly text: string } | { readonly wrong: string };

/** A kind of answer: how to parse it, and how to write a profile value as an answer. */
interface AnswerKind {
  readonly read: (typed: string) => ReadAnswer;
  /** The answer that yields this value; undefined when the value is not of this kind. */
  readonly write: (value: unknown) => string | undefined;
}

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The longest name that the schema allows everywhere. */
const maxLength = 60;

/** A moment in the week as people type it: `donderdag 15.00 uur`, `uiterlijk op maandag om 9 uur`. */
const momentWords =
  /^(?:(?:uiterlijk|op|elke|iedere|vóór|voor|tot|vanaf)\s+)*(\p{L}+),?\s+(?:(?:om|uiterlijk|vóór|voor|tot|vanaf)\s+)*(.+)$/iu;

/** Name of a kind of answer. */
export type AnswerKindName =
  'tekst' | 'afkorting' | 'mail' | 'telefoon' | 'dag' | 'tijd' | 'moment' | 'uren' | 'openingstijden';

/** Name → kind of answer; the one registry of them. */
export const answerKinds: Readonly<Record<AnswerKindName, AnswerKind>> = {
  tekst: {
    read: (typed) => {
      const wrong =
        typed.length > maxLength
          ? `Deze tekst telt ${String(typed.length)} tekens. Maak de tekst korter dan ${String(maxLength + 1)} tekens.`
          : oneLineProblem(typed);
      return wrong === undefined ? { value: typed, text: typed } : { wrong };
    },
    write: asText,
  },
  afkorting: {
    read: (typed) =>
      typed.length > 12
        ? { wrong: `${typed} is te lang. Een afkorting telt hier hooguit 12 tekens, zoals BSS.` }
        : { value: typed, text: typed },
    write: asText,
  },
  mail: {
    read: (typed) =>
      email(typed)
        ? { value: typed, text: typed }
        : { wrong: `${typed} is geen mailadres. Schrijf het zo: bestuurssecretariaat@gemeente.nl` },
    write: asText,
  },
  telefoon: {
    read: (typed) => {
      const fault = phoneFault(typed);
      if (fault?.why !== 'twice' && hasMobileNumber(typed))
        return {
          wrong:
            'Dit is een mobiel nummer, en dus van een persoon. Geef het vaste nummer van het secretariaat, zoals 14 030.',
        };
      if (fault === undefined) return answerKinds.tekst.read(typed);
      const { text, fix } = registerMessages['register/phone-number'](fault);
      return { wrong: `${text} ${fix}`.replaceAll('`', '') };
    },
    write: asText,
  },
  dag: {
    read: (typed) => {
      const day = readWeekDay(typed);
      if (day !== undefined) return { value: day, text: day };
      const near = nearest(typed.toLowerCase(), weekDays);
      return {
        wrong: `${typed} is geen dag van de week.${near === undefined ? '' : ` Bedoelt u ${near}?`} Kies uit: ${weekDays.join(', ')}.`,
      };
    },
    write: asText,
  },
  tijd: {
    read: (typed) => {
      const time = readTime(typed);
      return time === undefined
        ? { wrong: `${typed} is geen tijd. Schrijf uren en minuten, zoals 9.30 of 14:00.` }
        : { value: time, text: time };
    },
    write: asText,
  },
  moment: {
    read: (typed) => {
      const [, first = '', rest = ''] = momentWords.exec(typed.trim()) ?? [];
      const [dag, tijd] = [readWeekDay(first), readTime(rest)];
      return dag === undefined || tijd === undefined
        ? { wrong: `${typed} is geen dag met een tijd. Schrijf het zo: donderdag 15.00` }
        : { value: { dag, tijd }, text: `${dag} ${tijd}` };
    },
    write: (value) =>
      value !== null && typeof value === 'object' && 'dag' in value && 'tijd' in value
        ? `${String(value.dag)} ${String(value.tijd)}`
        : undefined,
  },
  uren: {
    read: (typed) => {
      const [, number = ''] = /^([0-9]+(?:[.,][0-9]+)?)\s*(?:uur|uren)?$/i.exec(typed) ?? [];
      const hours = Number(number.replace(',', '.'));
      return number === '' || hours < 0.25 || hours > 10
        ? { wrong: `${typed} is geen aantal uren. Schrijf een getal tot en met 10, zoals 2 of 1,5.` }
        : { value: hours, text: String(hours) };
    },
    write: (value) => (typeof value === 'number' ? String(value) : undefined),
  },
  openingstijden: { read: readOpeningHours, write: writeOpeningHours },
};
