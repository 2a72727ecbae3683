import { upperFirst } from '../../diagnostics/upper-first.ts';
import { SchemaBook } from '../../profile/schema-book.ts';
import { dotted, toPlain, type Located } from '../../workspace/located.ts';
import { isPartlyProposed } from '../../workspace/node-version.ts';
import { showPath } from '../../workspace/paths.ts';
import { done, outcomeOf, type Outcome } from '../outcome.ts';
import { ownFiles } from '../profile-edit/own-files.ts';
import type { World } from '../world.ts';
import { openSound } from './answer-value.ts';
import {
  chosenDocuments,
  documentsIn,
  formFacts,
  questionFor,
  type FillQuestion,
  type QuestionInput,
} from './fill-questions.ts';
import { memberName } from './known-names.ts';
import { filledPaths, type Sentence, type Sentences } from './sentences.ts';

/** Keys that say how files belong together: not for filling in. */
const structure: readonly string[] = ['schema_versie', 'gebaseerd_op', 'gedeeld', 'bestanden'];

/**
 * The values that somebody filled in, in the order of the files, each as a question whose proposal is what stands
 * there. Values of a shared profile are not among them: those are not this municipality's to change.
 */
export function filledValues(folder: string, world: World): Promise<Outcome<readonly FillQuestion[]>> {
  return outcomeOf(async () => {
    const opened = await openSound(folder, world);
    if (opened.kind !== 'done') return opened;
    const workspace = opened.value;
    const today = await world.today();
    const input = { workspace, book: new SchemaBook(world.shipped), facts: formFacts(workspace, today) };
    const documents = chosenDocuments(workspace);
    const own = ownFiles(workspace, world).map((path) => showPath(world.base, path));
    const making = { workspace, world, documents, today };
    const { sentences } = await documentsIn(making, filledPaths(own));
    return done(
      questionsIn(workspace.files.profile, [], { ...input, own }).map((question) => ({
        ...question,
        sentence: sentenceFor(question, sentences),
      })),
    );
  });
}

interface Walk extends QuestionInput {
  /** Names of the workspace's own files. */
  readonly own: readonly string[];
}

/** The question about a node; else those about what is in it. */
function questionsIn(node: Located, keys: readonly (string | number)[], walk: Walk): readonly FillQuestion[] {
  const own = keys.length === 0 ? undefined : questionAt(node, keys, walk);
  if (own !== undefined) return [own];
  if (node.kind === 'scalar') return [];
  const inner =
    node.kind === 'list'
      ? node.items.map((item, index) => [index, item] as const)
      : [...node.entries].filter(([key]) => !isStructure(key, keys));
  return inner.flatMap(([key, each]) => questionsIn(each, [...keys, key], walk));
}

/** The id of a member is what others refer to it by. */
function isStructure(key: string, above: readonly (string | number)[]): boolean {
  return above.length === 0 ? structure.includes(key) : key === 'id' && typeof above.at(-1) === 'number';
}

function questionAt(node: Located, keys: readonly (string | number)[], walk: Walk): FillQuestion | undefined {
  const { own, book } = walk;
  const value = toPlain(node);
  const isEmpty = value === null || (node.kind !== 'scalar' && JSON.stringify(value).length <= 2);
  if (isEmpty || isPartlyProposed(node) || !own.includes(node.file)) return undefined;
  const schema = book.at('gemeente', keys.map(String));
  if (schema === undefined) return undefined;
  const title = schema.title ?? String(keys.at(-1));
  const question = questionFor(
    {
      ...{
        state: 'proposed',
        path: dotted(keys),
        keys,
        title,
        label: title,
        description: schema.description,
      },
      ...{ reason: undefined, value, shown: '', suggestion: undefined, commented: undefined },
      ...{ source: { file: node.file }, documents: [] },
    },
    walk,
  );
  // What cannot be shown as somebody would type it cannot be changed by typing either.
  if (question?.form?.write(value) === undefined) return undefined;
  return { ...question, isFilled: true, ask: [...aboveIn(question.keys, keys, walk), title].join(': ') };
}

/** What a value belongs to within its section: a meeting, or a member. */
function aboveIn(
  named: FillQuestion['keys'],
  keys: readonly (string | number)[],
  { book, workspace }: QuestionInput,
): readonly string[] {
  return named.slice(1, -1).flatMap((key, at) => {
    if (typeof key === 'object') return [upperFirst(memberName(workspace, keys.slice(0, at + 1), key.id))];
    if (typeof key === 'number') return [String(key + 1)];
    // A list is said by its members.
    const above = book.at('gemeente', keys.slice(0, at + 2).map(String));
    return above?.title === undefined || above.type === 'array' ? [] : [above.title];
  });
}

/** The first sentence that prints the value, or something in it. */
function sentenceFor({ point: { path } }: FillQuestion, sentences: Sentences): Sentence | undefined {
  const own = sentences.get(path);
  if (own !== undefined) return own;
  const within = [...sentences.keys()].find(
    (each) => each.startsWith(`${path}.`) || each.startsWith(`${path}[`),
  );
  return within === undefined ? undefined : sentences.get(within);
}
