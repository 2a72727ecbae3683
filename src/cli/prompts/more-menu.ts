import type { LiveSession } from '../../app/dossiers/live-session.ts';
import type { Work } from '../../app/dossiers/work.ts';
import { writeFullDay } from '../../calendar/day.ts';
import { actWords } from '../../words/notices.ts';
import { askText, choose } from './ask.ts';
import { changeCase, closeFromMenu, type DossierPlace } from './case-menu.ts';
import type { LiveRows } from './live-rows.ts';
import { milestoneName } from '../../words/milestones.ts';
import { askMilestone } from './task-menu.ts';

/** The menu for the dossier as a whole. */
export async function moreMenu(list: LiveRows, place: DossierPlace): Promise<'stay' | 'stop'> {
  const { session } = list;
  const { work } = session;
  const { dossier, undo } = work;
  const undoable = undo.at(-1);
  const choices = [
    ...goneChoices(work),
    ...(undoable === undefined
      ? []
      : [{ value: 'undo', name: `Terugdraaien: ${actWords(undoable.act, dossier)}` }]),
    ...dossier.milestones.map(({ id, name, date }) => ({
      value: `mijlpaal:${id}`,
      name: `Datum van ${milestoneName({ id, name }, dossier)}: ${date === undefined ? 'nog niet bekend' : writeFullDay(date)}`,
    })),
    { value: 'add', name: 'Eigen taak toevoegen' },
    { value: 'update', name: 'Nieuwe taken uit de checklist ophalen' },
    { value: 'case', name: 'Naam, persoon of grond veranderen' },
    { value: 'close', name: 'Dossier sluiten' },
    { value: 'back', name: 'Terug naar de lijst' },
    { value: 'stop', name: 'Stoppen' },
  ];
  const action = await choose('Wat wilt u doen?', choices, { back: 'back' });
  if (action === 'stop') return 'stop';
  if (action === 'undo') session.undo();
  if (action.startsWith('mijlpaal:')) {
    await askMilestone(action.slice('mijlpaal:'.length), { session, days: place.days });
  }
  settleGone(action, session);
  if (action === 'add') await addTask(list, place);
  if (action === 'update') await session.update();
  if (action === 'case') await changeCase(session, place);
  if (action === 'close') return (await closeFromMenu(session, place)) ? 'stop' : 'stay';
  return 'stay';
}

/** What is gone can be done again, or left. */
function goneChoices({ gone, dossier }: Work): readonly { readonly value: string; readonly name: string }[] {
  if (gone.length === 0) return [];
  return [
    ...gone.map((act, index) => ({ value: `opnieuw:${index}`, name: `Opnieuw: ${actWords(act, dossier)}` })),
    { value: 'leave', name: 'Zo laten wat niet meer in het dossier staat' },
  ];
}

function settleGone(action: string, session: LiveSession): void {
  const again = session.work.gone.find((_, index) => action === `opnieuw:${index}`);
  if (again !== undefined) session.again(again);
  if (action === 'leave') session.leaveGone();
}

/** Asks for a new task, and adds it after the selected one. */
async function addTask(list: LiveRows, { scan }: DossierPlace): Promise<void> {
  const title = await askText({
    message: 'Wat moet er gebeuren? (leeg: toch niet)',
    scan: (typed) => scan(typed, 'anything'),
    check: (typed) => (typed.length > 120 ? 'Maak de titel korter dan 120 tekens.' : undefined),
  });
  if (title === '') return;
  const behind = list.chosen()?.task.id;
  await list.session.addTask({ title, behind, by: 'bestuurssecretariaat' });
}
