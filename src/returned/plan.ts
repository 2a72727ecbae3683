/** What a list that came back means for its dossier: changes, questions and what is told (docs/decisions/0059). */
import type { Dossier, DossierTask } from '../checklist/dossier.ts';
import type { Asked, Base, Comparison, Untaken } from './compare-parts.ts';
import { compareRow } from './compare.ts';
import { patched } from './compare-parts.ts';
import { looseEnds, saidOutside, toldOfFile } from './plan-loose.ts';
import { indexTasks, matchRow, plainTitle, type RowMatch, type TaskIndex } from './match-row.ts';
import { askedAsOne, isNothing, isTakenSince, patchOf, sameMeaning, type TaskDoubt } from './plan-parts.ts';
import { missingRows, untakenNotes } from './plan-notes.ts';
import type { Answer, Change, Effect, Note, Plan, Question, TaskName, TypedTask } from './plan-types.ts';
import { codesOf, type LooseLine, type ReturnedFile, type ReturnedRow } from './returned-file.ts';
import type { PlanSettings } from './plan-settings.ts';
import { typedTask, wordsOf } from './row-words.ts';
import { saysNothing, statementOf } from './statement.ts';

export type { PlanSettings };

/** Compares a list with its dossier as it is now. */
export function planFile(file: ReturnedFile, dossier: Dossier, settings: PlanSettings): Plan {
  const codes = codesOf(file);
  const isOurs = codes.includes(settings.code);
  const carried = isOurs || settings.isForced ? file.carried : undefined;
  const index = indexTasks(dossier, settings, { isOurs: isOurs || carried !== undefined, carried });
  const planner = new Planner(file, index, settings);
  planner.readRows();
  const said = saidOutside(file, index);
  planner.readLoose([...(file.loose ?? []), ...said.loose]);
  const { changes, additions, questions, notes } = planner;
  return {
    ...{ changes, additions, questions },
    notes: [
      ...(isOurs || codes.length === 0 ? [] : [{ code: 'other-code', codes } as const]),
      ...toldOfFile(file, planner, index),
      ...notes,
      ...said.notes,
      ...untakenNotes(planner.untaken),
      ...(carried === undefined ? [] : missingRows(carried, dossier, planner)),
    ],
  };
}

interface PlacedRow {
  readonly row: ReturnedRow;
  readonly at: number;
}

/** Collects what the rows of one file say. */
class Planner {
  readonly changes: Change[] = [];
  readonly additions: { readonly place: string; readonly task: TypedTask }[] = [];
  readonly questions: Question[] = [];
  readonly notes: Note[] = [];
  readonly untaken: (Untaken & { readonly task: TaskName })[] = [];
  /** Ids of tasks that some row is about, or perhaps is. */
  readonly seen = new Set<string>();
  readonly #file: ReturnedFile;
  readonly #index: TaskIndex;
  readonly #settings: PlanSettings;
  readonly #doubtful: TaskDoubt[] = [];
  readonly #bases: ReadonlyMap<string, Base>;
  /** The task of the last row that has one: a row that was typed below it goes in the same phase. */
  #above: DossierTask | undefined;

  constructor(file: ReturnedFile, index: TaskIndex, settings: PlanSettings) {
    this.#file = file;
    this.#index = index;
    this.#settings = settings;
    const { tasks, isWhole } = index.carried ?? { tasks: [], isWhole: false };
    this.#bases = new Map(tasks.map((task) => [task.id, { shown: task, isWhole }]));
  }

  readonly nameOf = (task: DossierTask): TaskName => ({
    ...{ id: task.id, number: task.number, title: this.#index.titleOf(task) },
  });

  readRows(): void {
    const rows = this.#file.rows.map((row, at) => ({ row, at }));
    const found = new Map<DossierTask, PlacedRow[]>();
    for (const placed of rows.filter(({ row }) => row.isDeleted !== true)) {
      const task = this.#taskOf(placed);
      this.#above = task ?? this.#above;
      if (task !== undefined) found.set(task, [...(found.get(task) ?? []), placed]);
    }
    for (const placed of rows.filter(({ row }) => row.isDeleted === true)) this.#tellDeleted(placed, found);
    for (const [task, placed] of found) this.#readTask(task, placed);
    this.#settleDays();
  }

  /** What is no row and no certain answer. */
  readLoose(lines: readonly LooseLine[]): void {
    const ofRows = new Set(this.changes);
    for (const [index, line] of lines.entries()) {
      const { questions, notes } = looseEnds(line, this.#index, this.#settings);
      this.notes.push(...notes);
      for (const { task, row, effects } of questions) {
        // "21 klaar", and lower down "21 toch nog niet": then neither is certain.
        const certain = this.changes.filter((each) => ofRows.has(each) && each.patch.task === task.id);
        for (const each of certain) this.changes.splice(this.changes.indexOf(each), 1);
        const both = [...certain.map(({ patch }) => patched(patch)), ...effects];
        const about = {
          row,
          task: this.nameOf(task),
          doubt: { code: 'loose-line' },
          effects: both,
        } as const;
        const answer = this.#decideWith(this.#file.rows.length + index, `los-${task.id}`, about);
        const patch = answer === undefined ? undefined : patchOf(answer.effect, answer.typed);
        if (patch !== undefined) this.changes.push({ place: line.place, patch });
      }
    }
  }

  /** The task of a row; what cannot be decided is asked, told or offered. */
  #taskOf(placed: PlacedRow): DossierTask | undefined {
    const { row, at } = placed;
    const match = matchRow(row.keys, this.#index);
    switch (match.kind) {
      case 'task':
        this.seen.add(match.task.id);
        if (match.isRetitled) this.#tellRetitled(row, match.task);
        return match.task;
      case 'ask':
        return this.#askTask(placed, match);
      case 'gone':
      case 'nameless': {
        const code = match.kind === 'gone' ? 'task-gone' : 'nameless-row';
        if (!this.#saysNothing(row)) this.notes.push({ code, place: row.place, row: wordsOf(row) });
        return undefined;
      }
      case 'typed':
        this.#offerTask(row, at);
        return undefined;
    }
  }

  #askTask({ row, at }: PlacedRow, match: Extract<RowMatch, { kind: 'ask' }>): DossierTask | undefined {
    for (const { id } of match.tasks) this.seen.add(id);
    const title = plainTitle(row.keys.title ?? '');
    const isTitleOf = (task: DossierTask): boolean => plainTitle(this.#index.titleOf(task)) === title;
    const changes = match.tasks.map((task) => ({ task, means: this.#compare(row, task) }));
    if (changes.every(({ means }) => isNothing(means) && !means.isNotUnticked)) {
      const [only, other] = match.tasks;
      if (only !== undefined && other === undefined && !isTitleOf(only)) this.#tellRetitled(row, only);
      return undefined;
    }
    const isWhole = this.#index.carried?.isWhole === true;
    const isTaken = changes.some(
      ({ task, means }) =>
        isTakenSince({ task, means, base: this.#bases.get(task.id), isWhole }) &&
        (match.code === 'contradiction' ? match.tasks.length === 1 : isTitleOf(task)),
    );
    return isTaken ? undefined : this.#askWhich({ row, at }, match);
  }

  #askWhich({ row, at }: PlacedRow, match: Extract<RowMatch, { kind: 'ask' }>): DossierTask | undefined {
    const title = plainTitle(row.keys.title ?? '');
    const typed = title === '' ? undefined : typedTask(row, this.#settings, this.#nameAbove());
    const effect = this.#decide(at, 'wie', {
      ...{ row, task: undefined, doubt: { code: match.code } },
      effects: [
        ...match.tasks.map((task): Effect => ({ kind: 'task', task: this.nameOf(task) })),
        ...(typed === undefined ? [] : [{ kind: 'add', task: typed } as const]),
        { kind: 'leave' },
      ],
    });
    if (effect?.kind === 'add') this.additions.push({ place: row.place, task: effect.task });
    return effect?.kind === 'task' ? this.#index.byId.get(effect.task.id) : undefined;
  }

  #nameAbove(): TaskName | undefined {
    return this.#above === undefined ? undefined : this.nameOf(this.#above);
  }

  #offerTask(row: ReturnedRow, at: number): void {
    const task = typedTask(row, this.#settings, this.#nameAbove());
    const effect = this.#decide(at, 'nieuw', {
      ...{ row, task: undefined, doubt: { code: 'new-task', task } },
      effects: [{ kind: 'add', task }, { kind: 'leave' }],
    });
    if (effect?.kind === 'add') this.additions.push({ place: row.place, task: effect.task });
  }

  /** Rows about one task: the same said twice counts once, and different things are asked about. */
  #readTask(task: DossierTask, placed: readonly PlacedRow[]): void {
    const compared = placed.map((each) => ({ ...each, means: this.#compare(each.row, task) }));
    const different = compared.filter(
      ({ means }, at) => compared.findIndex((other) => sameMeaning(other.means, means)) === at,
    );
    const [first, second] = different;
    if (first === undefined) return;
    if (second === undefined) {
      this.#take(first, task);
      return;
    }
    const effect = this.#decide(first.at, 'dubbel', {
      ...{ row: first.row, task: this.nameOf(task), doubt: { code: 'doubled' } },
      effects: [
        ...different.map(({ row, at }): Effect => ({
          kind: 'row',
          row: at,
          place: row.place,
          says: wordsOf(row),
        })),
        { kind: 'leave' },
      ],
    });
    const chosen = effect?.kind === 'row' ? different.find(({ at }) => at === effect.row) : undefined;
    if (chosen !== undefined) this.#take(chosen, task);
  }

  #take({ row, at, means }: PlacedRow & { readonly means: Comparison }, task: DossierTask): void {
    const { place } = row;
    const name = this.nameOf(task);
    if (means.patch !== undefined) this.changes.push({ place, patch: means.patch });
    this.untaken.push(...means.untaken.map((each) => ({ ...each, task: name })));
    const mailedOn = this.#settings.saidOn;
    if (means.isDayOfReading) this.notes.push({ code: 'day-of-reading', place, task: name, mailedOn });
    if (means.isNotUnticked) this.notes.push({ code: 'not-unticked', place, task: name });
    const elsewhere = this.#settings.changedBy?.get(task.id);
    for (const { doubt: found, effects } of means.asked) {
      const doubt = found.code === 'conflict' ? { ...found, elsewhere } : found;
      const asked = { at, row, task: name, doubt, effects };
      if (doubt.code === 'doubtful-day') this.#doubtful.push(asked);
      else this.#settle(asked);
    }
  }

  #settle({ at, row, task, doubt, effects }: TaskDoubt): void {
    const kind = doubt.code === 'conflict' ? `conflict-${doubt.field}` : doubt.code;
    const answer = this.#decideWith(at, kind, { row, task, doubt, effects });
    const patch = answer === undefined ? undefined : patchOf(answer.effect, answer.typed);
    if (patch !== undefined) this.changes.push({ place: row.place, patch });
  }

  /** Days of which the year is a guess: asked once for all. */
  #settleDays(): void {
    const [first, ...others] = this.#doubtful;
    if (first === undefined) return;
    const row = { place: first.row.place, keys: {} };
    const effect =
      others.length === 0
        ? ({ kind: 'apart' } as const)
        : this.#decide(first.at, 'dagen', { row, task: undefined, ...askedAsOne(this.#doubtful) });
    if (effect?.kind === 'all') this.changes.push(...effect.changes);
    if (effect?.kind === 'apart') for (const each of this.#doubtful) this.#settle(each);
  }

  #compare(row: ReturnedRow, task: DossierTask): Comparison {
    return compareRow(row, { now: task, base: this.#bases.get(task.id) }, this.#settings);
  }

  #saysNothing(row: ReturnedRow): boolean {
    const id = row.keys.id;
    const base = this.#index.carried?.tasks.find((task) => task.id === id || task.number === row.keys.number);
    if (base?.status === 'afgehandeld' && row.box === 'aan') {
      const said = statementOf(row, base, this.#settings);
      return saysNothing({ ...said, box: 'uit' });
    }
    return saysNothing(statementOf(row, base ?? { status: 'open' }, this.#settings));
  }

  #tellRetitled({ place, keys }: ReturnedRow, task: DossierTask): void {
    this.notes.push({ code: 'retitled', place, task: this.nameOf(task), title: keys.title ?? '' });
  }

  #tellDeleted({ row }: PlacedRow, found: ReadonlyMap<DossierTask, readonly PlacedRow[]>): void {
    const match = matchRow(row.keys, this.#index);
    const task = match.kind === 'task' ? match.task : undefined;
    // Moved with changes tracked: it stands elsewhere too.
    if (task !== undefined && found.has(task)) return;
    if (task !== undefined) this.seen.add(task.id);
    const name = task === undefined ? undefined : this.nameOf(task);
    this.notes.push({ code: 'row-deleted', place: row.place, row: wordsOf(row), task: name });
  }

  /** What was answered to a question; a question that is not answered is kept. */
  #decide(
    at: number,
    kind: string,
    asked: Omit<Question, 'id' | 'place' | 'row'> & { readonly row: ReturnedRow },
  ): Effect | undefined {
    return this.#decideWith(at, kind, asked)?.effect;
  }

  #decideWith(
    at: number,
    kind: string,
    { row, task, doubt, effects }: Asked & { readonly row: ReturnedRow; readonly task: TaskName | undefined },
  ): { readonly effect: Effect; readonly typed: Answer['typed'] } | undefined {
    const id = `${this.#settings.source}:${String(at)}:${kind}`;
    const answer = this.#settings.answers.get(id);
    const effect = answer === undefined ? undefined : effects[answer.effect];
    if (effect !== undefined) return { effect, typed: answer?.typed };
    this.questions.push({ id, place: row.place, task, row: wordsOf(row), doubt, effects });
    return undefined;
  }
}
