import { element, type Markup } from '../markup.ts';
import { xmlHead } from '../office-package.ts';

/** Prefixes that our parts use. Older programs may ignore what is newer than the standard (ECMA-376 part 3, 7.2). */
export const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'mc:Ignorable': 'w14',
} as const;

/** `word/footnotes.xml`: the separators, then the notes. Source: ECMA-376 17.11.15. */
export function footnotesPart(footnotes: readonly Markup[]): string {
  const line = (type: string, id: number, mark: string): Markup =>
    element('w:footnote', { 'w:type': type, 'w:id': id }, [
      element('w:p', undefined, [
        element('w:pPr', undefined, [
          element('w:spacing', { 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto' }),
        ]),
        element('w:r', undefined, [element(mark)]),
      ]),
    ]);
  return (
    xmlHead +
    element('w:footnotes', namespaces, [
      line('separator', -1, 'w:separator'),
      line('continuationSeparator', 0, 'w:continuationSeparator'),
      ...footnotes,
    ])
  );
}
