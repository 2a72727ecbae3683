import { splitByChoice } from '../../document/chosen.ts';
import { usualChoices, type DocumentDefinition } from '../../document/definition.ts';
import { agreementsOf } from '../../document/make.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { documentsOf } from '../../document/own/documents-of.ts';
import { rawText } from '../../profile/leaf.ts';
import { openPoints, type DocumentPoints, type OpenPoint } from '../../profile/open-points.ts';
import { SchemaBook } from '../../profile/schema-book.ts';
import { fieldFor, type AnswerField } from '../../setup/fill/answer-field.ts';
import { formFor, type AnswerForm, type FormFacts } from '../../setup/fill/answer-form.ts';
import { memberForms, type MemberForm } from '../../setup/fill/members.ts';
import { readOpeningHours } from '../../setup/opening-hours.ts';
import { questions as setupQuestions } from '../../setup/questions.ts';
import { nodeAt, textAt } from '../../workspace/located.ts';
import { absolutePath, showPath } from '../../workspace/paths.ts';
import { makeKind } from '../documents/render.ts';
import { ownFiles } from '../profile-edit/own-files.ts';
import type { World } from '../world.ts';
import { knownNames } from './known-names.ts';
import {
  agreementSentences,
  documentSentences,
  openPaths,
  type PathsIn,
  type Sentence,
  type Sentences,
} from './sentences.ts';
import { pathById, shownPath, type FillKey } from './fill-path.ts';
import { valueVersion } from './value-version.ts';

/** One question: a value that is open or only proposed. */
export interface FillQuestion {
  /** Its place, with list members by id: `college.leden.wethouder-1.rol`. */
  readonly path: string;
  readonly keys: readonly FillKey[];
  readonly point: OpenPoint;
  readonly ask: string;
  /** What an answer looks like. */
  readonly hint: string | undefined;
  /** The sentence of a document that it goes into, with the title of its section. */
  readonly sentence: Sentence | undefined;
  /** What enter accepts; undefined when only the municipality can know it. */
  readonly proposal: unknown;
  /** How to ask it at once; undefined when its members are asked one by one. */
  readonly form: AnswerForm | undefined;
  /** Which field of a page suits it; undefined with {@link form}. */
  readonly field: AnswerField | undefined;
  readonly members: MemberForm | undefined;
  /** The part of the profile that it is in; undefined for what stands at the top. */
  readonly section: { readonly id: string; readonly title: string } | undefined;
  /** The version of the value that an answer takes the place of; see `valueVersion`. */
  readonly version: string;
  /** Whether the proposal is what somebody filled in: nothing is open about it. Default: no */
  readonly isFilled?: boolean;
}

/** What is open or proposed in some documents. */
export interface FillList {
  readonly questions: readonly FillQuestion[];
  /** What cannot be asked: it is in another file than the profile, or is no value. */
  readonly others: readonly PointElsewhere[];
}

/** What is open in another file than the profile. */
export interface PointElsewhere extends OpenPoint {
  /** Whether that file is still to be made, to adapt what the program ships. */
  readonly isNewFile: boolean;
}

/** What making the questions needs. */
export interface FillInput {
  readonly workspace: OpenWorkspace;
  readonly world: World;
  readonly documents: readonly DocumentDefinition[];
  readonly today: string;
}

/** Documents that the municipality makes. */
export function chosenDocuments({ sources }: OpenWorkspace): readonly DocumentDefinition[] {
  return splitByChoice(documentsOf(sources), sources.profile).chosen;
}

/** The questions about some documents, in an order in which each builds on those before it. */
export async function fillQuestions(input: FillInput): Promise<FillList> {
  const { workspace, world } = input;
  const book = new SchemaBook(world.shipped);
  const { points, sentences } = await shownIn(input, book);
  const facts = formFacts(workspace, input.today);
  const profileFiles = new Set([...workspace.files.texts.keys()].filter((file) => !isEntity(file)));
  const asked = points.flatMap((point) => {
    const isHere = profileFiles.has(point.source.file) && point.keys.length > 0;
    const question = isHere ? questionFor(point, { workspace, book, facts }) : undefined;
    return question === undefined ? [] : [{ ...question, sentence: sentences.get(point.path) }];
  });
  const found = new Set(asked.map(({ point }) => point));
  return {
    questions: inAskingOrder(asked),
    others: points
      .filter((point) => !found.has(point))
      .map((point) => ({ ...point, isNewFile: isNewFile(point, workspace) })),
  };
}

function isNewFile({ source: { file } }: OpenPoint, { files }: OpenWorkspace): boolean {
  return isEntity(file) && file.endsWith('.yaml') && !files.texts.has(file);
}

/** Files of roles, meetings and such are not the profile. */
function isEntity(file: string): boolean {
  return /(?:^|\/)(?:rollen|overleggen|samenwerking|checklists|dossiers)\//.test(file);
}

/** What reading answers needs to know of a workspace. */
export function formFacts(workspace: OpenWorkspace, today: string): FormFacts {
  return { today, known: (kind) => knownNames(workspace, kind) };
}

/** What documents say that is not agreed: the values, and the sentences that they are in. */
interface Shown {
  readonly points: readonly OpenPoint[];
  readonly sentences: Sentences;
}

async function shownIn(input: FillInput, book: SchemaBook): Promise<Shown> {
  const { workspace, world } = input;
  const { used, sentences } = await documentsIn(input, openPaths);
  const own = ownFiles(workspace, world).map((path) => showPath(world.base, path));
  const texts = new Map(own.map((file) => [file, workspace.files.texts.get(file) ?? '']));
  return { points: openPoints(used, { book, texts }), sentences };
}

/** What documents use that is not agreed, and the sentences that print the values of some paths. */
export async function documentsIn(
  { workspace, world, documents }: FillInput,
  pathsIn: PathsIn,
): Promise<{ readonly used: readonly DocumentPoints[]; readonly sentences: Sentences }> {
  const { sources, files } = workspace;
  const request = { workspace, assets: world.shipped, choices: usualChoices, trace: true };
  const used: DocumentPoints[] = [];
  const sentences: Sentences[] = [];
  for (const definition of documents) {
    const { id, isReviewed } = definition;
    const making = { assets: world.shipped, sources, written: files.profile, choices: usualChoices };
    if (isReviewed === true) sentences.push(agreementSentences(id, await agreementsOf(id, making), pathsIn));
    for (const made of await makeKind(definition, request)) {
      used.push({ document: id, blanks: made.blanks, proposals: made.proposals });
      sentences.push(documentSentences(id, made, pathsIn));
    }
  }
  // The first wins: that is where a reader meets the value.
  return { used, sentences: new Map(sentences.flatMap((each) => [...each]).reverse()) };
}

/** What making one question needs. */
export interface QuestionInput {
  readonly workspace: OpenWorkspace;
  readonly book: SchemaBook;
  readonly facts: FormFacts;
}

/** The question about a value; undefined when it cannot be asked. */
export function questionFor(
  point: OpenPoint,
  { workspace, book, facts }: QuestionInput,
): FillQuestion | undefined {
  const keys = pathById(point.keys, workspace.files.profile);
  const path = shownPath(keys);
  const schemaPath = point.keys.map(String);
  const node = book.at('gemeente', schemaPath);
  if (node === undefined) return undefined;
  const item = node.items === undefined ? undefined : book.at('gemeente', [...schemaPath, '0']);
  const asked = { keys: point.keys, node, item };
  const form = formFor(asked, facts);
  const members = memberForms[path];
  if (form === undefined && members === undefined) return undefined;
  const known = setupQuestions.find((each) => each.path === path);
  const proposal = proposalFor(point, path, workspace);
  return {
    ...{ path, keys, point, proposal, form, members, sentence: undefined },
    field: form === undefined ? undefined : fieldFor(asked, facts),
    section: sectionOf(schemaPath, book),
    version: valueVersion(keys, workspace.files.profile),
    ask: known?.ask ?? `${point.title}:`,
    hint: known?.hint ?? form?.hint,
  };
}

function sectionOf([id = '', ...more]: readonly string[], book: SchemaBook): FillQuestion['section'] {
  return more.length === 0 ? undefined : { id, title: book.at('gemeente', [id])?.title ?? id };
}

/** Days that are usually the same as another. */
const sameDay: Readonly<Record<string, readonly string[]>> = {
  geldig_vanaf: ['vastgesteld_op'],
  'werkwijzer.laatst_herzien': ['vastgesteld_op'],
};

function proposalFor(point: OpenPoint, path: string, { files }: OpenWorkspace): unknown {
  if (point.state === 'proposed') return point.value;
  // The schema shows one line of opening hours; a week has more.
  if (path === 'secretariaat.bezetting') return usualHours;
  const same = sameDay[path];
  if (same !== undefined) return textAt(nodeAt(files.profile, same));
  if (path === 'vastgesteld_door') return 'het college van burgemeester en wethouders';
  return point.suggestion;
}

const readHours = readOpeningHours('ma-do 8.30-17.00, vr 8.30-12.30');
const usualHours = 'value' in readHours ? readHours.value : undefined;

/** What is asked early, because other questions refer to it; in this order. */
const first: readonly string[] = ['vastgesteld_op', 'vastgesteld_door', 'geldig_vanaf'];

/** As in the profile, but what others build on comes before them: portfolios before members, both before pairs. */
function inAskingOrder(asked: readonly FillQuestion[]): readonly FillQuestion[] {
  const rank = ({ path }: FillQuestion): number => {
    if (path === 'ondersteuning.koppeling') return 2;
    if (path === 'college.leden') return 1;
    // Dates of a decision are at the end of the schema, and known last.
    if (first.includes(path)) return 3 + first.indexOf(path);
    return path === 'werkwijzer.laatst_herzien' ? 9 : 0;
  };
  return asked
    .map((question, index) => ({ question, index }))
    .sort((a, b) => rank(a.question) - rank(b.question) || a.index - b.index)
    .map(({ question }) => question);
}

/** Lists that may stay empty, and that documents use when they are there: asked when somebody wants to. */
const optional: readonly string[] = ['college.portefeuilles', 'college.leden', 'ondersteuning.koppeling'];

/** Where the addresses for mails stand. */
const mailKey = 'organisatie.mail';

/** Meetings of which a calendar must know the week, unless they are every week. */
const meetings: readonly string[] = ['college.vergadering', 'pfo'];

/** The questions about lists that may stay empty and still are, addresses of departments, and weeks of meetings. */
export function optionalQuestions({ workspace, world, today }: FillInput): readonly FillQuestion[] {
  const book = new SchemaBook(world.shipped);
  const input = { workspace, book, facts: formFacts(workspace, today) };
  const main = ownFiles(workspace, world)[0] ?? '';
  const mails = Object.keys(book.at('gemeente', mailKey.split('.'))?.properties ?? {});
  const often = (meeting: string): string =>
    rawText(workspace.sources.profile, ...meeting.split('.'), 'frequentie') ?? 'wekelijks';
  const weeks = meetings.filter((meeting) => often(meeting) !== 'wekelijks');
  const paths = [
    ...optional,
    ...weeks.map((meeting) => `${meeting}.eerste_dag`),
    ...mails.map((role) => `${mailKey}.${role}`),
  ];
  return paths.flatMap((path) => {
    const keys = path.split('.');
    const node = nodeAt(workspace.files.profile, keys);
    const isThere = node?.kind === 'scalar' || (node?.kind === 'list' && node.items.length > 0);
    const schema = book.at('gemeente', keys);
    if (isThere || schema === undefined) return [];
    const point: OpenPoint = {
      ...{
        state: 'open',
        path,
        keys,
        title: schema.title ?? path,
        label: path,
        description: schema.description,
      },
      ...{ reason: undefined, value: undefined, shown: '', suggestion: undefined, commented: undefined },
      ...{ source: { file: showPath(world.base, absolutePath(world.base, main)) }, documents: [] },
    };
    return questionFor(point, input) ?? [];
  });
}
