/**
 * A corpus to measure the privacy scan with: Dutch lines as a secretariat writes them, some with private data planted in
 * them and most without, with everything in them that resembles private data. Made from a seed: always the same lines.
 * No number in it belongs to anyone but by chance.
 */
import { months } from '../../src/calendar/written.ts';
import { passesElevenTest } from '../../src/profile/rules/numbers.ts';
import { ibanStructures } from '../../src/privacy/detect/iban-structures.ts';
import type { PrivacyRule } from '../../src/privacy/finding.ts';

/** A line, with what is private in it. */
export interface CorpusLine {
  readonly text: string;
  /** What was planted; undefined for an innocent line. */
  readonly planted?: { readonly rule: PrivacyRule; readonly value: string };
}

/** Chance from a seed (mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0, below the limit. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  /** One of these. */
  of<T>(choices: readonly [T, ...T[]] | readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }

  /** So many digits. */
  digits(count: number): string {
    return Array.from({ length: count }, () => this.below(10)).join('');
  }

  /** A whole number in a range, both ends included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }
}

const actors = [
  'de bode',
  'het secretariaat',
  'de griffie',
  'team ICT',
  'HRM',
  'de wethouder',
  'de adviseur',
  'een collega',
];
const things = [
  'de agenda',
  'het toegangspasje',
  'de laptop',
  'het voorstel',
  'de besluitenlijst',
  'de sleutel van kamer 3',
  'het dossier',
  'de rekening van de lunch',
];
const verbs = ['regelt', 'controleert', 'bespreekt', 'bewaart', 'bestelt', 'levert', 'vernieuwt'];

/** An innocent sentence without a full stop. */
export function sentence(chance: Chance): string {
  const text = `${chance.of(actors)} ${chance.of(verbs)} ${chance.of(things)}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Nine digits that pass the eleven-test. */
export function makeBsn(chance: Chance): string {
  for (;;) {
    const digits = chance.digits(9);
    if (passesElevenTest(digits) && !/^0{2}/.test(digits)) return digits;
  }
}

/** An IBAN of a country: half of them Dutch. */
export function makeIban(chance: Chance): string {
  const country = chance.below(2) === 0 ? 'NL' : chance.of(Object.keys(ibanStructures));
  const rest = [...(ibanStructures[country] ?? '').matchAll(/(\d+)([anc])/g)]
    .map(([, count, kind]) =>
      Array.from({ length: Number(count) }, () =>
        kind === 'n' || (kind === 'c' && chance.below(2) === 0)
          ? String(chance.below(10))
          : String.fromCharCode(65 + chance.below(26)),
      ).join(''),
    )
    .join('');
  const number = [...`${rest}${country}00`].map((each) => parseInt(each, 36)).join('');
  const check = String(98n - (BigInt(number) % 97n)).padStart(2, '0');
  return `${country}${check}${rest}`;
}

/** A text in groups of so many characters. */
export function inGroups(text: string, size: number, mark: string): string {
  return (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(mark);
}

function dayOf(chance: Chance, years: readonly [number, number]): string {
  const [day, month, year] = [chance.between(1, 28), chance.between(1, 12), chance.between(...years)];
  const two = (value: number): string => String(value).padStart(2, '0');
  return chance.of([
    `${day}-${month}-${year}`,
    `${two(day)}-${two(month)}-${year}`,
    `${year}-${two(month)}-${two(day)}`,
    `${day} ${months[month - 1] ?? ''} ${year}`,
    `${two(day)}/${two(month)}/${year}`,
    `${day}.${month}.${year}`,
  ]);
}

type Plant = (chance: Chance) => readonly [value: string, line: string];

/** Sentences, so many characters at most. */
export const filler = (chance: Chance, most: number): string => {
  let text = '';
  while (text.length < most - 60) text += `${sentence(chance)}. `;
  return text;
};

/** Rule → how people write such a thing down. */
export const plants: Readonly<Partial<Record<PrivacyRule, Plant>>> = {
  bsn: (chance) => {
    const digits = makeBsn(chance);
    const grouped = `${digits.slice(0, 4)}.${digits.slice(4, 6)}.${digits.slice(6)}`;
    const three = inGroups(digits, 3, chance.of([' ', '.', '-']));
    const value = chance.of([digits, digits, digits, grouped, three]);
    const label = chance.of([
      'BSN',
      'bsn:',
      'burgerservicenummer',
      'Burgerservicenummer is',
      'sofinummer',
      'bsn_nummer:',
      'BSN-nummer',
    ]);
    const far = filler(chance, chance.between(60, 260));
    return [
      value,
      chance.of([
        `${sentence(chance)}, ${label} ${value}.`,
        `${label} "${value}"`,
        `${value} is het BSN van de nieuwe collega`,
        `BSN staat onderaan. ${far}${value}`,
        `Het BSN in het dossier is ${value}, ontvangen op 3-12-2026`,
        `Stuur ${grouped} door naar HRM`.includes(value) ? `Stuur ${value} door naar HRM` : `bsn ${value}`,
      ]),
    ];
  },
  iban: (chance) => {
    const plain = makeIban(chance);
    const value = chance.of([
      plain,
      plain,
      inGroups(plain, 4, ' '),
      inGroups(plain, 4, '-'),
      plain.toLowerCase(),
      inGroups(plain, 4, '.'),
    ]);
    return [
      value,
      chance.of([
        `${sentence(chance)} op rekening ${value} t.n.v. de wethouder`,
        `IBAN: ${value}`,
        `- ${value}`,
        `Reiskosten naar ${value}, graag voor vrijdag`,
        `iban ${value} (privé)`,
      ]),
    ];
  },
  telefoon: (chance) => {
    const rest = chance.digits(8);
    const value = chance.of([
      `06-${rest}`,
      `06${rest}`,
      `06 ${inGroups(rest, 2, ' ')}`,
      `+31 6 ${rest}`,
      `+316${rest}`,
      `0031 6 ${inGroups(rest, 4, ' ')}`,
      `+31 (0)6 ${inGroups(rest, 2, ' ')}`,
      `06 - ${inGroups(rest, 4, ' ')}`,
    ]);
    return [
      value,
      chance.of([
        `Bel ${chance.of(actors)} op ${value}`,
        `${sentence(chance)} (${value})`,
        `mobiel: ${value}`,
        `tel. ${value}`,
      ]),
    ];
  },
  geboortedatum: (chance) => {
    const value = dayOf(chance, [1945, 2006]);
    return [
      value,
      chance.of([
        `geboren op ${value}`,
        `Geboortedatum: ${value}`,
        `geb. ${value}, Utrecht`,
        `De wethouder is geboren te Tiel op ${value}`,
        `geboortedatum ${value} staat op het formulier`,
        `${value} (geboortedatum)`,
      ]),
    ];
  },
  privemail: (chance) => {
    const name = chance.of(['jan', 'anna.bakker', 'p.visser1', 'familie-smit', 'k_de_boer', 'el.hadji']);
    const value = `${name}@${chance.of(['gmail.com', 'hotmail.com', 'outlook.com', 'ziggo.nl', 'kpnmail.nl', 'live.nl', 'icloud.com', 'xs4all.nl', 'planet.nl', 'proton.me'])}`;
    return [
      value,
      chance.of([
        `Mail naar ${value}`,
        `${sentence(chance)} via ${value}.`,
        `privé: ${value}`,
        `[mail](mailto:${value})`,
      ]),
    ];
  },
  documentnummer: (chance) => {
    const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ';
    const letter = (): string => letters.charAt(chance.below(letters.length));
    const value = `${letter()}${letter()}${letter()}${chance.digits(5)}${chance.below(10)}`;
    return [
      value,
      chance.of([
        `paspoort ${value}`,
        `Nummer identiteitskaart: ${value}`,
        `documentnummer ${value}, geldig tot 2031`,
        `${sentence(chance)}; ID-kaart ${value}`,
      ]),
    ];
  },
  wachtwoord: (chance) => {
    const value = `${chance.of(['Welkom', 'Zomer', 'College', 'gemeente'])}${chance.digits(2)}${chance.of(['!', '#', '', '$'])}`;
    return [
      value,
      chance.of([
        `wachtwoord: ${value}`,
        `Het wachtwoord is ${value}`,
        `password=${value}`,
        `inlogcode: ${value}`,
      ]),
    ];
  },
};

type Innocent = (chance: Chance) => string;

/** Lines without private data, each with something that resembles it. */
const innocents: readonly Innocent[] = [
  (c) => `${sentence(c)}.`,
  (c) => `${sentence(c)} voor ${dayOf(c, [2020, 2030])}`,
  (c) => `${dayOf(c, [2020, 2030])}, ${c.between(8, 17)}.${c.of(['00', '15', '30'])} uur: ${sentence(c)}`,
  (c) => `Begroting: € ${inGroups(c.digits(9), 3, '.')}`,
  (c) => `De kosten zijn ${inGroups(c.digits(c.between(4, 6)), 3, '.')} euro`,
  (c) => `zaaknummer: ${makeBsn(c)}`,
  (c) => `Zaak Z-${c.between(2020, 2028)}-${c.digits(9)} is behandeld`,
  (c) => `kenmerk ${makeBsn(c)}, besluit van ${dayOf(c, [2020, 2030])}`,
  (c) => `rsin: "${makeBsn(c)}"`,
  (c) => `kvk_nummer: ${c.digits(8)}`,
  (c) => `OIN 00000001${makeBsn(c)}000`,
  (c) => `Zie artikel ${c.between(1, 200)}, lid ${c.between(1, 9)}, van de Gemeentewet`,
  (c) => `Art. ${c.between(1, 9)}.${c.between(1, 30)}.${c.between(1, 9)} Rechtspositiebesluit`,
  (c) =>
    `Postadres: Postbus ${c.digits(3)}, ${c.between(1000, 9999)} ${c.of(['AA', 'BX', 'GD'])} Voorbeelddam`,
  (c) => `ISBN 978${c.digits(10)}`,
  (c) => `ISBN 978-90-${c.digits(4)}-${c.digits(3)}-${c.digits(1)}`,
  (c) => `Bel het algemene nummer 14 0${c.digits(2)}, keuze ${c.between(1, 5)}`,
  (c) => `Helpdesk: 0800-${c.digits(4)} of 088 ${c.digits(3)} ${c.digits(4)}`,
  (c) => `telefoon_functioneel: 0${c.of(['30', '20', '70'])}-${c.digits(7)}`,
  (c) => `Factuurnummer ${c.digits(9)} van ${c.digits(2)} stuks`,
  (c) => c.digits(9),
  (c) => `Het stuk heeft nummer ${c.digits(9)} in het vergadersysteem`,
  (c) => `Versie ${c.between(1, 9)}.${c.between(0, 20)}.${c.between(0, 300)} van ${c.between(2020, 2028)}`,
  (c) => `IP 10.${c.between(0, 255)}.${c.between(0, 255)}.${c.between(1, 254)}`,
  (c) => `id: ${c.of(['taak', 'rol', 'ovl'])}-${c.digits(6)}`,
  (c) => `BSN en geboortedatum vragen we alleen via HRM (stap ${c.between(1, 40)})`,
  (c) => `Het BSN staat in het personeelssysteem, sinds ${dayOf(c, [2024, 2028])}`,
  (c) => `geboortedatum ontvangen op ${dayOf(c, [2024, 2028])}`,
  (c) => `wachtwoord: in de kluis, lade ${c.between(1, 9)}`,
  () => 'Het wachtwoord is bij ICT bekend',
  (c) => `Paspoort meenemen op ${dayOf(c, [2024, 2028])}`,
  (c) => `Mail naar ${c.of(['secretariaat', 'griffie', 'info', 'postbus-college'])}@voorbeelddam.nl`,
  (c) => `IBAN van de wethouder: ontvangen op ${dayOf(c, [2024, 2028])}, bewaard in het salarissysteem`,
  (c) => `NL${c.digits(2)} is ${c.between(2, 90)} kilometer lang`,
  (c) => `Rekening ${c.between(1, 99)} van ${c.between(2020, 2028)}: de jaarrekening`,
  (c) => `${c.of(['EdB', 'MvD', 'JK'])} ${c.of(verbs)} ${c.of(things)} voor week ${c.between(1, 52)}`,
  (c) => `Coördinaten 52.${c.digits(6)}, 4.${c.digits(6)}`,
  (c) => `${inGroups(c.digits(9), 3, '.')} inwoners in de regio`,
  (c) => `Inventarisnummer ${c.digits(8)}, serienummer ${c.of(['AB', 'XZ'])}${c.digits(7)}`,
  (c) => `Pincode wijzigen op ${dayOf(c, [2024, 2028])}`,
];

/** The corpus: for each rule as many planted lines, and the rest without private data. */
export function makeCorpus(
  seed: number,
  { planted, innocent }: { planted: number; innocent: number },
): readonly CorpusLine[] {
  const chance = new Chance(seed);
  const hidden = Object.entries(plants).flatMap(([rule, plant]) =>
    Array.from({ length: planted }, () => {
      const [value, text] = plant(chance);
      return { text, planted: { rule: rule as PrivacyRule, value } };
    }),
  );
  return [...hidden, ...Array.from({ length: innocent }, () => ({ text: chance.of(innocents)(chance) }))];
}
