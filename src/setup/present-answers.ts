import { findByCode } from '../profile/municipality.ts';
import { nodeAt, textAt, toPlain, type Located } from '../workspace/located.ts';
import { parseYaml } from '../workspace/parse-yaml.ts';
import { fillIn } from '../workspace/fill-yaml.ts';
import type { PlainInput } from '../workspace/plain-tree.ts';
import { UneditableError } from '../workspace/yaml-text.ts';
import { isAnswer, type Answers, type Municipality } from './answers.ts';
import { answerKinds } from './kinds.ts';
import { questions } from './questions.ts';

/**
 * The answers in a gemeente.yaml, whoever wrote it: that file is the source of truth, not what was answered earlier.
 */
export function presentAnswers(text: string, documentIds: readonly string[]): Partial<Answers> {
  const { root } = parseYaml(text, 'gemeente.yaml');
  if (root === undefined) return {};
  const municipality = ownerIn(root);
  const values = questions.flatMap((question) => {
    const { id, kind, path } = question;
    const node = nodeAt(root, path.split('.'));
    const answer = node === undefined ? undefined : answerKinds[kind].write(toPlain(node));
    return answer === undefined || !isAnswer(question, answer) ? [] : [[id, answer] as const];
  });
  const made = documentIds.filter((id) => !isLeftOut(root, id));
  return {
    ...(municipality === undefined ? {} : { municipality }),
    values: Object.fromEntries(values),
    ...(made.length === documentIds.length ? {} : { documents: made }),
  };
}

/** The municipality of a gemeente.yaml; undefined when its code cannot be read. */
export function presentOwner(text: string): Municipality | undefined {
  const { root } = parseYaml(text, 'gemeente.yaml');
  return root === undefined ? undefined : ownerIn(root);
}

/** Why the code alone is enough: a missing name is a mistake, not another municipality. */
function ownerIn(root: Located): Municipality | undefined {
  const code = textAt(root, 'gemeente', 'code');
  if (code === undefined) return undefined;
  return { code, name: textAt(root, 'gemeente', 'naam') ?? findByCode(code)?.name ?? code };
}

function isLeftOut(root: Located, id: string): boolean {
  const node = nodeAt(root, ['documenten', id, 'maken']);
  return node?.kind === 'scalar' && node.value === false;
}

/** A gemeente.yaml of a person, with the answers that it lacks; one that cannot be filled in line by line is left out. */
export function withAnswers(text: string, values: Readonly<Record<string, string>>): string {
  // It represents bytes that are not text: writing them back would lose them.
  if (text.includes('\ufffd')) return text;
  return answersNotIn(text, values).reduce((filled, { path, answer }) => {
    const kind = questions.find((each) => each.path === path)?.kind ?? 'tekst';
    const read = answerKinds[kind].read(answer);
    if ('wrong' in read) return filled;
    try {
      const value = read.value as PlainInput;
      return fillIn(filled, { path: path.split('.'), value, isProposed: false });
    } catch (error) {
      if (error instanceof UneditableError) return filled;
      throw error;
    }
  }, text);
}

/** Answers that a gemeente.yaml lacks: path and answer, for the person to add. */
export function answersNotIn(
  text: string,
  values: Readonly<Record<string, string>>,
): readonly { readonly path: string; readonly answer: string }[] {
  const there = presentAnswers(text, []).values ?? {};
  return questions.flatMap(({ id, path, kind }) => {
    const answer = values[id] ?? '';
    const read = answer === '' ? undefined : answerKinds[kind].read(there[id] ?? '');
    const isSame =
      answer === '' || there[id] === answer || (read !== undefined && 'text' in read && read.text === answer);
    return isSame ? [] : [{ path, answer }];
  });
}
