import type { WebAnswer } from '../../../app/local-server.ts';
import { listDossiers } from '../../../app/dossiers/list-tasks.ts';
import type { DossierOverview } from '../../../checklist/overview.ts';
import { htmlElement, text, type Markup } from '../../../output/markup.ts';
import { stoppedNotice } from '../notice.ts';
import { dossierCard } from '../overview.ts';
import { link, pageAnswer, paragraph } from '../page.ts';
import type { Visit } from '../visit.ts';
import { startPath } from './start-page.ts';

/** Every dossier with its progress. */
export async function dossiersPage(visit: Visit): Promise<WebAnswer> {
  const listed = await listDossiers(visit.folder, visit.world);
  const page = { title: 'Dossiers', part: 'dossiers' } as const;
  if (listed.kind !== 'done') return pageAnswer({ ...page, body: [], notice: stoppedNotice(listed) }, visit);
  const { found, problems } = listed.value;
  const body: readonly Markup[] = [
    htmlElement('p', {}, [link(startPath, 'Nieuw dossier')]),
    ...(found.length === 0 ? [paragraph('Er is nog geen dossier.')] : []),
    ...cards(
      'Lopend',
      found.filter(({ dossier }) => dossier.closedOn === undefined),
    ),
    ...cards(
      'Gesloten',
      found.filter(({ dossier }) => dossier.closedOn !== undefined),
    ),
  ];
  const notice = problems === undefined ? undefined : stoppedNotice(problems);
  return pageAnswer({ ...page, body, notice }, visit);
}

function cards(title: string, dossiers: readonly DossierOverview[]): readonly Markup[] {
  if (dossiers.length === 0) return [];
  return [
    htmlElement('h2', {}, [text(title)]),
    htmlElement('ul', { class: 'cards' }, dossiers.map(dossierCard)),
  ];
}
