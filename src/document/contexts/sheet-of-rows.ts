import type { DossierPhase } from '../../checklist/dossier.ts';
import { leafAt, rawText } from '../../profile/leaf.ts';
import { listCode } from '../../returned/list-code.ts';
import type { DocumentSources, DossierSource } from '../definition.ts';
import type { SheetTask, TaskSheet } from '../task-sheet.ts';
import type { PlannedRow } from './dossier-rows.ts';

/** Code of the municipality: `gm9999`; empty in a profile without one. */
export function municipalityCode({ profile }: Pick<DocumentSources, 'profile'>): string {
  return rawText(profile, 'gemeente', 'code') ?? '';
}

/** The rows of an action list as data. */
export function sheetOfRows(
  rows: readonly PlannedRow[],
  { dossier }: DossierSource,
  sources: DocumentSources,
): TaskSheet {
  const municipality = municipalityCode(sources);
  const phases = new Map(dossier.phases.map((phase) => [phase.id, phase]));
  const numbers = new Map(dossier.tasks.map(({ id, number }) => [id, number]));
  return {
    dossier: dossier.id,
    title: dossier.title,
    municipality,
    code: listCode(municipality, dossier),
    startedOn: dossier.startedOn,
    milestones: dossier.milestones.map(({ id, name, date }) => ({ id, name, date })),
    tasks: rows.map((each) => taskOf(each, { phases, numbers })),
    roles: [...sources.roles].flatMap(([id, role]) => {
      const name = leafAt(role, 'naam');
      return name === undefined || name.blank !== undefined ? [] : [{ id, name: name.text }];
    }),
  };
}

interface OfDossier {
  readonly phases: ReadonlyMap<string, DossierPhase>;
  readonly numbers: ReadonlyMap<string, number>;
}

function taskOf({ row, planned }: PlannedRow, { phases, numbers }: OfDossier): SheetTask {
  const { task, begin, due, urgency, waitsFor, blockedBy } = planned;
  const phase = task.phase === undefined ? undefined : phases.get(task.phase);
  return {
    id: task.id,
    number: task.number,
    title: row.titel.text,
    explanation: row.toelichting?.text,
    phase: phase === undefined ? undefined : { id: phase.id, title: phase.title },
    byId: task.by,
    by: row.door?.blank === undefined ? row.door?.text : undefined,
    helpers: row.met.flatMap(({ text, blank }) => (blank === undefined ? text : [])),
    helperIds: task.withRoles,
    assignee: row.opgepakt_door?.text,
    when: row.kort,
    ...{ begin, due, urgency },
    isChosenDay: task.date !== undefined,
    waitsFor: row.wacht_op_datum ?? waitsFor,
    blockedBy: blockedBy.flatMap((id) => numbers.get(id) ?? []),
    duty: row.plicht?.text,
    isMandatory: task.isMandatory,
    isPrivate: task.isPrivate,
    ...standingOf(row, planned),
  };
}

function standingOf(
  { gedaan_door, reden, opmerking }: PlannedRow['row'],
  { task: { status, doneOn } }: PlannedRow['planned'],
): Pick<SheetTask, 'status' | 'doneOn' | 'doneBy' | 'reason' | 'remark'> {
  return {
    ...{ status, doneOn },
    ...{ doneBy: gedaan_door?.text, reason: reden?.text, remark: opmerking?.text },
  };
}
