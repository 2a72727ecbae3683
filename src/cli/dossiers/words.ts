import type { Dossier, DossierTask } from '../../checklist/dossier.ts';
import type { Progress } from '../../checklist/overview.ts';

/** The status at the start of a task's line; in characters, so that colour is never needed. */
export const marks: Readonly<Record<DossierTask['status'], string>> = {
  open: '[ ]',
  bezig: '[~]',
  afgehandeld: '[x]',
  vervalt: '[-]',
};

/** The number of a task, as wide as the longest of its dossier. */
export function numberCell(
  { number }: Pick<DossierTask, 'number'>,
  { tasks }: Pick<Dossier, 'tasks'>,
): string {
  return String(number).padStart(Math.max(...tasks.map((task) => String(task.number).length)));
}

/** "█████░░░░░ 12 van 93" with a bar of some columns. */
export function progressBar({ done, total }: Progress, columns: number): string {
  const filled = total === 0 ? columns : Math.floor((done / total) * columns);
  return `${'█'.repeat(filled)}${'░'.repeat(columns - filled)} ${done} van ${total} klaar`;
}
