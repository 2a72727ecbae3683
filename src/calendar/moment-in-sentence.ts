import { writeDayOfYear, writeTerm, type DayMoment, type Moment, type YeardayMoment } from './moment.ts';
import { writeDate } from './written.ts';

/**
 * A moment as it stands between "moet" and "klaar zijn": "op de dag van het vertrek", "elk jaar op 1 juni".
 *
 * Why apart from `describeMoment`: that one makes labels, such as "bij het vertrek" and "jaarlijks 1 juni".
 *
 * @param nameOf the name of a milestone with its article: `benoeming` → "de benoeming"
 */
export function momentInSentence(moment: Moment, nameOf: (milestone: string) => string): string {
  switch (moment.kind) {
    case 'asap':
      return moment.after === undefined ? 'zo snel mogelijk' : `zo snel mogelijk na ${nameOf(moment.after)}`;
    case 'at':
      return `${leads[moment.style]} de dag van ${nameOf(moment.milestone)}`;
    case 'around':
      return `${sides[moment.side]} ${nameOf(moment.milestone)}`;
    case 'offset': {
      const term = `${writeTerm(moment)} ${sides[moment.side]} ${nameOf(moment.milestone)}`;
      return moment.style === 'plain' ? term : `${moment.style} ${term}`;
    }
    case 'day':
      return `${leads[moment.style]} ${writeDate(moment.day)}`;
    case 'yearday':
      return yeardayWords(moment, nameOf);
    case 'yearly':
      return 'elk jaar';
  }
}

const sides = { voor: 'vóór', na: 'na' } as const;

const leads: Readonly<Record<DayMoment['style'], string>> = {
  plain: 'op',
  uiterlijk: 'uiterlijk op',
  ...sides,
};

function yeardayWords(
  { month, dayOfMonth, style, yearly, from }: YeardayMoment,
  nameOf: (milestone: string) => string,
): string {
  const day = `${yearly ? 'elk jaar ' : ''}${leads[style]} ${writeDayOfYear(month, dayOfMonth)}`;
  if (from === undefined) return day;
  return `${day}${from.isYearAfter ? ' in het jaar' : ''} na ${nameOf(from.milestone)}`;
}
