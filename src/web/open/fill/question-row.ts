import { versionOf } from '../../../workspace/version-of.ts';
import { hiddenField } from '../fields.ts';
import type { FillQuestion } from '../../../app/fill/fill-questions.ts';
import type { TriedValue } from '../../../app/fill/try-value.ts';
import type { Outcome } from '../../../app/outcome.ts';
import { htmlElement, text, type Attributes, type Children, type Markup } from '../../../output/markup.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { changedPlace } from '../marked-change.ts';
import { button, link, postForm, versioned } from '../page.ts';
import { proseParagraph } from '../prose.ts';
import type { Visit } from '../visit.ts';
import { answerField } from './answer-fields.ts';
import type { Attempt, SavedAnswer, Try } from './fill-memory.ts';
import { sentencePart, triedChildren, triedPlace } from './tried-part.ts';

/** A question with what became of it. */
export interface ShownQuestion {
  readonly question: FillQuestion;
  /** The part of the site that its form goes back to. */
  readonly part: string;
  /** An answer that was not saved. */
  readonly attempt?: Attempt | undefined;
  /** An answer that is tried, by its number, with what saving it would give. */
  readonly tried?: TriedHere | undefined;
  /** An answer that was saved, by its number. */
  readonly saved?: { readonly number: string; readonly answer: SavedAnswer } | undefined;
}

/** An answer that is tried on the page itself. */
export interface TriedHere {
  readonly number: string;
  readonly given: Try;
  readonly outcome: Outcome<TriedValue> | undefined;
}

/** The parts that are no part of the profile and no document. */
export const ownParts = { all: 'alles', free: 'mag-leeg' } as const;

/** Where the names of people are asked. */
export const personsPath = '/invullen/namen';

/** The id of the row of a question. */
export function rowId(path: string): string {
  return `vraag-${path.replaceAll('.', '-')}`;
}

/** What is asked, without a colon at the end. */
export function askWords({ ask }: Pick<FillQuestion, 'ask'>): string {
  return ask.replace(/:$/, '');
}

/** A question: the sentence it is about, its proposal to confirm, and a form to answer it. */
export function questionRow(shown: ShownQuestion, visit: Visit): Markup {
  const { question, saved, attempt, tried } = shown;
  const row = rowId(question.path);
  const children = [
    htmlElement('h3', {}, [text(askWords(question))]),
    sentencePart(row, question, tried?.outcome),
    ...(attempt === undefined
      ? []
      : attempt.why.split('\n').map((line) => proseParagraph(line, { class: 'late fout' }))),
    ...(saved === undefined ? answers(shown, visit) : savedAnswer(shown, saved, visit)),
    triedPlace(row, tried?.outcome === undefined ? [] : triedChildren(tried.outcome, frameOf(tried))),
  ];
  return versioned('li', { id: row, class: 'vraag' }, children);
}

/** The version of a proposal as it is shown, so that only that one is confirmed. */
export function proposalVersion({ proposal }: Pick<FillQuestion, 'proposal'>): string {
  return versionOf(JSON.stringify(proposal ?? null));
}

function frameOf({ number }: TriedHere): () => Attributes {
  return () => ({ src: `/invullen/proef/${number}#${changedPlace}` });
}

function answers(shown: ShownQuestion, visit: Visit): Children {
  const { question, attempt, tried } = shown;
  if (question.members !== undefined)
    return [
      htmlElement('p', {}, [
        link(`/invullen/lijst/${question.path}`, `${question.members.more} invullen`, { class: 'knop' }),
      ]),
    ];
  if (question.isFilled === true) return [answerForm(shown, visit), proposeForm(shown, visit)];
  const proposed = proposalWords(question);
  const isFolded = proposed !== undefined && attempt === undefined && tried === undefined;
  const form = answerForm(shown, visit);
  if (!isFolded) return [form];
  return [confirmForm(shown, proposed, visit), folded('Iets anders invullen', question, form)];
}

function folded(words: string, question: FillQuestion, form: Markup): Markup {
  return htmlElement('details', {}, [
    htmlElement('summary', {}, [
      text(words),
      htmlElement('span', { class: 'seen-not' }, [text(`: ${askWords(question)}`)]),
    ]),
    form,
  ]);
}

/** The proposal as somebody would type it; undefined when there is none. */
function proposalWords({ proposal, form }: FillQuestion): string | undefined {
  return proposal === undefined ? undefined : form?.write(proposal)?.replace(/;$/, '');
}

function confirmForm({ question, part }: ShownQuestion, words: string, visit: Visit): Markup {
  return postForm({ action: '/invullen', 'data-delen': true }, visit, [
    ...hidden(question, part),
    hiddenField('voorstel', proposalVersion(question)),
    htmlElement('p', { class: 'beside' }, [
      htmlElement('span', { class: 'voorstel' }, [
        text('Voorstel: '),
        htmlElement('strong', {}, [text(screenText(words))]),
      ]),
      button('Klopt', {
        ...{ name: 'doe', value: 'neem-over', class: 'main' },
        'aria-label': `Klopt: ${askWords(question)}`,
      }),
    ]),
  ]);
}

/** The button that makes what is filled in a proposal again. */
function proposeForm({ question, part }: ShownQuestion, visit: Visit): Markup {
  return postForm({ action: '/invullen', 'data-delen': true }, visit, [
    ...hidden(question, part),
    button('Weer een voorstel', {
      ...{ name: 'doe', value: 'voorstel' },
      'aria-label': `Weer een voorstel: ${askWords(question)}`,
    }),
  ]);
}

function answerForm({ question, part, attempt, tried, saved }: ShownQuestion, visit: Visit): Markup {
  const { field, form, path } = question;
  if (field === undefined || form === undefined) return text('');
  const label = attempt?.isConflict === true ? 'Toch mijn keuze bewaren' : 'Bewaren';
  return postForm({ action: '/invullen', 'data-delen': true, 'data-proef': tryPath }, visit, [
    ...hidden(question, part),
    answerField({
      ...{ field, form, id: `${rowId(path)}-veld`, ask: askWords(question) },
      sent: attempt?.fields ?? tried?.given.fields,
      hint: question.hint,
      value: saved?.answer.answered.value ?? question.proposal,
    }),
    htmlElement('p', { class: 'beside' }, [
      button(label, { name: 'doe', value: 'bewaar', 'aria-label': `${label}: ${askWords(question)}` }),
      button('Bekijk', {
        formaction: tryPath,
        'aria-label': `Bekijk, zonder te bewaren: ${askWords(question)}`,
      }),
      ...(attempt?.isConflict === true ? [link(partPath(part), 'Laat staan wat er staat')] : []),
    ]),
  ]);
}

function savedAnswer(
  shown: ShownQuestion,
  { number, answer }: { readonly number: string; readonly answer: SavedAnswer },
  visit: Visit,
): Children {
  const { answered } = answer;
  return [
    htmlElement('p', {}, [
      text(answer.became === 'proposal' ? 'Weer een voorstel: ' : 'Ingevuld: '),
      htmlElement('strong', {}, [text(screenText(answered.words))]),
    ]),
    ...(answered.written === undefined ? [] : [takeBackForm(number, shown, visit)]),
    folded('Toch iets anders', shown.question, answerForm(shown, visit)),
  ];
}

/** The button that takes a saved answer back. */
export function takeBackForm(
  number: string,
  { question, part }: Pick<ShownQuestion, 'question' | 'part'>,
  visit: Visit,
): Markup {
  return postForm({ action: '/invullen/terug', 'data-delen': true }, visit, [
    hiddenField('daad', number),
    hiddenField('deel', part),
    button('Ongedaan maken', {
      ...{ name: 'doe', value: 'terug' },
      'aria-label': `Ongedaan maken: ${askWords(question)}`,
    }),
  ]);
}

function hidden({ path, version }: FillQuestion, part: string): readonly Markup[] {
  const fields = { plek: path, gezien: version, deel: part };
  return Object.entries(fields).map(([name, value]) => hiddenField(name, value));
}

/** The part with everything that is filled in; its sections are parts of their own. */
export const filledPart = 'ingevuld';

/** The part with the questions of a kind of document. Why not its id alone: parts of the profile have the same ones. */
export function documentPart(id: string): string {
  return `document-${id}`;
}

/** Where an answer is tried. */
export const tryPath = '/invullen/proef';

/** The address of a part. */
export function partPath(part: string): string {
  return part === '' ? '/invullen' : `/invullen/${encodeURIComponent(part)}`;
}
