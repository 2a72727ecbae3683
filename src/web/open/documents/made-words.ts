/** What is told after documents were made. */
import type { ExportedAgenda } from '../../../app/agenda/export-agendas.ts';
import { mailAddress, mailPlace } from '../../../app/documents/mail-address.ts';
import type { WrittenFolder } from '../../../app/documents/make-and-write.ts';
import type { WrittenFile } from '../../../app/documents/write.ts';
import { counted } from '../../../diagnostics/counted.ts';
import type { Markup } from '../../../output/markup.ts';
import { enumerated } from '../../../profile/marked-text.ts';
import { namesSentence, unfinishedSentence } from '../../../words/attachments.ts';
import { setAsideLines } from '../../../words/set-aside.ts';
import { nameOf } from '../../../workspace/paths.ts';
import { documentPart, ownParts, partPath, personsPath, rowId } from '../fill/question-row.ts';
import { link } from '../page.ts';
import { formatName } from './words.ts';

/** What was made, what stayed, and what is missing; a line each. */
export function madeWords(folders: readonly WrittenFolder[]): string {
  const lines = folders.flatMap((folder) => [
    ...countLines(folder),
    ...folder.written.flatMap(fileLines),
    ...leftOutLines(folder),
    ...setAsideLines(folder.setAside, (place, name) => `${nameOf(place)}/${name}`),
    ...mailLines(folder),
    ...folder.agendas.map(agendaLine),
  ]);
  return lines.length === 0 ? 'Er was niets te maken.' : lines.join('\n');
}

function countLines({ made, written }: WrittenFolder): readonly string[] {
  const place = nameOf(made.prepared.outFolder);
  const changed = written.filter(({ isChanged }) => isChanged).length;
  const same = written.length - changed;
  if (written.length === 0) return [];
  const already = same === 0 ? '' : ` ${counted(same, 'bestand was', 'bestanden waren')} al goed.`;
  return [
    changed === 0
      ? `In de map ${place} hoefde niets opnieuw.${already}`
      : `Gemaakt in de map ${place}: ${counted(changed, 'bestand', 'bestanden')}.${already}`,
  ];
}

function fileLines({ file, name, kept, copy, openedBy }: WrittenFile): readonly string[] {
  const why = {
    held: 'staat open in een ander programma, of u mag het niet wijzigen',
    changed: 'is door iemand aangepast',
    unknown: 'is misschien door iemand aangepast, of gemaakt met een eerdere versie',
  } as const;
  return [
    ...(kept === undefined
      ? []
      : [`${file.name} ${why[kept]}. Het is gebleven. Het nieuwe staat ernaast: ${name}.`]),
    ...(copy === undefined ? [] : [`${file.name} is vervangen. Het oude staat in ${copy}.`]),
    ...(openedBy === undefined
      ? []
      : [`Iemand lijkt ${name} open te hebben. Slaat die persoon op, dan is de nieuwe versie weg.`]),
  ];
}

/** With all documents, those that do not exist in a format are no news. */
function leftOutLines({ made }: WrittenFolder): readonly string[] {
  if (made.prepared.request.documents === 'all') return [];
  return made.leftOutOfFormats.map(
    ({ format, documents }) => `${formatName(format)} is er niet van: ${documents.join(', ')}.`,
  );
}

function mailLines({ made, attachments }: WrittenFolder): readonly string[] {
  const { sources } = made.prepared.workspace;
  const drafts = made.made.files.filter(({ format }) => format.needs === 'mail');
  const unknown = drafts.filter(
    ({ document: { mail } }) => mail !== undefined && mailAddress(mail, sources) === undefined,
  ).length;
  const held = made.held.flatMap(({ hold }) => hold?.receiver ?? []);
  return [
    ...(drafts.length === 0
      ? []
      : ['Open een concept in uw mailprogramma, lees het na en verstuur het zelf.']),
    ...attachments.flatMap((each) =>
      [unfinishedSentence(each), namesSentence(each)].flatMap((sentence) => sentence ?? []),
    ),
    ...(unknown === 0
      ? []
      : [
          `Zonder ontvanger: ${counted(unknown, 'concept', 'concepten')}. Vul het adres in, en maak ze opnieuw.`,
        ]),
    ...(held.length === 0
      ? []
      : [
          `Nog niet te versturen, en dus zonder concept: ${counted(held.length, 'mail', 'mails')}, aan ${enumerated(held)}. Het nieuws is nog niet bekend.`,
        ]),
  ];
}

/** Where the addresses are asked that drafts miss; the first of them, as the others are beside it. */
export function addressLinks(folders: readonly WrittenFolder[]): readonly Markup[] {
  const places = folders.flatMap(({ made }) => {
    const { sources } = made.prepared.workspace;
    return made.made.files.flatMap(({ format, document: { mail } }) =>
      format.needs !== 'mail' || mail === undefined || mailAddress(mail, sources) !== undefined
        ? []
        : mailPlace(mail, sources),
    );
  });
  const key = places.flatMap((place) => (place.kind === 'role' ? place.key : []))[0];
  return [
    ...(key === undefined
      ? []
      : [link(`${partPath(ownParts.free)}#${rowId(key)}`, 'Vul de mailadressen van afdelingen in')]),
    ...(places.some(({ kind }) => kind === 'person')
      ? [link(personsPath, 'Vul de mailadressen van mensen in')]
      : []),
  ];
}

/** Where attachments that are not finished are filled in. */
export function attachmentLinks(folders: readonly WrittenFolder[]): readonly Markup[] {
  const all = folders.flatMap(({ attachments }) => attachments);
  const titles = new Map(
    all.filter(({ open, proposed }) => open + proposed > 0).map((each) => [each.id, each.title]),
  );
  return [
    ...[...titles].map(([id, title]) => link(partPath(documentPart(id)), `Vul de bijlage ‘${title}’ in`)),
    ...(all.some(({ nameless }) => nameless > 0)
      ? [link(personsPath, 'Vul de namen van medewerkers in')]
      : []),
  ];
}

function agendaLine({ title, counts, withoutDay }: ExportedAgenda): string {
  const { isNew, changed, cancelled } = counts;
  const what =
    isNew + changed + cancelled === 0
      ? 'uw agenda heeft alles al'
      : `${isNew} nieuw, ${changed} veranderd, ${cancelled} vervallen`;
  const open = withoutDay === 0 ? '' : ` ${counted(withoutDay, 'taak heeft', 'taken hebben')} nog geen dag.`;
  return `Voor de agenda van ${title}: ${what}.${open}`;
}
