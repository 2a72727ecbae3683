import { element, type Attributes, type Markup } from '../markup.ts';
import { levelIndent } from '../paged/units.ts';
import { length, listStyles } from './names.ts';

/** Every level that a list can have. */
const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

const bullets = ['•', '–', '▪'] as const;
const numberFormats = ['1', 'a', 'i'] as const;

/** Width of a bullet in a cell, in twips. */
const cellIndent = 180;

/** The lists of a document: bullets, numbers over several levels (1, a, i), boxes, and bullets in cells. Source: ODF 1.3 part 3, 16.30. */
export function listStyleDefinitions(): readonly Markup[] {
  return [
    listStyle(listStyles.bullets, 'List 1', (level) => bullet(level, levelIndent)),
    listStyle(listStyles.numbers, 'Numbering 123', (level) =>
      number(level, { 'style:num-format': numberFormats[(level - 1) % 3] ?? '1', 'style:num-suffix': '.' }),
    ),
    // The box is in the text, where it can be ticked.
    listStyle(listStyles.boxes, undefined, (level) => number(level, { 'style:num-format': '' })),
    listStyle(listStyles.inCells, 'Opsomming in tabel', (level) => bullet(level, cellIndent)),
  ];
}

function listStyle(name: string, shown: string | undefined, levelOf: (level: number) => Markup): Markup {
  return element('text:list-style', { 'style:name': name, 'style:display-name': shown }, levels.map(levelOf));
}

function bullet(level: number, indent: number): Markup {
  const sign = bullets[(level - 1) % 3] ?? '•';
  return element(
    'text:list-level-style-bullet',
    { 'text:level': level, 'text:style-name': 'Bullet_20_Symbols', 'text:bullet-char': sign },
    [placed(level, { indent, hanging: indent })],
  );
}

function number(level: number, format: Attributes): Markup {
  const isShown = format['style:num-format'] !== '';
  return element('text:list-level-style-number', { 'text:level': level, ...format }, [
    placed(level, { indent: levelIndent, hanging: isShown ? levelIndent : 0 }),
  ]);
}

/** Where the label and the text of an item are. Source: ODF 1.3 part 3, 17.20. */
function placed(
  level: number,
  { indent, hanging }: { readonly indent: number; readonly hanging: number },
): Markup {
  return element(
    'style:list-level-properties',
    { 'text:list-level-position-and-space-mode': 'label-alignment' },
    [
      element('style:list-level-label-alignment', {
        'text:label-followed-by': hanging > 0 ? 'listtab' : 'nothing',
        'text:list-tab-stop-position': hanging > 0 ? length(indent * level) : undefined,
        'fo:text-indent': length(-hanging),
        'fo:margin-left': length(indent * level),
      }),
    ],
  );
}
