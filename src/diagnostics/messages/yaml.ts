import type { YamlFacts } from '../codes/yaml.ts';
import { didYouMean, quote, type Messages } from './message.ts';

/** Words for text that is not valid YAML, each with a hint for the usual mistake behind it. */
export const yamlMessages: Messages<YamlFacts> = {
  'yaml/tab': (a) => ({
    text:
      a.lines === 1
        ? 'Deze regel begint met een tab. In YAML springt u alleen met spaties in.'
        : `Deze regel en ${a.lines === 2 ? 'de regel' : `de ${a.lines - 1} regels`} eronder beginnen met een tab. In YAML springt u alleen met spaties in.`,
    fix: 'Vervang de tab door spaties: twee per niveau, net zo ver als de andere regels van die groep.',
  }),
  'yaml/missing-space': (a) => ({
    text: `Na ${quote(`${a.key}:`)} ontbreekt een spatie. Daardoor is dit geen sleutel met een waarde.`,
    fix: `Schrijf ${quote(`${a.key}: ${a.value}`)}, met een spatie na de dubbele punt.`,
  }),
  'yaml/missing-dash-space': (a) => ({
    text: 'Na het streepje ontbreekt een spatie. Daardoor is dit geen lijst.',
    fix: `Schrijf ${quote(`- ${a.value}`)}, met een spatie na het streepje.`,
  }),
  'yaml/colon-in-value': (a) => ({
    text: `De tekst ${quote(a.value)} bevat een dubbele punt met een spatie. YAML ziet daarin een nieuwe sleutel.`,
    fix: 'Zet de hele tekst tussen dubbele aanhalingstekens.',
  }),
  'yaml/unclosed-quote': (a) => ({
    text: `De tekst ${quote(a.value)} begint met een aanhalingsteken, maar het sluitende aanhalingsteken ontbreekt.`,
    fix: a.value.startsWith("'")
      ? `Schrijf ${quote(JSON.stringify(a.value))}: de hele tekst tussen dubbele aanhalingstekens.`
      : 'Zet aan het einde van de tekst ook een aanhalingsteken.',
  }),
  'yaml/special-start': (a) => ({
    text: `De tekst ${quote(a.value)} begint met ${quote(a.mark)}. Dat teken heeft in YAML een eigen betekenis.`,
    fix: `Schrijf ${quote(JSON.stringify(a.value))}: de hele tekst tussen dubbele aanhalingstekens.`,
  }),
  'yaml/unclosed-bracket': () => ({
    text: 'Hier begint een lijst of groep met een haak, maar de sluitende haak ontbreekt.',
    fix: 'Zet aan het einde de sluitende haak, of schrijf de lijst met streepjes onder elkaar.',
  }),
  'yaml/duplicate-key': (a) => ({
    text: `De sleutel ${quote(a.key)} staat hier voor de tweede keer. De eerste staat op regel ${a.firstLine}.`,
    fix: 'Haal een van de twee weg, of voeg ze samen.',
  }),
  'yaml/indentation': () => ({
    text: 'Deze regel springt niet even ver in als de regels waar hij bij hoort.',
    fix: 'Zet de regel recht onder zijn buren: alle sleutels van één groep beginnen in dezelfde kolom.',
  }),
  'yaml/curly-quotes': (a) => ({
    text: `De waarde ${quote(a.value)} staat tussen gekrulde aanhalingstekens, zoals Word die maakt. YAML kent die niet: ze horen nu bij de tekst.`,
    fix: 'Vervang ze door rechte aanhalingstekens, of haal ze weg.',
  }),
  'yaml/merge-conflict': () => ({
    text: 'Git heeft hier twee versies van dezelfde regels neergezet. Dat heet een conflict.',
    fix: 'Kies welke regels blijven. Haal daarna de regels weg met `<<<<<<<`, `=======` en `>>>>>>>`.',
  }),
  'yaml/multiple-documents': () => ({
    text: 'In dit bestand staat een regel `---` halverwege. Ik lees alleen het deel daarboven.',
    fix: 'Haal de regel `---` weg, of zet het tweede deel in een eigen bestand.',
  }),
  'yaml/unknown-alias': (a) => ({
    text: `De waarde ${quote(`*${a.name}`)} verwijst naar een naam die niet bestaat. Een sterretje heeft in YAML een eigen betekenis.`,
    fix: `Bedoelt u gewone tekst? Zet die tussen dubbele aanhalingstekens: ${quote(`"*${a.name}"`)}.`,
  }),
  'yaml/too-many-aliases': () => ({
    text: 'Dit bestand verwijst zo vaak naar zichzelf dat het veel te groot wordt.',
    fix: 'Haal de verwijzingen met `&` en `*` weg en schrijf de waarden uit.',
  }),
  'yaml/too-deep': (a) => ({
    text: `De gegevens in dit bestand springen te diep in: meer dan ${a.limit} niveaus.`,
    fix: 'Maak de opbouw eenvoudiger. Een gewoon profiel heeft niet meer dan zes niveaus.',
  }),
  'yaml/unknown-tag': (a) => ({
    text: `De aanduiding ${quote(a.tag)} ken ik niet. Een uitroepteken heeft in YAML een eigen betekenis.`,
    fix: 'Haal de aanduiding weg, of zet de tekst tussen dubbele aanhalingstekens.',
  }),
  'yaml/not-a-map': (a) => ({
    text: `Dit bestand bevat ${a.found}. Er horen sleutels met waarden in te staan.${didYouMean(a.near)}`,
    fix: 'Begin elke regel met een sleutel en een dubbele punt, bijvoorbeeld `naam: Voorbeelddam`.',
  }),
  'yaml/control-character': (a) => ({
    text: `Hier staat een teken dat u niet ziet: ${a.codePoint} (${a.name}). Dat mag niet in een tekst.`,
    fix: 'Haal het weg met Delete of Backspace, of typ dit stuk opnieuw zonder te plakken.',
  }),
  'yaml/invisible-character': (a) => ({
    text: `Hier staat een teken dat u niet ziet: ${a.codePoint} (${a.name}). Zoeken en vergelijken gaan daardoor mis.`,
    fix: 'Haal het weg met Delete of Backspace, of typ dit stuk opnieuw zonder te plakken.',
  }),
  'yaml/syntax': (a) => ({
    text: `Bij ${quote(a.excerpt)} klopt de opbouw van het bestand niet. Hier hoort een sleutel met een waarde, of een streepje van een lijst.`,
    fix: 'Kijk naar deze regel en de regel erboven: vaak ontbreekt een dubbele punt, spatie of aanhalingsteken.',
  }),
};
