/** What was changed in documents that are no list, in words. */
import type { FilledPart } from '../app/returned/filled-parts.ts';
import type { LeftWhy, ReturnedValue } from '../app/returned/returned-value.ts';
import { writeFullDay } from '../calendar/day.ts';
import { isDate } from '../calendar/written.ts';
import { counted } from '../diagnostics/counted.ts';
import { screenText } from '../profile/marked-text.ts';
import type { HandOverChange } from '../returned/hand-over-changes.ts';
import type { HandOverList, LeftCell } from '../returned/hand-over.ts';

/** A day or text of a file on the screen. */
export function shown(value: string): string {
  return isDate(value) ? writeFullDay(value) : screenText(value);
}

/** Whether nothing that somebody agreed on is lost: the document may be older than what the workspace has now. */
export function isCertain({ before, isProposal, edit }: ReturnedValue): boolean {
  return 'typed' in edit && (before === '' || isProposal);
}

/** Why a value is not taken over. */
export function whyWords({ path, after, file, line }: ReturnedValue, why: LeftWhy): string {
  const place = line === undefined ? file : `${file}, regel ${String(line)}`;
  switch (why.kind) {
    case 'otherwise':
      return `‘${shown(after)}’ staat in de werkmap anders geschreven. Verander het zelf bij ${path} (${place}).`;
    case 'wrong':
      return `${path} is niet overgenomen. ${why.words}`;
    case 'several':
      return `‘${shown(after)}’ is niet overgenomen: het document zegt niet overal hetzelfde. Kies zelf wat er bij ${path} komt (${place}).`;
  }
}

/** Why the answers of a form are not read in. */
export function privateWords(source: string, title: string): string {
  return `${source}: ‘${title}’ is persoonlijk. De antwoorden horen niet in deze werkmap, en dus lees ik ze niet in. Geef het formulier aan wie het bewaart, en verwijder het daarna hier.`;
}

const listNames: Readonly<Record<HandOverList, string>> = {
  lopende_zaken: 'lopende zaak',
  contacten: 'contact',
};

/** Names of keys as people read them: `volgende_stap` → "volgende stap". */
function keyWords(key: string): string {
  return key === 'weet_ervan' ? 'wie ervan weet' : key.replaceAll('_', ' ');
}

/** Whether a change of a hand-over would replace something. */
export function isReplacing(change: HandOverChange): boolean {
  return change.kind === 'value' && change.before !== undefined;
}

/** A change of a hand-over: "nieuw: contact …". */
export function changeWords(change: HandOverChange): string {
  if (change.kind === 'new') {
    const [name = '', ...rest] = Object.entries(change.item).flatMap(([key, value]) =>
      key === 'portefeuille' ? [] : [shown(value)],
    );
    return `nieuw: ${listNames[change.list]} ${[name, ...rest].join(' · ')}`;
  }
  const was = change.before === undefined ? 'nog leeg' : `was: ${shown(change.before)}`;
  return `${screenText(change.of)}, ${keyWords(change.key)}: ${shown(change.after)} (${was})`;
}

/** Why a cell of a hand-over is not taken over. */
export function leftWords({ list, item, key, why, text }: LeftCell): string {
  const where = `‘${keyWords(key)}’${item === '' ? '' : ` bij ‘${screenText(item)}’`}`;
  switch (why) {
    case 'name':
      return `${where} is niet overgenomen, want het lijkt een naam. Schrijf de functie met een kleine letter, zoals ‘bestuurder’.`;
    case 'day':
      return `${where} is niet overgenomen: ‘${screenText(text ?? '')}’ is geen dag. Schrijf bijvoorbeeld 1-2-2027.`;
    case 'nameless':
      return `‘${screenText(text ?? '')}’ is niet overgenomen, want in die rij staat niet om welke ${listNames[list]} het gaat.`;
  }
}

/** What stands nowhere but in the file. Its words are not repeated: they may be about people. */
export function partsWords(parts: readonly FilledPart[]): string {
  const named = parts.map(
    ({ heading, count }) =>
      `${heading === undefined ? 'bovenaan' : `‘${screenText(heading)}’`} (${counted(count, 'regel', 'regels')})`,
  );
  return `dit is ook ingevuld: ${named.join(', ')}. Het dossier heeft daar geen plaats voor, dus dit is niet overgenomen. Het staat alleen in dit bestand; bewaar dat.`;
}
