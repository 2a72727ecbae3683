import type { MomentFacts, MomentProblem } from '../codes/moment.ts';
import { choices, didYouMean, quote, type Message } from './message.ts';

/** What is wrong with a phrase such as `10 werkdgn voor benoeming`, and how to fix it. */
export function describeMomentError(facts: MomentFacts): Message {
  const { near, found } = facts;
  const { text, fix } = words[facts.reason](facts);
  // The fix for a missing or superfluous word stands on its own; a mistyped word is fixed by the right one.
  if (near === undefined) return { text, fix };
  return {
    text: `${text}${didYouMean(near)}`,
    fix: `Schrijf ${quote(near)} in plaats van ${quote(found)}.`,
    replacement: { of: found, by: near },
  };
}

const words: Readonly<Record<MomentProblem, (facts: MomentFacts) => Message>> = {
  empty: ({ expected }) => ({
    text: 'Hier staat niets. Verwacht: een korte zin die zegt wanneer de taak klaar moet zijn.',
    fix: `Schrijf het zoals ${choices(expected)}, of haal de sleutel weg.`,
  }),
  'unknown-word': ({ found, whole, expected }) => ({
    text: `${inside(found, whole)} ken ik ${quote(found)} niet. ${wanted(expected)}`,
    fix: 'Kies een van deze woorden.',
  }),
  'bad-number': ({ found, whole, expected }) => ({
    text: `${inside(found, whole)} is ${quote(found)} geen goed aantal. Verwacht: een heel getal van 1 tot en met 9999.`,
    fix: `Schrijf het aantal in cijfers, zoals ${choices(expected)}.`,
  }),
  'bad-unit': ({ found, whole, expected }) => ({
    text: `${inside(found, whole)} is ${quote(found)} geen soort tijd. ${wanted(expected)}`,
    fix: 'Kies een van deze woorden.',
  }),
  'missing-unit': ({ found, whole, expected }) => ({
    text: `${inside(found, whole)} staat na ${quote(found)} niet wat u telt. ${wanted(expected)}`,
    fix: `Zet een van deze woorden achter ${quote(found)}.`,
  }),
  'missing-term': ({ found, whole, expected }) => ({
    text: `${inside(found, whole)} hoort na ${quote(found)} een termijn of een datum. Die ontbreekt.`,
    fix: `Schrijf het zoals ${choices(expected)}.`,
  }),
  'missing-side': ({ found, whole, expected }) => ({
    text: `${inside(found, whole)} staat bij ${quote(found)} niet of het ervoor, erna of op de dag zelf is.`,
    fix: `Schrijf het zoals ${choices(expected)}.`,
  }),
  'missing-milestone': ({ found, whole, expected }) => ({
    text: `${inside(found, whole)} hoort na ${quote(found)} een mijlpaal. Die ontbreekt.`,
    fix:
      expected.length === 0
        ? 'Voeg een mijlpaal toe bij `mijlpalen`, of schrijf een datum.'
        : `Zet er een mijlpaal achter: ${choices(expected)}.`,
  }),
  'unknown-milestone': ({ found, whole, expected }) => ({
    text:
      expected.length === 0
        ? `${inside(found, whole)} is ${quote(found)} geen mijlpaal. Deze checklist heeft geen mijlpalen.`
        : `${inside(found, whole)} is ${quote(found)} geen mijlpaal van deze checklist. ${wanted(expected)}`,
    fix:
      expected.length === 0
        ? 'Voeg een mijlpaal toe bij `mijlpalen`, of schrijf een datum.'
        : 'Kies een van deze mijlpalen, of voeg de mijlpaal toe bij `mijlpalen`.',
  }),
  'term-after-side': ({ found, whole, expected }) => ({
    text: `${inside(found, whole)} staat ${quote(found)} op de plaats van de mijlpaal. Een termijn hoort vooraan.`,
    fix: `Schrijf het zoals ${choices(expected)}.`,
  }),
  'impossible-date': ({ found, expected }) => ({
    text: `De dag ${quote(found)} bestaat niet.${expected.length === 0 ? '' : ` De laatste dag van die maand is ${lastDayWords(expected)}.`}`,
    fix: 'Verbeter de dag, de maand of het jaar.',
  }),
  'other-weekday': ({ found, whole }) => ({
    text: `${inside(found, whole)} past de dag van de week niet bij de datum: ${quote(found)}.`,
    fix: 'Verbeter de dag van de week of de datum.',
  }),
  'date-as-milestone': ({ found, whole, expected }) => ({
    text: `${inside(found, whole)} staat de datum ${quote(found)}. Hier hoort een mijlpaal.`,
    fix: `Noem een mijlpaal, of reken de dag uit en schrijf die zoals ${choices(expected)}.`,
  }),
  'missing-year': ({ found, whole }) => ({
    text: `${inside(found, whole)} heeft ${quote(found)} geen jaar. Na ${quote('na')} hoort een datum met een jaar.`,
    fix: `Zet het jaar achter ${quote(found)}.`,
  }),
  'year-in-yearly': ({ found, whole }) => ({
    text: `${inside(found, whole)} staat ${quote('jaarlijks')} bij ${quote(found)}. Die datum is er maar één keer.`,
    fix: 'Haal het jaar weg.',
  }),
  'trailing-words': ({ found, whole, expected }) => ({
    text:
      expected.length === 0
        ? `${inside(found, whole)} begrijp ik ${quote(found)} niet. Daarvoor is de zin al klaar.`
        : `${inside(found, whole)} past ${quote(found)} niet. ${wanted(expected)}`,
    fix: `Haal ${quote(found)} weg, of zet het bij de toelichting.`,
  }),
};

/** "In `…`", or "Hier" when the whole phrase is to blame and would be repeated. */
function inside(found: string, whole: string): string {
  return found === whole.trim() ? 'Hier' : `In ${quote(whole)}`;
}

function wanted(expected: readonly string[]): string {
  return `Verwacht: ${choices(expected)}.`;
}

/** Without a year, the last day of February is one of two. */
function lastDayWords(expected: readonly string[]): string {
  const [only = ''] = expected;
  return only === '29 februari'
    ? `${quote('28 februari')}, en in een schrikkeljaar ${quote(only)}`
    : choices(expected);
}
