/**
 * A second corpus, against the grain: the same numbers written in ways that hide them from a search for digits, and innocent lines
 * with a word for a BSN and numbers that are none. Written after the detectors, to find what they miss.
 */
import { Chance, filler, inGroups, makeBsn, makeIban, sentence, type CorpusLine } from './corpus.ts';

type Writing = (digits: string, chance: Chance) => string;

const each = (text: string, write: (character: string) => string): string => [...text].map(write).join('');
const fours = (text: string, mark: string): string => inGroups(text, text.length === 9 ? 3 : 4, mark);

/** Ways to write a number of digits and letters so that people still read it. */
const writings: Readonly<Record<string, Writing>> = {
  plain: (text) => text,
  'no-break spaces': (text) => fours(text, '\u00a0'),
  'thin spaces': (text) => fours(text, '\u2009'),
  'figure spaces': (text) => fours(text, '\u2007'),
  'two spaces': (text) => fours(text, '  '),
  tabs: (text) => fours(text, '\t'),
  dots: (text) => fours(text, '.'),
  'spaced dashes': (text) => fours(text, ' - '),
  'en dashes': (text) => fours(text, ' – '),
  'minus signs': (text) => fours(text, '\u2212'),
  slashes: (text) => fours(text, '/'),
  underscores: (text) => fours(text, '_'),
  'middle dots': (text) => fours(text, ' · '),
  'spaced letters': (text) => [...text].join(' '),
  'soft hyphens': (text) => fours(text, '\u00ad'),
  'soft hyphens everywhere': (text) => [...text].join('\u00ad'),
  'zero-width spaces': (text) => fours(text, '\u200b'),
  'zero-width joiners': (text) => [...text].join('\u200d'),
  'direction marks': (text) => `\u202a${fours(text, '\u200e')}\u202c`,
  'full width': (text) => each(text, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)),
  'full width in groups': (text) =>
    fours(
      each(text, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)),
      '\u3000',
    ),
  'mathematical digits': (text) => text.replace(/\d/g, (c) => String.fromCodePoint(0x1d7ce + Number(c))),
  'a line break': (text) => `${text.slice(0, 4)}\n    ${text.slice(4)}`,
  'a Windows line break': (text) => `${text.slice(0, 4)} \r\n  ${text.slice(4)}`,
  'a quoted line break': (text) => `${text.slice(0, 4)}\n> ${text.slice(4)}`,
  'a break in a comment': (text) => `${text.slice(0, 4)}\n# ${text.slice(4)}`,
  '&nbsp;': (text) => fours(text, '&nbsp;'),
  '&#8239;': (text) => fours(text, '&#8239;'),
  '&shy;': (text) => fours(text, '&shy;'),
  'entities for digits': (text) => each(text, (c) => `&#${c.codePointAt(0) ?? 0};`),
  'hexadecimal entities': (text) => each(text, (c) => `&#x${(c.codePointAt(0) ?? 0).toString(16)};`),
  'bold in part': (text) => `${text.slice(0, 5)}<b>${text.slice(5)}</b>`,
  'a span for each': (text) => each(text, (c) => `<span class="x">${c}</span>`),
  'possible breaks': (text) => fours(text, '<wbr>'),
  'bold in Markdown': (text) => `**${text.slice(0, 4)}**${text.slice(4)}`,
  'code in Markdown': (text) => `\`${text}\``,
  'escaped marks': (text) => fours(text, '\\.'),
  'escaped dashes': (text) => fours(text, '\\-'),
  'url spaces': (text) => fours(text, '%20'),
  'double entities': (text) => fours(text, '&amp;nbsp;'),
  'comments of HTML': (text) => fours(text, '<!-- x -->'),
  'breaks of HTML': (text) => fours(text, '<br />'),
  'escapes of JSON': (text) => fours(text, '\\u00a0'),
  'escapes for each': (text) =>
    each(text, (c) => `\\u${(c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`),
  'a line that goes on': (text) => `${text.slice(0, 4)}\\\n    ${text.slice(4)}`,
  'a column': (text) => fours(text, '        '),
  commas: (text) => fours(text, ','),
  'mixed marks': (text, chance) => each(text, (c) => `${c}${chance.of(['', '', ' ', '.', '-', '\u00a0'])}`),
};

type Place = (value: string, chance: Chance) => string;

/** Where a BSN is named, each with a word within 300 characters. */
const bsnPlaces: readonly Place[] = [
  (v) => `| naam | BSN |\n| ---- | --- |\n| JK | ${v} |`,
  (v) => `| ${v} | bsn |`,
  (v) => `bsn_nieuwe_wethouder: ${v}`,
  (v) => `"${v}": bsn van de wethouder`,
  (v) => `wethouderBsn: ${v}`,
  (v) => `{"bsnWethouder":"${v}","dag":3}`,
  (v) => `naam;bsn;dag\nJK;${v};3-12-2026`,
  (v) => `<tr><td style="width: 12cm; font-family: Calibri">BSN</td><td class="getal">${v}</td></tr>`,
  (v) => `<bsn>${v}</bsn>`,
  (v) => `https://voorbeelddam.example/zoek?bsn=${v}&dag=3`,
  (v) => `BSN-${v}`,
  (v) => `BSN.${v}`,
  (v) => `BSN/${v}/2026`,
  (v) => `Bsn_${v}.pdf`,
  (v) => `(bSn: ${v})`,
  (v) => `B.S.N. ${v}`,
  (v) => `BSN NR.${v}`,
  (v) => `BSN-kenmerk ${v}`,
  (v) => `B&shy;SN ${v}`,
  (v) => `**BSN**: ${v}`,
  (v) => `- bsn:\n    - ${v}`,
  (v) => `Uw Burger Service Nummer luidt "${v}".`,
  (v) => `burger\u00adservice\u00adnummer=${v}`,
  (v) => `ＢＳＮ ${v}`,
  (v) => `bsn’s: 🙂 ${v}`,
  (v) => `BURGERSERVICENR: ${v}`,
  (v) => `Sofi-nummer van de inwoners: ${v}`,
  (v, c) => `## BSN\n\n${filler(c, 240)}\n\n${v}`,
  (v, c) => `${v}\n\n${filler(c, 240)}\nDit is het BSN`,
  (v) => `3 december 2026, 12 stuks, BSN ${v}, 10.30 uur, kamer 12`,
];

const ibanPlaces: readonly Place[] = [
  (v) => `| ${v} | wethouder |`,
  (v) => `ibanWethouder: ${v}`,
  (v) => `iban: "${v}"`,
  (v) => `"${v}": rekening`,
  (v) => `naam;iban\nJK;${v};x`,
  (v) => `<td>${v}</td>`,
  (v) => `https://voorbeelddam.example/betaal?iban=${v}&dag=3`,
  (v) => `IBAN-${v}`,
  (v) => `IBAN${v}`,
  (v) => `rekening(${v})`,
  (v) => `Rekening “${v}”, 12 euro`,
  (v) => `3 december 2026: ${v} 12 euro`,
  (v) => `> ${v}\n> groet`,
  (v) => v,
];

/** Lines without private data that have a word for it, or its form. */
const innocents: readonly ((chance: Chance) => string)[] = [
  (c) => `BSN gevraagd op ${c.between(1, 28)}-${c.between(1, 12)}-2026 om ${c.between(8, 17)}.30 uur`,
  (c) => `Het BSN is op 2026-12-${c.between(10, 28)} ${c.between(10, 17)}:15 gecontroleerd`,
  (c) => `| BSN | ja |\n| zaaknummer | ${makeBsn(c)} |`,
  (c) => `**Zaaknummer:** ${makeBsn(c)}`,
  (c) => `BSN: niet bewaren. Begroting € ${inGroups(c.digits(9), 3, '.')}`,
  (c) =>
    `Vraag het BSN (stap ${c.between(1, 9)} van ${c.between(10, 40)}); kamer ${c.digits(3)}, toestel ${c.digits(4)}`,
  (c) => `BSN-wet, artikel ${c.between(1, 20)}, lid ${c.between(1, 9)}, Stb. 2007, ${c.digits(3)}`,
  (c) => `bsn: vragen\nkvk_nummer: ${c.digits(8)}\nrsin: "${makeBsn(c)}"`,
  (c) => `<p>BSN in het salarissysteem</p><td>${c.digits(4)}</td><td>${c.digits(5)}</td>`,
  (c) => `BSN staat in het dossier met zaaknummer Z-2026-${c.digits(6)}`,
  (c) => `| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |`.replace('1', String(c.between(1, 3))),
  (c) => `- ${c.digits(4)}\n- ${c.digits(4)}\n- ${c.digits(1)}`,
  (c) => `${c.digits(4)} ${c.of(['AA', 'BX'])} Voorbeelddam; NL ${c.digits(2)} op de kaart`,
  (c) => `IBAN vragen we niet; NL${c.digits(2)} BANK ${inGroups(c.digits(4), 2, ' ')}`,
  (c) => `${sentence(c)} &amp; belt 14&nbsp;0${c.digits(2)}`,
  (c) => `Versie 1\\.${c.digits(1)}\\.${c.digits(2)} van **${c.digits(4)}**`,
];

/** Lines that are hard to read for a program: as many of both kinds, and innocent ones. */
export function makeHardCorpus(
  seed: number,
  { planted, innocent }: { planted: number; innocent: number },
): readonly CorpusLine[] {
  const chance = new Chance(seed);
  const plant = (rule: 'bsn' | 'iban', index: number): CorpusLine => {
    const plain = rule === 'bsn' ? makeBsn(chance) : randomCase(makeIban(chance), chance);
    const kinds = Object.values(writings);
    const places = rule === 'bsn' ? bsnPlaces : ibanPlaces;
    // Why by index: every way of writing comes at every place.
    const write = kinds[index % kinds.length] ?? ((text) => text);
    const place = places[Math.floor(index / kinds.length) % places.length] ?? ((text) => text);
    const value = write(plain, chance);
    return { text: place(value, chance), planted: { rule, value } };
  };
  return [
    ...Array.from({ length: planted }, (_, index) => plant('bsn', index)),
    ...Array.from({ length: planted }, (_, index) => plant('iban', index)),
    ...Array.from({ length: innocent }, () => ({ text: chance.of(innocents)(chance) })),
  ];
}

function randomCase(iban: string, chance: Chance): string {
  return chance.of([
    iban,
    iban.toLowerCase(),
    each(iban, (c) => (chance.below(2) === 0 ? c.toLowerCase() : c)),
  ]);
}

/** Names of the ways of writing, for the docs. */
export const writingNames: readonly string[] = Object.keys(writings);
