import type { FillQuestion } from '../../../app/fill/fill-questions.ts';
import { filledValues } from '../../../app/fill/filled-values.ts';
import type { WebAnswer } from '../../../app/local-server.ts';
import { counted } from '../../../diagnostics/counted.ts';
import { htmlElement, text, type Markup } from '../../../output/markup.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { foldedWords } from '../dossiers/task-row.ts';
import { stoppedNotice } from '../notice.ts';
import { link, pageAnswer, paragraph, siteParts } from '../page.ts';
import { searchForm } from '../search.ts';
import type { Visit } from '../visit.ts';
import { fillMemory } from './fill-memory.ts';
import { groupsOf, remember, type Group } from './groups.ts';
import { overwrittenNotice } from './overwritten.ts';
import { askWords, filledPart, partPath, questionRow, rowId } from './question-row.ts';
import { sentencePart } from './tried-part.ts';

const page = { title: 'Al ingevuld', part: 'fill' } as const;

/** Everything that is filled in, to find and to change. */
export function filledPage(visit: Visit): Promise<WebAnswer> {
  return shownFilled(visit, '');
}

/** The same with what matches. Why posted: it may be anything, which is in no address. */
export function searchedFilled(visit: Visit): Promise<WebAnswer> {
  return shownFilled(visit, visit.form.get('zoek') ?? '');
}

/** The values of one section, each with its form. @param id the section */
export async function filledSection(visit: Visit, id: string): Promise<WebAnswer> {
  const read = await valuesIn(visit);
  if (!(read instanceof Array)) return read;
  const group = groupsOf(read).find((each) => each.id === id);
  const all = htmlElement('p', {}, [link(partPath(filledPart), 'Terug naar alles wat is ingevuld')]);
  if (group === undefined)
    return pageAnswer({ ...page, body: [paragraph('Hier is niets ingevuld.'), all] }, visit);
  const part = sectionPart(id);
  const attempt = fillMemory(visit).attempts.get(visit.query.get('poging') ?? undefined);
  const rows = group.questions.map((question) =>
    questionRow({ question, part, attempt: attempt?.path === question.path ? attempt : undefined }, visit),
  );
  const body = [
    all,
    paragraph('Elk antwoord wordt meteen bewaard.'),
    paragraph(
      'Twijfelt u over een antwoord? Maak er weer een voorstel van. Dan staat het bij wat nog te bevestigen is.',
    ),
    htmlElement('h2', { class: 'seen-not' }, [text(group.title)]),
    htmlElement('ul', { class: 'tasks' }, rows),
  ];
  const notice = overwrittenNotice(visit, read, part);
  return pageAnswer({ title: `Al ingevuld: ${group.title}`, part: 'fill', body, notice }, visit);
}

async function shownFilled(visit: Visit, search: string): Promise<WebAnswer> {
  const read = await valuesIn(visit);
  if (!(read instanceof Array)) return read;
  const words = foldedWords(search)
    .split(' ')
    .filter((word) => word !== '');
  const isMeant = (question: FillQuestion): boolean =>
    words.every((word) => searchWords(question).includes(word));
  const groups = groupsOf(read.filter(isMeant));
  const files = new Set(read.map(({ point }) => point.source.file));
  const body = [
    htmlElement('p', {}, [link(siteParts.fill.path, 'Terug naar wat nog open is')]),
    paragraph(`${counted(read.length, 'waarde is', 'waarden zijn')} ingevuld. Zoek er een, en verander die.`),
    searchForm(
      partPath(filledPart),
      { label: 'Zoek een waarde, of een woord uit een document', search },
      visit,
    ),
    ...(groups.length === 0
      ? [paragraph('Niets dat hierbij past.')]
      : groups.map((each) => section(each, files.size > 1))),
  ];
  return pageAnswer({ ...page, body, notice: overwrittenNotice(visit, read, filledPart) }, visit);
}

/** The values that are filled in, or the page that says why those cannot be known. */
async function valuesIn(visit: Visit): Promise<readonly FillQuestion[] | WebAnswer> {
  const read = await filledValues(visit.folder, visit.world);
  if (read.kind === 'done') {
    remember(visit, read.value);
    return read.value;
  }
  const body = [htmlElement('p', {}, [link('/fouten', 'Bekijk de fouten')])];
  return pageAnswer({ ...page, body, notice: stoppedNotice(read) }, visit);
}

function sectionPart(id: string): string {
  return `${filledPart}-${id}`;
}

function section({ id, title, questions }: Group, withFile: boolean): Markup {
  const to = partPath(sectionPart(id));
  const rows = questions.map((question) =>
    htmlElement('li', { id: rowId(question.path), class: 'vraag', 'data-zoek': searchWords(question) }, [
      htmlElement('h3', {}, [text(askWords(question))]),
      paragraph(valueWords(question)),
      sentencePart(rowId(question.path), question),
      htmlElement('p', {}, [
        link(`${to}#${rowId(question.path)}`, 'Veranderen', {
          class: 'knop',
          'aria-label': `Veranderen: ${askWords(question)}`,
        }),
        ...(withFile ? [text(` (${question.point.source.file})`)] : []),
      ]),
    ]),
  );
  return htmlElement('section', { 'data-groep': id }, [
    htmlElement('h2', {}, [text(title)]),
    htmlElement('ul', { class: 'tasks' }, rows),
  ]);
}

function valueWords({ form, proposal }: FillQuestion): string {
  return screenText(form?.write(proposal)?.replace(/;$/, '') ?? '');
}

/** Where somebody may look for it: what is asked, what stands there, the sentence, its key and its file. */
function searchWords(question: FillQuestion): string {
  const { sentence, path, section: inside, point } = question;
  return foldedWords(
    [
      ...[askWords(question), valueWords(question), inside?.title ?? '', path, point.source.file],
      ...(sentence === undefined ? [] : [sentence.words, sentence.heading, sentence.document]),
    ].join(' '),
  );
}
