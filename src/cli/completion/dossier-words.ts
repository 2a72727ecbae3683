/** Candidates from dossiers. They are read by their lines alone: one of them may be broken, and Tab cannot wait. */
import { findByName } from '../../app/dossiers/by-name.ts';
import { dossierIds, dossierPath } from '../../app/dossiers/files.ts';
import { outlineItems, outlineValue, type OutlineItem } from '../../workspace/outline-yaml.ts';
import type { Candidate, FindWords, SourceContext } from './source.ts';
import { candidate, checklists, textOf } from './workspace-words.ts';

/** Which tasks a command takes. */
export type WhichTasks = 'all' | 'open' | 'begun or closed' | 'all, and milestones';

/** Dossiers of the workspace. */
export function dossiers({ folder, world }: SourceContext): readonly Candidate[] {
  if (folder === undefined) return [];
  return dossierIds(folder, world).map((id) => ({
    word: id,
    about: outlineValue(textOf(dossierPath(folder, id, world), world), 'titel'),
  }));
}

/** Dossiers that are not closed. */
export function runningDossiers(context: SourceContext): readonly Candidate[] {
  return dossiers(context).filter(({ word }) => !isClosedDossier(word, context));
}

/** Dossiers that are closed. */
export function closedDossiers(context: SourceContext): readonly Candidate[] {
  return dossiers(context).filter(({ word }) => isClosedDossier(word, context));
}

function isClosedDossier(id: string, { folder = '', world }: SourceContext): boolean {
  return outlineValue(textOf(dossierPath(folder, id, world), world), 'gesloten_op') !== undefined;
}

/** Dossiers to continue with, and checklists to start. */
export function dossiersAndChecklists(context: SourceContext): readonly Candidate[] {
  return [...runningDossiers(context), ...checklists(context)];
}

/**
 * First the dossier, then its tasks. With one dossier its name is optional, so tasks are offered as well, as soon as
 * something is typed.
 */
export function dossierThenTasks(which: WhichTasks): FindWords {
  return (context) => {
    const { given, current } = context;
    const first = given.length === 0 ? runningDossiers(context) : [];
    if (current === '' && first.length > 0) return first;
    const milestones = which === 'all, and milestones' ? itemsOf('mijlpalen', context) : [];
    return [...first, ...milestones, ...tasksOf(which, context)].filter(({ word }) => !given.includes(word));
  };
}

/** Tasks of the typed dossier. */
export function tasks(context: SourceContext): readonly Candidate[] {
  return tasksOf('all', context);
}

/** Phases of the typed dossier. */
export function phases(context: SourceContext): readonly Candidate[] {
  return itemsOf('fasen', context);
}

function tasksOf(which: WhichTasks, context: SourceContext): readonly Candidate[] {
  return outlineItems(dossierText(context), ['taken']).flatMap((task) => {
    const status = task.get('status') ?? 'open';
    const isClosed = ['afgehandeld', 'vervalt'].includes(status) || task.has('afgehandeld_op');
    if (which === 'open' && isClosed) return [];
    if (which === 'begun or closed' && !isClosed && status !== 'bezig') return [];
    return taskCandidate(task, context);
  });
}

/** A task by its number once a number is being typed, else by its id. A number that follows from the id is not in the file. */
function taskCandidate(task: OutlineItem, { current }: SourceContext): readonly Candidate[] {
  const number = task.get('nummer');
  if (!/^\d+$/.test(current) || number === undefined) return candidate(task);
  return [{ word: number, about: task.get('titel') }];
}

function itemsOf(list: string, context: SourceContext): readonly Candidate[] {
  return outlineItems(dossierText(context), [list]).flatMap(candidate);
}

/** Text of the typed dossier, or of the only one. */
function dossierText({ folder, given: [typed], world }: SourceContext): string {
  if (folder === undefined) return '';
  const ids = dossierIds(folder, world);
  const found =
    typed === undefined
      ? undefined
      : findByName(
          typed,
          ids.map((each) => ({ id: each })),
        );
  const [only] = ids.length === 1 ? ids : [];
  const id = found !== undefined && 'found' in found ? found.found.id : only;
  return id === undefined ? '' : textOf(dossierPath(folder, id, world), world);
}
