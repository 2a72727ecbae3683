import { outputFormats, type OutputFormat } from '../../../output/registry.ts';
import type { StandingDocument } from '../../../app/status/standing.ts';
import { htmlElement, text, type Attributes, type Markup } from '../../../output/markup.ts';
import { formatName } from './words.ts';

/** Formats in which at least one of some documents can be made. */
export function possibleFormats(documents: readonly StandingDocument[]): readonly OutputFormat[] {
  const possible = new Set(documents.flatMap(({ files }) => files.map(({ format }) => format.id)));
  return outputFormats.filter(({ id }) => possible.has(id));
}

/** What to make documents as, and what to put in them. */
export function makeFields(formats: readonly OutputFormat[]): readonly Markup[] {
  return [
    htmlElement('fieldset', {}, [
      htmlElement('legend', {}, [text('Maken als')]),
      htmlElement(
        'div',
        { class: 'choices' },
        formats.map((format) =>
          checkbox(formatName(format), { name: 'vorm', value: format.id, checked: format.id === 'docx' }),
        ),
      ),
    ]),
    htmlElement('details', {}, [
      htmlElement('summary', {}, [text('Meer keuzes')]),
      checkbox('De datum van vandaag erop', { name: 'datum', value: 'vandaag' }),
      checkbox('Een bijlage met de bronnen in de wet', { name: 'bronnen', value: 'ja' }),
    ]),
  ];
}

/** A box to tick, with its words. */
export function checkbox(
  words: string,
  attributes: Attributes & { readonly name: string; readonly value: string },
): Markup {
  return htmlElement('label', { class: 'choice' }, [
    htmlElement('input', { type: 'checkbox', ...attributes }),
    htmlElement('span', {}, [text(words)]),
  ]);
}
