import type { WorkNotice } from '../app/dossiers/work.ts';
import type { Act } from '../checklist/acts.ts';
import type { DossierTask } from '../checklist/dossier.ts';
import { screenText } from '../profile/marked-text.ts';

/** The longest part of a title in the notice of a colleague's change: so that the rest of it is seen too. */
const titleShown = 36;

/** That somebody else changed a task first, so that an act on it was not carried out. */
export function takenWords({
  task,
  act,
}: Pick<Extract<WorkNotice, { readonly kind: 'taken' }>, 'task' | 'act'>): string {
  const title = screenText(task.title);
  const short = title.length > titleShown ? `${title.slice(0, titleShown - 1).trimEnd()}…` : title;
  return `${theirChange(act, `‘${short}’`, task.status)} Uw wijziging is niet bewaard. Doe die zo nodig opnieuw.`;
}

function theirChange(act: Act['kind'], title: string, status: DossierTask['status']): string {
  switch (act) {
    case 'note':
      return `Een collega veranderde net de opmerking bij ${title}.`;
    case 'assign':
      return `Een collega veranderde net wie ${title} oppakt.`;
    case 'date':
    case 'milestone':
      return `Een collega veranderde net de datum van ${title}.`;
    case 'tick':
    case 'begin':
    case 'untick':
    case 'skip':
      return `Een collega zette ${title} net op ${status}.`;
  }
}
