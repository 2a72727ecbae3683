import type { TriedValue } from '../../../app/fill/try-value.ts';
import type { FillQuestion } from '../../../app/fill/fill-questions.ts';
import type { Outcome } from '../../../app/outcome.ts';
import { htmlElement, text, type Attributes, type Children, type Markup } from '../../../output/markup.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { stoppedWords } from '../notice.ts';
import { explanationForBrowser } from '../browser-words.ts';
import { paragraph } from '../page.ts';
import { proseParagraph } from '../prose.ts';

/** What a question is about: the sentence that its answer goes into, or what its schema says. @param row id of its row */
export function sentencePart(
  row: string,
  { sentence, point }: Pick<FillQuestion, 'sentence' | 'point'>,
  tried?: Outcome<TriedValue>,
): Markup {
  const fresh = tried?.kind === 'done' ? tried.value.sentence : undefined;
  const shown = fresh ?? sentence;
  return htmlElement('div', { id: sentenceId(row) }, [
    shown === undefined
      ? explanationPart(point.description)
      : htmlElement('blockquote', { class: fresh === undefined ? undefined : 'nieuw' }, [
          paragraph(screenText(shown.words)),
          htmlElement('footer', {}, [
            text(`${screenText(shown.heading)}, in ${shown.document}`),
            fresh === undefined ? undefined : htmlElement('strong', {}, [text(' · nog niet bewaard')]),
          ]),
        ]),
  ]);
}

/** What a schema says about a value; nothing when that is all about the command line. */
export function explanationPart(description: string | undefined): Markup | undefined {
  const words = explanationForBrowser(screenText(description ?? ''));
  return words === '' ? undefined : proseParagraph(words);
}

/** The place below a question for the document with its answer. @param row id of its row */
export function triedPlace(row: string, children: Children = []): Markup {
  return htmlElement('div', { id: triedId(row), class: 'proef' }, children);
}

/** The document with an answer that is not saved, or why it cannot be. @param frame where the document comes from */
export function triedChildren(
  tried: Outcome<TriedValue>,
  frame: (html: TriedDocumentOf) => Attributes,
): Children {
  if (tried.kind !== 'done') return [proseParagraph(stoppedWords(tried))];
  const { answered, shown } = tried.value;
  const isRefused = 'kind' in answered;
  const why = isRefused ? [proseParagraph(`Zo is het nog niet te bewaren. ${stoppedWords(answered)}`)] : [];
  if (shown === undefined) return isRefused ? why : [paragraph('Dit staat in geen document.')];
  const title = screenText(shown.title);
  return [
    ...(isRefused ? why : [paragraph(`Zo komt het in: ${title}. Nog niet bewaard.`)]),
    htmlElement('iframe', {
      sandbox: '',
      ...{ title, class: 'document' },
      ...frame(shown),
    }),
  ];
}

type TriedDocumentOf = NonNullable<TriedValue['shown']>;

/** The id of the sentence of a row, which the script shows anew while somebody types. */
export function sentenceId(row: string): string {
  return `zin-${row}`;
}

/** The id of the place for the document. */
export function triedId(row: string): string {
  return `proef-${row}`;
}
