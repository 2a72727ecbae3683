import { parseHaste, parseLeadTime } from '../calendar/lead-time.ts';
import { writeTerm, type Unit } from '../calendar/moment.ts';
import { parseMoment } from '../calendar/parse-moment.ts';
import type { MomentError } from '../calendar/phrase.ts';
import { problem, warning, type Diagnostic, type Source } from '../diagnostics/diagnostic.ts';
import { nodeAt, sourceOfValue, textAt, type Located } from '../workspace/located.ts';
import { withStart } from './start-milestone.ts';

/**
 * The phrases of a task can be parsed and name existing milestones; only checked in the user's files.
 *
 * @param tasks ids of tasks, which are sometimes named where a milestone belongs
 */
export function checkMoments(
  task: Located,
  milestones: readonly string[],
  tasks: readonly string[],
): readonly Diagnostic[] {
  const known = withStart(milestones);
  const moment = (text: string): Parsed => parseMoment(text, known);
  return [
    ...checkPhrase(task, { key: 'wanneer', known, tasks }, moment),
    ...checkPhrase(task, { key: 'voorstel', known, tasks }, moment),
    ...checkPhrase(task, { key: 'voorstel_bij_haast', known, tasks }, moment),
    ...checkPhrase(task, { key: 'doorlooptijd', known, tasks }, parseLeadTime),
    ...checkLength(task, 'doorlooptijd'),
    ...checkPhrase(task, { key: 'spoed', known, tasks }, parseHaste),
    ...requestsAt(task).flatMap((request) => [
      ...checkPhrase(request, { key: 'eerder', known, tasks }, parseLeadTime),
      ...checkLength(request, 'eerder'),
    ]),
  ];
}

/** The most of each unit that is believed: two years. Why: `200 weken` was meant as 20, or as days. */
const longest: Readonly<Record<Unit, number>> = { werkdag: 522, dag: 731, week: 105, maand: 24, jaar: 2 };

/** What a task asks of each role. */
function requestsAt(task: Located): readonly Located[] {
  const requests = nodeAt(task, ['verzoek']);
  return requests?.kind === 'map' ? [...requests.entries.values()] : [];
}

function checkLength(task: Located, key: string): readonly Diagnostic[] {
  const node = nodeAt(task, [key]);
  const parsed = parseLeadTime(textAt(task, key) ?? '');
  if (node?.range === undefined || 'error' in parsed) return [];
  const { term } = parsed;
  if (term.amount <= longest[term.unit]) return [];
  return [warning('task/lead-time-unlikely', sourceOfValue(node, `/${key}`), { lead: writeTerm(term) })];
}

type Parsed = object | { readonly error: MomentError };

/** Where a phrase is, and what it may name. */
interface PhraseSubject {
  readonly key: string;
  readonly known: readonly string[];
  readonly tasks: readonly string[];
}

/** A phrase that cannot be parsed, at the word to blame. */
function checkPhrase(
  task: Located,
  { key, known, tasks }: PhraseSubject,
  parse: (text: string) => Parsed,
): readonly Diagnostic[] {
  const node = nodeAt(task, [key]);
  const phrase = textAt(task, key);
  if (node?.range === undefined || phrase === undefined) return [];
  const parsed = parse(phrase);
  if (!('error' in parsed)) return [];
  const { offset, length, ...error } = parsed.error;
  const source = placeIn(node, { offset, length }, `/${key}`);
  if (error.reason !== 'unknown-milestone')
    return [problem('moment/unclear', source, { ...error, whole: phrase })];
  const value = error.found;
  const args = tasks.includes(value)
    ? { kind: 'mijlpaal' as const, value, known, isTask: true }
    : { kind: 'mijlpaal' as const, value, near: error.near, known };
  return [problem('reference/unknown', source, args)];
}

/** The word to blame inside a phrase on one line; the whole phrase when it spans several lines. */
function placeIn(
  node: Located,
  { offset, length }: { readonly offset: number; readonly length: number },
  pointer: string,
): Source {
  const source = sourceOfValue(node, pointer);
  if (node.kind !== 'scalar' || source.range === undefined || node.written !== node.value) return source;
  const start = source.range.start + (node.quoted ? 1 : 0) + offset;
  return { ...source, range: { start, end: Math.min(start + Math.max(length, 1), source.range.end) } };
}
