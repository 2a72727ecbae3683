import { listDossiers } from '../../app/dossiers/list-tasks.ts';
import { writeFullDay } from '../../calendar/day.ts';
import type { DossierOverview } from '../../checklist/overview.ts';
import { counted } from '../../diagnostics/counted.ts';
import { htmlElement, text, type Markup } from '../../output/markup.ts';
import { screenText } from '../../profile/marked-text.ts';
import { overviewCounts } from './overview-counts.ts';
import { link, pageAnswer, paragraph, siteParts } from './page.ts';
import { stoppedNotice } from './notice.ts';
import type { Route, Visit } from './visit.ts';
import type { WebAnswer } from '../../app/local-server.ts';

/** The first page: what needs attention, and where to go. */
export const overviewRoutes: readonly Route[] = [{ method: 'GET', path: '/', answer: overview }];

async function overview(visit: Visit): Promise<WebAnswer> {
  const { folder, world } = visit;
  const listed = await listDossiers(folder, world);
  if (listed.kind !== 'done')
    return pageAnswer(
      { title: 'Overzicht', part: 'overview', body: [], notice: stoppedNotice(listed) },
      visit,
    );
  const { found, problems } = listed.value;
  const running = found.filter(({ dossier }) => dossier.closedOn === undefined);
  const counts = await overviewCounts(visit, running.length > 0);
  const body = [
    htmlElement('h2', {}, [text('Dossiers')]),
    running.length === 0
      ? htmlElement('p', {}, [
          text('Er loopt nog geen dossier. '),
          link('/dossiers-nieuw', 'Begin hier: een nieuw dossier'),
        ])
      : htmlElement('ul', { class: 'cards' }, running.map(dossierCard)),
    htmlElement('p', {}, [link(siteParts.dossiers.path, 'Alle dossiers, en een nieuw beginnen')]),
    htmlElement('h2', {}, [text('Verder')]),
    htmlElement('ul', { class: 'cards' }, [
      card(siteParts.fill.path, 'Invullen', counts.fill ?? 'Wat nog open is in uw afspraken en gegevens.'),
      card(siteParts.documents.path, 'Documenten', 'Bekijken, maken en bewaren.'),
      card(siteParts.returned.path, 'Terug inlezen', 'Een lijst, formulier of mail die u terugkreeg.'),
      card(siteParts.saved.path, 'Bewaren', 'Wat er veranderde, en een moment vastleggen.'),
      card('/fouten', 'Fouten', counts.faults ?? 'Uw bestanden nakijken, met de oplossing erbij.'),
    ]),
  ];
  const notice = problems === undefined ? undefined : stoppedNotice(problems);
  return pageAnswer({ title: 'Overzicht', part: 'overview', body, notice }, visit);
}

function card(path: string, name: string, words: string): Markup {
  return htmlElement('li', {}, [link(path, name), paragraph(words)]);
}

/** A dossier with its progress and what needs attention. */
export function dossierCard({ dossier, progress, late, toBegin, thisWeek, asap }: DossierOverview): Markup {
  const { closedOn } = dossier;
  const parts = [
    ...(late.length === 0 ? [] : [`${late.length} te laat`]),
    ...(toBegin.length === 0 ? [] : [`${toBegin.length} nu beginnen`]),
    ...(thisWeek.length === 0 ? [] : [`${thisWeek.length} deze week`]),
    ...(asap === 0 ? [] : [`${asap} zo snel mogelijk`]),
  ];
  const { done, total } = progress;
  return htmlElement('li', { id: `dossier-${dossier.id}` }, [
    link(`/dossiers/${encodeURIComponent(dossier.id)}`, screenText(dossier.title)),
    htmlElement('progress', { max: Math.max(total, 1), value: done, 'aria-label': 'Voortgang' }, []),
    ...(closedOn === undefined ? [] : [paragraph(`Gesloten op ${writeFullDay(closedOn)}.`)]),
    paragraph(
      `${done} van ${counted(total, 'taak', 'taken')} klaar${parts.length === 0 ? '' : `: ${parts.join(', ')}`}.`,
      {
        class: late.length > 0 ? 'late' : undefined,
      },
    ),
  ]);
}
