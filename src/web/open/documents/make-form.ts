import { outputFormats, type OutputFormat } from '../../../output/registry.ts';
import type { StandingDocument } from '../../../app/status/standing.ts';
import { htmlElement, text, type Markup } from '../../../output/markup.ts';
import { boxFields, tickField } from '../fields.ts';
import type { DocumentsSeen } from './choice.ts';
import { formatName } from './words.ts';

/** Formats in which at least one of some documents can be made. */
export function possibleFormats(documents: readonly StandingDocument[]): readonly OutputFormat[] {
  const possible = new Set(documents.flatMap(({ files }) => files.map(({ format }) => format.id)));
  return outputFormats.filter(({ id }) => possible.has(id));
}

/** Word first: that is what most people open. */
function wordFirst(formats: readonly OutputFormat[]): readonly OutputFormat[] {
  const isWord = ({ id }: OutputFormat): boolean => id === 'docx';
  return [...formats.filter(isWord), ...formats.filter((each) => !isWord(each))];
}

/** Word, and drafts of what is meant to be sent. */
function isUsual({ id, needs }: OutputFormat, isMail: boolean): boolean {
  return id === 'docx' || (isMail && needs === 'mail');
}

/** What to make documents as, and what to put in them. @param seen of a dossier, a day that has passed is asked as soon as possible; `isMail` when all of it is meant to be sent */
export function makeFields(
  formats: readonly OutputFormat[],
  { dossier, isMail = false }: Pick<DocumentsSeen, 'dossier'> & { readonly isMail?: boolean },
): readonly (Markup | undefined)[] {
  const day = { name: 'datum', value: 'vandaag' };
  return [
    boxFields(
      [text('Maken als')],
      wordFirst(formats).map((format) =>
        tickField(formatName(format), { name: 'vorm', value: format.id, checked: isUsual(format, isMail) }),
      ),
    ),
    dossier === undefined
      ? undefined
      : tickField('Reken met vandaag: wat al voorbij is, vragen we zo snel mogelijk', {
          ...day,
          checked: true,
        }),
    htmlElement('details', {}, [
      htmlElement('summary', {}, [text('Meer keuzes')]),
      dossier === undefined ? tickField('Zet de datum van vandaag erop', day) : undefined,
      tickField('Een bijlage met de bronnen in de wet', { name: 'bronnen', value: 'ja' }),
    ]),
  ];
}
