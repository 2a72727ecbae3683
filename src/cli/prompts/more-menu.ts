import { writeDate } from '../../calendar/written.ts';
import type { LiveSession } from '../dossiers/live-session.ts';
import { askText, choose } from './ask.ts';
import { askMilestone } from './task-menu.ts';

/** What the menu can do that needs more than the session. */
export interface MoreActions {
  /** Adds a task of one's own behind the chosen one. */
  readonly addTask: (title: string) => Promise<void>;
  /** Brings in new tasks of the checklists; gives how many. */
  readonly update: () => Promise<number>;
}

/** What can be done with the dossier as a whole. */
export async function moreMenu(session: LiveSession, more: MoreActions): Promise<'stay' | 'stop'> {
  const { milestones } = session.state.dossier;
  const undoable = session.state.undo.at(-1);
  const action = await choose('Wat wilt u doen?', [
    ...(undoable === undefined ? [] : [{ value: 'undo', name: `Terugdraaien: ${undoable.words}` }]),
    ...milestones.map(({ id, name, date }) => ({
      value: `mijlpaal:${id}`,
      name: `Datum van ${name}: ${date === undefined ? 'nog niet bekend' : writeDate(date)}`,
    })),
    { value: 'add', name: 'Eigen taak toevoegen' },
    { value: 'update', name: 'Nieuwe taken uit de checklist ophalen' },
    { value: 'back', name: 'Terug naar de lijst' },
    { value: 'stop', name: 'Stoppen' },
  ]);
  if (action === 'stop') return 'stop';
  if (action === 'undo') session.dispatch({ kind: 'undo' });
  if (action.startsWith('mijlpaal:')) await askMilestone(action.slice('mijlpaal:'.length), session);
  if (action === 'add') await addTask(session, more);
  if (action === 'update') {
    const count = await more.update();
    const words =
      count === 0 ? 'Er zijn geen nieuwe taken.' : `Nieuw: ${count} ${count === 1 ? 'taak' : 'taken'}.`;
    session.dispatch({ kind: 'notice', words });
  }
  return 'stay';
}

async function addTask(session: LiveSession, more: MoreActions): Promise<void> {
  const title = await askText({
    message: 'Wat moet er gebeuren? (leeg: toch niet)',
    check: (typed) => (typed.length > 120 ? 'Maak de titel korter dan 120 tekens.' : undefined),
  });
  if (title === '') return;
  await more.addTask(title);
  session.dispatch({ kind: 'notice', words: `Toegevoegd: ${title}` });
}
