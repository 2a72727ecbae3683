import { upperFirst } from '../upper-first.ts';
import { counted } from '../format/summary.ts';
import { lowerFirst } from '../lower-first.ts';
import { at, choices, didYouMean, quote, type Message } from './message.ts';

/** What a value turned out to be, for messages. */
export type FoundKind = 'text' | 'number' | 'boolean' | 'list' | 'map' | 'empty';

/** The usual slip behind a value of the wrong type. */
export type TypeHint =
  | { readonly kind: 'yes-no'; readonly means: boolean }
  | { readonly kind: 'leading-zero'; readonly written: string }
  | { readonly kind: 'unquoted-number'; readonly written: string }
  | { readonly kind: 'number-in-quotes'; readonly means: number }
  | { readonly kind: 'not-a-number'; readonly written: string }
  | { readonly kind: 'single-item'; readonly written: string }
  | { readonly kind: 'flow-braces' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'none' };

const foundWords: Record<FoundKind, string> = {
  text: 'tekst',
  number: 'een getal',
  boolean: '`true` of `false`',
  list: 'een lijst',
  map: 'een groep sleutels',
  empty: 'niets',
};

const expectedWords: Record<Exclude<FoundKind, 'empty'>, string> = {
  text: 'tekst',
  number: 'een getal',
  boolean: '`true` (ja) of `false` (nee)',
  list: 'een lijst, met een streepje voor elk onderdeel',
  map: 'een groep sleutels, elk op een eigen regel',
};

/** The field a message is about. */
export interface AtField {
  /** Dotted path of the value, as people write it: `college.vergadering.tijd`. */
  readonly path: string;
  /** Dutch title of the field from the schema. */
  readonly title: string;
}

/** Words for values that do not fit the schema. */
export const schemaMessages = {
  'schema/missing-key': (
    a: AtField & { readonly parent: string; readonly key: string; readonly snippet: string },
  ): Message => ({
    text: `${upperFirst(at(a.parent))} ontbreekt de verplichte sleutel ${quote(a.key)} (${lowerFirst(a.title)}).`,
    cure: 'Voeg dit toe:',
    snippet: a.snippet,
  }),
  'schema/unknown-key': (a: {
    readonly parent: string;
    readonly key: string;
    readonly near?: string | undefined;
    readonly known: readonly string[];
    readonly elsewhere?: string | undefined;
  }): Message => ({
    text: `${upperFirst(at(a.parent))} staat de sleutel ${quote(a.key)}, maar die bestaat hier niet.${didYouMean(a.near)}`,
    cure: unknownKeyCure(a),
  }),
  'schema/wrong-type': (
    a: AtField & {
      readonly found: FoundKind;
      readonly expected: Exclude<FoundKind, 'empty'>;
      readonly hint: TypeHint;
      readonly example: string;
    },
  ): Message => ({
    text: `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) staat ${foundWords[a.found]}. Hier hoort ${expectedWords[a.expected]}.`,
    cure: typeCure(a.hint, a.example),
  }),
  'schema/not-allowed': (
    a: AtField & {
      readonly found: string;
      readonly allowed: readonly string[];
      readonly near?: string | undefined;
    },
  ): Message => ({
    text: `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) staat ${quote(a.found)}. Dat kan niet.${didYouMean(a.near)}`,
    cure: `Kies ${choices(a.allowed)}.`,
  }),
  'schema/pattern': (
    a: AtField & { readonly found: string; readonly description: string; readonly example: string },
  ): Message => ({
    text: `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) staat ${quote(a.found)}. Dat past niet. ${a.description}`,
    cure: `Schrijf het zoals ${quote(a.example)}.`,
  }),
  'schema/time': (a: AtField & { readonly found: string; readonly suggestion: string }): Message => ({
    text: `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) staat ${quote(a.found)}. Een tijd schrijft u als uren, dubbele punt, minuten.`,
    cure: `Schrijf ${quote(a.suggestion)}.`,
  }),
  'schema/date': (
    a: AtField & {
      readonly found: string;
      readonly exists: boolean;
      readonly suggestion?: string | undefined;
    },
  ): Message => ({
    text: a.exists
      ? `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) staat ${quote(a.found)}. Een datum schrijft u als jaar-maand-dag.`
      : `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) staat ${quote(a.found)}. Die dag bestaat niet op de kalender.`,
    cure:
      a.suggestion !== undefined
        ? `Schrijf ${quote(a.suggestion)}.`
        : a.exists
          ? 'Schrijf de datum zoals `2026-07-07`.'
          : 'Kijk de dag en de maand na.',
  }),
  'schema/format': (
    a: AtField & { readonly found: string; readonly expected: 'uri' | 'email'; readonly example: string },
  ): Message => ({
    text: `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) staat ${quote(a.found)}. Dat is geen ${a.expected === 'uri' ? 'internetadres' : 'e-mailadres'}.`,
    cure: `Schrijf het zoals ${quote(a.example)}.`,
  }),
  'schema/length': (
    a: AtField & { readonly length: number; readonly limit: number; readonly side: 'min' | 'max' },
  ): Message => ({
    text:
      a.length === 0
        ? `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) staat een lege tekst.`
        : `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) staat tekst van ${counted(a.length, 'teken', 'tekens')}. ${limitWords(a, 'Het')} zijn.`,
    cure: lengthCure(a),
  }),
  'schema/number-range': (
    a: AtField & {
      readonly found: number;
      readonly minimum?: number | undefined;
      readonly maximum?: number | undefined;
    },
  ): Message => ({
    text: `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) staat ${quote(a.found)}. ${rangeWords(a.minimum, a.maximum)}`,
    cure:
      a.minimum !== undefined && a.minimum === a.maximum
        ? `Schrijf ${quote(a.minimum)}.`
        : 'Kies een getal binnen die grenzen.',
  }),
  'schema/whole-number': (a: AtField & { readonly found: number }): Message => ({
    text: `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) staat ${quote(a.found)}. Hier hoort een heel getal.`,
    cure: `Schrijf bijvoorbeeld ${quote(Math.round(a.found))}.`,
  }),
  'schema/list-size': (
    a: AtField & { readonly found: number; readonly limit: number; readonly side: 'min' | 'max' },
  ): Message => ({
    text: `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) ${a.found === 1 ? 'staat' : 'staan'} ${counted(a.found, 'onderdeel', 'onderdelen')}. ${limitWords(a, 'Er')} zijn.`,
    cure: a.side === 'min' ? 'Vul de lijst aan.' : 'Maak de lijst korter.',
  }),
  'schema/repeated-item': (a: AtField & { readonly value: string }): Message => ({
    text: `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) staat ${quote(a.value)} twee keer.`,
    cure: 'Haal een van de twee weg.',
  }),
  'schema/other': (a: AtField & { readonly keyword: string; readonly example: string }): Message => ({
    text: `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) past de waarde niet bij wat het schema vraagt (${a.keyword}).`,
    cure: `Kijk naar het voorbeeld: ${quote(a.example)}.`,
  }),
};

/** How much there must or may be: "Het moeten er ten minste 2", "Er mag er ten hoogste 1". */
function limitWords(
  { limit, side }: { readonly limit: number; readonly side: 'min' | 'max' },
  start: 'Het' | 'Er',
): string {
  const [one, many] = side === 'min' ? ['moet', 'moeten'] : ['mag', 'mogen'];
  return `${start} ${limit === 1 ? one : many} er ${side === 'min' ? 'ten minste' : 'ten hoogste'} ${limit}`;
}

function lengthCure({ length, side }: { readonly length: number; readonly side: 'min' | 'max' }): string {
  if (length === 0) return 'Vul de tekst in, of haal de sleutel weg.';
  return side === 'min' ? 'Maak de tekst langer.' : 'Maak de tekst korter.';
}

function rangeWords(minimum: number | undefined, maximum: number | undefined): string {
  if (minimum !== undefined && maximum !== undefined) {
    return minimum === maximum
      ? `Hier hoort ${quote(minimum)}.`
      : `Het mag van ${minimum} tot en met ${maximum} zijn.`;
  }
  return maximum === undefined
    ? `Het mag niet lager zijn dan ${minimum ?? 0}.`
    : `Het mag niet hoger zijn dan ${maximum}.`;
}

function unknownKeyCure(a: {
  readonly key: string;
  readonly near?: string | undefined;
  readonly known: readonly string[];
  readonly elsewhere?: string | undefined;
}): string {
  if (a.near !== undefined) return `Verander ${quote(a.key)} in ${quote(a.near)}.`;
  if (a.key === '<<') return 'Gebruik `gebaseerd_op` om gegevens over te nemen.';
  if (a.elsewhere !== undefined)
    return `De sleutel hoort bij ${quote(a.elsewhere)}: zet hem daar, en let op het inspringen.`;
  return `Haal de sleutel weg. U kunt hier kiezen uit ${choices(a.known)}.`;
}

function typeCure(hint: TypeHint, example: string): string {
  switch (hint.kind) {
    case 'yes-no':
      return `Schrijf ${quote(hint.means)}: YAML kent \`ja\` en \`nee\` niet.`;
    case 'leading-zero':
      return `Zet aanhalingstekens om het nummer: ${quote(`"${hint.written}"`)}. Anders raakt de nul vooraan weg.`;
    case 'unquoted-number':
      return `Zet er aanhalingstekens om: ${quote(`"${hint.written}"`)}.`;
    case 'number-in-quotes':
      return `Haal de aanhalingstekens weg: ${quote(hint.means)}.`;
    case 'not-a-number':
      return hint.written.includes(',')
        ? `Schrijf alleen het getal, met een punt in plaats van een komma: ${quote(hint.written.replace(',', '.').replace(/[^0-9.]/g, ''))}.`
        : `Schrijf alleen het getal, zoals ${quote(example)}.`;
    case 'single-item':
      return `Maak er een lijst van: ${quote(`[${hint.written}]`)}.`;
    case 'flow-braces':
      return 'Een tekst die met een accolade begint, hoort tussen dubbele aanhalingstekens.';
    case 'empty':
      return `Vul iets in, zoals ${quote(example)}, of haal de sleutel weg.`;
    case 'none':
      return `Schrijf het zoals ${quote(example)}.`;
  }
}
