import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DocumentDefinition } from '../../document/definition.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { documentIds } from '../../document/registry.ts';
import { SchemaBook } from '../../profile/schema-book.ts';
import { startFill, stepFill, type FillEvent, type FillState } from '../../setup/fill/fill-session.ts';
import type { Member, MemberFacts } from '../../setup/fill/members.ts';
import { absolutePath, showPath } from '../../workspace/paths.ts';
import { profileNames } from '../../workspace/find.ts';
import type { PlainInput } from '../../workspace/plain-tree.ts';
import { UneditableError } from '../../workspace/yaml-text.ts';
import { openFor } from '../open/open.ts';
import { done, outcomeOf, problems, refuse, type Outcome } from '../outcome.ts';
import { typedScan, type TypedScan } from '../privacy/before-writing.ts';
import { changeProfiles, type ProfileEdit } from '../profile-edit/change-profile.ts';
import { fileFor, ownFiles } from '../profile-edit/own-files.ts';
import type { World } from '../world.ts';
import { fillText, type PlacedValue } from './fill-path.ts';
import {
  chosenDocuments,
  fillQuestions,
  formFacts,
  optionalQuestions,
  type FillInput,
  type FillList,
  type FillQuestion,
  type PointElsewhere,
} from './fill-questions.ts';

/** What to fill in. */
export interface FillRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** A document, a section of the profile, or one value; undefined for everything. */
  readonly part: string | undefined;
}

/** Opens a session. A profile with errors has to be fixed first. */
export function openFill(request: FillRequest, world: World): Promise<Outcome<LiveFill>> {
  return outcomeOf(async () => {
    const workspace = await openToFill(request.folder, world);
    const wrong = workspace.diagnostics.filter((each) => hasErrors([each]));
    if (wrong.length > 0) return problems(wrong, workspace.files.texts);
    if (workspace.isShared) refuse({ code: 'fill/shared', folder: request.folder });
    const scope = scopeOf(request.part, workspace, world);
    const today = await world.today();
    const list = await listIn({ workspace, world, documents: scope.documents, today }, scope);
    return done(new LiveFill({ folder: request.folder, scope, today, world }, workspace, list));
  });
}

/** Which questions a part is about. */
interface FillScope {
  readonly documents: readonly DocumentDefinition[];
  /** Beginning of the paths; undefined for all of them. */
  readonly prefix: string | undefined;
}

function scopeOf(part: string | undefined, workspace: OpenWorkspace, { shipped }: World): FillScope {
  const documents = chosenDocuments(workspace);
  if (part === undefined) return { documents, prefix: undefined };
  const named = documents.filter(({ id }) => id === part);
  if (named.length > 0) return { documents: named, prefix: undefined };
  const book = new SchemaBook(shipped);
  if (isPlace(part.split('.'), book)) return { documents, prefix: part };
  const known = [...new Set([...documents.map(({ id }) => id), ...documentIds])];
  return refuse({
    code: 'fill/unknown-part',
    typed: part,
    documents: known,
    sections: sectionsNear(part, book),
  });
}

/** Whether the profile can have something at a path, in which list members go by their number or id. */
function isPlace(path: readonly string[], book: SchemaBook): boolean {
  const keys: string[] = [];
  for (const key of path) {
    const isMember = book.at('gemeente', keys)?.items !== undefined;
    keys.push(isMember ? '0' : key);
  }
  return book.at('gemeente', keys) !== undefined;
}

/** What exists where a wrong path goes wrong: `pfo.dag` and its neighbours for `pfo.dagg`, else the parts of the profile. */
function sectionsNear(part: string, book: SchemaBook): readonly string[] {
  const above = part.split('.').slice(0, -1);
  const inner = above.length > 0 && isPlace(above, book) ? book.at('gemeente', above)?.properties : undefined;
  if (inner !== undefined) return Object.keys(inner).map((key) => [...above, key].join('.'));
  const all = Object.entries(book.at('gemeente', [])?.properties ?? {});
  return all.flatMap(([key, { properties }]) => (properties === undefined ? [] : [key]));
}

async function listIn(input: FillInput, { prefix }: FillScope): Promise<FillList> {
  const { questions, others } = await fillQuestions(input);
  if (prefix === undefined) return { questions, others };
  return { questions: questions.filter(({ path }) => isBelow(path, prefix)), others: [] };
}

function isBelow(path: string, prefix: string | undefined): boolean {
  return prefix === undefined || path === prefix || path.startsWith(`${prefix}.`);
}

/** As much of a workspace as its documents need. */
export function openToFill(folder: string, world: World): Promise<OpenWorkspace> {
  const needs = ['overleg', 'samenwerking', 'checklist'] as const;
  return openFor(folder, { documents: [{ needs }], names: false }, world);
}

interface FillPlace {
  readonly folder: string;
  readonly scope: FillScope;
  readonly today: string;
  readonly world: World;
}

/** A saved answer. */
export interface SavedFill {
  /** Warnings that it gave. */
  readonly warnings: readonly Diagnostic[];
}

/** A live session: each answer goes to disk at once, so stopping loses nothing. */
export class LiveFill {
  readonly #place: FillPlace;
  /** What is private in what is typed. */
  readonly scan: TypedScan;
  #workspace: OpenWorkspace;
  #state: FillState<FillQuestion>;
  #others: readonly PointElsewhere[];
  readonly #changed = new Set<string>();
  /** Whether lists that may stay empty are asked too. */
  #withOptional = false;
  /** Pending saves. */
  #saving: Promise<unknown> = Promise.resolve();

  constructor(place: FillPlace, workspace: OpenWorkspace, list: FillList) {
    this.#place = place;
    this.scan = typedScan(place.folder, place.world, profileNames[0]);
    this.#workspace = workspace;
    this.#state = startFill(list.questions);
    this.#others = list.others;
  }

  get state(): FillState<FillQuestion> {
    return this.#state;
  }

  /** What is open or proposed and cannot be asked here. */
  get others(): readonly PointElsewhere[] {
    return this.#others;
  }

  /** Files changed in this session, as messages name them. */
  get changed(): readonly string[] {
    return [...this.#changed];
  }

  /** Id of the document that this is about, when it is one. */
  get document(): string | undefined {
    const { prefix, documents } = this.#place.scope;
    return prefix === undefined && documents.length === 1 ? documents[0]?.id : undefined;
  }

  /** Lists that may stay empty, and are. */
  get optional(): readonly FillQuestion[] {
    const { world, today, scope } = this.#place;
    const { prefix, documents } = scope;
    const all = optionalQuestions({ workspace: this.#workspace, world, documents, today });
    return all.filter(({ path }) => isBelow(path, prefix));
  }

  /** Of those what a list of one part names: somebody asked for it. */
  get listed(): readonly FillQuestion[] {
    return this.#place.scope.prefix === undefined ? [] : this.optional;
  }

  /** What asking for the members of a list needs to know. */
  memberFacts(members: readonly Member[]): MemberFacts {
    return { members, known: formFacts(this.#workspace, this.#place.today).known };
  }

  dispatch(event: FillEvent<FillQuestion>): void {
    this.#withOptional ||= event.kind === 'more';
    this.#state = stepFill(this.#state, event);
  }

  /** Writes an answer, and moves on. */
  answer(
    { path, keys }: Pick<FillQuestion, 'path' | 'keys'>,
    value: PlainInput,
  ): Promise<Outcome<SavedFill>> {
    return this.#save([{ path: keys, value, isProposed: false }], path);
  }

  /** Writes the members of a list so far, and stays where it is. */
  keepMembers({ keys }: Pick<FillQuestion, 'keys'>, members: readonly Member[]): Promise<Outcome<SavedFill>> {
    return this.#save([{ path: keys, value: members, isProposed: false }], undefined);
  }

  /** Writes every proposal that is not in a file yet, each with the comment that says so. */
  async proposeAll(): Promise<Outcome<ProposedAll>> {
    const all: string[] = [];
    for (;;) {
      const outcome = await this.#proposeOpen();
      if (outcome.kind !== 'done') return outcome;
      const fresh = outcome.value.written.filter((path) => !all.includes(path));
      all.push(...fresh);
      // A value that now exists can make a text appear that shows another.
      if (fresh.length === 0) return done({ ...outcome.value, written: all });
    }
  }

  async #proposeOpen(): Promise<Outcome<ProposedAll>> {
    const wanted = this.#state.questions.filter(
      ({ proposal, point }) => proposal !== undefined && point.reason !== 'comment',
    );
    const fits = wanted.filter((question) => canBeMarked(question, this.#workspace, this.#place.world));
    const placed = fits.map(({ keys, proposal }) => ({
      path: keys,
      value: proposal as PlainInput,
      isProposed: true,
    }));
    // Why not when there is nothing: saving reads everything again.
    const saved = placed.length === 0 ? undefined : await this.#save(placed, undefined);
    if (saved !== undefined && saved.kind !== 'done') return saved;
    const written = new Set(fits.map(({ path }) => path));
    const left = this.#state.questions.filter(
      ({ path, point }) => point.reason !== 'comment' && !written.has(path),
    );
    return done({ written: [...written], left });
  }

  /** Waits until everything is saved. */
  async settled(): Promise<void> {
    await this.#saving;
  }

  #save(values: readonly PlacedValue[], answered: string | undefined): Promise<Outcome<SavedFill>> {
    const saving = this.#write(values, answered);
    this.#saving = saving;
    return saving;
  }

  async #write(values: readonly PlacedValue[], answered: string | undefined): Promise<Outcome<SavedFill>> {
    const { folder, world, scope, today } = this.#place;
    const edits = values.map((value) => fillEdit(value, this.#workspace, world));
    const outcome = await changeProfiles(edits, folder, world);
    if (outcome.kind !== 'done') return outcome;
    for (const path of outcome.value.written) this.#changed.add(showPath(world.base, path));
    this.#workspace = await openToFill(folder, world);
    const { documents } = scope;
    const list = await listIn({ workspace: this.#workspace, world, documents, today }, scope);
    this.#others = list.others;
    const optional = this.#withOptional ? this.optional : [];
    const left = [
      ...list.questions,
      ...optional.filter(({ path }) => !list.questions.some((each) => each.path === path)),
    ];
    const { current } = this.#state;
    // Going back proposes what was answered.
    const given = current && { ...current, proposal: values[0]?.value ?? current.proposal };
    this.#state =
      answered === undefined
        ? { ...this.#state, questions: left }
        : stepFill({ ...this.#state, current: given }, { kind: 'saved', path: answered, left });
    return done({ warnings: outcome.value.warnings });
  }
}

/** The result of writing all proposals. */
export interface ProposedAll {
  /** Paths of the written values. */
  readonly written: readonly string[];
  /** What is still open: only the municipality can know it, or there is no place for the comment. */
  readonly left: readonly FillQuestion[];
}

/** The change that writes a value: in the file of this workspace that has most of its path. */
export function fillEdit(value: PlacedValue, workspace: OpenWorkspace, world: World): ProfileEdit {
  const keys = value.path.map((key) => (typeof key === 'object' ? key.id : key));
  return {
    path: fileFor(keys, workspace, world),
    edit: (text) => fillText(text, value),
  };
}

/** Whether a proposal can have its comment: not between braces with other values. */
function canBeMarked({ keys, proposal }: FillQuestion, workspace: OpenWorkspace, world: World): boolean {
  const value = { path: keys, value: proposal as PlainInput, isProposed: true };
  const { path, edit } = fillEdit(value, workspace, world);
  const file = ownFiles(workspace, world).find((each) => absolutePath(world.base, each) === path) ?? path;
  try {
    edit(workspace.files.texts.get(showPath(world.base, file)) ?? '');
    return true;
  } catch (error) {
    if (error instanceof UneditableError) return false;
    throw error;
  }
}
