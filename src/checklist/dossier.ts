import type { Source } from '../diagnostics/diagnostic.ts';
import { numbersOf, type NumberedTask } from './task-numbers.ts';
import { fromPlainMap, itemsAt, nodeAt, sourceOfValue, textAt, type Located } from '../workspace/located.ts';
import type { LocatedFile } from '../workspace/load.ts';

/** The status of a task. */
export type TaskStatus = 'open' | 'bezig' | 'afgehandeld' | 'vervalt';

/** Who says how long a task takes: the law, an authority, or a proposal of the checklist. */
export type LeadTimeSource = 'wet' | 'instantie' | 'voorstel';

/** A task of a dossier. Dates are `2026-12-01`. */
export interface DossierTask extends NumberedTask {
  /** What people read out: each task of a dossier has its own, for good. */
  readonly number: number;
  readonly title: string;
  readonly explanation: string | undefined;
  /** The checklist it came from; undefined for a task added to the dossier. */
  readonly checklist: string | undefined;
  /** The task it is a part of. */
  readonly partOf: string | undefined;
  readonly phase: string | undefined;
  /** The role that does it. */
  readonly by: string | undefined;
  readonly withRoles: readonly string[];
  /** The `wanneer` phrase. */
  readonly when: string | undefined;
  /** A proposed term: plans the task, and is marked as a proposal. */
  readonly proposal: string | undefined;
  /** The proposed term once the task cannot be done before its milestone any more, not even in haste. */
  readonly hasteProposal: string | undefined;
  /** Why that term is proposed. */
  readonly proposalReason: string | undefined;
  /** How long the task takes, as written: `4 weken`. */
  readonly leadTime: string | undefined;
  readonly leadTimeBy: LeadTimeSource;
  /** Why it takes so long. */
  readonly leadTimeReason: string | undefined;
  /** How long it takes when it goes before everything else, as written: `dezelfde dag`. */
  readonly haste: string | undefined;
  /** A date that somebody chose; takes precedence over the phrase. */
  readonly date: string | undefined;
  readonly after: readonly string[];
  /** Tasks that should come first, unless they cannot be done in time any more. */
  readonly preferablyAfter: readonly string[];
  readonly lawIds: readonly string[];
  readonly isAdditional: boolean;
  readonly isPrivate: boolean;
  readonly isMandatory: boolean;
  readonly status: TaskStatus;
  /** Whether the status has its own line; without one it follows from the other keys. */
  readonly hasStatus: boolean;
  readonly doneOn: string | undefined;
  readonly doneBy: string | undefined;
  readonly assignee: string | undefined;
  readonly remark: string | undefined;
  /** Why it was skipped. */
  readonly reason: string | undefined;
  /** Its status before it was ticked, when that was not open. */
  readonly statusBefore: 'bezig' | undefined;
  /** Tasks that were open when it was ticked. */
  readonly despite: readonly string[];
  readonly source: Source | undefined;
}

/** A moment that tasks depend on; without a date while that is unknown. */
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

/** A running or finished checklist: everything it needs is in its file (product.md §6). */
export interface Dossier {
  readonly id: string;
  readonly title: string;
  /** The code of its lists; undefined while that follows from its id. */
  readonly code: string | undefined;
  readonly checklists: readonly string[];
  readonly startedOn: string | undefined;
  /** The day it was closed; undefined while it runs. */
  readonly closedOn: string | undefined;
  /** The dossier with the tasks shared by everyone. */
  readonly memberOf: string | undefined;
  /** Member of the board it is about. */
  readonly subject: string | undefined;
  readonly portfolios: readonly string[];
  /** Legal ground for a departure. */
  readonly ground: string | undefined;
  /** Whether somebody leaves from one day to the next. */
  readonly isSudden: boolean;
  readonly milestones: readonly Milestone[];
  readonly phases: readonly DossierPhase[];
  readonly tasks: readonly DossierTask[];
  /** The name of its file in messages. */
  readonly file: string;
}

/** Reads a dossier from its tree; what is missing, or was rejected by the schema, counts as absent. */
export function readDossier({ file, root }: Pick<LocatedFile, 'file' | 'root'>): Dossier {
  return {
    id: textAt(root, 'id') ?? idOfFile(file),
    title: textAt(root, 'titel') ?? idOfFile(file),
    code: textAt(root, 'lijst'),
    checklists: wordsAt(root, 'checklists'),
    startedOn: textAt(root, 'gestart_op'),
    closedOn: textAt(root, 'gesloten_op'),
    memberOf: textAt(root, 'hoort_bij'),
    subject: textAt(root, 'voor'),
    portfolios: wordsAt(root, 'portefeuilles'),
    ground: textAt(root, 'grond'),
    isSudden: isYes(root, 'plotseling'),
    milestones: itemsAt(root, 'mijlpalen').flatMap(readMilestone),
    phases: itemsAt(root, 'fasen').flatMap(readPhase),
    tasks: numbered(itemsAt(root, 'taken').flatMap(readTask)),
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

function numbered(tasks: readonly UnnumberedTask[]): readonly DossierTask[] {
  const numbers = numbersOf(tasks);
  return tasks.map((task, index) => ({ ...task, number: numbers[index] ?? 0 }));
}

/** A task by itself: which number it has depends on the others. */
export type UnnumberedTask = Omit<DossierTask, 'number'>;

/** Reads one task; nothing without an id. */
export function readTask(node: Located): readonly UnnumberedTask[] {
  const id = textAt(node, 'id');
  if (id === undefined) return [];
  const origins = wordsAt(node, 'herkomst');
  return [
    {
      id,
      writtenNumber: wholeNumberAt(node, 'nummer'),
      title: textAt(node, 'titel') ?? id,
      explanation: textAt(node, 'toelichting')?.trim(),
      checklist: textAt(node, 'uit'),
      partOf: textAt(node, 'onderdeel_van'),
      phase: textAt(node, 'fase'),
      by: textAt(node, 'door'),
      withRoles: wordsAt(node, 'met'),
      when: textAt(node, 'wanneer'),
      proposal: textAt(node, 'voorstel'),
      hasteProposal: textAt(node, 'voorstel_bij_haast'),
      proposalReason: textAt(node, 'voorstel_reden'),
      leadTime: textAt(node, 'doorlooptijd'),
      leadTimeBy: leadTimeSource(textAt(node, 'doorlooptijd_volgens')),
      leadTimeReason: textAt(node, 'doorlooptijd_uitleg'),
      haste: textAt(node, 'spoed'),
      date: textAt(node, 'datum'),
      after: wordsAt(node, 'na'),
      preferablyAfter: wordsAt(node, 'liefst_na'),
      lawIds: wordsAt(node, 'grondslag'),
      isAdditional: origins.length > 0 && origins.every((origin) => origin === 'aanvullend'),
      isPrivate: (textAt(node, 'privacy') ?? 'geen') !== 'geen',
      isMandatory: isYes(node, 'verplicht'),
      source: sourceOfValue(nodeAt(node, ['id']) ?? node),
      ...readStatusFacts(node),
    },
  ];
}

/**
 * A task that an earlier run read, from data that lacks the keys without a value.
 *
 * Why all keys: a screen plans hundreds of tasks after every key, and engines are slow with objects of many shapes.
 */
export function recalledTask({ source, ...task }: DossierTask, file: string): DossierTask {
  return { ...blankTask, ...task, source: source === undefined ? undefined : { ...source, file } };
}

const [blankTask] = readTask(fromPlainMap({ id: '' }, ''));

/** Who says so; a lead time without a source is a proposal. */
export function leadTimeSource(written: string | undefined): LeadTimeSource {
  return written === 'wet' || written === 'instantie' ? written : 'voorstel';
}

type StatusFacts = Pick<
  DossierTask,
  'status' | 'hasStatus' | 'doneOn' | 'doneBy' | 'assignee' | 'remark' | 'reason' | 'statusBefore' | 'despite'
>;

function readStatusFacts(node: Located): StatusFacts {
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

/** A task without a status is done when it has a day on which it was done, and skipped when it has a reason. */
function statusOf(
  written: string | undefined,
  { doneOn, reason }: { readonly doneOn: string | undefined; readonly reason: string | undefined },
): TaskStatus {
  if (written === 'open' || written === 'bezig' || written === 'afgehandeld' || written === 'vervalt')
    return written;
  if (doneOn !== undefined) return 'afgehandeld';
  return reason === undefined ? 'open' : 'vervalt';
}

function wholeNumberAt(node: Located, key: string): number | undefined {
  const found = nodeAt(node, [key]);
  return found?.kind === 'scalar' && typeof found.value === 'number' && Number.isInteger(found.value)
    ? found.value
    : undefined;
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

/** Whether a task needs nothing more. */
export function isClosed({ status }: Pick<DossierTask, 'status'>): boolean {
  return status === 'afgehandeld' || status === 'vervalt';
}
