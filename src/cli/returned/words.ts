/** What reading back found, in words. */
import type { Homeless } from '../../app/returned/receive.ts';
import type { UnreadFile } from '../../app/returned/read-file.ts';
import type { DoubtfulItem, RefusedItem } from '../../app/returned/screen.ts';
import { writeFullDay, writeWeekday } from '../../calendar/day.ts';
import { typedMessage } from '../../diagnostics/messages/privacy.ts';
import { enumeratedNumbers } from '../../document/contexts/brief-moment.ts';
import { screenText } from '../../profile/marked-text.ts';
import type {
  Doubt,
  Effect,
  Field,
  Note,
  Patch,
  Question,
  RowWords,
  TaskName,
} from '../../returned/plan-types.ts';
import { typedPrivacy } from '../refusals/privacy.ts';

/** A task by its number and title. */
export function taskWords({ number, title }: Pick<TaskName, 'number' | 'title'>): string {
  return `${String(number)} ${screenText(title)}`;
}

/** Several tasks by their numbers alone: "3, 5 en 8". */
function numbers(tasks: readonly TaskName[]): string {
  return enumeratedNumbers(tasks.map(({ number }) => number));
}

/** A text as it was typed, on one line and not longer than a screen has room for. */
function quoted(text: string): string {
  const line = screenText(text);
  return `‘${line.length > 120 ? `${line.slice(0, 119)}…` : line}’`;
}

const boxes = { aan: 'vinkje', uit: 'geen vinkje', onduidelijk: 'onduidelijk vakje' } as const;

/** What a row says: "12 Brief inleveren: vinkje, 17 dec, jj, ‘ligt klaar’". */
export function rowWords({ number, title, box, day, by, remark }: RowWords): string {
  const name = [
    ...(number === undefined ? [] : [String(number)]),
    ...(title === '' ? [] : [screenText(title)]),
  ];
  const said = [
    ...(box === undefined ? [] : [boxes[box]]),
    ...[day, by].filter((text) => text !== '').map(screenText),
    ...(remark === '' ? [] : [quoted(remark)]),
  ];
  return [name.join(' '), said.join(', ')].filter((part) => part !== '').join(': ');
}

const fields: Readonly<Record<Field, string>> = {
  status: 'of de taak klaar is',
  day: 'de dag waarop het klaar was',
  by: 'wie het deed',
  reason: 'de reden',
  remark: 'de opmerking',
};

/** A value of a conflict: days are written out. */
function value(text: string): string {
  if (text === '') return 'niets';
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? writeWeekday(text) : quoted(text);
}

/** Words for each doubt. */
const doubts: { readonly [C in Doubt['code']]: (doubt: Extract<Doubt, { readonly code: C }>) => string } = {
  conflict: ({ field, file, dossier }) =>
    `Op twee plaatsen veranderd: ${fields[field]}. In het bestand: ${value(file)}. In het dossier: ${value(dossier)}.`,
  doubled: () => 'Deze taak staat er meer dan eens, en niet overal staat hetzelfde.',
  contradiction: () =>
    'Het is niet zeker bij welke taak deze rij hoort: nummer en titel passen niet bij elkaar.',
  'only-title': () => 'Alleen de titel zegt bij welke taak deze rij hoort.',
  'only-number': () => 'Alleen het nummer zegt bij welke taak deze rij hoort.',
  'loose-line': () => 'In deze zin staat een taak, maar het is niet zeker wat ermee is gebeurd.',
  'new-task': () => 'Deze rij staat niet in het dossier. Iemand typte er een taak bij.',
  'unclear-box': () => 'Het vakje is niet duidelijk: het teken en de stand verschillen.',
  'day-without-tick': ({ text }) => `Er staat ${quoted(text)} bij, maar er is geen vinkje.`,
  'initials-without-tick': ({ text }) => `Er staat een paraaf bij (${quoted(text)}), maar er is geen vinkje.`,
  'unclear-day': ({ text }) => `Er is een vinkje, maar de dag is niet te lezen: ${quoted(text)}.`,
  'day-to-come': ({ text }) => `Er is een vinkje, maar de dag moet nog komen: ${quoted(text)}.`,
  'doubtful-day': ({ text }) => `Er is een vinkje, maar het jaar van de dag is niet zeker: ${quoted(text)}.`,
  'perhaps-done': ({ text }) =>
    `Er is geen vinkje, maar de opmerking zegt dat het klaar is: ${quoted(text)}.`,
  'lapses-without-reason': () => 'De taak vervalt, maar de reden staat er niet bij.',
  'perhaps-lapses': ({ text }) => `Misschien vervalt de taak: ${quoted(text)}.`,
  'ticked-and-lapsed': ({ text }) =>
    `Er is een vinkje, en er staat ook bij dat de taak vervalt: ${quoted(text)}.`,
  'duty-lapses': ({ text }) =>
    `De taak zou vervallen (${quoted(text)}), maar een wet of de veiligheid maakt haar nodig.`,
  'remark-removed': ({ text }) =>
    `In het bestand is de opmerking weg. In het dossier staat: ${quoted(text)}.`,
};

/** Why something is asked. */
export function doubtWords(doubt: Doubt): string {
  // The facts belong to the code: the type of a doubt says so, but a lookup by code loses that.
  const words = doubts[doubt.code] as (facts: Doubt) => string;
  return words(doubt);
}

/** What an answer does. */
export function effectWords(effect: Effect, doubt: Doubt): string {
  switch (effect.kind) {
    case 'leave':
      return doubt.code === 'new-task' ? 'Niet toevoegen.' : 'Niets veranderen.';
    case 'patch':
      return patchWords(effect.patch);
    case 'typed':
      return effect.what === 'day'
        ? 'Afvinken, op een dag die ik typ.'
        : 'Laten vervallen, met een reden die ik typ.';
    case 'task':
      return `De rij hoort bij taak ${taskWords(effect.task)}.`;
    case 'row':
      return `Wat op ${effect.place} staat: ${rowWords(effect.says)}`;
    case 'add':
      return `Een nieuwe taak toevoegen: ${screenText(effect.task.title)}`;
  }
}

function patchWords({ status, on, by, reason, remark }: Patch): string {
  const who = by === undefined ? '' : `, door ${screenText(by)}`;
  if (status === 'afgehandeld') return `Afvinken${on === undefined ? '' : ` op ${writeFullDay(on)}`}${who}.`;
  if (status === 'open') return 'Weer openzetten.';
  if (status === 'bezig') return 'Zetten op bezig.';
  if (status === 'vervalt') return `Laten vervallen: ${quoted(reason ?? '')}`;
  if (on !== undefined) return `De dag wordt ${writeFullDay(on)}${who}.`;
  if (by !== undefined) return `Gedaan door: ${screenText(by)}.`;
  return remark === null ? 'De opmerking weghalen.' : `De opmerking wordt: ${quoted(remark ?? '')}`;
}

/** A question without its answers. */
export function questionWords({ place, row, doubt }: Question, source: string): string {
  return `${source}, ${place}: ${rowWords(row)}\n${doubtWords(doubt)}`;
}

/** Words for each note. */
const notes: { readonly [C in Note['code']]: (note: Extract<Note, { readonly code: C }>) => string } = {
  'day-of-reading': (note) =>
    `${note.place}: bij taak ${taskWords(note.task)} staat geen dag. Het wordt de dag van vandaag.`,
  'not-unticked': (note) =>
    `${note.place}: ${taskWords(note.task)} heeft geen vinkje, maar is klaar in het dossier. Dat blijft zo.`,
  'row-deleted': (note) =>
    `${note.place}: deze rij is verwijderd (${rowWords(note.row)}). In het dossier blijft de taak staan.`,
  'rows-gone': (note) =>
    `Niet meer in het bestand: ${counted(note.tasks)}. In het dossier verandert daar niets aan.`,
  'not-in-list': (note) =>
    `Het bestand is ouder dan het dossier. Deze taken staan er niet in: ${numbers(note.tasks)}.`,
  'task-gone': (note) => `${note.place}: deze taak staat niet meer in het dossier: ${rowWords(note.row)}.`,
  'nameless-row': (note) =>
    `${note.place}: bij deze rij staat niet welke taak het is: ${rowWords(note.row)}.`,
  'unread-line': (note) =>
    `${note.place} is niet gelezen: ${quoted(note.text)}. Zet zo nodig zelf de vinkjes.`,
  'no-answer': () => 'Hierin staat geen antwoord. Een antwoord in een eerdere mail daaronder telt niet mee.',
  retitled: (note) =>
    `${note.place}: de titel is veranderd in ${quoted(note.title)}. In het dossier blijft het: ${taskWords(note.task)}.`,
  'nothing-carried': () =>
    'In het bestand staat niet meer hoe de lijst was. Alleen wat is ingevuld telt; wat leeg is zegt niets.',
  'other-code': (note) => `Het bestand heeft een andere code dan dit dossier: ${note.codes.join(', ')}.`,
};

/** Something that is told. */
export function noteWords(note: Note): string {
  // As for doubts.
  const words = notes[note.code] as (facts: Note) => string;
  return words(note);
}

function counted(tasks: readonly TaskName[]): string {
  return tasks.length > 12 ? `${String(tasks.length)} taken` : `taak ${numbers(tasks)}`;
}

const unreadWhy: Readonly<Record<UnreadFile['why'], string>> = {
  damaged:
    'Het bestand is beschadigd. Open het in het programma waarin het gemaakt is, en bewaar het opnieuw.',
  strict: 'Het is bewaard als Strict Open XML. Bewaar het in Word als gewoon Word-document (.docx).',
  macros: 'Er zitten macro’s in. Bewaar het in Word als gewoon Word-document (.docx).',
  encrypted: 'Er zit een wachtwoord op. Bewaar het zonder wachtwoord.',
  'too-big': 'Het is groter dan elke lijst. Is dit het goede bestand?',
  'no-list': 'Er staat geen actielijst, verzoek of antwoord in.',
  unknown:
    'Dit soort bestand lees ik niet terug. Wel: Word, Excel, csv, Markdown, een webpagina, tekst en mail (.eml).',
  'open-document':
    'Dit is OpenDocument (zoals .ods of .odt). Bewaar het eerst als Excel of Word: dat lees ik wel.',
  missing: 'Het is er niet meer.',
};

/** Why a file was not read. */
export function unreadWords({ source, why }: UnreadFile): string {
  return `${source}: ${unreadWhy[why]}`;
}

/** Why a list has no dossier. */
export function homelessWords(source: string, homeless: Homeless): string {
  switch (homeless.why) {
    case 'unknown-code': {
      const { codes, isOtherMunicipality } = homeless;
      const how = 'Hoort de lijst toch bij een dossier van u? Noem het met --dossier.';
      if (isOtherMunicipality)
        return `${source}: deze lijst is van een andere gemeente (lijst ${codes.join(', ')}). ${how}`;
      return codes.length === 0
        ? `${source}: er staat niet in van welk dossier de lijst is. Noem het met --dossier.`
        : `${source}: geen dossier heeft lijst ${codes.join(', ')}. ${how}`;
    }
    case 'several':
      return `${source}: er staan codes van meer dossiers in: ${homeless.dossiers.join(', ')}. Kies er een met --dossier.`;
    case 'other-dossier':
      return `${source}: dit is een lijst van ${homeless.dossier}, niet van ${homeless.named}. Er is niets uit overgenomen.`;
    case 'closed':
      return `${source}: het dossier ${homeless.dossier} is gesloten op ${writeFullDay(homeless.day)}. Zet het eerst weer open met: gemeente checklist reopen ${homeless.dossier}`;
  }
}

const refusedFields: Readonly<Record<RefusedItem['field'], string>> = {
  by: 'wie het deed',
  reason: 'de reden',
  remark: 'de opmerking',
  title: 'de titel',
};

/** That a value is perhaps private; it is written when somebody agrees. */
export function doubtfulWords({ place, task, field, diagnostics }: DoubtfulItem, source: string): string {
  const at = `Let op: ${source}, ${place}${task === undefined ? '' : ` (${task})`}: kijk ${refusedFields[field]} na.`;
  const found = diagnostics.map((each) => typedMessage(each)?.text ?? '');
  return [at, ...new Set(found), 'Is dat zo, schrijf dan de functie of een paraaf.'].join(' ');
}

/** Why a value is not written; nothing of a private value itself. */
export function refusedWords({ place, task, field, why }: RefusedItem, source: string): string {
  const at = `${source}, ${place}${task === undefined ? '' : ` (${task})`}: ${refusedFields[field]} neem ik niet over.`;
  if (why.kind === 'too-long') return `${at} Dat mag ten hoogste ${String(why.most)} tekens zijn.`;
  return [at, ...new Set(why.diagnostics.map(typedPrivacy))].join(' ');
}
