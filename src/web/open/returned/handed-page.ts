import type { WebAnswer } from '../../../app/local-server.ts';
import { changedTaskKey } from '../../../app/returned/accept.ts';
import type { PlannedDossier, PlannedList, ReadBack } from '../../../app/returned/read-back.ts';
import { htmlElement, text, type Markup } from '../../../output/markup.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { standing } from '../../../words/changed-task.ts';
import { earlyLines, listLines, unreadLines } from '../../../words/read-back-told.ts';
import { homelessWords, type HomelessWays } from '../../../words/unread.ts';
import { hiddenField } from '../fields.ts';
import { stoppedNotice } from '../notice.ts';
import { button, link, pageAnswer, paragraph, postForm, siteParts } from '../page.ts';
import type { Visit } from '../visit.ts';
import { documentPart } from './document-part.ts';
import { dossierField, lineField, questionField } from './fields.ts';
import { handedIn, seeHanded, type Handed, type SeenHanded } from './handed.ts';
import { linesOf, taskLines } from './lines.ts';
import { filesWords, pathOfHanded } from './start-page.ts';

/** What was handed over: what it changes, what is asked, and what is not taken over. */
export async function handedPage(visit: Visit): Promise<WebAnswer> {
  const number = visit.params['nummer'] ?? '';
  const handed = handedIn(visit).get(number);
  const again = htmlElement('p', {}, [link(siteParts.returned.path, 'Een ander bestand geven')]);
  if (handed === undefined) {
    const body = [paragraph('Dit bestand is niet meer in het geheugen. Geef het opnieuw.'), again];
    return pageAnswer({ title: siteParts.returned.name, part: 'returned', body, status: 404 }, visit);
  }
  const title = `Terug inlezen: ${filesWords(handed.files)}`;
  const seen = await seeHanded(visit, handed);
  if (seen.kind !== 'done')
    return pageAnswer({ title, part: 'returned', body: [again], notice: stoppedNotice(seen) }, visit);
  const today = await visit.world.today();
  const form = postForm({ action: pathOfHanded(number) }, visit, [
    hiddenField('versie', seen.value.version),
    ...homelessParts(seen.value),
    ...seen.value.planned.dossiers.flatMap((each) => dossierPart(each, seen.value, handed)),
    ...questionParts(seen.value, handed, today),
    ...seen.value.received.documents.flatMap((each, at) =>
      documentPart(each, at, { seen: seen.value, handed }),
    ),
    ...buttons(seen.value, handed),
  ]);
  return pageAnswer({ title, part: 'returned', body: [form, ...told(seen.value), again] }, visit);
}

const ways: HomelessWays = {
  name: 'Kies het dan hieronder.',
  reopen: () => 'Zet het dossier eerst weer open.',
};

function homelessParts(seen: SeenHanded): readonly Markup[] {
  const { lists, running } = seen.received;
  return lists.flatMap(({ source, homeless }, at) =>
    homeless?.why === 'unknown-code' && running.length > 0
      ? [dossierField(homelessWords(source, homeless, ways), `dossier-${String(at)}`, seen)]
      : [],
  );
}

function dossierPart(dossier: PlannedDossier, seen: SeenHanded, { marks }: Handed): readonly Markup[] {
  if (dossier.tasks.length === 0) return [];
  const added = dossier.tasks.filter(({ before }) => before === undefined);
  return [
    htmlElement('h2', {}, [text(screenText(dossier.before.title))]),
    htmlElement('ul', { class: 'lines' }, [
      ...taskLines(dossier, seen).map((line) => lineField(line, marks)),
      ...added.map(({ after }) =>
        htmlElement('li', { class: 'line' }, [
          paragraph(`Nieuw: ${screenText(after.title)} (${standing(after)})`),
        ]),
      ),
    ]),
    ...earlyLines(dossier).map((line) => paragraph(line)),
  ];
}

function questionParts({ questions }: SeenHanded, { tried }: Handed, today: string): readonly Markup[] {
  if (questions.length === 0) return [];
  return [
    htmlElement('h2', {}, [text(`Nog te beslissen (${String(questions.length)})`)]),
    paragraph('Hiervan wordt niets overgenomen, tot u kiest.'),
    ...questions.map((each, at) => questionField(each, at, { today, tried: tried.get(each.question.id) })),
  ];
}

function buttons(seen: SeenHanded, { answers }: Handed): readonly Markup[] {
  const { received, questions, planned } = seen;
  const isNew = planned.dossiers.some(({ tasks }) => tasks.some(({ before }) => before === undefined));
  const isTaken = linesOf(seen).length > 0 || isNew;
  const isAsked =
    questions.length > 0 ||
    received.lists.some(({ homeless }) => homeless !== undefined) ||
    received.documents.some(({ document }) => document.kind === 'which-dossier');
  return [
    ...(isTaken || isAsked ? [] : [paragraph('Er is niets om over te nemen.')]),
    htmlElement('p', { class: 'beside' }, [
      ...(isAsked ? [button('Mijn antwoorden verwerken', { name: 'doe', value: 'antwoorden' })] : []),
      ...(isTaken
        ? [button('Overnemen wat is aangevinkt', { name: 'doe', value: 'overnemen', class: 'main' })]
        : []),
      ...(answers.size === 0 ? [] : [button('Mijn antwoorden wissen', { name: 'doe', value: 'wissen' })]),
      button('Weg hiermee', { name: 'doe', value: 'weg' }),
    ]),
  ];
}

/** What is only told. */
function told({ received, planned }: SeenHanded): readonly Markup[] {
  const { lists, running } = received;
  // What is asked above is not told again.
  const rest = lists.filter(({ homeless }) => homeless?.why !== 'unknown-code' || running.length === 0);
  const lines = [
    ...unreadLines({ ...received, lists: rest }, ways),
    ...planned.lists.map(withoutShown(planned)).flatMap(listLines),
  ];
  if (lines.length === 0) return [];
  return [
    htmlElement('h2', {}, [text('Let op')]),
    htmlElement(
      'ul',
      {},
      lines.map((line) => htmlElement('li', {}, [text(line)])),
    ),
  ];
}

/** A list without the doubts that stand with their line. */
function withoutShown({ dossiers }: ReadBack): (list: PlannedList) => PlannedList {
  const shown = new Set(
    dossiers.flatMap(({ id, tasks }) =>
      tasks.flatMap(({ before, after }) => (before === undefined ? [] : [changedTaskKey(id, after.id)])),
    ),
  );
  return (list) => ({
    ...list,
    doubtful: list.doubtful.filter(
      ({ task }) => task === undefined || !shown.has(changedTaskKey(list.list.dossier, task)),
    ),
  });
}
