import { outputFormats, type OutputFormat } from '../../../output/registry.ts';
import type { StandingDocument } from '../../../app/status/standing.ts';
import { htmlElement, text, type Markup } from '../../../output/markup.ts';
import { boxFields, tickField } from '../fields.ts';
import { formatName } from './words.ts';

/** Formats in which at least one of some documents can be made. */
export function possibleFormats(documents: readonly StandingDocument[]): readonly OutputFormat[] {
  const possible = new Set(documents.flatMap(({ files }) => files.map(({ format }) => format.id)));
  return outputFormats.filter(({ id }) => possible.has(id));
}

/** What to make documents as, and what to put in them. */
export function makeFields(formats: readonly OutputFormat[]): readonly Markup[] {
  return [
    boxFields(
      [text('Maken als')],
      formats.map((format) =>
        tickField(formatName(format), { name: 'vorm', value: format.id, checked: format.id === 'docx' }),
      ),
    ),
    htmlElement('details', {}, [
      htmlElement('summary', {}, [text('Meer keuzes')]),
      tickField('De datum van vandaag erop', { name: 'datum', value: 'vandaag' }),
      tickField('Een bijlage met de bronnen in de wet', { name: 'bronnen', value: 'ja' }),
    ]),
  ];
}
