import type { ReceivedDocument } from '../../../app/returned/receive.ts';
import { htmlElement, text, type Markup } from '../../../output/markup.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { leftWords, partsWords, privateWords, whyWords } from '../../../words/returned-documents.ts';
import { link, paragraph, siteParts } from '../page.ts';
import { dossierField, lineField } from './fields.ts';
import type { Handed, SeenHanded } from './handed.ts';
import { handOverLines, valueLines } from './lines.ts';

/** What was changed in a document that is no list. */
export function documentPart(
  received: ReceivedDocument,
  at: number,
  { seen, handed: { marks } }: { readonly seen: SeenHanded; readonly handed: Handed },
): readonly Markup[] {
  const { source, document } = received;
  const heading = htmlElement('h2', {}, [text(`${screenText(document.title)} (${source})`)]);
  const list = (items: readonly Markup[]): Markup | undefined =>
    items.length === 0 ? undefined : htmlElement('ul', { class: 'lines' }, items);
  switch (document.kind) {
    case 'private':
      return [heading, paragraph(privateWords(source, document.title))];
    case 'which-dossier': {
      const words = 'In het formulier staat niet van welk dossier het is.';
      return [heading, dossierField(words, documentName(at), seen)];
    }
    case 'hand-over': {
      const lines = handOverLines(received, at, seen).map(({ line }) => lineField(line, marks));
      const { dossier, left, parts } = document;
      return [
        heading,
        ...(lines.length === 0
          ? [paragraph(`Hierin staat niets nieuws voor ${screenText(seen.titles.get(dossier) ?? dossier)}.`)]
          : []),
        ...[list(lines)].filter((each) => each !== undefined),
        ...left.map((cell) => paragraph(leftWords(cell))),
        ...(parts.length === 0 ? [] : [paragraph(`Let op: ${partsWords(parts)}`)]),
      ];
    }
    case 'document': {
      const { values, texts } = document;
      const lines = valueLines(received, at, seen).map(({ line }) => lineField(line, marks));
      if (values.length === 0 && texts.length === 0)
        return [heading, paragraph('Hierin is niets veranderd.')];
      return [
        heading,
        ...[list(lines)].filter((each) => each !== undefined),
        ...values.flatMap((value) =>
          'why' in value.edit ? [paragraph(whyWords(value, value.edit.why))] : [],
        ),
        ...textParts(texts),
      ];
    }
  }
}

/** The name of the field for the dossier of a document. */
export function documentName(at: number): string {
  return `document-${String(at)}`;
}

type Texts = Extract<ReceivedDocument['document'], { readonly kind: 'document' }>['texts'];

function textParts(texts: Texts): readonly Markup[] {
  if (texts.length === 0) return [];
  return [
    htmlElement('h3', {}, [text('Veranderde zinnen')]),
    htmlElement(
      'ul',
      {},
      texts.map(({ now, said }) =>
        htmlElement('li', {}, [
          ...(now === undefined ? [] : [paragraph(`Nu: ${screenText(now)}`)]),
          paragraph(said === undefined ? 'Weggehaald.' : `In het document: ${screenText(said)}`),
        ]),
      ),
    ),
    htmlElement('p', {}, [
      text('Een zin verandert u zelf, in uw bestanden. De afspraken vindt u bij '),
      link(siteParts.fill.path, 'Invullen'),
      text('.'),
    ]),
  ];
}
