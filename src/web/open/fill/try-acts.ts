import type { FillQuestion } from '../../../app/fill/fill-questions.ts';
import { TryMemory, tryValue, type TriedValue } from '../../../app/fill/try-value.ts';
import type { WebAnswer } from '../../../app/local-server.ts';
import type { Outcome } from '../../../app/outcome.ts';
import type { Markup } from '../../../output/markup.ts';
import { framedPage } from '../documents/preview.ts';
import { markedChange } from '../marked-change.ts';
import { doneNotice } from '../notice.ts';
import { barePage } from '../page.ts';
import type { FormResult, Visit } from '../visit.ts';
import { typedIn } from './answer-fields.ts';
import { partOf, sentFields, unknownQuestion } from './fill-acts.ts';
import { fillMemory, type Try } from './fill-memory.ts';
import { documentPart, partPath, rowId } from './question-row.ts';
import { sentenceId, sentencePart, triedChildren, triedId, triedPlace } from './tried-part.ts';

/**
 * Shows what an answer would become in its sentence and in the document; nothing is saved. Without the script the page
 * of the question shows it; what was typed is kept under a number, so that it is in no address.
 */
export function tryAnswer(visit: Visit): Promise<FormResult> {
  const { form } = visit;
  const question = fillMemory(visit).questions.get(form.get('plek') ?? '');
  if (question?.field === undefined) return Promise.resolve(unknownQuestion(visit));
  const { path } = question;
  const given: Try = { path, fields: sentFields(form), seen: form.get('gezien') ?? '', part: partOf(visit) };
  const number = fillMemory(visit).tries.keep(given);
  return Promise.resolve({
    notice: doneNotice('Zo zou het worden. Er is nog niets bewaard.'),
    to: `${partPath(given.part)}?proef=${number}#${rowId(path)}`,
    parts: () => triedParts(question, given, visit),
  });
}

async function triedParts(
  question: FillQuestion,
  given: Try,
  visit: Visit,
): Promise<Readonly<Record<string, Markup>>> {
  const tried = await triedAnswer(question, given, visit);
  const row = rowId(question.path);
  const document = (shown: Shown): { readonly srcdoc: string } => ({ srcdoc: pageOf(shown) });
  return {
    [sentenceId(row)]: sentencePart(row, question, tried),
    [triedId(row)]: triedPlace(row, tried === undefined ? [] : triedChildren(tried, document)),
  };
}

/** The document with an answer that is being tried, for the page without the script. */
export async function triedPage(visit: Visit): Promise<WebAnswer> {
  const given = fillMemory(visit).tries.get(visit.params['nummer']);
  const question = fillMemory(visit).questions.get(given?.path ?? '');
  const tried =
    given === undefined || question === undefined ? undefined : await triedAnswer(question, given, visit);
  const shown = tried?.kind === 'done' ? tried.value.shown : undefined;
  return shown === undefined
    ? barePage(404, 'Dit is niet meer te zien. Kies opnieuw ‘Bekijk’.')
    : framedPage(pageOf(shown));
}

type Shown = NonNullable<TriedValue['shown']>;

function pageOf({ html, before = '' }: Shown): string {
  return markedChange(html, before);
}

/** Tries what was typed; undefined when that is nothing. */
export async function triedAnswer(
  { field, path, sentence, point }: FillQuestion,
  { fields, seen, part }: Try,
  { folder, world, memory }: Visit,
): Promise<Outcome<TriedValue> | undefined> {
  const all = (name: string): readonly string[] => fields.get(name) ?? [];
  const typed = field === undefined ? '' : typedIn(field, { all, get: (name) => all(name).at(-1) });
  if (typed.replace(/;$/, '') === '') return undefined;
  // On the page of a document, that one.
  const ofPart = point.documents.find((each) => part === documentPart(each));
  const document = ofPart ?? sentence?.document ?? point.documents[0];
  const request = { folder, path, sentence, seen, document, answer: { typed } };
  return tryValue(request, world, memory.shelf(newTryMemory));
}

function newTryMemory(): TryMemory {
  return new TryMemory();
}
