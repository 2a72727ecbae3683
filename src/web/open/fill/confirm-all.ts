import {
  answerValue,
  openSound,
  takeBackAnswer,
  type AnsweredValue,
  type OpenSound,
} from '../../../app/fill/answer-value.ts';
import type { FillQuestion } from '../../../app/fill/fill-questions.ts';
import { counted } from '../../../diagnostics/counted.ts';
import { htmlElement, text, type Markup } from '../../../output/markup.ts';
import type { PlainInput } from '../../../workspace/plain-tree.ts';
import { hiddenField } from '../fields.ts';
import { doneNotice, type Notice } from '../notice.ts';
import { button, paragraph, postForm } from '../page.ts';
import type { FormResult, Visit } from '../visit.ts';
import { partOf, warningLines } from './fill-acts.ts';
import { fillMemory } from './fill-memory.ts';
import { partPath, proposalVersion } from './question-row.ts';

/** Where all proposals of a section are confirmed, and where that is taken back. */
export const confirmAllPath = '/invullen/alles-klopt';
export const takeAllBackPath = '/invullen/alles-terug';

/** The button that confirms every proposal of a section as it is shown; nothing when there are fewer than two. */
export function confirmAllForm(
  { title, questions }: { readonly title: string; readonly questions: readonly FillQuestion[] },
  part: string,
  visit: Visit,
): readonly Markup[] {
  const proposed = questions.filter(isProposed);
  if (proposed.length < 2) return [];
  return [
    htmlElement('details', {}, [
      htmlElement('summary', {}, [
        text(`Klopt alles hieronder? (${counted(proposed.length, 'voorstel', 'voorstellen')})`),
        htmlElement('span', { class: 'seen-not' }, [text(`: ${title}`)]),
      ]),
      paragraph(
        'Lees eerst de voorstellen. Met één klik neemt u ze allemaal over. Terugdraaien kan daarna ook.',
      ),
      postForm({ action: confirmAllPath }, visit, [
        hiddenField('deel', part),
        ...proposed.map((question) => hiddenField('klopt', confirmed(question))),
        button(`Alles klopt: neem ${proposed.length} voorstellen over`),
      ]),
    ]),
  ];
}

function isProposed({ proposal, members, form }: FillQuestion): boolean {
  return proposal !== undefined && members === undefined && form?.write(proposal) !== undefined;
}

/** A question with the value and the proposal that somebody saw. */
function confirmed(question: FillQuestion): string {
  return [question.path, question.version, proposalVersion(question)].join(' ');
}

/** Confirms the proposals that somebody saw; what changed in the meantime stays, and is told. */
export async function confirmAll(visit: Visit): Promise<FormResult> {
  const { folder, world, form } = visit;
  const { questions } = fillMemory(visit);
  let known: ReturnType<OpenSound> | undefined;
  const open: OpenSound = (...where) => (known ??= openSound(...where));
  const [answers, left]: [AnsweredValue[], string[]] = [[], []];
  for (const sent of form.all('klopt')) {
    const question = questions.get(sent.split(' ')[0] ?? '');
    if (question === undefined || confirmed(question) !== sent) {
      left.push(question?.ask ?? 'een vraag die ik niet meer ken');
      continue;
    }
    const answer = { value: question.proposal as PlainInput };
    const request = { folder, path: question.path, seen: question.version, answer };
    const outcome = await answerValue(request, world, open);
    if (outcome.kind === 'done') answers.push(outcome.value);
    else left.push(question.ask);
  }
  return { notice: toldOf(answers, left, visit), to: partPath(partOf(visit)) };
}

function toldOf(answers: readonly AnsweredValue[], left: readonly string[], visit: Visit): Notice {
  const warnings = answers.flatMap((each) => warningLines(each.warnings, visit));
  const lines = [
    `${counted(answers.length, 'voorstel', 'voorstellen')} overgenomen.`,
    ...(left.length === 0 ? [] : [`Niet overgenomen, want dit veranderde intussen: ${left.join(', ')}.`]),
    ...new Set(warnings),
  ];
  const written = answers.filter((each) => each.written !== undefined);
  if (written.length === 0) return { kind: left.length === 0 ? 'done' : 'stopped', words: lines.join('\n') };
  const number = fillMemory(visit).together.keep(written);
  const undo = postForm({ action: takeAllBackPath }, visit, [
    hiddenField('daad', number),
    hiddenField('deel', partOf(visit)),
    button('Ongedaan maken'),
  ]);
  return { kind: left.length === 0 ? 'done' : 'stopped', words: lines.join('\n'), more: undo };
}

/** Takes proposals back that were confirmed together, the last one first. */
export async function takeAllBack(visit: Visit): Promise<FormResult> {
  const { folder, world, form } = visit;
  const answers = fillMemory(visit).together.take(form.get('daad')) ?? [];
  const stays: string[] = [];
  for (const { written, title } of [...answers].reverse()) {
    const outcome = written === undefined ? undefined : await takeBackAnswer({ folder, written }, world);
    if (outcome !== undefined && outcome.kind !== 'done') stays.push(title);
  }
  const to = partPath(partOf(visit));
  if (answers.length === 0)
    return { notice: { kind: 'stopped', words: 'Dit is niet meer terug te draaien.' }, to };
  const back = `Teruggedraaid: ${counted(answers.length - stays.length, 'voorstel', 'voorstellen')}.`;
  if (stays.length === 0) return { notice: doneNotice(back), to };
  const words = `${back}\nDit bleef staan, want het veranderde daarna: ${stays.join(', ')}.`;
  return { notice: { kind: 'stopped', words }, to };
}
