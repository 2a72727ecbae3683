/** What reading back found, in words. */
import type { DoubtfulItem, RefusedItem } from '../app/returned/screen.ts';
import { writeFullDay, writeWeekday } from '../calendar/day.ts';
import { typedMessage } from '../diagnostics/messages/privacy.ts';
import { enumeratedNumbers } from '../document/contexts/brief-moment.ts';
import { enumerated, screenText } from '../profile/marked-text.ts';
import type {
  Doubt,
  Effect,
  Field,
  Note,
  Patch,
  Question,
  RowWords,
  TaskName,
  TypedTask,
} from '../returned/plan-types.ts';
import { typedPrivacy } from './privacy.ts';
import { quoted, quotedAll } from './quoted.ts';

/** A task by its number and title. */
export function taskWords({ number, title }: Pick<TaskName, 'number' | 'title'>): string {
  return `${String(number)} ${screenText(title)}`;
}

/** Several tasks by their numbers alone: "3, 5 en 8". */
function numbers(tasks: readonly TaskName[]): string {
  return enumeratedNumbers(tasks.map(({ number }) => number));
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
    ...[withWrittenDays(day), by].filter((text) => text !== '').map(screenText),
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
  due: 'de dag waarop het klaar moet zijn',
  assignee: 'wie het oppakt',
};

function withWrittenDays(text: string): string {
  return text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, writeWeekday);
}

/** A value of a conflict: days are written out. */
function value(text: string): string {
  if (text === '') return 'niets';
  const words = withWrittenDays(text);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? words : quoted(words);
}

/** Words for each doubt. */
const doubts: { readonly [C in Doubt['code']]: (doubt: Extract<Doubt, { readonly code: C }>) => string } = {
  conflict: ({ field, file, dossier, elsewhere }) =>
    `Op twee plaatsen veranderd: ${fields[field]}. In het bestand: ${value(file)}. In ${elsewhere ?? 'het dossier'}: ${value(dossier)}.`,
  doubled: () => 'Deze taak staat er meer dan eens, en niet overal staat hetzelfde.',
  contradiction: () =>
    'Het is niet zeker bij welke taak deze rij hoort: nummer en titel passen niet bij elkaar.',
  'only-title': () => 'Alleen de titel zegt bij welke taak deze rij hoort.',
  'only-number': () => 'Alleen het nummer zegt bij welke taak deze rij hoort.',
  'loose-line': () => 'In deze zin staat een taak, maar het is niet zeker wat ermee is gebeurd.',
  'new-task': () => 'Deze rij staat niet in het dossier. Iemand typte er een taak bij.',
  'unclear-box': () => 'Het is niet duidelijk of dit vakje is aangevinkt.',
  'day-without-tick': ({ text, isToCome, isImpossible }) =>
    `Er staat ${quoted(text)} bij, maar er is geen vinkje.${isToCome === true ? ' Die dag moet nog komen.' : ''}${impossibleDay(isImpossible)}`,
  'initials-without-tick': ({ text }) => `Er staat een paraaf bij (${quoted(text)}), maar er is geen vinkje.`,
  'unclear-day': ({ text, isImpossible }) =>
    isImpossible === true
      ? `Er is een vinkje, met de dag ${quoted(text)}.${impossibleDay(isImpossible)}`
      : `Er is een vinkje, maar de dag is niet te lezen: ${quoted(text)}.`,
  'day-to-come': ({ text, day }) =>
    `Er is een vinkje, maar de dag moet nog komen: ${quoted(text)} (${writeFullDay(day)}).`,
  'doubtful-day': ({ text }) => `Er is een vinkje, maar het jaar van de dag is niet zeker: ${quoted(text)}.`,
  'perhaps-done': ({ text }) =>
    `Er is geen vinkje, maar de opmerking zegt dat het klaar is: ${quoted(text)}.`,
  'doubtful-days': ({ days }) =>
    `Bij deze taken staat een vinkje met een dag van vóór het dossier. Kloppen de jaren? ${days.map(({ task, day }) => `${taskWords(task)}: ${writeFullDay(day)}`).join('; ')}.`,
  'perhaps-old': ({ day }) =>
    `In het bestand is dit klaar op ${writeFullDay(day)}. In het dossier is het open. Het bestand zegt niet of het vinkje nieuw is.`,
  'lapses-without-reason': () => 'De taak vervalt, maar de reden staat er niet bij.',
  'perhaps-lapses': ({ text }) => `Misschien vervalt de taak: ${quoted(text)}.`,
  'ticked-and-lapsed': ({ text }) =>
    `Er is een vinkje, en er staat ook bij dat de taak vervalt: ${quoted(text)}.`,
  'duty-lapses': ({ text }) =>
    `De taak zou vervallen (${quoted(text)}), maar een wet of de veiligheid maakt haar nodig.`,
  'remark-removed': ({ text }) =>
    `In het bestand is de opmerking weg. In het dossier staat: ${quoted(text)}.`,
};

function impossibleDay(isImpossible: boolean | undefined): string {
  return isImpossible === true ? ' Die dag staat niet op de kalender.' : '';
}

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
    case 'all':
      return 'Alle dagen kloppen: afvinken.';
    case 'apart':
      return 'Een voor een vragen.';
    case 'typed':
      return effect.what === 'day'
        ? 'Afvinken, op een dag die ik typ.'
        : 'Laten vervallen, met een reden die ik typ.';
    case 'task':
      return `De rij hoort bij taak ${taskWords(effect.task)}.`;
    case 'row':
      return `Wat op ${effect.place} staat: ${rowWords(effect.says)}`;
    case 'add':
      return `Een nieuwe taak toevoegen: ${typedWords(effect.task)}`;
  }
}

/** A typed row as a task, with what is not taken over from it. */
function typedWords({ title, on, due, doer, unknownDoer, left = [], behind }: TypedTask): string {
  const facts = [
    screenText(title),
    ...(doer === undefined ? [] : [`door ${doer}`]),
    ...(due === undefined ? [] : [`op ${writeFullDay(due)}`]),
    ...(on === undefined ? [] : [`klaar op ${writeFullDay(on)}`]),
    ...(behind === undefined ? [] : [`in de fase van taak ${String(behind.number)}`]),
  ].join(', ');
  const unknown =
    unknownDoer === undefined ? '' : ` ${quoted(unknownDoer)} is geen functie uit gemeente.yaml.`;
  return `${facts}.${unknown}${left.length === 0 ? '' : ` Niet overgenomen: ${enumerated(left.map(quoted))}.`}`;
}

function patchWords(patch: Patch): string {
  const { status, on, by, reason, due, assignee } = patch;
  if (due !== undefined) return `Overnemen als geplande dag: klaar uiterlijk ${writeFullDay(due)}.`;
  if (assignee !== undefined) return `Opgepakt door: ${screenText(assignee)}.`;
  const who = by === undefined ? '' : `, door ${screenText(by)}`;
  if (status === 'afgehandeld') return `Afvinken${on === undefined ? '' : ` op ${writeFullDay(on)}`}${who}.`;
  if (status === 'open') return 'Weer openzetten.';
  if (status === 'bezig') return 'Zetten op bezig.';
  if (status === 'vervalt') return `Laten vervallen: ${quoted(reason ?? '')}`;
  if (on !== undefined) return `De dag wordt ${writeFullDay(on)}${who}.`;
  return by === undefined ? remarkWords(patch) : `Gedaan door: ${screenText(by)}.`;
}

function remarkWords({ remark }: Patch): string {
  return remark === null ? 'De opmerking weghalen.' : `De opmerking wordt: ${quoted(remark ?? '')}`;
}

/** A question without its answers. */
export function questionWords({ place, task, row, doubt }: Question, source: string): string {
  // A line of a mail has a number alone.
  const named = row.title === '' && task !== undefined ? { ...row, title: task.title } : row;
  const words = rowWords(named);
  return `${source}, ${place}${words === '' ? '' : `: ${words}`}\n${doubtWords(doubt)}`;
}

/** Words for each note. */
const notes: { readonly [C in Note['code']]: (note: Extract<Note, { readonly code: C }>) => string } = {
  'day-of-reading': ({ place, task, mailedOn }) =>
    `${place}: bij taak ${taskWords(task)} staat geen dag. Het wordt ${mailedOn === undefined ? 'de dag van vandaag' : `de dag van de mail: ${writeFullDay(mailedOn)}`}.`,
  'not-unticked': (note) =>
    `${note.place}: ${taskWords(note.task)} heeft geen vinkje, maar is klaar in het dossier. Dat blijft zo.`,
  'row-deleted': (note) =>
    `${note.place}: deze rij is verwijderd (${rowWords(note.row)}). In het dossier blijft de taak staan.`,
  'rows-gone': (note) =>
    `Niet meer in het bestand: ${counted(note.tasks)}. In het dossier verandert daar niets aan.`,
  'not-in-list': (note) =>
    `Het bestand is ouder dan het dossier. Deze taken staan er niet in: ${numbers(note.tasks)}.`,
  'task-gone': (note) => `${note.place}: deze taak staat niet in het dossier: ${rowWords(note.row)}.`,
  'nameless-row': (note) =>
    `${note.place}: bij deze rij staat niet welke taak het is: ${rowWords(note.row)}.`,
  'unread-line': (note) =>
    `${note.place} is niet gelezen: ${quoted(note.text)}. Zet zo nodig zelf de vinkjes.`,
  'said-outside': ({ texts }) =>
    `Buiten de tabel is iets getypt of veranderd. Dat neem ik niet over: ${quotedAll(texts)}.`,
  'no-answer': ({ texts }) =>
    `${texts.length === 0 ? 'Hierin staat geen antwoord.' : `Hierin staat geen antwoord dat bij een taak hoort, wel: ${quotedAll(texts)}.`} Een antwoord in een eerdere mail daaronder telt niet mee.`,
  retitled: (note) =>
    `${note.place}: de titel is veranderd in ${quoted(note.title)}. In het dossier blijft het: ${taskWords(note.task)}.`,
  'not-taken': ({ field, items }) =>
    `${untaken[field]}: ${items.map(({ task, text }) => `${String(task.number)} (${quoted(text)})`).join(', ')}.`,
  'nothing-carried': () =>
    'Het bestand zegt niet hoe de lijst was toen zij werd gemaakt. Alleen wat is ingevuld telt; wat leeg is zegt niets.',
  'other-code': (note) => `Het bestand heeft een andere code dan dit dossier: ${note.codes.join(', ')}.`,
};

/** Something that is told. */
export function noteWords(note: Note): string {
  // As for doubts.
  const words = notes[note.code] as (facts: Note) => string;
  return words(note);
}

const untaken = {
  due: 'Hier staat een andere datum dan in het dossier. Die neem ik niet over, want het bestand zegt niet wie haar veranderde',
  who: 'Dit is bij ‘Door’ geen bekende functie. Ik neem het niet over',
  day: 'Deze dag is niet te lezen. In het dossier blijft de dag die er staat',
  state: 'Dit staat bij ‘Stand’. Ik neem het niet over',
} as const;

function counted(tasks: readonly TaskName[]): string {
  return tasks.length > 12 ? `${String(tasks.length)} taken` : `taak ${numbers(tasks)}`;
}

const refusedFields: Readonly<Record<RefusedItem['field'], string>> = {
  by: 'wie het deed',
  reason: 'de reden',
  remark: 'de opmerking',
  title: 'de titel',
};

/** That a value is perhaps private; it is written when somebody agrees. */
export function doubtfulWords({ place, name, field, diagnostics }: DoubtfulItem, source: string): string {
  const at = `Let op: ${source}, ${place}${name === undefined ? '' : ` (${taskWords(name)})`}: kijk ${refusedFields[field]} na.`;
  const found = diagnostics.map((each) => typedMessage(each)?.text ?? '');
  return [at, ...new Set(found), 'Is dat zo, schrijf dan de functie of een paraaf.'].join(' ');
}

/** Why a value is not written; nothing of a private value itself. */
export function refusedWords({ place, name, field, why }: RefusedItem, source: string): string {
  const at = `${source}, ${place}${name === undefined ? '' : ` (${taskWords(name)})`}: ${refusedFields[field]} neem ik niet over.`;
  if (why.kind === 'too-long') return `${at} Dat mag ten hoogste ${String(why.most)} tekens zijn.`;
  return [at, ...new Set(why.diagnostics.map(typedPrivacy))].join(' ');
}
