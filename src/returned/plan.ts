/** What a list that came back means for its dossier: changes, questions and what is told (docs/decisions/0059). */
import type { Dossier, DossierTask } from '../checklist/dossier.ts';
import type { Carried } from './carried.ts';

import type { Asked, Base, Comparison } from './compare-parts.ts';
import { compareRow } from './compare.ts';
import { looseEnds, toldOfFile } from './plan-loose.ts';
import {
  indexTasks,
  matchRow,
  plainTitle,
  type RowMatch,
  type TaskIndex,
  type TaskNames,
} from './match-row.ts';
import type {
  Answer,
  Answers,
  Change,
  Effect,
  Note,
  Patch,
  Plan,
  Question,
  TaskName,
  TypedTask,
} from './plan-types.ts';
import type { ReturnedFile, ReturnedRow } from './returned-file.ts';
import { typedTask, wordsOf } from './row-words.ts';
import { saysNothing, statementOf, type PrintFrame } from './statement.ts';

/** How to read a list. */
export interface PlanSettings extends PrintFrame, TaskNames {
  /** Tells this file from others of the same run; part of the ids of questions. */
  readonly source: string;
  /** The code that lists of the dossier bear. */
  readonly code: string;
  /** Whether somebody said that it is a list of this dossier, whatever code it bears. */
  readonly isForced: boolean;
  readonly answers: Answers;
}

/** Compares a list with its dossier as it is now. */
export function planFile(file: ReturnedFile, dossier: Dossier, settings: PlanSettings): Plan {
  const codes = codesOf(file);
  const isOurs = codes.includes(settings.code);
  const carried = isOurs || settings.isForced ? file.carried : undefined;
  const index = indexTasks(dossier, settings, { isOurs: isOurs || carried !== undefined, carried });
  const planner = new Planner(file, index, settings);
  planner.readRows();
  planner.readLoose();
  const { changes, additions, questions, notes } = planner;
  return {
    ...{ changes, additions, questions },
    notes: [
      ...(isOurs || codes.length === 0 ? [] : [{ code: 'other-code', codes } as const]),
      ...toldOfFile(file, planner),
      ...notes,
      ...(carried === undefined ? [] : missingRows(carried, dossier, planner)),
    ],
  };
}

/** Every code that a file says is its own. */
export function codesOf({ codes, carried }: ReturnedFile): readonly string[] {
  return [...new Set([...(carried === undefined ? [] : [carried.code]), ...codes])];
}

function missingRows(carried: Carried, { tasks }: Dossier, { seen, nameOf }: Planner): readonly Note[] {
  const known = new Set(carried.tasks.map(({ id }) => id));
  const gone = tasks.filter(({ id }) => known.has(id) && !seen.has(id)).map(nameOf);
  const later = carried.isWhole ? tasks.filter(({ id }) => !known.has(id)).map(nameOf) : [];
  return [
    ...(gone.length === 0 ? [] : [{ code: 'rows-gone', tasks: gone } as const]),
    ...(later.length === 0 ? [] : [{ code: 'not-in-list', tasks: later } as const]),
  ];
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
  /** Ids of tasks that some row is about, or perhaps is. */
  readonly seen = new Set<string>();
  readonly #file: ReturnedFile;
  readonly #index: TaskIndex;
  readonly #settings: PlanSettings;
  readonly #bases: ReadonlyMap<string, Base>;

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
      if (task !== undefined) found.set(task, [...(found.get(task) ?? []), placed]);
    }
    for (const placed of rows.filter(({ row }) => row.isDeleted === true)) this.#tellDeleted(placed, found);
    for (const [task, placed] of found) this.#readTask(task, placed);
  }

  /** What is no row and no certain answer. */
  readLoose(): void {
    for (const [index, line] of (this.#file.loose ?? []).entries()) {
      const { questions, notes } = looseEnds(line, this.#index, this.#settings);
      this.notes.push(...notes);
      for (const { task, row, effects } of questions) {
        const about = { row, task: this.nameOf(task), doubt: { code: 'loose-line' }, effects } as const;
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
        if (!this.#saysNothing(row))
          this.notes.push({ code: 'task-gone', place: row.place, row: wordsOf(row) });
        return undefined;
      case 'nameless':
        if (!this.#saysNothing(row))
          this.notes.push({ code: 'nameless-row', place: row.place, row: wordsOf(row) });
        return undefined;
      case 'typed':
        this.#offerTask(row, at);
        return undefined;
    }
  }

  #askTask({ row, at }: PlacedRow, match: Extract<RowMatch, { kind: 'ask' }>): DossierTask | undefined {
    for (const { id } of match.tasks) this.seen.add(id);
    const changes = match.tasks.map((task) => this.#compare(row, task));
    if (changes.every((each) => isNothing(each) && !each.isNotUnticked)) {
      const [only, other] = match.tasks;
      if (only !== undefined && other === undefined) this.#tellRetitled(row, only);
      return undefined;
    }
    const isTyped = plainTitle(row.keys.title ?? '') !== '';
    const typed = isTyped ? typedTask(row, this.#settings) : undefined;
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

  #offerTask(row: ReturnedRow, at: number): void {
    const task = typedTask(row, this.#settings);
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
    if (means.isDayOfReading) this.notes.push({ code: 'day-of-reading', place, task: name });
    if (means.isNotUnticked) this.notes.push({ code: 'not-unticked', place, task: name });
    for (const { doubt, effects } of means.asked) {
      const kind = doubt.code === 'conflict' ? `conflict-${doubt.field}` : doubt.code;
      const answer = this.#decideWith(at, kind, { row, task: name, doubt, effects });
      const patch = answer === undefined ? undefined : patchOf(answer.effect, answer.typed);
      if (patch !== undefined) this.changes.push({ place, patch });
    }
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
    this.notes.push({
      ...{ code: 'row-deleted', place: row.place, row: wordsOf(row) },
      task: task === undefined ? undefined : this.nameOf(task),
    });
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

function patchOf(effect: Effect, typed: string | undefined): Patch | undefined {
  if (effect.kind === 'patch') return effect.patch;
  if (effect.kind !== 'typed' || typed === undefined) return undefined;
  return effect.what === 'day' ? { ...effect.patch, on: typed } : { ...effect.patch, reason: typed };
}

function isNothing({ patch, asked }: Comparison): boolean {
  return patch === undefined && asked.length === 0;
}

function sameMeaning(one: Comparison, other: Comparison): boolean {
  return JSON.stringify([one.patch, one.asked]) === JSON.stringify([other.patch, other.asked]);
}
