import { strFromU8, unzipSync } from 'fflate';
import { shellFromFile, type HouseFileContext } from '../../src/output/docx/house-file/shell-from-file.ts';
import type { Content } from '../../src/output/docx/shell.ts';
import type { StyleDefinition } from '../../src/output/docx/style-definition.ts';
import type { StyleRole } from '../../src/output/paged/style-role.ts';
import { element, join, text, type Markup } from '../../src/output/markup.ts';
import { pixel } from './house-files.ts';

const definition = (
  role: StyleRole,
  type: StyleDefinition['type'],
  [name, id]: readonly [string, string],
): StyleDefinition => ({
  role,
  type,
  id,
  name,
  xml: (own, ids) =>
    element('w:style', { 'w:type': type, 'w:customStyle': 1, 'w:styleId': own }, [
      element('w:name', { 'w:val': name }),
      type === 'paragraph' && role !== 'normal' ? element('w:basedOn', { 'w:val': ids.normal }) : undefined,
    ]),
});

/** A small list of styles, as the writer brings them. */
export const styles: readonly StyleDefinition[] = [
  definition('normal', 'paragraph', ['Normal', 'Normal']),
  definition('subtitle', 'paragraph', ['Subtitle', 'Subtitle']),
  definition('heading1', 'paragraph', ['heading 1', 'Heading1']),
  definition('heading2', 'paragraph', ['heading 2', 'Heading2']),
  definition('toc1', 'paragraph', ['toc 1', 'TOC1']),
  definition('caption', 'paragraph', ['caption', 'Caption']),
  definition('tableText', 'paragraph', ['Tabeltekst', 'Tabeltekst']),
];

/** A document of a heading, a list, a note, a link and a picture. */
export function contentFor(shell: ReturnType<typeof shellFor>): Content {
  const run = (words: string): Markup => element('w:r', {}, [element('w:t', {}, [text(words)])]);
  const { abstractNumbering, numbering } = shell.firstFree;
  const level = element('w:lvl', { 'w:ilvl': 0 }, [
    element('w:start', { 'w:val': 1 }),
    element('w:numFmt', { 'w:val': 'bullet' }),
    element('w:lvlText', { 'w:val': '•' }),
    element('w:lvlJc', { 'w:val': 'left' }),
  ]);
  const list = element('w:numPr', {}, [
    element('w:ilvl', { 'w:val': 0 }),
    element('w:numId', { 'w:val': numbering }),
  ]);
  return {
    body: join([
      element('w:p', {}, [
        element('w:pPr', {}, [element('w:pStyle', { 'w:val': shell.styleIds.heading1 })]),
        run('Werkwijzer'),
      ]),
      element('w:p', {}, [element('w:pPr', {}, [list]), run('Eerste punt')]),
      element('w:p', {}, [
        element('w:r', {}, [element('w:footnoteReference', { 'w:id': 1 })]),
        element('w:hyperlink', { 'r:id': 'rIdG1' }, [run('site')]),
      ]),
    ]),
    footnotes: [element('w:footnote', { 'w:id': 1 }, [element('w:p', {}, [run('Noot')])])],
    abstractNumberings: [
      element('w:abstractNum', { 'w:abstractNumId': abstractNumbering }, [
        element('w:multiLevelType', { 'w:val': 'singleLevel' }),
        level,
      ]),
    ],
    numberings: [
      element('w:num', { 'w:numId': numbering }, [
        element('w:abstractNumId', { 'w:val': abstractNumbering }),
      ]),
    ],
    media: [{ name: 'gemeente-1.png', bytes: pixel, relationId: 'rIdG2' }],
    links: [{ relationId: 'rIdG1', target: 'https://example.org/?a=1&b=2' }],
    footnoteLinks: [],
    properties: { title: 'Werkwijzer', description: 'Afspraken', author: 'Voorbeelddam', date: '2026-11-22' },
  };
}

const values = {
  titel: 'Werkwijzer <b>',
  gemeente: 'Voorbeelddam',
  datum: undefined,
  omschrijving: undefined,
};

/** The shell of a file, for a document with these choices. */
export function shellFor(
  bytes: Uint8Array,
  choices: Partial<HouseFileContext> = {},
): ReturnType<typeof shellFromFile> {
  return shellFromFile(bytes, { landscape: false, styles, values, ...choices });
}

/** A whole document in the house style of a file. */
export function documentIn(bytes: Uint8Array, choices: Partial<HouseFileContext> = {}): Uint8Array {
  const shell = shellFor(bytes, choices);
  return shell.assemble(contentFor(shell));
}

/** The parts of a file, as text. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}
