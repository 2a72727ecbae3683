import type { FillQuestion, PointElsewhere } from '../../../app/fill/fill-questions.ts';
import { fileParts } from '../../../words/fill.ts';
import { openFill, type LiveFill } from '../../../app/fill/live-fill.ts';
import type { WebAnswer } from '../../../app/local-server.ts';
import { memberLists } from '../../../app/fill/member-list.ts';
import { htmlElement, text, type Children, type Markup } from '../../../output/markup.ts';
import { upperFirst } from '../../../diagnostics/upper-first.ts';
import { counted } from '../../../diagnostics/counted.ts';
import { stoppedNotice } from '../notice.ts';
import { link, pageAnswer, paragraph, siteParts } from '../page.ts';
import type { Visit } from '../visit.ts';
import { fillMemory } from './fill-memory.ts';
import { countWords } from './count-words.ts';
import { confirmAllForm } from './confirm-all.ts';
import { filledSection } from './filled-page.ts';
import { groupsOf, remember, type Group } from './groups.ts';
import { overwrittenNotice } from './overwritten.ts';
import {
  documentPart,
  filledPart,
  ownParts,
  partPath,
  personsPath,
  questionRow,
  type TriedHere,
} from './question-row.ts';
import { triedAnswer } from './try-acts.ts';

/** What is open, by part of the profile and by document. */
export async function fillPage(visit: Visit): Promise<WebAnswer> {
  const opened = await opening(visit, undefined);
  if (!('state' in opened)) return opened;
  const { questions } = opened.state;
  remember(visit, questions);
  const free = opened.optional.filter(({ members }) => members === undefined);
  const body = [
    paragraph(questions.length === 0 ? 'Alles is ingevuld.' : `${countWords(questions)}.`),
    ...cards('Per onderdeel', groupsOf(questions)),
    ...(questions.length === 0
      ? []
      : [htmlElement('p', {}, [link(partPath(ownParts.all), 'Alle vragen onder elkaar')])]),
    ...cards('Per document', byDocument(questions)),
    ...listLinks(),
    htmlElement('h2', {}, [text('Namen van mensen')]),
    paragraph('Namen staan in een eigen bestand op deze computer, en nooit in git.'),
    htmlElement('p', {}, [link(personsPath, 'Vul namen en mailadressen van mensen in')]),
    ...(free.length === 0
      ? []
      : [
          htmlElement('h2', {}, [text('Mag leeg blijven')]),
          htmlElement('p', {}, [
            link(
              partPath(ownParts.free),
              `${counted(free.length, 'waarde', 'waarden')}, zoals mailadressen van afdelingen`,
            ),
          ]),
        ]),
    ...elsewhere(opened.others),
    htmlElement('h2', {}, [text('Al ingevuld')]),
    htmlElement('p', {}, [link(partPath(filledPart), 'Bekijk of verander wat al is ingevuld')]),
    htmlElement('p', {}, [link('/fouten', 'Uw bestanden nakijken op fouten')]),
  ];
  const notice = overwrittenNotice(visit, questions, '');
  return pageAnswer({ title: 'Invullen', part: 'fill', body, notice }, visit);
}

/** The questions of one part or document. */
export async function partPage(visit: Visit): Promise<WebAnswer> {
  const part = visit.params['part'] ?? '';
  if (part.startsWith(`${filledPart}-`)) return filledSection(visit, part.slice(filledPart.length + 1));
  const known = await opening(visit, undefined);
  if (!('state' in known)) return known;
  const { questions } = known.state;
  const groups = groupsFor(part, known);
  const back = htmlElement('p', {}, [link(siteParts.fill.path, 'Terug naar alles wat open is')]);
  if (groups === undefined) {
    const body = [paragraph('Hier is niets open. Alles is ingevuld, of dit onderdeel bestaat niet.'), back];
    return pageAnswer({ title: 'Invullen', part: 'fill', body }, visit);
  }
  const shown = groups.flatMap((group) => group.questions);
  remember(visit, shown);
  const attempt = fillMemory(visit).attempts.get(visit.query.get('poging') ?? undefined);
  const tried = await triedOn(visit, shown);
  const isAlone = groups.length === 1;
  const body = [
    back,
    paragraph(`${countWords(shown)}. Elk antwoord wordt meteen bewaard.`),
    ...groups.map((group) =>
      htmlElement('section', {}, [
        htmlElement('h2', { class: isAlone ? 'seen-not' : undefined }, [text(group.title)]),
        ...confirmAllForm(group, part, visit),
        htmlElement(
          'ul',
          { class: 'tasks' },
          group.questions.map((question) => {
            const own = attempt?.path === question.path ? attempt : undefined;
            const here = tried?.given.path === question.path ? tried : undefined;
            return questionRow({ question, part, attempt: own, tried: here }, visit);
          }),
        ),
      ]),
    ),
    paragraph('Door een antwoord kunnen er vragen bij komen, of juist wegvallen.'),
    htmlElement('p', { class: 'beside' }, [
      link(partPath(part), 'Haal de vragen opnieuw op'),
      ...nextLink(part, questions),
    ]),
  ];
  const notice = overwrittenNotice(visit, known.state.questions, part);
  const title = `Invullen: ${titleOf(part, groups)}`;
  return pageAnswer({ title, part: 'fill', body, notice }, visit);
}

/** What a page is about: a section, or a document with questions of several. */
function titleOf(part: string, groups: readonly Group[]): string {
  if (part === ownParts.all) return 'alle vragen';
  if (part.startsWith(documentPart(''))) return part.slice(documentPart('').length);
  return groups[0]?.title ?? '';
}

/** The answer that a page without the script tries. */
async function triedOn(visit: Visit, shown: readonly FillQuestion[]): Promise<TriedHere | undefined> {
  const number = visit.query.get('proef') ?? '';
  const given = fillMemory(visit).tries.get(number);
  const question = shown.find(({ path }) => path === given?.path);
  if (given === undefined || question === undefined) return undefined;
  return { number, given, outcome: await triedAnswer(question, given, visit) };
}

/** What is open now, or the page that says why that cannot be known. */
async function opening(visit: Visit, part: string | undefined): Promise<LiveFill | WebAnswer> {
  const opened = await openFill({ folder: visit.folder, part }, visit.world);
  if (opened.kind === 'done') return opened.value;
  const body = [
    paragraph('Invullen kan weer als de fouten weg zijn.'),
    htmlElement('p', {}, [link('/fouten', 'Bekijk de fouten')]),
  ];
  return pageAnswer({ title: 'Invullen', part: 'fill', body, notice: stoppedNotice(opened) }, visit);
}

function byDocument(questions: readonly FillQuestion[]): readonly Group[] {
  const ids = [...new Set(questions.flatMap(({ point }) => point.documents))];
  return ids.map((id) => ({
    ...{ id: documentPart(id), title: upperFirst(id) },
    questions: questions.filter(({ point }) => point.documents.includes(id)),
  }));
}

/** The groups of a part; undefined when nothing in it is open. */
function groupsFor(part: string, { state, optional }: LiveFill): readonly Group[] | undefined {
  const { questions } = state;
  if (part === ownParts.all) return questions.length === 0 ? undefined : groupsOf(questions);
  if (part === ownParts.free) return [{ id: part, title: 'Mag leeg blijven', questions: optional }];
  const own = groupsOf(questions).find(({ id }) => id === part);
  if (own !== undefined) return [own];
  const ofDocument = byDocument(questions).find(({ id }) => id === part);
  return ofDocument === undefined ? undefined : groupsOf(ofDocument.questions);
}

function nextLink(part: string, questions: readonly FillQuestion[]): Children {
  const groups = groupsOf(questions);
  const at = groups.findIndex(({ id }) => id === part);
  const next = at === -1 ? undefined : groups[at + 1];
  return next === undefined ? [] : [link(partPath(next.id), `Verder met: ${next.title}`)];
}

function cards(title: string, groups: readonly Group[]): readonly Markup[] {
  if (groups.length === 0) return [];
  return [
    htmlElement('h2', {}, [text(title)]),
    htmlElement(
      'ul',
      { class: 'cards' },
      groups.map((group) =>
        htmlElement('li', {}, [
          link(partPath(group.id), group.title),
          paragraph(countWords(group.questions)),
        ]),
      ),
    ),
  ];
}

const listNames: Readonly<Record<string, string>> = {
  'college.portefeuilles': 'Portefeuilles',
  'college.leden': 'Leden van het college',
  'secretariaat.medewerkers': 'Medewerkers van het secretariaat',
  'ondersteuning.koppeling': 'Wie wie ondersteunt',
};

function listLinks(): readonly Markup[] {
  return [
    htmlElement('h2', {}, [text('Lijsten')]),
    htmlElement(
      'ul',
      {},
      memberLists.map((path) =>
        htmlElement('li', {}, [link(`/invullen/lijst/${path}`, listNames[path] ?? path)]),
      ),
    ),
  ];
}

/** What stands in other files than the profile. */
function elsewhere(others: readonly PointElsewhere[]): readonly Markup[] {
  if (others.length === 0) return [];
  return [
    htmlElement('h2', {}, [text('In andere bestanden')]),
    paragraph('Deze waarden vult u in het bestand zelf in.'),
    htmlElement(
      'ul',
      {},
      fileParts(others, ({ title }) => title).map(({ words, lines }) =>
        htmlElement('li', {}, [
          text(words),
          ...(lines.length === 0 ? [] : [htmlElement('pre', {}, [text(lines.join('\n'))])]),
        ]),
      ),
    ),
  ];
}
