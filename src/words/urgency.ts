import type { Urgency } from '../checklist/planned-task.ts';

/** Headings of the groups of tasks. */
export const urgencyTitles: Readonly<Record<Urgency, string>> = {
  'te-laat': 'Te laat',
  'nu-beginnen': 'Nu beginnen',
  verstreken: 'Termijn verstreken: kijk wat nog kan',
  'deze-week': 'Deze week',
  zsm: 'Zo snel mogelijk',
  later: 'Later',
  'geen-datum': 'Zonder datum',
  wacht: 'Wacht op iets',
  klaar: 'Klaar',
};
