import { element, type Markup } from '../markup.ts';
import { levelIndent } from '../paged/units.ts';
import type { Draft } from './draft.ts';

/** The deepest level with its own format; deeper levels look the same. */
const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

const numberFormats = ['decimal', 'lowerLetter', 'lowerRoman'] as const;
const bullets = ['•', '–', '▪'] as const;

/**
 * The two kinds of lists: bullets, and numbers over several levels (1, a, i). Source: ECMA-376 17.9.
 *
 * @param first number of the first of the two
 */
export function abstractNumberings(first: number): readonly Markup[] {
  return [
    abstractNumbering(first, (level) => ({ format: 'bullet', words: bullets[level % 3] ?? '•' })),
    abstractNumbering(first + 1, (level) => ({
      format: numberFormats[level % 3] ?? 'decimal',
      words: `%${level + 1}.`,
    })),
  ];
}

interface LevelShape {
  readonly format: string;
  readonly words: string;
}

function abstractNumbering(id: number, shapeOf: (level: number) => LevelShape): Markup {
  return element('w:abstractNum', { 'w:abstractNumId': id }, [
    element('w:multiLevelType', { 'w:val': 'multilevel' }),
    ...levels.map((level) => {
      const { format, words } = shapeOf(level);
      return element('w:lvl', { 'w:ilvl': level }, [
        element('w:start', { 'w:val': 1 }),
        element('w:numFmt', { 'w:val': format }),
        element('w:lvlText', { 'w:val': words }),
        element('w:lvlJc', { 'w:val': 'left' }),
        element('w:pPr', undefined, [
          element('w:ind', { 'w:left': levelIndent * (level + 1), 'w:hanging': levelIndent }),
        ]),
      ]);
    }),
  ]);
}

/** The bullet numbering, shared by all lists and created on first use. */
const bulletNumbers = new WeakMap<Draft, number>();

/** The number of the bullet list. */
export function bulletList(draft: Draft): number {
  const known = bulletNumbers.get(draft);
  if (known !== undefined) return known;
  const id = draft.shell.firstFree.numbering + draft.numberings.length;
  draft.numberings.push(
    element('w:num', { 'w:numId': id }, [
      element('w:abstractNumId', { 'w:val': draft.shell.firstFree.abstractNumbering }),
    ]),
  );
  bulletNumbers.set(draft, id);
  return id;
}

/**
 * A new numbered list; each restarts.
 *
 * @param start number of its first item
 * @param level its nesting level
 */
export function numberedList(draft: Draft, start: number, level: number): number {
  const id = draft.shell.firstFree.numbering + draft.numberings.length;
  draft.numberings.push(
    element('w:num', { 'w:numId': id }, [
      element('w:abstractNumId', { 'w:val': draft.shell.firstFree.abstractNumbering + 1 }),
      element('w:lvlOverride', { 'w:ilvl': level }, [element('w:startOverride', { 'w:val': start })]),
    ]),
  );
  return id;
}
