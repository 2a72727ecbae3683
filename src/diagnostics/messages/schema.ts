import type { ExpectedKind, FoundKind, SchemaFacts } from '../codes/schema.ts';
import { counted } from '../counted.ts';
import { lowerFirst } from '../lower-first.ts';
import { typed } from '../typed.ts';
import { upperFirst } from '../upper-first.ts';
import { at, choices, didYouMean, placeWords, quote, type Message, type Messages } from './message.ts';
import { allowedWords, patternCure } from './pattern.ts';
import { typeFix } from './type-fix.ts';

const foundWords: Readonly<Record<FoundKind, string>> = {
  text: 'tekst',
  number: 'een getal',
  boolean: '`true` of `false`',
  list: 'een lijst',
  map: 'een groep sleutels',
  empty: 'niets',
};

const expectedWords: Readonly<Record<ExpectedKind, string>> = {
  text: 'tekst',
  number: 'een getal',
  boolean: '`true` (ja) of `false` (nee)',
  list: 'een lijst, met een streepje voor elk onderdeel',
  map: 'een groep sleutels, elk op een eigen regel',
};

/** Words for values that do not fit the schema. */
export const schemaMessages: Messages<SchemaFacts> = {
  'schema/missing-key': (a) => ({
    text: `${upperFirst(at(a.parent))} ontbreekt de verplichte sleutel ${quote(a.key)} (${lowerFirst(a.title)}).`,
    ...missingCure(a),
  }),
  'schema/personal-key': (a) => ({
    text: `De sleutel ${quote(a.key)} hoort hier niet. ${personalText[a.kind]}`,
    fix: `Haal ${quote(a.key)} weg, met wat erachter staat. ${personalWay[a.kind]}`,
  }),
  'schema/unknown-key': (a) => ({
    text:
      a.also !== undefined
        ? otherNames(a)
        : `${upperFirst(at(a.parent))} staat de sleutel ${quote(a.key)}, maar die bestaat hier niet.${didYouMean(a.near ?? a.already?.key)}`,
    fix: unknownKeyCure(a),
    replacement: a.near,
  }),
  'schema/misplaced-key': (a) => ({
    text: `${a.keys.length === 1 ? `De sleutel ${quote(a.key)} staat` : `De sleutels ${choices(a.keys, 'en')} staan`} hier op de verkeerde plek. ${a.keys.length === 1 ? 'Die hoort' : 'Die horen'} ${at(a.group)}.`,
    fix: misplacedCure(a),
  }),
  'schema/wrong-type': (a) => ({
    text: `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) staat ${foundWords[a.found]}. Hier hoort ${expectedWords[a.expected]}.`,
    ...typeFix(a),
  }),
  'schema/not-allowed': (a) => ({
    text: `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) staat ${quote(a.found)}. Dat kan niet.${didYouMean(a.near)}`,
    fix:
      a.near === undefined
        ? a.days === undefined
          ? `Kies ${choices(a.allowed.map(typed))}.`
          : `Schrijf de dagen uit: ${quote(a.days.join(', '))}.`
        : `Schrijf ${quote(typed(a.near))}. Anders: kies ${choices(a.allowed.map(typed))}.`,
    replacement: a.near === undefined ? undefined : typed(a.near),
  }),
  'schema/pattern': (a) => ({
    text: `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) staat ${quote(a.found)}. ${a.allowed === undefined ? `Dat past niet. ${a.description}` : allowedWords[a.allowed]}`,
    fix: patternCure(a),
    replacement: a.suggestion === undefined ? undefined : typed(a.suggestion),
  }),
  'schema/time': (a) => ({
    text: `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) staat ${quote(a.found)}. ${timeWords[a.wrong ?? 'form']}`,
    fix: timeCure(a),
    replacement: a.suggestion === undefined ? undefined : JSON.stringify(a.suggestion),
  }),
  'schema/date': (a) => ({
    text: a.exists
      ? `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) staat ${quote(a.found)}. Een datum schrijft u als jaar-maand-dag.`
      : `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) staat ${quote(a.found)}. Die dag bestaat niet op de kalender.`,
    fix:
      a.suggestion !== undefined
        ? `Schrijf ${quote(a.suggestion)}.`
        : a.exists
          ? a.lacksYear === true
            ? 'Zet het jaar erbij, en schrijf de datum zoals `2026-07-07`.'
            : 'Schrijf de datum zoals `2026-07-07`.'
          : 'Kijk de dag en de maand na.',
    replacement: a.suggestion,
  }),
  'schema/format': (a) => ({
    text: `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) staat ${quote(a.found)}. Dat is geen ${a.expected === 'uri' ? 'internetadres' : 'e-mailadres'}.`,
    fix:
      a.suggestion === undefined
        ? `Schrijf het zoals ${quote(a.example)}.`
        : `Schrijf ${quote(a.suggestion)}.`,
    replacement: a.suggestion,
  }),
  'schema/length': (a) => ({
    text:
      a.length === 0
        ? `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) staat een lege tekst.`
        : `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) staat tekst van ${counted(a.length, 'teken', 'tekens')}. ${limitWords(a, 'Het')} zijn.`,
    fix: lengthCure(a),
  }),
  'schema/number-range': (a) => ({
    text: `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) staat ${quote(a.found)}. ${rangeWords(a.minimum, a.maximum)}`,
    fix:
      a.minimum !== undefined && a.minimum === a.maximum
        ? `Schrijf ${quote(a.minimum)}.`
        : 'Kies een getal binnen die grenzen.',
  }),
  'schema/whole-number': (a) => ({
    text: `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) staat ${quote(a.found)}. Hier hoort een heel getal.`,
    fix: `Schrijf bijvoorbeeld ${quote(Math.round(a.found))}.`,
  }),
  'schema/list-size': (a) => ({
    text: `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) ${a.found === 1 ? 'staat' : 'staan'} ${counted(a.found, 'onderdeel', 'onderdelen')}. ${limitWords(a, 'Er')} zijn.`,
    fix: a.side === 'min' ? 'Vul de lijst aan.' : 'Maak de lijst korter.',
  }),
  'schema/repeated-item': (a) => ({
    text: `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) staat ${quote(a.value)} twee keer.`,
    fix: 'Haal een van de twee weg.',
  }),
  'schema/other': (a) => ({
    text: `${upperFirst(at(a.path))} (${lowerFirst(a.title)}) past de waarde niet bij wat het schema vraagt (${a.keyword}).`,
    fix: `Kijk naar het voorbeeld: ${quote(a.example)}.`,
  }),
};

const timeWords = {
  form: 'Een tijd schrijft u als uren, dubbele punt, minuten.',
  hour: 'Dat uur bestaat niet.',
  minute: 'Een uur heeft zestig minuten, dus deze tijd bestaat niet.',
} as const;

function timeCure(a: SchemaFacts['schema/time']): string {
  if (a.wrong !== undefined) return 'Kies een tijd van `00:00` tot en met `23:59`.';
  return a.suggestion === undefined ? 'Schrijf het zoals `08:30`.' : `Schrijf ${quote(a.suggestion)}.`;
}

/** A snippet for between braces fits in the sentence, unless it is too long to quote in full. */
function missingCure({
  snippet,
  braces,
  isKnown,
}: SchemaFacts['schema/missing-key']): Pick<Message, 'fix' | 'snippet'> {
  const own = isKnown === true ? '' : ', met uw eigen waarde. Bijvoorbeeld';
  if (braces === undefined) return { fix: `Voeg dit toe${own}:`, snippet };
  const where = braces === 'filled' ? 'vóór de `}`' : 'tussen de `{` en de `}`';
  return snippet.length > 70
    ? { fix: `Zet dit ${where}${own}:`, snippet }
    : { fix: `Zet ${quote(snippet)} ${where}${isKnown === true ? '' : ', met uw eigen waarde'}.` };
}

/** How many there must or may be: "Het moeten er ten minste 2", "Er mag er ten hoogste 1". */
function limitWords(
  { limit, side }: { readonly limit: number; readonly side: 'min' | 'max' },
  start: 'Het' | 'Er',
): string {
  const [one, many] = side === 'min' ? ['moet', 'moeten'] : ['mag', 'mogen'];
  return `${start} ${limit === 1 ? one : many} er ${side === 'min' ? 'ten minste' : 'ten hoogste'} ${limit}`;
}

function lengthCure({ length, side }: SchemaFacts['schema/length']): string {
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

function misplacedCure({ where, group, keys }: SchemaFacts['schema/misplaced-key']): string {
  const it = keys.length === 1 ? 'de sleutel' : 'de sleutels';
  if (where === 'inside') return `Laat ${it} verder inspringen, onder ${quote(group)}.`;
  if (where === 'outside') return `Zet ${it} ${at(group)}, met minder spaties ervoor.`;
  return where === 'new'
    ? `Zet ${it} onder een nieuwe regel ${quote(`${group}:`)}, met twee spaties ervoor.`
    : `Zet ${it} ${at(group)}, en let op het inspringen.`;
}

function otherNames({ parent, key, also = [] }: SchemaFacts['schema/unknown-key']): string {
  return `${upperFirst(at(parent))} staan de sleutels ${choices([key, ...also.map((each) => each.key)], 'en')}. Die hebben hier een andere naam.`;
}

const personalText: Readonly<Record<SchemaFacts['schema/personal-key']['kind'], string>> = {
  name: 'De naam van een persoon staat alleen in `personen.lokaal.yaml`, dat buiten git blijft.',
  phone: 'Het nummer van een persoon hoort niet in de werkmap.',
  mail: 'Het mailadres van een persoon hoort niet in de werkmap.',
  address: 'Waar iemand woont, hoort niet in de werkmap.',
};

const personalWay: Readonly<Record<SchemaFacts['schema/personal-key']['kind'], string>> = {
  name: 'Zet de naam in `personen.lokaal.yaml`, bij het id van deze persoon. Met `--namen` komt hij in het document.',
  phone: 'Verwijs naar uw eigen contactlijst, of gebruik het nummer van het secretariaat.',
  mail: 'Gebruik het adres van het secretariaat of van de afdeling.',
  address: 'Bewaar het in het personeelssysteem.',
};

function unknownKeyCure(a: SchemaFacts['schema/unknown-key']): string {
  if (a.near !== undefined)
    return `Verander ${[{ key: a.key, near: a.near }, ...(a.also ?? [])].map(({ key, near }) => `${quote(key)} in ${quote(near)}`).join(', en ')}.`;
  if (a.already !== undefined)
    return `De sleutel ${quote(a.already.key)} staat er al, ${placeWords(a.already.other)}. Voeg ze samen, of haal deze weg.`;
  if (a.key === '<<') return 'Gebruik `gebaseerd_op` om gegevens over te nemen.';
  const keep =
    a.isInside === true
      ? `Haal de sleutel weg. Wilt u de tekst bewaren? Zet die achter de regel, na ${quote('# ')}.`
      : `Zet ${quote('# ')} voor de regel: dan blijft de tekst staan als opmerking.`;
  return `${keep} U kunt hier kiezen uit ${choices(a.known)}.`;
}
