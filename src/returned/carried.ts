/**
 * What a list carries about itself, out of sight, for when it comes back: which dossier it is of, and the state of each
 * task it was made from. Nothing in it is hidden from who reads the list: a request carries less than an action list.
 *
 * Other programs may drop it, so that reading back never relies on it alone.
 */
import type { Dossier, DossierTask, TaskStatus } from '../checklist/dossier.ts';
import { listCode } from './list-code.ts';

/** The state of a task on the day its list was made. */
export interface CarriedTask {
  readonly id: string;
  readonly number: number;
  readonly status: TaskStatus;
  /** The day it was done, as `2026-12-01`. */
  readonly doneOn?: string | undefined;
  /** Who did it, as in the dossier. */
  readonly doneBy?: string | undefined;
  /** Why it was dropped. */
  readonly reason?: string | undefined;
  readonly remark?: string | undefined;
  /** The day it had to be done, as the list showed it. */
  readonly due?: string | undefined;
}

/** What a list carries. */
export interface Carried {
  /** See {@link listCode}. */
  readonly code: string;
  /** Code of the municipality: `gm9999`. */
  readonly municipality: string;
  /** Ids of the checklists that the dossier was started from. */
  readonly checklists: readonly string[];
  /** Whether it lists every task of the dossier; a request lists those of one role. */
  readonly isWhole: boolean;
  readonly tasks: readonly CarriedTask[];
  /** Marks of its texts outside the rows (see `own-texts.ts`); undefined when it does not tell. */
  readonly texts?: readonly string[] | undefined;
}

/**
 * What an action list carries: the state of every task, as it shows it.
 *
 * @param dueOf the day by which a task must be done; it moves with the milestones
 */
export function carriedByList(
  dossier: Dossier,
  municipality: string,
  dueOf: (id: string) => string | undefined,
): Carried {
  return {
    ...headOf(dossier, municipality),
    isWhole: true,
    tasks: dossier.tasks.map(({ id, number, status, doneOn, doneBy, reason, remark }) => ({
      ...{ id, number, status, doneOn, doneBy, reason, remark, due: dueOf(id) },
    })),
  };
}

/** What a request carries: which tasks it is about. Its reader may not know more of them. */
export function carriedByRequest(
  dossier: Dossier,
  municipality: string,
  tasks: readonly Pick<DossierTask, 'id' | 'number' | 'status'>[],
): Carried {
  return {
    ...headOf(dossier, municipality),
    isWhole: false,
    tasks: tasks.map(({ id, number, status }) => ({ id, number, status })),
  };
}

function headOf(
  dossier: Dossier,
  municipality: string,
): Pick<Carried, 'code' | 'municipality' | 'checklists'> {
  return { code: listCode(municipality, dossier), municipality, checklists: dossier.checklists };
}

/** The version of what is written; a program that does not know it reads the list without it. */
const version = 1;

/** As one line of JSON with Dutch keys: the same for the same list, and without `<`, `>` or `&`. */
export function writeCarried({ code, municipality, checklists, isWhole, tasks, texts }: Carried): string {
  const written = {
    ...{ versie: version, lijst: code, gemeente: municipality, checklists, volledig: isWhole },
    teksten: texts?.join(' '),
    taken: tasks.map(({ id, number, status, doneOn, doneBy, reason, remark, due }) => ({
      ...{ id, nummer: number, status },
      ...{ afgehandeld_op: doneOn, afgehandeld_door: doneBy, reden: reason, opmerking: remark },
      datum: due,
    })),
  };
  return JSON.stringify(written).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Reads {@link writeCarried} back; undefined when it is something else, or was damaged. */
export function readCarried(text: string): Carried | undefined {
  const value = parsed(text);
  if (!isObject(value) || value['versie'] !== version) return undefined;
  const { lijst: code, gemeente: municipality, checklists, volledig: isWhole, taken } = value;
  if (typeof code !== 'string' || typeof municipality !== 'string' || !Array.isArray(taken)) return undefined;
  const tasks = taken.map(taskOf);
  if (!tasks.every((task) => task !== undefined)) return undefined;
  const texts = typeof value['teksten'] === 'string' ? value['teksten'].split(' ') : undefined;
  const lists = Array.isArray(checklists) ? checklists.filter((each) => typeof each === 'string') : [];
  return { code, municipality, checklists: lists, isWhole: isWhole === true, tasks, texts };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function taskOf(value: unknown): CarriedTask | undefined {
  if (!isObject(value)) return undefined;
  const { id, nummer, status } = value;
  if (typeof id !== 'string' || typeof nummer !== 'number' || !isStatus(status)) return undefined;
  const textAt = (key: string): string | undefined => {
    const found = value[key];
    return typeof found === 'string' ? found : undefined;
  };
  return {
    ...{ id, number: nummer, status },
    doneOn: textAt('afgehandeld_op'),
    doneBy: textAt('afgehandeld_door'),
    reason: textAt('reden'),
    remark: textAt('opmerking'),
    due: textAt('datum'),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStatus(value: unknown): value is TaskStatus {
  return value === 'open' || value === 'bezig' || value === 'afgehandeld' || value === 'vervalt';
}
