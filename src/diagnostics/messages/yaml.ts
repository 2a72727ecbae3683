import type { YamlFacts } from '../codes/yaml.ts';
import { counted } from '../counted.ts';
import { quoted } from '../typed.ts';
import { didYouMean, quote, type Messages } from './message.ts';

const twiceCure = {
  same: 'Haal een van de twee weg: ze zeggen hetzelfde, of de eerste is leeg.',
  parts: 'Zet wat hieronder staat bij de eerste, en haal deze regel weg.',
  differs: 'Kies welke van de twee klopt. Zet `# ` voor de andere: dan blijft de tekst staan als opmerking.',
} as const;

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
  'yaml/missing-colon': (a) => ({
    text: `Achter ${quote(a.key)} ontbreekt een dubbele punt. Daardoor is dit geen sleutel.`,
    fix: `Schrijf ${quote(a.value === '' ? `${a.key}:` : `${a.key}: ${a.value}`)}.`,
  }),
  'yaml/loose-text': ({ lines }) => ({
    text: `${lines === 1 ? 'Deze regel is' : `Deze ${lines} regels zijn`} gewone tekst. Er staat geen sleutel in met een dubbele punt.`,
    fix: `Zet \`# \` voor ${lines === 1 ? 'de regel' : 'de regels'}: dan blijft de tekst staan als opmerking. Hoort de tekst bij de regel erboven? Zet die dan daarachter.`,
  }),
  'yaml/list-mark': (a) => ({
    text: `${a.lines === 1 ? 'Deze regel begint' : `Deze ${a.lines} regels van de lijst beginnen`} met ${quote(a.mark)}. Een lijst heeft in YAML een gewoon streepje met een spatie.`,
    fix: `Vervang ${quote(a.mark)} door ${quote('- ')}.`,
  }),
  'yaml/list-on-key-line': () => ({
    text: 'De lijst begint op de regel van de sleutel. Met streepjes begint een lijst op de volgende regel.',
    fix: 'Zet het streepje op een nieuwe regel, twee spaties verder dan de sleutel.',
  }),
  'yaml/colon-in-value': (a) => ({
    text: `De tekst ${quote(a.value)} bevat een dubbele punt met een spatie. YAML ziet daarin een nieuwe sleutel.`,
    fix: `Schrijf ${quote(quoted(a.value))}: de hele tekst tussen aanhalingstekens.`,
  }),
  'yaml/unclosed-quote': (a) => ({
    text: `De tekst ${quote(a.value)} begint met een aanhalingsteken, maar het sluitende aanhalingsteken ontbreekt.`,
    fix:
      a.right === undefined
        ? `Zet achter ${quote(a.value)} hetzelfde aanhalingsteken.`
        : `Schrijf ${quote(a.right)}.`,
  }),
  'yaml/text-after-quote': (a) => ({
    text: `De tekst ${quote(a.value)} gaat door na het sluitende aanhalingsteken. YAML leest alleen wat ertussen staat.`,
    fix: `Schrijf ${quote(a.right)}.`,
  }),
  'yaml/hash-in-value': (a) => ({
    text: `Wat vanaf ${quote(a.remark)} staat, leest YAML als een opmerking. Het komt in geen enkel document.`,
    fix:
      a.right === undefined
        ? 'Zet een spatie achter het hekje: dan is het voor iedereen een opmerking.'
        : `Hoort het bij de tekst? Schrijf ${quote(a.right)}. Is het een opmerking? Zet dan een spatie achter het hekje.`,
  }),
  'yaml/special-start': (a) => ({
    text: `De tekst ${quote(a.value)} begint met ${a.mark === '`' ? 'een accent grave' : quote(a.mark)}. Dat teken heeft in YAML een eigen betekenis.`,
    // A message cannot quote that sign.
    fix: a.value.includes('`')
      ? 'Zet de hele tekst tussen dubbele aanhalingstekens.'
      : `Schrijf ${quote(quoted(a.value))}: de hele tekst tussen aanhalingstekens.`,
  }),
  'yaml/unclosed-bracket': (a) => ({
    text: `Hier begint ${a.mark === ']' ? 'een lijst' : 'een groep'} met een haak, maar de sluitende ${quote(a.mark)} ontbreekt.`,
    fix: `Zet ${quote(a.mark)} achter ${quote(a.after)}.`,
  }),
  'yaml/unopened-bracket': (a) => ({
    text: `Deze waarde eindigt met ${quote(a.mark === '[' ? ']' : '}')}, maar de ${quote(a.mark)} aan het begin ontbreekt.`,
    fix: `Zet ${quote(a.mark)} voor ${quote(a.first)}.`,
  }),
  'yaml/bracket-too-many': (a) => ({
    text: `Hier staat ${quote(a.found)}, maar er is geen haak meer open.`,
    fix: `Haal ${quote(a.found)} weg.`,
  }),
  'yaml/bracket-differs': (a) => ({
    text: `Hier staat ${quote(a.found)}, maar de haak die open is, sluit u met ${quote(a.expected)}.`,
    fix: `Schrijf ${quote(a.expected)}.`,
  }),
  'yaml/missing-comma': () => ({
    text: 'Tussen deze twee onderdelen ontbreekt een komma.',
    fix: 'Zet er een komma tussen.',
  }),
  'yaml/duplicate-key': (a) => ({
    text: `De sleutel ${quote(a.key)} staat hier voor de tweede keer. De eerste staat op regel ${a.firstLine}.`,
    fix: twiceCure[a.how],
  }),
  'yaml/indentation': (a) => ({
    text: `${a.lines === 1 ? 'Deze regel springt' : `Deze ${a.lines} regels springen`} niet even ver in als de regels ${a.lines === 1 ? 'waar hij' : 'waar ze'} bij ${a.lines === 1 ? 'hoort' : 'horen'}: met ${counted(a.found, 'spatie', 'spaties')}.`,
    fix: `Begin ${a.lines === 1 ? 'de regel' : 'de eerste'} ${a.expected === 0 ? 'zonder spatie' : `met ${counted(a.expected, 'spatie', 'spaties')}`}${a.lines === 1 ? '' : ', en schuif de andere even ver mee'}.`,
  }),
  'yaml/invisible-character': (a) => ({
    text: `Hier staat een teken dat u niet ziet: ${a.isSpace ? 'een vaste spatie' : 'een teken zonder breedte'} (${a.codePoint})${a.places === 1 ? '' : `. Zo zijn er ${a.places} in dit bestand`}. Dat komt mee uit Word, mail of een webpagina.`,
    fix: a.isSpace
      ? 'Vervang het door een gewone spatie.'
      : 'Haal het weg: typ de woorden eromheen opnieuw, zonder te plakken.',
  }),
  'yaml/curly-quotes': (a) => ({
    text: `De waarde ${quote(a.value)} staat tussen gekrulde aanhalingstekens, zoals Word die maakt. YAML kent die niet: ze horen nu bij de tekst.`,
    fix: 'Vervang ze door rechte aanhalingstekens, of haal ze weg.',
  }),
  'yaml/merge-conflict': (a) =>
    a.isWhole
      ? {
          text: 'Git heeft hier twee versies van dezelfde regels neergezet. Dat heet een conflict.',
          fix: 'Kies welke regels blijven. Haal daarna de regels weg met `<<<<<<<`, `=======` en `>>>>>>>`.',
        }
      : {
          text: 'Deze regel is overgebleven van een conflict in git.',
          fix: 'Haal de regel weg.',
        },
  'yaml/multiple-documents': () => ({
    text: 'In dit bestand staat een regel `---` halverwege. Ik lees alleen het deel daarboven.',
    fix: 'Haal de regel `---` weg, of zet het tweede deel in een eigen bestand.',
  }),
  'yaml/unknown-alias': (a) => ({
    text: `De waarde ${quote(`*${a.name}`)} verwijst naar een naam die niet bestaat. Een sterretje heeft in YAML een eigen betekenis.`,
    fix: `Bedoelt u gewone tekst? Zet die tussen dubbele aanhalingstekens: ${quote(`"*${a.name}"`)}.`,
    replacement: `"*${a.name}"`,
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
    fix:
      a.value === undefined
        ? 'Haal de aanduiding weg.'
        : `Schrijf ${quote(quoted(a.value))}: de hele tekst tussen aanhalingstekens.`,
  }),
  'yaml/not-a-map': (a) => ({
    text: `Dit bestand bevat ${a.found}. Er horen sleutels met waarden in te staan.${didYouMean(a.near)}`,
    fix: 'Begin elke regel met een sleutel en een dubbele punt, bijvoorbeeld `naam: Voorbeelddam`.',
  }),
  'yaml/control-character': (a) => ({
    text: `Hier staat een teken dat u niet ziet: ${a.codePoint} (${a.name}). Dat mag niet in een tekst.`,
    fix: 'Haal het weg met Delete of Backspace, of typ dit stuk opnieuw zonder te plakken.',
  }),
  'yaml/unseen-character': (a) => ({
    text: `Hier staat een teken dat u niet ziet: ${a.codePoint} (${a.name}). Zoeken en vergelijken gaan daardoor mis.`,
    fix: 'Haal het weg met Delete of Backspace, of typ dit stuk opnieuw zonder te plakken.',
  }),
  'yaml/syntax': (a) => ({
    text: `Bij ${quote(a.excerpt)} klopt de opbouw van het bestand niet. Hier hoort een sleutel met een waarde, of een streepje van een lijst.`,
    fix: 'Kijk naar deze regel en de regel erboven: vaak ontbreekt een dubbele punt, spatie of aanhalingsteken.',
  }),
};
