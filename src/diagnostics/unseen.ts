/**
 * The one rule for characters that nobody sees: control characters, marks that turn the reading direction, and what has
 * no width. It holds for what is read, what is typed or pasted, and what is written (docs/decisions/0056).
 */

/** What a terminal, an XML file or a reader would obey or choke on, instead of showing it. Tab and line ends are text. */
const refusedClass = String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\p{Cs}\p{NChar}`;

/** What is not seen and does no harm but to searching, comparing and counting. */
const invisibleClass = String.raw`\u034f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{1d173}-\u{1d17a}`;

/** Joiners belong between the parts of an emoji and between letters of some scripts; nowhere else. */
const strayJoiner = String.raw`(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]|(?!\p{Script=Latin})[\p{L}\p{M}])[\u200c\u200d]|[\u200c\u200d](?!\p{Extended_Pictographic}|(?!\p{Script=Latin})\p{L})`;

/** Tags spell the name of a region behind a black flag (the flag of Wales); elsewhere they hide text. */
const strayTag = String.raw`(?<!\u{1f3f4}[\u{e0000}-\u{e007f}]*)[\u{e0000}-\u{e0fff}]`;

const refusedPattern = new RegExp(`[${refusedClass}]`, 'gu');
const oneRefused = new RegExp(`^[${refusedClass}]`, 'u');
const unseenPattern = new RegExp(`[${refusedClass}${invisibleClass}]|${strayJoiner}|${strayTag}`, 'gu');

/** A sequence that moves the cursor or changes colours. */
const escapeSequence = /\u001b\[[0-9;?]*[ -/]*[@-~]/g;

/** Characters that mean a new line to the program they were copied from: Word, a web page, a mainframe. */
const lineEnd = /[\u000b\u000c\u0085\u2028\u2029]/g;

/** A character that nobody sees. */
export interface Unseen {
  /** `U+202E`. */
  readonly codePoint: string;
  /** What it is called in a message: "teken dat de leesrichting omkeert". */
  readonly name: string;
  /** Whether a text with it is refused; otherwise it is only worth a warning. */
  readonly isRefused: boolean;
  /** Where it is, in UTF-16 code units. */
  readonly index: number;
  readonly length: number;
}

/** The characters in a text that nobody sees. */
export function unseenIn(text: string): readonly Unseen[] {
  return Array.from(text.matchAll(unseenPattern), ({ 0: char, index }) => describe(char, index));
}

/** The first character of a text that is refused. */
export function firstRefused(text: string): Unseen | undefined {
  refusedPattern.lastIndex = 0;
  const found = refusedPattern.exec(text);
  return found === null ? undefined : describe(found[0], found.index);
}

/** A typed or pasted text, cleaned, and what was taken out. */
export interface CleanedText {
  readonly text: string;
  readonly found: readonly Unseen[];
}

/**
 * A typed or pasted text without what nobody sees; what meant a new line where it came from is one.
 *
 * Why cleaned and not refused: nobody can find the character to take it out.
 */
export function cleaned(typed: string): CleanedText {
  const found = unseenIn(typed);
  if (found.length === 0) return { text: typed, found };
  return {
    text: typed.replace(escapeSequence, '').replace(lineEnd, '\n').replace(unseenPattern, ''),
    found,
  };
}

/**
 * A text as it may be written in a file of the user, so that it can be read again. What is only invisible stays: it may
 * come from a text that was there.
 */
export function writable(text: string): string {
  return firstRefused(text) === undefined
    ? text
    : text.replace(escapeSequence, '').replace(lineEnd, '\n').replace(refusedPattern, '');
}

/**
 * Removes what a terminal would obey instead of show: escape sequences, other control characters, and marks that turn
 * the reading direction.
 *
 * Why: values come from files that others may have edited; a value must never move the cursor, change colours, set the
 * window title or turn a line around (product.md §7). Tabs and line ends stay.
 */
export function stripControl(text: string): string {
  return firstRefused(text) === undefined
    ? text
    : text
        .replace(escapeSequence, '')
        .replace(/[\u2028\u2029]/g, ' ')
        .replace(refusedPattern, '');
}

const obeyed = new RegExp(`(?!\u001b)[${refusedClass}]`, 'gu');

/**
 * A text as it may be printed, whatever it was made of: the last door before a terminal. JSON keeps its values, as
 * escapes. The escape sign itself stays, as our own colours begin with it: {@link stripControl} takes it out of values.
 */
export function printable(text: string): string {
  if (text.search(obeyed) === -1) return text;
  const isJson = /^[[{]/.test(text);
  return text.replace(obeyed, (sign) => {
    if (isJson) return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return sign === '\u2028' || sign === '\u2029' ? ' ' : '';
  });
}

/** "U+202E (teken dat de leesrichting omkeert)" for each kind once. */
export function unseenWords(found: readonly Unseen[]): string {
  return [...new Set(found.map(({ codePoint, name }) => `${codePoint} (${name})`))].join(', ');
}

function describe(char: string, index: number): Unseen {
  const code = char.codePointAt(0) ?? 0;
  return {
    codePoint: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
    name: names.get(code) ?? kindOf(char, code),
    isRefused: oneRefused.test(char),
    index,
    length: char.length,
  };
}

const names: ReadonlyMap<number, string> = new Map([
  [0x00, 'nulteken'],
  [0x07, 'belteken'],
  [0x08, 'backspace'],
  [0x0b, 'verticale tab: een zachte regel uit Word'],
  [0x0c, 'pagina-einde'],
  [0x1b, 'escapeteken'],
  [0x7f, 'deleteteken'],
  [0x85, 'regeleinde van een ander systeem'],
  [0xad, 'zacht afbreekstreepje'],
  [0x200b, 'spatie zonder breedte'],
  [0x200c, 'onzichtbaar scheidingsteken'],
  [0x200d, 'onzichtbaar verbindingsteken'],
  [0x2028, 'regelscheider'],
  [0x2029, 'alineascheider'],
  [0x2060, 'verbinding zonder breedte'],
  [0xfeff, 'byte order mark'],
]);

function kindOf(char: string, code: number): string {
  if (/[\u202a-\u202e\u2066-\u2069]/.test(char)) return 'teken dat de leesrichting omkeert';
  if (/[\u061c\u200e\u200f]/.test(char)) return 'teken voor de leesrichting';
  if (code >= 0xd800 && code <= 0xdfff) return 'half teken';
  if (/\p{NChar}/u.test(char)) return 'geen teken in Unicode';
  return /\p{Cc}/u.test(char) ? 'stuurteken' : 'onzichtbaar teken';
}

/** What is wrong with a text that has to fit on one line; undefined when nothing is. */
export function oneLineProblem(typed: string): string | undefined {
  const [first] = unseenIn(typed);
  if (first !== undefined)
    return `Hier staat een teken dat niet te zien is: ${unseenWords([first])}. Typ de tekst opnieuw.`;
  return /[\t\n\r]/.test(typed)
    ? 'Dit moet op één regel passen, zonder tab. Typ de tekst opnieuw.'
    : undefined;
}
