import { tickField } from '../fields.ts';
import { dossierIds } from '../../../app/dossiers/files.ts';
import { dossierNames } from '../../../app/dossiers/named.ts';
import { hasNames } from '../../../app/documents/prepare.ts';
import type { WebAnswer } from '../../../app/local-server.ts';
import { Remembered } from '../../../app/files/remembered.ts';
import type { Outcome } from '../../../app/outcome.ts';
import {
  standingDocuments,
  type Standing,
  type StandingDocument,
  type StandingKind,
  type SuperfluousFile,
} from '../../../app/status/standing.ts';
import { counted } from '../../../diagnostics/counted.ts';
import { htmlElement, text, type Children, type Markup } from '../../../output/markup.ts';
import { findDocument } from '../../../document/registry.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { namesFolder } from '../../../workspace/file-kinds.ts';
import { stoppedNotice } from '../notice.ts';
import { button, link, pageAnswer, paragraph, postForm, siteParts, versioned } from '../page.ts';
import type { Visit } from '../visit.ts';
import { addressOf, choiceFields, documentAddress, seenIn, type DocumentsSeen } from './choice.ts';
import { fileAddress, fileNames, openPlaces } from './download.ts';
import { startPath } from '../dossiers/start-page.ts';
import { makeFields, possibleFormats } from './make-form.ts';
import { openWords, standingWords } from './words.ts';

/** Every document of the workspace or of a dossier: how it stands, and a form to make them. */
export async function documentsPage(visit: Visit): Promise<WebAnswer> {
  const seen = seenIn(visit);
  if (seen === undefined) return noDossier(visit);
  const { folder, world } = visit;
  const key = `${seen.dossier ?? ''} ${seen.names}`;
  const request = { folder, documents: 'all', ...seen } as const;
  const standing = await visit.memory
    .shelf(newStandings)
    .get(key, world, (own) => standingDocuments(request, own));
  const { kinds, superfluous } = standing.kind === 'done' ? standing.value : { kinds: [], superfluous: [] };
  const body = [
    ...wayAround(seen, visit),
    kinds.length === 0 ? undefined : makeForm(kinds, seen, visit),
    versioned('div', { id: 'overbodig' }, superfluousPart(superfluous)),
    ...openPlaces.map((place) => filesIn(place, visit)),
  ];
  const notice = standing.kind === 'done' ? undefined : stoppedNotice(standing);
  return pageAnswer({ title: titleOf(seen, visit), part: 'documents', body, notice }, visit);
}

/** How documents stood at the last visits: making them all takes long. */
function newStandings(): Remembered<Outcome<Standing>> {
  return new Remembered();
}

/** Files of documents that are not made any more, and what to do with them. */
function superfluousPart(files: readonly SuperfluousFile[]): Children {
  if (files.length === 0) return [];
  const items = files.map(({ name, place, isChanged }) =>
    htmlElement('li', {}, [
      htmlElement('p', {}, [
        link(fileAddress(place, name), `Haal ${name} op`, { download: true }),
        text(` (in de map ${place})`),
      ]),
      paragraph(
        isChanged
          ? 'Iemand heeft dit bestand aangepast. Bewaar het ergens anders als u het nodig hebt.'
          : 'Niemand heeft dit bestand aangepast. U kunt het in de map verwijderen.',
        { class: isChanged ? 'late' : undefined },
      ),
    ]),
  );
  return [
    htmlElement('h2', {}, [text('Overbodige bestanden')]),
    paragraph('Deze documenten worden niet meer gemaakt. Hun bestanden staan er nog.'),
    htmlElement('ul', { class: 'documents' }, items),
  ];
}

/** What is shown of a dossier that is not there. */
export function noDossier(visit: Visit): WebAnswer {
  const body = [paragraph('Dit dossier is er niet.'), link(siteParts.documents.path, 'Alle documenten')];
  return pageAnswer({ title: 'Documenten', part: 'documents', body, status: 404 }, visit);
}

function titleOf({ dossier, names }: DocumentsSeen, visit: Visit): string {
  const of =
    dossier === undefined ? 'Documenten' : documentsOf(dossier, dossierNames(visit.folder, visit.world));
  return `${of}${names ? ', met namen' : ''}`;
}

/** "Documenten van ‘Vertrek van een wethouder’". */
export function documentsOf(dossier: string, names: ReadonlyMap<string, string>): string {
  return `Documenten van ‘${screenText(names.get(dossier) ?? dossier)}’`;
}

function wayAround(seen: DocumentsSeen, visit: Visit): readonly (Markup | undefined)[] {
  const { folder, world } = visit;
  const { dossier, names } = seen;
  const called = dossierNames(folder, world);
  const others = (dossier === undefined ? [...called.keys()] : []).map((id) =>
    htmlElement('li', {}, [link(addressOf({ dossier: id, names }), documentsOf(id, called))]),
  );
  return [
    dossier === undefined
      ? undefined
      : htmlElement('p', { class: 'beside' }, [
          link(addressOf({ dossier: undefined, names }), 'Documenten van de werkmap'),
          link(`${siteParts.dossiers.path}/${encodeURIComponent(dossier)}`, 'Naar het dossier'),
        ]),
    others.length === 0
      ? undefined
      : htmlElement('details', {}, [
          htmlElement('summary', {}, [text(`Documenten van een dossier (${others.length})`)]),
          htmlElement('ul', { class: 'plain' }, others),
        ]),
    hasNames(folder, world) ? namesSwitch(seen) : undefined,
  ];
}

function namesSwitch({ dossier, names }: DocumentsSeen): Markup {
  const words = names
    ? `Met namen van mensen. Deze bestanden komen in ${namesFolder}, en nooit in git. `
    : 'Zonder namen van mensen. ';
  return htmlElement('p', {}, [
    text(words),
    link(addressOf({ dossier, names: !names }), names ? 'Toon ze zonder namen' : 'Toon ze met namen'),
  ]);
}

function makeForm(kinds: readonly StandingKind[], seen: DocumentsSeen, visit: Visit): Markup {
  const formats = possibleFormats(kinds.flatMap(({ documents }) => documents));
  const rows = kinds
    .filter(({ documents }) => documents.length > 0)
    .map((kind) =>
      htmlElement('li', {}, [
        tickField(kind.manifest.titel, { name: 'document', value: kind.id }),
        paragraph(kind.manifest.omschrijving),
        ...requestsPart(kind, seen, visit),
        standingPart(kind, seen),
      ]),
    );
  return postForm({ action: `${siteParts.documents.path}/maken`, 'data-keuze': true }, visit, [
    ...choiceFields(seen),
    htmlElement('ul', { class: 'documents' }, rows),
    ...makeFields(formats, seen),
    htmlElement('p', { class: 'beside' }, [
      button('Maak wat is aangevinkt', { class: 'main' }),
      button('Maak alles', { name: 'alles', value: 'ja' }),
    ]),
  ]);
}

/** Requests come from a dossier: without one they have no days. */
function requestsPart({ id }: StandingKind, { dossier }: DocumentsSeen, visit: Visit): readonly Markup[] {
  if (dossier !== undefined || findDocument(id)?.isMail !== true) return [];
  const has = dossierIds(visit.folder, visit.world).length > 0;
  return [
    htmlElement('p', {}, [
      text('Verzoeken om te versturen komen uit een dossier. Hier zijn het voorbeelden, zonder dagen. '),
      has ? link(siteParts.dossiers.path, 'Kies een dossier') : link(startPath, 'Begin een dossier'),
    ]),
  ];
}

/** How the documents of a kind stand, with a version, so that the script replaces it only when that changed. */
function standingPart(kind: StandingKind, seen: DocumentsSeen): Markup {
  const { documents } = kind;
  const open = openWords(documents);
  const lines = documents.map((each) => standingLine(each, seen));
  const [only] = lines;
  const children = [
    ...(only !== undefined && lines.length === 1
      ? [htmlElement('p', {}, [only])]
      : [
          htmlElement('details', {}, [
            htmlElement('summary', {}, [
              text(`${counted(lines.length, 'document', 'documenten')}: ${summaryOf(documents)}`),
            ]),
            htmlElement(
              'ul',
              { class: 'plain' },
              lines.map((line) => htmlElement('li', {}, [line])),
            ),
          ]),
        ]),
    ...(open === undefined ? [] : [paragraph(open, { class: 'open' })]),
  ];
  return versioned('div', { id: `stand-${kind.id}` }, children);
}

function standingLine(document: StandingDocument, seen: DocumentsSeen): Markup {
  const title = link(documentAddress(seen, document.name), `Bekijk ${document.document.title}`);
  return htmlElement('span', {}, [title, text(` · ${standingWords(document)}`)]);
}

/** How several documents stand, in a few words. */
function summaryOf(documents: readonly StandingDocument[]): string {
  const with_ = (state: string): number =>
    documents.filter(({ files }) => files.some((file) => file.state === state)).length;
  const never = documents.filter(({ files }) => files.every(({ state }) => state === 'missing')).length;
  const parts = [
    ...(never === 0 ? [] : [`${never} nog niet gemaakt`]),
    ...(with_('stale') === 0 ? [] : [`${with_('stale')} verouderd`]),
    ...(with_('changed') === 0 ? [] : [`${with_('changed')} door iemand aangepast`]),
  ];
  return parts.length === 0 ? 'alles klopt' : parts.join(', ');
}

/** Every file in a folder, to keep. */
function filesIn(place: string, visit: Visit): Markup | undefined {
  const names = fileNames(place, visit);
  if (names.length === 0) return undefined;
  const items = names.map((name) =>
    htmlElement('li', {}, [link(fileAddress(place, name), name, { download: true })]),
  );
  return htmlElement('details', {}, [
    htmlElement('summary', {}, [text(`Alle bestanden in de map ${place} (${names.length})`)]),
    htmlElement('ul', { class: 'plain' }, items),
  ]);
}
