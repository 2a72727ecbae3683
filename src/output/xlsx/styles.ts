/** The looks of cells. Source: ECMA-376 part 1, 18.8. */
import { element, join, text, type Children, type Markup } from '../markup.ts';
import { xmlHead } from '../office-package.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What a cell looks like. */
export type Look = 'plain' | 'head' | 'number' | 'text' | 'day' | 'box' | 'noBox' | 'heading' | 'paragraph';

const looks: readonly Look[] = [
  'plain',
  'head',
  'number',
  'text',
  'day',
  'box',
  'noBox',
  'heading',
  'paragraph',
];

/** How a cell stands in its row: as it is, to be filled in, or lapsed. */
export type Standing = 'usual' | 'answer' | 'lapsed';

const standings: readonly Standing[] = ['usual', 'answer', 'lapsed'];

/** The number of a style. */
export function styleOf(look: Look, standing: Standing = 'usual'): number {
  return looks.indexOf(look) * standings.length + standings.indexOf(standing);
}

/** A day as Dutch people write it, also in a program that speaks another language. */
const dayFormat = { id: 164, code: '[$-413]d mmm yyyy' };
/** Whatever is typed stays text. */
const textFormat = 49;

const fonts = { usual: 0, bold: 1, heading: 2, lapsed: 3 } as const;
const fills = { none: 0, head: 2, answer: 3 } as const;

/** The index of the look of a row that is done, for the rule that grays it. */
export const doneLook = 0;

/** `xl/styles.xml`. */
export function stylesPart(): string {
  const grey = element('color', { rgb: 'FF6B6B6B' });
  const letters = (size: number, ...more: Children): Markup =>
    element('font', undefined, [
      ...more,
      element('sz', { val: size }),
      element('name', { val: 'Calibri' }),
      element('family', { val: 2 }),
    ]);
  const lapsed = element('font', undefined, [
    element('strike'),
    element('sz', { val: 11 }),
    grey,
    element('name', { val: 'Calibri' }),
    element('family', { val: 2 }),
  ]);
  const allFonts = [letters(11), letters(11, element('b')), letters(16, element('b')), lapsed];
  return (
    xmlHead +
    element('styleSheet', { xmlns: main }, [
      counted('numFmts', [element('numFmt', { numFmtId: dayFormat.id, formatCode: dayFormat.code })]),
      counted('fonts', allFonts),
      counted('fills', [pattern('none'), pattern('gray125'), filled('FFE3E8EE'), filled('FFFFF9E3')]),
      counted('borders', [border(false), border(true)]),
      counted('cellStyleXfs', [element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
      counted(
        'cellXfs',
        looks.flatMap((look) => standings.map((standing) => cellFormat(look, standing))),
      ),
      counted('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
      counted('dxfs', [element('dxf', undefined, [element('font', undefined, [grey])])]),
    ])
  );
}

function counted(name: string, items: readonly Markup[]): Markup {
  return element(name, { count: items.length }, items);
}

function pattern(patternType: string, inside: Children = []): Markup {
  return element('fill', undefined, [element('patternFill', { patternType }, inside)]);
}

function filled(rgb: string): Markup {
  return pattern('solid', [element('fgColor', { rgb }), element('bgColor', { indexed: 64 })]);
}

function border(hasLines: boolean): Markup {
  const line = hasLines ? [element('color', { rgb: 'FFBFC5CC' })] : [];
  const sides = ['left', 'right', 'top', 'bottom'].map((side) =>
    element(side, hasLines ? { style: 'thin' } : undefined, line),
  );
  return element('border', undefined, [...sides, element('diagonal')]);
}

/** A look in a standing. */
function cellFormat(look: Look, standing: Standing): Markup {
  const isTable = look !== 'plain' && look !== 'heading' && look !== 'paragraph';
  return element(
    'xf',
    {
      ...{ numFmtId: formatOf(look), fontId: fontOf(look, standing), fillId: fillOf(look, standing) },
      ...{ borderId: isTable ? 1 : 0, xfId: 0, applyNumberFormat: 1, applyFont: 1, applyFill: 1 },
      ...{ applyBorder: 1, applyAlignment: 1 },
    },
    look === 'plain' ? [] : [alignment(look), ...(look === 'box' ? [checkbox()] : [])],
  );
}

function fillOf(look: Look, standing: Standing): number {
  if (look === 'head') return fills.head;
  return standing === 'answer' ? fills.answer : fills.none;
}

function formatOf(look: Look): number {
  if (look === 'day') return dayFormat.id;
  return look === 'text' || look === 'paragraph' ? textFormat : 0;
}

function fontOf(look: Look, standing: Standing): number {
  if (look === 'head') return fonts.bold;
  if (look === 'heading') return fonts.heading;
  return standing === 'lapsed' ? fonts.lapsed : fonts.usual;
}

function alignment(look: Look): Markup {
  const horizontal = look === 'box' || look === 'noBox' || look === 'number' ? 'center' : 'left';
  return element('alignment', { horizontal, vertical: look === 'head' ? 'center' : 'top', wrapText: 1 });
}

const featureBags = 'http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag';

/**
 * Makes a cell with true or false a box to click, in Excel of 2024 and later. Others leave it out and show the word.
 *
 * Source: [MS-XLSX] 2.3.7 and files by Excel, as XlsxWriter compares with them.
 */
function checkbox(): Markup {
  const complement = element('xfpb:xfComplement', { i: 0 });
  return element('extLst', undefined, [
    element('ext', { uri: '{C7286773-470A-42A8-94C5-96B5CB345126}', 'xmlns:xfpb': featureBags }, [
      complement,
    ]),
  ]);
}

/** Where the kinds of features are: what {@link checkbox} points to. */
export const featuresName = 'xl/featurePropertyBag/featurePropertyBag.xml';

/** That part. */
export function featuresPart(): string {
  const id = (number: number, key?: string): Markup => element('bagId', { k: key }, [text(String(number))]);
  const bag = (type: string, inside: Children = [], extRef?: string): Markup =>
    element('bag', { type, extRef }, inside);
  const mapped = element('a', { k: 'MappedFeaturePropertyBags' }, [id(2)]);
  return (
    xmlHead +
    element('FeaturePropertyBags', { xmlns: featureBags }, [
      join([
        bag('Checkbox'),
        bag('XFControls', [id(0, 'CellControl')]),
        bag('XFComplement', [id(1, 'XFControls')]),
        bag('XFComplements', [mapped], 'XFComplementsMapperExtRef'),
      ]),
    ])
  );
}
