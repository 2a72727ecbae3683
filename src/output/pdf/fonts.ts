import type { Fonts } from '../style/house-style.ts';
import { renamed, type FontFile } from './font-file.ts';
import { readShippedFonts } from './shipped-fonts.ts';

/** Families as the compiler knows them. No machine has a font with such a name. */
const families = {
  text: 'Gemeente PDF tekst',
  house: 'Gemeente PDF huisstijl',
  heading: 'Gemeente PDF kop',
} as const;

/** The family of code letters, which also has signs such as boxes that others lack. */
export const monospace = 'Gemeente PDF vast';

/** The fonts of a document. */
export interface FontSet {
  /** Every file, under our names. The same house style, the same list. */
  readonly files: readonly Buffer[];
  /** The families of text and of headings, by preference. */
  readonly body: readonly string[];
  readonly heading: readonly string[];
  /** Whether the shipped font is the first of text: its widths are known exactly. */
  readonly isShipped: boolean;
  /** Whether all styles of one family can show these characters. */
  readonly covers: (characters: readonly number[]) => boolean;
}

/** Characters of each family, in all its styles. */
type Coverage = readonly ReadonlySet<number>[];

let shipped: { readonly files: readonly Buffer[]; readonly coverage: Coverage } | undefined;

/** The last fonts: documents of one workspace follow each other. */
let last: { readonly given: readonly FontFile[]; readonly fonts: Fonts; readonly set: FontSet } | undefined;

/**
 * The fonts of a house style: its own where a file of it is among those given, else the shipped one.
 *
 * @param given font files of the workspace; the same list for the same workspace
 */
export function fontSet(fonts: Fonts, given: readonly FontFile[]): FontSet {
  if (last?.given === given && last.fonts === fonts) return last.set;
  shipped ??= readShipped();
  const house = ofFamily(fonts.body, given);
  const heading = fonts.heading === fonts.body ? [] : ofFamily(fonts.heading, given);
  const isPlain = house.length === 0 && heading.length === 0;
  const body = [...(house.length === 0 ? [] : [families.house]), families.text, monospace];
  const coverage = [...shipped.coverage, ...(house.length === 0 ? [] : [inAll(house)])];
  const set: FontSet = {
    files: isPlain
      ? shipped.files
      : [
          ...shipped.files,
          ...house.map((file) => renamed(file, families.house)),
          ...heading.map((file) => renamed(file, families.heading)),
        ],
    body,
    heading: heading.length === 0 ? body : [families.heading, ...body],
    isShipped: house.length === 0,
    covers: (characters) => coverage.some((each) => characters.every((one) => each.has(one))),
  };
  last = { given, fonts, set };
  return set;
}

function readShipped(): NonNullable<typeof shipped> {
  const { text, code } = readShippedFonts();
  return {
    files: [...text.map((each) => renamed(each, families.text)), renamed(code, monospace)],
    coverage: [inAll(text), code.characters],
  };
}

function ofFamily(name: string, given: readonly FontFile[]): readonly FontFile[] {
  const wanted = name.trim().toLowerCase();
  return given.filter(({ family, isEmbeddable }) => isEmbeddable && family.trim().toLowerCase() === wanted);
}

/** The characters that every style has: which one is needed where, nobody knows here. */
function inAll([first, ...rest]: readonly FontFile[]): ReadonlySet<number> {
  if (first === undefined) return new Set();
  return new Set(
    [...first.characters].filter((each) => rest.every(({ characters }) => characters.has(each))),
  );
}
