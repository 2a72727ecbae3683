import type { Source } from '../diagnostics/diagnostic.ts';
import { itemsAt, nodeAt, sourceOfValue, textAt, type Located } from '../workspace/located.ts';
import type { LocatedFile } from '../workspace/load.ts';

/** How a task of a dossier stands. */
export type TaskStatus = 'open' | 'bezig' | 'afgehandeld' | 'vervalt';

/** A task of a dossier. Dates are `2026-12-01`. */
export interface DossierTask {
  readonly id: string;
  readonly title: string;
  readonly explanation: string | undefined;
  /** Checklist it came from; undefined for a task of the dossier's own. */
  readonly checklist: string | undefined;
  /** Task that it is a part of. */
  readonly partOf: string | undefined;
  readonly phase: string | undefined;
  /** Role that does it. */
  readonly by: string | undefined;
  readonly withRoles: readonly string[];
  /** The phrase `wanneer`. */
  readonly when: string | undefined;
  /** A proposed term: plans the task, and is marked as a proposal. */
  readonly proposal: string | undefined;
  /** A date of one's own, which goes before the phrase. */
  readonly date: string | undefined;
  readonly after: readonly string[];
  readonly lawIds: readonly string[];
  readonly isAdditional: boolean;
  readonly isPrivate: boolean;
  readonly isMandatory: boolean;
  readonly status: TaskStatus;
  /** Whether the status has a line of its own; without one the other keys tell. */
  readonly hasStatus: boolean;
  readonly doneOn: string | undefined;
  readonly doneBy: string | undefined;
  readonly assignee: string | undefined;
  readonly remark: string | undefined;
  /** Why it lapses. */
  readonly reason: string | undefined;
  /** How it stood before it was ticked, when that was not open. */
  readonly statusBefore: 'bezig' | undefined;
  /** Tasks that were open when it was ticked. */
  readonly despite: readonly string[];
  readonly source: Source | undefined;
}

/** A moment that tasks hang on; without a date while that is not known. */
export interface Milestone {
  readonly id: string;
  readonly name: string;
  readonly date: string | undefined;
}

/** A group of tasks in time. */
export interface DossierPhase {
  readonly id: string;
  readonly title: string;
  readonly group: string | undefined;
}

/** A running or finished checklist: everything it needs stands in its own file (product.md §6). */
export interface Dossier {
  readonly id: string;
  readonly title: string;
  readonly checklists: readonly string[];
  readonly startedOn: string | undefined;
  /** Dossier with the tasks for everyone together. */
  readonly memberOf: string | undefined;
  /** Member of the board it is about. */
  readonly subject: string | undefined;
  readonly portfolios: readonly string[];
  /** Legal ground of a departure. */
  readonly ground: string | undefined;
  readonly milestones: readonly Milestone[];
  readonly phases: readonly DossierPhase[];
  readonly tasks: readonly DossierTask[];
  /** How messages call its file. */
  readonly file: string;
}

/** Reads a dossier from its tree; what is not there, or was refused by the schema, counts as absent. */
export function readDossier({ file, root }: Pick<LocatedFile, 'file' | 'root'>): Dossier {
  return {
    id: textAt(root, 'id') ?? idOfFile(file),
    title: textAt(root, 'titel') ?? idOfFile(file),
    checklists: wordsAt(root, 'checklists'),
    startedOn: textAt(root, 'gestart_op'),
    memberOf: textAt(root, 'hoort_bij'),
    subject: textAt(root, 'voor'),
    portfolios: wordsAt(root, 'portefeuilles'),
    ground: textAt(root, 'grond'),
    milestones: itemsAt(root, 'mijlpalen').flatMap(readMilestone),
    phases: itemsAt(root, 'fasen').flatMap(readPhase),
    tasks: itemsAt(root, 'taken').flatMap(readTask),
    file,
  };
}

/** The id that a dossier's file name gives it. */
export function idOfFile(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
}

/** Reads one milestone; nothing without an id. */
export function readMilestone(node: Located): readonly Milestone[] {
  const id = textAt(node, 'id');
  return id === undefined ? [] : [{ id, name: textAt(node, 'naam') ?? id, date: textAt(node, 'datum') }];
}

function readPhase(node: Located): readonly DossierPhase[] {
  const id = textAt(node, 'id');
  if (id === undefined) return [];
  return [{ id, title: textAt(node, 'titel') ?? id, group: textAt(node, 'groepswaarde') }];
}

/** Reads one task; nothing without an id. */
export function readTask(node: Located): readonly DossierTask[] {
  const id = textAt(node, 'id');
  if (id === undefined) return [];
  const origins = wordsAt(node, 'herkomst');
  return [
    {
      id,
      title: textAt(node, 'titel') ?? id,
      explanation: textAt(node, 'toelichting')?.trim(),
      checklist: textAt(node, 'uit'),
      partOf: textAt(node, 'onderdeel_van'),
      phase: textAt(node, 'fase'),
      by: textAt(node, 'door'),
      withRoles: wordsAt(node, 'met'),
      when: textAt(node, 'wanneer'),
      proposal: textAt(node, 'voorstel'),
      date: textAt(node, 'datum'),
      after: wordsAt(node, 'na'),
      lawIds: wordsAt(node, 'grondslag'),
      isAdditional: origins.length > 0 && origins.every((origin) => origin === 'aanvullend'),
      isPrivate: (textAt(node, 'privacy') ?? 'geen') !== 'geen',
      isMandatory: isYes(node, 'verplicht'),
      source: sourceOfValue(nodeAt(node, ['id']) ?? node),
      ...readStanding(node),
    },
  ];
}

type Standing = Pick<
  DossierTask,
  'status' | 'hasStatus' | 'doneOn' | 'doneBy' | 'assignee' | 'remark' | 'reason' | 'statusBefore' | 'despite'
>;

function readStanding(node: Located): Standing {
  const doneOn = textAt(node, 'afgehandeld_op');
  const reason = textAt(node, 'reden');
  return {
    hasStatus: textAt(node, 'status') !== undefined,
    status: statusOf(textAt(node, 'status'), { doneOn, reason }),
    doneOn,
    doneBy: textAt(node, 'afgehandeld_door'),
    assignee: textAt(node, 'toegewezen_aan'),
    remark: textAt(node, 'opmerking'),
    reason,
    statusBefore: textAt(node, 'eerder') === 'bezig' ? 'bezig' : undefined,
    despite: wordsAt(node, 'ondanks'),
  };
}

/** A task that says nothing of its status is done when it has a day on which it was, and lapses when it has a reason. */
function statusOf(
  written: string | undefined,
  { doneOn, reason }: { readonly doneOn: string | undefined; readonly reason: string | undefined },
): TaskStatus {
  if (written === 'open' || written === 'bezig' || written === 'afgehandeld' || written === 'vervalt')
    return written;
  if (doneOn !== undefined) return 'afgehandeld';
  return reason === undefined ? 'open' : 'vervalt';
}

function isYes(node: Located, key: string): boolean {
  const found = nodeAt(node, [key]);
  return found?.kind === 'scalar' && found.value === true;
}

function wordsAt(node: Located, key: string): readonly string[] {
  return itemsAt(node, key).flatMap((item) =>
    item.kind === 'scalar' && item.value !== null ? [String(item.value)] : [],
  );
}

/** Whether nothing has to be done for a task any more. */
export function isClosed({ status }: Pick<DossierTask, 'status'>): boolean {
  return status === 'afgehandeld' || status === 'vervalt';
}
