/**
 * What stands in a cell of a list that came back, piece by piece: its text, the controls around it, and what was
 * deleted or moved with changes tracked. Elements of other programs are looked through.
 */
import { namespaces } from '../house-file/xml.ts';
import { wordAttribute, type ReadElement } from '../read-tree.ts';
import { controlOf, isOn, type Control } from './control.ts';

/** A piece of text. */
export interface Piece {
  readonly text: string;
  /** The innermost control of ours that it is in. */
  readonly control: Control | undefined;
  readonly isBold: boolean;
  /** `deleted` and `moved` are what changes that were tracked took away. */
  readonly state: 'there' | 'deleted' | 'moved';
}

/** What is inside an element. */
export interface Inside {
  readonly pieces: Piece[];
  /** Every control, also one without text. */
  readonly controls: Control[];
  /** Names of bookmarks that begin in it. */
  readonly bookmarks: string[];
}

/** The circumstances of a piece. */
export interface Around {
  readonly control?: Control | undefined;
  readonly isBold?: boolean;
  readonly state?: Piece['state'];
  /** Whether letters are signs: the font is one of symbols. */
  readonly isSymbol?: boolean;
}

/** An {@link Inside} to collect in. */
export function emptyInside(): Inside {
  return { pieces: [], controls: [], bookmarks: [] };
}

/** Elements that say nothing that is seen in the cell. A table in it is a table of its own. */
const silent: ReadonlySet<string> = new Set([
  ...['instrText', 'delInstrText', 'pPr', 'rPr', 'sdtPr', 'sdtEndPr', 'tcPr', 'smartTagPr', 'customXmlPr'],
  ...['drawing', 'pict', 'object', 'tbl', 'fldData'],
]);

/** Collects what is inside an element. */
export function collect(element: ReadElement, into: Inside, around: Around = {}): void {
  if (silent.has(element.word)) return;
  const text = textFor(element, around);
  if (text !== undefined) addText(text, into, around);
  else collectInside(element, into, around);
}

/** What an element stands for as text; undefined when that is in the elements inside it. */
function textFor(element: ReadElement, around: Around): string | undefined {
  switch (element.word) {
    case 't':
    case 'delText':
      return symbolsIn(element.text, around);
    case 'tab':
      return ' ';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return symbolOf(element);
    default:
      return undefined;
  }
}

function collectInside(element: ReadElement, into: Inside, around: Around): void {
  switch (element.word) {
    case 'p':
      all(element.children, into, around);
      addText('\n', into, around);
      break;
    case 'r':
      collectRun(element, into, around);
      break;
    case 'del':
      all(element.children, into, { ...around, state: 'deleted' });
      break;
    case 'moveFrom':
      all(element.children, into, { ...around, state: 'moved' });
      break;
    case 'sdt':
      collectControl(element, into, around);
      break;
    case 'bookmarkStart':
      into.bookmarks.push(wordAttribute(element, 'name') ?? '');
      break;
    case 'checkBox':
      addOldBox(element, into, around);
      break;
    default:
      all(isAlternative(element) ? chosen(element) : element.children, into, around);
  }
}

function all(elements: readonly ReadElement[], into: Inside, around: Around): void {
  for (const each of elements) collect(each, into, around);
}

function addText(text: string, { pieces }: Inside, around: Around): void {
  const { control, isBold = false, state = 'there' } = around;
  if (text !== '') pieces.push({ text, control, isBold, state });
}

function collectControl(element: ReadElement, into: Inside, around: Around): void {
  const control = enterControl(element, into);
  all(element.children, into, { ...around, control: control ?? around.control });
}

/** The control that an element is, remembered. */
export function enterControl(element: ReadElement, { controls }: Inside): Control | undefined {
  const control = controlOf(element);
  if (control !== undefined) controls.push(control);
  return control;
}

function collectRun(run: ReadElement, into: Inside, around: Around): void {
  const properties = run.children.find(({ word }) => word === 'rPr');
  const has = (name: string): boolean => {
    const found = properties?.children.find(({ word }) => word === name);
    return found !== undefined && isOn(wordAttribute(found, 'val'));
  };
  if (has('vanish')) return;
  const font = properties?.children.find(({ word }) => word === 'rFonts');
  const isSymbol = font !== undefined && symbolFont.test(wordAttribute(font, 'ascii') ?? '');
  all(run.children, into, { ...around, isBold: has('b'), isSymbol });
}

/** A form field of old Word files, which some programs make of a box. */
function addOldBox({ children }: ReadElement, { controls }: Inside, { state }: Around): void {
  if (state !== undefined && state !== 'there') return;
  const said = ['checked', 'default'].map((name) => children.find(({ word }) => word === name));
  const [first] = said.filter((each) => each !== undefined);
  const isChecked = first !== undefined && isOn(wordAttribute(first, 'val'));
  controls.push({ role: 'box', id: undefined, isChecked });
}

/** Several ways to write the same, for programs of different age: the first is the newest. */
function isAlternative({ namespace, localName }: ReadElement): boolean {
  return namespace === namespaces.mc && localName === 'AlternateContent';
}

function chosen({ children }: ReadElement): readonly ReadElement[] {
  return (children.find(({ localName }) => localName === 'Choice') ?? children[0])?.children ?? [];
}

const symbolFont = /^(?:wingdings|webdings)/i;

/** The signs of boxes in fonts of symbols, by their codes. */
const symbols: Readonly<Record<'wingdings' | 'wingdings 2' | 'webdings', ReadonlyMap<number, string>>> = {
  wingdings: new Map([
    ...[0xfe, 0x78, 0xfd].map((code) => [code, '☒'] as const),
    ...[0xa8, 0x6f, 0x71, 0x72, 0x70].map((code) => [code, '☐'] as const),
    ...([
      [0xfc, '✓'],
      [0xfb, '✗'],
    ] as const),
  ]),
  'wingdings 2': new Map([
    ...[0x52, 0x53, 0x54, 0x51].map((code) => [code, '☒'] as const),
    ...([
      [0xa3, '☐'],
      [0x2a, '☐'],
      [0x50, '✓'],
      [0x4f, '✗'],
    ] as const),
  ]),
  webdings: new Map([
    [0x61, '✓'],
    [0x63, '☐'],
  ]),
};

function symbolOf(element: ReadElement): string {
  const code = Number.parseInt(wordAttribute(element, 'char') ?? '', 16);
  if (Number.isNaN(code) || code > 0xffff) return '';
  const font = (wordAttribute(element, 'font') ?? '').toLowerCase();
  const table = Object.entries(symbols).find(([name]) => name === font)?.[1];
  return table?.get(code & 0xff) ?? String.fromCharCode(code);
}

/** Text in a font of symbols, and private signs, which are those of such a font. */
function symbolsIn(text: string, { isSymbol = false }: Around): string {
  const pattern = isSymbol ? /[\u0020-\u00ff\uf020-\uf0ff]/g : /[\uf020-\uf0ff]/g;
  return text.replace(pattern, (sign) => symbols.wingdings.get(sign.charCodeAt(0) & 0xff) ?? sign);
}

/** The text of pieces, with spaces as they are. */
export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}
