import { versionOf } from '../../../workspace/version-of.ts';
import { dossierNames } from '../../../app/dossiers/named.ts';
import { hasNames } from '../../../app/documents/prepare.ts';
import { kindsNamed, previewDocument } from '../../../app/documents/preview.ts';
import { openBlanks, proposalsAmong } from '../../../app/documents/render.ts';
import type { WebAnswer } from '../../../app/local-server.ts';
import type { Stopped } from '../../../app/outcome.ts';
import {
  standingDocuments,
  type StandingDocument,
  type StandingFile,
  type StandingKind,
} from '../../../app/status/standing.ts';
import { htmlElement, text, type Markup } from '../../../output/markup.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { causeSentences } from '../../../words/causes.ts';
import { stoppedNotice } from '../notice.ts';
import { button, link, pageAnswer, paragraph, postForm, siteParts, versioned } from '../page.ts';
import type { Visit } from '../visit.ts';
import { findDocument } from '../../../document/registry.ts';
import { hiddenField } from '../fields.ts';
import { placeNames } from '../value-names.ts';
import { documentPart, partPath, personsPath } from '../fill/question-row.ts';
import { addressOf, choiceFields, documentAddress, seenIn, type DocumentsSeen } from './choice.ts';
import { documentsOf, noDossier } from './documents-page.ts';
import { differencePart } from './difference-part.ts';
import { fileAddress } from './download.ts';
import { makeFields, possibleFormats } from './make-form.ts';
import { previewAddress } from './preview.ts';
import { replaceForm } from './replace-form.ts';
import { formatName, stateWords } from './words.ts';

/** One document: how it stands, how it will look, and a form to make it. */
export async function documentPage(visit: Visit): Promise<WebAnswer> {
  const seen = seenIn(visit);
  if (seen === undefined) return noDossier(visit);
  const { folder, world, params } = visit;
  const name = params['naam'] ?? '';
  const documents = kindsNamed({ name, folder, ...seen }, world);
  if (documents.length === 0) return noDocument(seen, visit);
  const standing = await standingDocuments({ folder, documents, isExplained: true, ...seen }, world);
  if (standing.kind !== 'done') return stoppedPage(standing, seen, visit);
  const found = foundIn(standing.value.kinds, name);
  if (found === undefined) return noDocument(seen, visit);
  const shown = await previewDocument({ folder, name, ...seen }, world);
  const { kind, document } = found;
  const body = [
    backPart(seen, visit),
    paragraph(kind.manifest.omschrijving),
    openPart(document, kind.id),
    namesPart(name, seen, visit),
    versioned('div', { id: 'staat' }, filesPart(kind.id, document, { seen, visit })),
    makeForm(kind, document, { seen, visit }),
    htmlElement('h2', {}, [text('Zo ziet het eruit')]),
    shown.kind === 'done' ? previewPart(shown.value ?? '', name, seen) : undefined,
  ];
  const notice = shown.kind === 'done' ? undefined : stoppedNotice(shown);
  return pageAnswer({ title: screenText(document.document.title), part: 'documents', body, notice }, visit);
}

function foundIn(
  kinds: readonly StandingKind[],
  name: string,
): { readonly kind: StandingKind; readonly document: StandingDocument } | undefined {
  for (const kind of kinds) {
    const document = kind.documents.find((each) => each.name === name);
    if (document !== undefined) return { kind, document };
  }
  return undefined;
}

function stoppedPage(stopped: Stopped, seen: DocumentsSeen, visit: Visit): WebAnswer {
  const notice = stoppedNotice(stopped);
  return pageAnswer({ title: 'Document', part: 'documents', body: [backPart(seen, visit)], notice }, visit);
}

function noDocument(seen: DocumentsSeen, visit: Visit): WebAnswer {
  const body = [paragraph('Dit document is er niet.'), backPart(seen, visit)];
  return pageAnswer({ title: 'Document', part: 'documents', body, status: 404 }, visit);
}

function backPart(seen: DocumentsSeen, { folder, world }: Visit): Markup {
  const { dossier } = seen;
  return htmlElement('p', {}, [
    link(
      addressOf(seen),
      dossier === undefined ? 'Alle documenten' : documentsOf(dossier, dossierNames(folder, world)),
    ),
  ]);
}

/** How many open points are named; the rest is counted. */
const mostNamed = 8;

function openPart(document: StandingDocument, kind: string): Markup | undefined {
  const blanks = openBlanks([document]).map(({ label }) => `Nog in te vullen: ${label}`);
  const proposals = proposalsAmong([document]).map(({ title }) => `Nog af te spreken: ${title}`);
  const all = [...blanks, ...proposals];
  if (all.length === 0) return paragraph(finishedWords(document));
  const more = all.length - mostNamed;
  const items = [...all.slice(0, mostNamed), ...(more > 0 ? [`En nog ${more}.`] : [])];
  return htmlElement('div', {}, [
    htmlElement(
      'ul',
      { class: 'days' },
      items.map((each) => htmlElement('li', {}, [text(each)])),
    ),
    htmlElement('p', {}, [
      link(partPath(documentPart(kind)), 'Vul het in, en zie het meteen in dit document'),
    ]),
  ]);
}

/** Of what goes along with a mail nothing is known until it is made. */
function finishedWords({ document: { mail } }: StandingDocument): string {
  return (mail?.attachments ?? []).length === 0
    ? 'Alles is ingevuld en afgesproken.'
    : 'In de mail zelf is alles ingevuld en afgesproken. Of de bijlagen af zijn, leest u als het concept is gemaakt.';
}

/** Names are no values: they are asked on a page of their own, and come only in documents with names. */
function namesPart(name: string, seen: DocumentsSeen, { folder, world }: Visit): Markup | undefined {
  if (seen.names) return undefined;
  return htmlElement('p', { class: 'beside' }, [
    text('Namen van mensen staan er niet in.'),
    link(personsPath, 'Vul namen in'),
    hasNames(folder, world)
      ? link(documentAddress({ ...seen, names: true }, name), 'Toon dit document met namen')
      : undefined,
  ]);
}

interface Around {
  readonly seen: DocumentsSeen;
  readonly visit: Visit;
}

function filesPart(kind: string, { files, document }: StandingDocument, around: Around): readonly Markup[] {
  const made = files.filter(({ state }) => state !== 'missing');
  const wait =
    document.hold === undefined
      ? []
      : [paragraph('Deze mail mag nog niet worden verstuurd: het nieuws is nog niet bekend.')];
  if (made.length === 0) return [...wait, paragraph('Nog niet gemaakt.')];
  return [
    ...wait,
    htmlElement(
      'ul',
      { class: 'documents' },
      made.map((file) => htmlElement('li', {}, filePart(kind, file, around))),
    ),
  ];
}

function filePart(kind: string, file: StandingFile, around: Around): readonly (Markup | undefined)[] {
  const { name, place, format, state, explanation } = file;
  const causes = explanation === undefined ? [] : causeSentences(explanation, placeNames(around.visit));
  return [
    htmlElement('p', { class: state === 'current' ? undefined : 'late' }, [
      text(`${formatName(format)}: ${stateWords(file)}.`),
    ]),
    htmlElement('p', {}, [
      link(fileAddress(place, name), `Haal ${name} op`, { download: true }),
      text(` (in de map ${place})`),
    ]),
    causes.length === 0
      ? undefined
      : htmlElement(
          'ul',
          { class: 'days' },
          causes.map((each) => htmlElement('li', {}, [text(each)])),
        ),
    explanation?.difference === undefined ? undefined : differencePart(explanation.difference),
    state === 'changed' ? replaceForm({ ...file, kind }, around.seen, around.visit) : undefined,
    state === 'stale' ? remakeForm(kind, file, around) : undefined,
  ];
}

/** Makes what is stale again, in its own format. */
function remakeForm(kind: string, { format, name }: StandingFile, { seen, visit }: Around): Markup {
  return postForm({ action: `${siteParts.documents.path}/maken`, class: 'act' }, visit, [
    ...choiceFields(seen),
    hiddenField('document', kind),
    hiddenField('vorm', format.id),
    hiddenField('terug', visit.params['naam'] ?? ''),
    ...(seen.dossier === undefined ? [] : [hiddenField('datum', 'vandaag')]),
    button('Maak opnieuw', { 'aria-label': `Maak opnieuw: ${name}` }),
  ]);
}

function makeForm(kind: StandingKind, document: StandingDocument, { seen, visit }: Around): Markup {
  const others = kind.documents.length - 1;
  const words =
    others === 0
      ? []
      : [
          paragraph(
            `De ${others} andere documenten van deze soort worden ook gemaakt: ${kind.manifest.titel}.`,
          ),
        ];
  return postForm({ action: `${siteParts.documents.path}/maken`, 'data-keuze': true }, visit, [
    ...choiceFields(seen),
    hiddenField('document', kind.id),
    hiddenField('terug', document.name),
    ...makeFields(possibleFormats([document]), { ...seen, isMail: findDocument(kind.id)?.isMail === true }),
    ...words,
    button('Maken en bewaren', { class: 'main' }),
  ]);
}

/** The document in a frame of its own, in which nothing runs. It is shown anew when it changed. */
function previewPart(html: string, name: string, seen: DocumentsSeen): Markup {
  const address = previewAddress(seen, name);
  const frame = htmlElement('iframe', {
    src: address,
    sandbox: '',
    title: 'Het document zoals het eruitziet',
    class: 'document',
  });
  return htmlElement('div', { id: 'voorbeeld', 'data-vers': versionOf(html) }, [frame]);
}
