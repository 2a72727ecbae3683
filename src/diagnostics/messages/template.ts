import type { TemplateFacts } from '../codes/template.ts';
import { choices, didYouMean, quote, type Messages } from './message.ts';

/** `{{naam}}` as people write it. */
function tag(name: string): string {
  return quote(`{{${name}}}`);
}

/** Words for problems with templates that a municipality made or adapted. */
export const templateMessages: Messages<TemplateFacts> = {
  'template/block-not-closed': (a) => ({
    text: `Het blok ${tag(`#${a.name}`)} begint hier, maar wordt niet afgesloten.`,
    fix: `Zet ${tag(`/${a.name}`)} op de plek waar het blok ophoudt.`,
  }),
  'template/nothing-to-close': (a) => ({
    text: `Hier staat ${tag(`/${a.name}`)}, maar er is geen blok ${tag(`#${a.name}`)} dat nog open is.`,
    fix: `Haal ${tag(`/${a.name}`)} weg, of zet ${tag(`#${a.name} …`)} waar het blok begint.`,
    replacement: { of: `{{/${a.name}}}`, by: '' },
  }),
  'template/braces': (a) => ({
    text: `De accolades in ${quote(a.excerpt)} kloppen niet. Tussen ${quote('{{')} en ${quote('}}')} staat één naam of opdracht.`,
    fix: 'Schrijf bijvoorbeeld `{{gemeente.naam}}`. Kijk of elke accolade een partner heeft.',
  }),
  'template/unknown-name': (a) => ({
    text: `De waarde ${tag(a.name)} bestaat hier niet.${didYouMean(a.near)}`,
    fix: nameCure(a.near, a.known),
    replacement: a.near,
  }),
  'template/unknown-helper': (a) => ({
    text: `De opdracht ${quote(a.isBlock ? `#${a.name}` : a.name)} ken ik niet.${didYouMean(a.near)}`,
    fix:
      a.near === undefined
        ? 'Welke opdrachten er zijn, ziet u met `gemeente template show --opdrachten`.'
        : `Schrijf ${quote(a.isBlock ? `#${a.near}` : a.near)}.`,
    replacement: a.near,
  }),
  'template/unknown-partial': (a) => ({
    text: `Het deel ${quote(a.name)} bestaat niet.${didYouMean(a.near)}`,
    fix:
      a.near === undefined
        ? /^[a-z\d-]+$/.test(a.name)
          ? `Maak het bestand ${quote(`partials/${a.name}.md.hbs`)}, of haal deze regel weg.`
          : 'Haal deze regel weg. De naam van een deel heeft kleine letters, cijfers en streepjes.'
        : `Schrijf ${tag(`> ${a.near}`)}.`,
    replacement: a.near,
  }),
  'template/partial-loop': (a) => ({
    text: `Dit deel gebruikt zichzelf: ${a.path.map(quote).join(' → ')}. Zo komt er nooit een eind aan.`,
    fix: 'Haal een van deze verwijzingen weg.',
  }),
  'template/too-deep': () => ({
    text: 'Hier staan te veel lijsten of delen in elkaar. Zo wordt het document eindeloos groot.',
    fix: 'Haal een lijst of deel weg. Vijf lijsten in elkaar is het meeste.',
  }),
  'template/not-allowed': () => ({
    text: 'Zo’n opdracht mag niet in een sjabloon. Een deel heeft een vaste naam, zoals `{{> kop}}`.',
    fix: 'Zet de tekst in een eigen bestand in de map `partials` en noem dat met `{{> naam}}`.',
  }),
  'template/prints-group': (a) => ({
    text: `Met ${tag(a.name)} bedoelt u ${a.isList ? 'een lijst met groepen' : 'een groep'}, geen tekst. Daarin staan ${choices(a.keys, 'en')}.`,
    fix: a.isList
      ? `Loop de lijst langs met ${tag(`#each ${a.name}`)} en ${tag('/each')}, en noem daarin een waarde.`
      : `Noem één waarde, zoals ${tag(`${a.name}.${a.keys[0] ?? ''}`)}.`,
  }),
  'template/needs-value': (a) => ({
    text: `Achter ${quote(a.name)} staat niets. Daar hoort een waarde of een tekst.`,
    fix: `Schrijf bijvoorbeeld ${quote(`${a.name} gemeente.naam`)}.`,
  }),
  'template/not-a-list': (a) => ({
    text: `De waarde ${quote(a.name)} is geen lijst. ${quote('#each')} loopt een lijst langs.`,
    fix: `Gebruik ${tag(`#if ${a.name}`)}, of noem een lijst.`,
  }),
  'template/unknown-text': (a) => ({
    text: `De ${a.kind} ${quote(a.value)} bestaat niet in dit document.${didYouMean(a.near)}`,
    fix:
      a.known.length === 0
        ? 'Een eigen document heeft geen vaste teksten. Schrijf de tekst in het sjabloon zelf.'
        : a.near === undefined
          ? `Kies uit ${choices(a.known)}.`
          : `Schrijf ${quote(a.near)}. Anders: kies uit ${choices(a.known)}.`,
    replacement: a.near === undefined ? undefined : { of: a.value, by: a.near },
  }),
  'template/unread-file': (a) => ({
    text: `Het bestand ${quote(a.name)} wordt niet gelezen: het heeft geen naam die ik ken.${didYouMean(a.near)}`,
    fix: 'In deze map horen `document.md.hbs`, `template.yaml`, `schema.json` en de map `partials`.',
  }),
  'template/incomplete': (a) => ({
    text: `Bij het eigen document ${quote(a.id)} ontbreekt ${quote(a.missing)}.${didYouMean(a.near)}`,
    fix:
      a.near === undefined
        ? `Maak het bestand ${quote(a.missing)}. Een voorbeeld maakt u met \`gemeente template new voorbeeld\`.`
        : `Geef de map de naam ${quote(a.near)} als u dat document wilt aanpassen.`,
  }),
  'template/id-differs': (a) => ({
    text: `Het id is ${quote(a.id)}, maar de map heet ${quote(a.folder)}. Die twee moeten gelijk zijn.`,
    fix: `Schrijf ${quote(`id: ${a.folder}`)}, of geef de map een andere naam.`,
    replacement: a.folder,
  }),
  'template/picture-outside': (a) => ({
    text: `Het plaatje ${quote(a.path)} staat niet in de werkmap. Documenten laten het weg.`,
    fix: 'Zet het plaatje in de map `huisstijl`, en schrijf bijvoorbeeld `![beschrijving](huisstijl/plaatje.png)`.',
  }),
  'template/row-too-long': (a) => ({
    text: `De rij ${quote(a.row)} heeft ${a.cells} vakken, maar de kop van de tabel heeft er ${a.columns}. Wat vanaf ${quote(a.lost)} staat, komt in geen enkel document.`,
    fix: 'Geef de kop en de streepjesregel ook een vak erbij, of haal het vak weg. Hoort het streepje bij de tekst? Schrijf `\\|`.',
  }),
  'template/table-broken': (a) => ({
    text: `De kop van deze tabel heeft ${a.columns} ${a.columns === 1 ? 'vak' : 'vakken'}, maar de streepjesregel eronder ${a.marks}. Zo wordt het geen tabel, maar gewone tekst.`,
    fix: `Maak de streepjesregel zo: ${quote(`|${'---|'.repeat(a.columns)}`)}.`,
  }),
  'template/definition-vanishes': (a) => ({
    text: `Deze regel komt in geen enkel document: Markdown leest ${quote(`[${a.label}]:`)} als het adres bij een link, en die link is er niet.`,
    fix: `Is het gewone tekst? Schrijf ${quote(`\\[${a.label}]:`)}. Is het een adres? Schrijf in de tekst ${quote(`[woorden][${a.label}]`)}.`,
    replacement: { of: `[${a.label}]:`, by: `\\[${a.label}]:` },
  }),
  'template/note-vanishes': (a) => ({
    text: `Deze voetnoot komt in geen enkel document: in de tekst staat nergens ${quote(`[^${a.name}]`)}.`,
    fix: `Zet ${quote(`[^${a.name}]`)} achter de woorden waar de noot bij hoort, of haal de noot weg.`,
  }),
  'template/note-missing': (a) => ({
    text: `Bij ${quote(`[^${a.name}]`)} hoort een voetnoot, maar die is er niet. Lezers zien nu de haken.`,
    fix: `Zet onderaan een regel ${quote(`[^${a.name}]: tekst van de noot`)}.`,
  }),
  'template/title-vanishes': () => ({
    text: 'De tekst tussen aanhalingstekens achter dit adres komt in geen enkel document.',
    fix: 'Zet de tekst tussen de vierkante haken, of erachter in de zin.',
  }),
  'template/html': (a) => ({
    text: `${quote(a.written)} is HTML. Dat werkt hier niet: lezers zien de haken en de code.`,
    fix: htmlCures[a.tag] ?? 'Haal het weg. De opmaak komt uit Markdown en de huisstijl.',
  }),
  'template/heading-space': (a) => ({
    text: `Achter ${quote(a.marks)} staat geen spatie. Zo wordt dit geen kop.`,
    fix: `Zet een spatie achter ${quote(a.marks)}.`,
    replacement: { of: a.marks, by: `${a.marks} ` },
  }),
  'template/link-scheme': (a) => ({
    text: `Een link naar ${quote(a.written)} werkt in geen enkel document. Lezers zien dan de haken en het adres.`,
    fix: 'Gebruik een adres met `https://`, `mailto:` of `tel:`, een kop met `#`, of een bestand in de werkmap.',
  }),
  'template/link-to-nothing': (a) => ({
    text: `Het bestand ${quote(a.path)} staat niet in de werkmap. ${a.isPicture ? 'Documenten laten het plaatje weg.' : 'In documenten wordt de link gewone tekst.'}`,
    fix: 'Een pad begint in de map met `gemeente.yaml`. Zet het bestand daar, of verbeter het pad.',
  }),
  'template/anchor-unknown': (a) => ({
    text: `In dit document is geen kop ${quote(`#${a.anchor}`)}.${didYouMean(a.near === undefined ? undefined : `#${a.near}`)} De link wordt gewone tekst.`,
    fix:
      a.known.length === 0
        ? 'Dit document heeft geen koppen. Haal de link weg, of maak een kop.'
        : a.near === undefined
          ? `Kies uit ${choices(a.known.map((each) => `#${each}`))}.`
          : `Schrijf ${quote(`#${a.near}`)}. Anders: kies uit ${choices(a.known.map((each) => `#${each}`))}.`,
    replacement: a.near === undefined ? undefined : { of: `#${a.anchor}`, by: `#${a.near}` },
  }),
  'template/blank-in-link': (a) => ({
    text: `Het adres van deze link is nog niet ingevuld: ${a.label}. In documenten staat er nu \`[nog invullen: …]\` achter, en de link werkt niet.`,
    fix: 'Vul de waarde in, of zet `{{#if waarde}}` en `{{/if}}` om de link heen.',
  }),
  'template/same-field-id': (a) => ({
    text: a.isRepeated
      ? `Dit veld staat ${a.count} keer in het document, steeds met het id ${quote(a.id)}. De volgende heten ${quote(`${a.id}-2`)} en verder, in de volgorde van de lijst.`
      : `Het id ${quote(a.id)} staat bij ${a.count} velden. Het tweede heet in documenten ${quote(`${a.id}-2`)}.`,
    fix: a.isRepeated
      ? 'Verandert de volgorde van de lijst? Dan horen ingevulde antwoorden bij een andere regel. Geef elk veld een eigen id, met een waarde uit de lijst: `id=(samen "vraag-" id)`.'
      : 'Geef elk veld een eigen id.',
  }),
  'template/conflict': () => ({
    text: 'Hier staan nog strepen van een samenvoeging die niet vanzelf ging.',
    fix: 'Kies tussen de strepen welke regels goed zijn. Haal daarna de regels met `<<<<<<<`, `=======` en `>>>>>>>` weg.',
  }),
  'template/origin-changed': (a) => ({
    text: `Het meegeleverde sjabloon ${quote(a.origin)} is veranderd nadat u dit overnam.`,
    fix: 'Bekijk met `gemeente template check` wat er veranderd is. Samenvoegen kan met `gemeente template check --merge`.',
  }),
  'template/schema-broken': (a) => ({
    text: `Dit schema kan ik niet gebruiken: ${a.reason}`,
    fix: 'Kijk op json-schema.org hoe een schema eruitziet. Een voorbeeld maakt u met `gemeente template new voorbeeld`.',
  }),
  'template/data-missing': (a) => ({
    text: `Dit document heeft gegevens nodig, maar het bestand ${quote(a.path)} is er niet.`,
    fix: `Maak ${quote(a.path)}, met wat in het schema staat.`,
  }),
  'template/data-unused': (a) => ({
    text: `Geen eigen document met een schema heet ${quote(a.id)}: dit bestand wordt niet gebruikt.${didYouMean(a.near)}`,
    fix: `Geef het bestand de naam van een eigen document, of zet een ${quote('schema.json')} bij dat document.`,
  }),
};

/** What to write instead of HTML. */
const htmlCures: Readonly<Record<string, string | undefined>> = {
  '!--': 'Schrijf een opmerking zo: `{{!-- tekst --}}`. Die komt in geen enkel document.',
  a: 'Schrijf een link zo: `[woorden](https://adres)`.',
  b: 'Schrijf vette tekst zo: `**tekst**`.',
  strong: 'Schrijf vette tekst zo: `**tekst**`.',
  i: 'Schrijf schuine tekst zo: `*tekst*`.',
  em: 'Schrijf schuine tekst zo: `*tekst*`.',
  br: 'Laat een regel leeg voor een nieuwe alinea. Voor alleen een nieuwe regel: eindig de vorige met `\\`.',
  img: 'Schrijf een plaatje zo: `![beschrijving](huisstijl/plaatje.png)`.',
  input:
    'Schrijf een vakje zo: `- [ ] tekst`. Een veld om in te vullen maakt u met `{{veld "tekst" id="…" titel="…"}}`.',
  table: 'Schrijf een tabel met `|` tussen de vakken, en `|---|---|` onder de kop.',
  ul: 'Schrijf een lijst zo: elke regel begint met `- `.',
  li: 'Schrijf een lijst zo: elke regel begint met `- `.',
};

function nameCure(near: string | undefined, known: readonly string[]): string {
  if (near !== undefined) return `Schrijf ${tag(near)}.`;
  if (known.length > 0)
    return `Kies uit ${choices(known)}. Een waarde van buiten deze lijst begint met ${quote('@root.')}.`;
  return 'Welke waarden er zijn, ziet u met `gemeente template show <document> --variabelen`.';
}
