import { findByCode } from '../profile/municipality.ts';
import { answerKinds } from './kinds.ts';
import { questions, type CiSystem, type Question } from './questions.ts';

/** A municipality as in the profile. */
export interface Municipality {
  /** As in the register of the Netherlands: `gm0344`. */
  readonly code: string;
  readonly name: string;
}

/** Everything the files of a workspace are made from. Values of the municipality itself are answers as text. */
export interface Answers {
  readonly municipality: Municipality;
  /** Id of the question → answer in its canonical form; a question without one stays open. */
  readonly values: Readonly<Record<string, string>>;
  /** Ids of the documents that are made; undefined for all. */
  readonly documents: readonly string[] | undefined;
  readonly ci: CiSystem;
  /** What CI passes to `npm install`: a file of the workspace, a URL, or a name with a version. */
  readonly packageSource: string;
}

/** Whether a text is a valid answer to the question; a stored or hand-written one may be anything. */
export function isAnswer({ kind, choices }: Question, text: string): boolean {
  return 'value' in answerKinds[kind].read(text) && (choices === undefined || Object.hasOwn(choices, text));
}

/** Names used in sentences instead of the one in the register. */
const nameInSentence: Readonly<Record<string, string>> = { gm0518: 'Den Haag' };

/**
 * Values for the profile, by dotted path.
 *
 * @param documentIds ids of all documents
 */
export function profileValues(
  { municipality: { code, name }, values, documents }: Answers,
  documentIds: readonly string[],
): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>([
    ['schema_versie', 1],
    ['gemeente.code', code],
    ['gemeente.naam', name],
  ]);
  const inSentence = nameInSentence[code];
  if (inSentence !== undefined) found.set('gemeente.naam_in_zin', inSentence);
  const province = findByCode(code)?.province;
  if (province !== undefined) found.set('gemeente.provincie', province);
  for (const { id, kind, path } of questions) {
    const typed = values[id];
    if (typed === undefined || typed === '') continue;
    const read = answerKinds[kind].read(typed);
    if ('value' in read) found.set(path, read.value);
  }
  for (const id of documentIds)
    if (documents !== undefined && !documents.includes(id)) found.set(`documenten.${id}`, { maken: false });
  return found;
}
