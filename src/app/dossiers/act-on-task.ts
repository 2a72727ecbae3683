import { actOn } from '../../checklist/act-on.ts';
import { inverseOf, type Act } from '../../checklist/acts.ts';
import type { DossierText } from '../../checklist/dossier-text.ts';
import type { Dossier, DossierTask } from '../../checklist/dossier.ts';
import { openBefore } from '../../checklist/open-before.ts';
import { versionFor } from '../../checklist/task-version.ts';
import { done, outcomeOf, refuse, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import { needConsentToDrop, needConsentToTick } from './consent.ts';
import { dossierPath } from './files.ts';
import { needDossierId } from './named.ts';
import { changeStored } from './stored-dossier.ts';

/** What somebody chose for one task. A tick on no day is one of today. */
export type TaskChoice =
  | { readonly kind: 'tick'; readonly on?: string | undefined; readonly by?: string | undefined }
  | { readonly kind: 'begin' | 'untick' }
  | { readonly kind: 'skip'; readonly reason: string }
  | { readonly kind: 'note'; readonly text: string | undefined }
  | { readonly kind: 'assign'; readonly to: string | undefined }
  | { readonly kind: 'date'; readonly day: string | undefined }
  /** An act as it is, to take another one back. */
  | { readonly kind: 'exactly'; readonly act: Exclude<Act, { readonly kind: 'milestone' }> };

/** A choice for one task, made on a page that may be older than the file. */
export interface TaskChoiceRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Id of the dossier. */
  readonly dossier: string;
  /** Id of the task. */
  readonly task: string;
  readonly choice: TaskChoice;
  /** The version of what the choice overwrites, as the page showed it; see `versionFor`. */
  readonly seen: string;
  /** Whether the choice is meant, although the order or a duty speaks against it. */
  readonly isAgreed: boolean;
  /** The dossier as it was last read or written: when it did not change, it is not parsed again. */
  readonly known?: DossierText | undefined;
}

/** What became of a choice. */
export interface ChosenTask {
  readonly stored: DossierText;
  readonly task: DossierTask;
  readonly before: DossierTask;
  readonly act: Exclude<Act, { readonly kind: 'milestone' }>;
  /** The acts that exactly take it back. */
  readonly inverse: readonly Act[];
  /** Whether anything was written: what already is as chosen stays. */
  readonly isChanged: boolean;
}

/**
 * Carries out a choice for one task, unless somebody changed the same of it since it was shown: then that stays, and the
 * choice is refused with what stands there now.
 */
export function chooseForTask(request: TaskChoiceRequest, world: World): Promise<Outcome<ChosenTask>> {
  return outcomeOf(() => choose(request, world));
}

async function choose(request: TaskChoiceRequest, world: World): Promise<Outcome<ChosenTask>> {
  const { folder, choice, known } = request;
  const id = needDossierId(request.dossier, folder, world);
  const today = await world.today();
  if (choice.kind === 'tick' && choice.on !== undefined && choice.on > today)
    return { kind: 'refused', refusal: { code: 'task/day-to-come', day: choice.on } };
  const path = dossierPath(folder, id, world);
  const outcome = await changeStored<Omit<ChosenTask, 'stored'>>({ path, known }, world, (stored) => {
    const { dossier } = stored;
    const before = needTask(request.task, dossier);
    const act = actFor(choice, { before, dossier, today });
    const inverse = inverseOf(dossier, act);
    const facts = { act, inverse, before };
    if (versionFor(act.kind, before) !== request.seen) {
      const wanted = needTask(request.task, actOn(dossier, act));
      // A form that is sent twice does nothing the second time.
      if (versionFor(act.kind, wanted) !== versionFor(act.kind, before))
        refuse({ code: 'task/changed-meanwhile', dossier: id, task: before, wanted, act });
      return done({ stored, value: { ...facts, task: before, isChanged: false } });
    }
    if (!request.isAgreed) needConsent(choice, before, dossier);
    const next = stored.act(act);
    const task = needTask(request.task, next.dossier);
    return done({ stored: next, value: { ...facts, task, isChanged: next.text !== stored.text } });
  });
  return outcome.kind === 'done' ? done({ stored: outcome.value.stored, ...outcome.value.value }) : outcome;
}

function needTask(id: string, dossier: Dossier): DossierTask {
  const found = dossier.tasks.find((task) => task.id === id);
  if (found !== undefined) return found;
  return refuse({
    ...{ code: 'task/unknown', typed: id, dossier: dossier.id },
    known: dossier.tasks.map((task) => task.id),
  });
}

function actFor(
  choice: TaskChoice,
  {
    before,
    dossier,
    today,
  }: { readonly before: DossierTask; readonly dossier: Dossier; readonly today: string },
): ChosenTask['act'] {
  const ids = [before.id];
  switch (choice.kind) {
    case 'tick':
      return { kind: 'tick', ids, on: choice.on ?? today, by: choice.by, despite: openBefore(dossier, ids) };
    case 'exactly':
      return choice.act;
    default:
      return { ...choice, ids };
  }
}

function needConsent(choice: TaskChoice, task: DossierTask, dossier: Dossier): void {
  if (choice.kind === 'tick') needConsentToTick(dossier, [task]);
  if (choice.kind === 'skip') needConsentToDrop([task], choice.reason);
}
