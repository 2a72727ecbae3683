import type { DossierFacts } from '../codes/dossier.ts';
import { upperFirst } from '../upper-first.ts';
import { quote, type Messages } from './message.ts';
import { describeMomentError } from './moment.ts';

/** The date may be right: then the remark goes away when the day has passed. */
const checkDate = 'Kijk de datum na. Klopt die? Dan hoeft u niets te doen.';

/** Words for what does not fit together in a dossier, and for moments that cannot be read. */
export const dossierMessages: Messages<DossierFacts> = {
  'moment/unclear': describeMomentError,
  'dossier/id-differs': (a) => ({
    text: `Het id is ${quote(a.id)}, maar het bestand heet ${quote(`${a.expected}.yaml`)}. Die twee horen gelijk te zijn.`,
    fix: `Schrijf ${quote(`id: ${a.expected}`)}, of geef het bestand een andere naam.`,
    replacement: a.expected,
  }),
  'dossier/status-differs': (a) => ({
    text: `De status is ${quote(a.status)}, maar er staat ook ${quote(a.key)}. Die regel hoort bij de status ${quote(a.wanted)}.`,
    fix: `Schrijf ${quote(`status: ${a.wanted}`)}, of haal de regel met ${quote(a.key)} weg.`,
  }),
  'dossier/no-reason': () => ({
    text: 'Deze taak vervalt, maar er staat niet bij waarom.',
    fix: 'Zet op een nieuwe regel `reden:` met een paar woorden.',
  }),
  'dossier/done-in-future': (a) => ({
    text: `Deze taak is afgehandeld op ${a.day}. Die dag moet nog komen.`,
    fix: 'Verbeter de datum. Is de taak nog niet klaar? Zet de status dan op `open`.',
  }),
  'dossier/milestone-order': (a) => ({
    text: `${upperFirst(a.later)} is op ${a.laterDay}, maar ${a.earlier} is pas op ${a.earlierDay}. Dat hoort andersom.`,
    fix: 'Kijk beide datums na.',
  }),
  'dossier/unlikely-date': (a) => ({
    text: `Hier staat ${a.day}. Verwacht: een dag tussen 2000 en 2100.`,
    fix: 'Kijk het jaar na.',
  }),
  'dossier/closed-day': (a) => ({
    text: `${upperFirst(a.name)} is op ${a.day}. Dat is geen werkdag${a.reason === undefined ? '' : `: ${a.reason}`}.`,
    fix: checkDate,
  }),
  'dossier/not-college-day': (a) => ({
    text: `${upperFirst(a.name)} is op ${a.day}. Het college vergadert op ${a.collegeDay}.`,
    fix: checkDate,
  }),
  'dossier/death-to-come': (a) => ({
    text: `De dag van het overlijden is ${a.day}. Die dag moet nog komen.`,
    fix: 'Vul de dag van het overlijden in. Is die niet bekend? Haal de datum dan weg.',
  }),
  'dossier/sudden-to-come': (a) => ({
    text: `${upperFirst(a.name)} is plotseling, maar pas op ${a.day}. Dat is over ${a.days} dagen.`,
    fix: 'Kijk de datum na. Klopt die? Zeg dan dat het vertrek niet plotseling is.',
  }),
  'dossier/far-day': (a) => ({
    text: `${upperFirst(a.name)} is op ${a.day}. Dat duurt nog ${a.months} maanden.${a.meant === undefined ? '' : ` Misschien bedoelt u ${a.meant}.`}`,
    fix: checkDate,
  }),
  'dossier/past-day': (a) => ({
    text: `${upperFirst(a.name)} is op ${a.day}. Dat is ${a.months} maanden voor het begin van dit dossier.`,
    fix: checkDate,
  }),
  'dossier/double-number': (a) => ({
    text: `De taken ${quote(a.first)} en ${quote(a.id)} hebben allebei nummer ${a.number}.`,
    fix: `Schrijf hier \`nummer: ${a.instead}\`: zo heet deze taak nu al in lijsten en opdrachten.`,
    replacement: String(a.instead),
  }),
  'dossier/lost-task': (a) => ({
    text: `De taak ${quote(a.id)} staat niet meer in de checklist ${quote(a.checklist)}.`,
    fix: 'Haal de regel `uit` weg; dan is het een eigen taak. Of laat de taak vervallen, met een reden.',
  }),
};
