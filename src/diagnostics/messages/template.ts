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
  }),
  'template/braces': (a) => ({
    text: `De accolades in ${quote(a.excerpt)} kloppen niet. Tussen ${quote('{{')} en ${quote('}}')} staat één naam of opdracht.`,
    fix: 'Schrijf bijvoorbeeld `{{gemeente.naam}}`. Kijk of elke accolade een partner heeft.',
  }),
  'template/unknown-name': (a) => ({
    text: `De waarde ${tag(a.name)} bestaat hier niet.${didYouMean(a.near)}`,
    fix: nameCure(a.near, a.known),
  }),
  'template/unknown-helper': (a) => ({
    text: `De opdracht ${quote(a.isBlock ? `#${a.name}` : a.name)} ken ik niet.${didYouMean(a.near)}`,
    fix:
      a.near === undefined
        ? 'Welke opdrachten er zijn, ziet u met `gemeente template show --opdrachten`.'
        : `Schrijf ${quote(a.isBlock ? `#${a.near}` : a.near)}.`,
  }),
  'template/unknown-partial': (a) => ({
    text: `Het deel ${quote(a.name)} bestaat niet.${didYouMean(a.near)}`,
    fix:
      a.near === undefined
        ? /^[a-z\d-]+$/.test(a.name)
          ? `Maak het bestand ${quote(`partials/${a.name}.md.hbs`)}, of haal deze regel weg.`
          : 'Haal deze regel weg. De naam van een deel heeft kleine letters, cijfers en streepjes.'
        : `Schrijf ${tag(`> ${a.near}`)}.`,
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
        : `Kies uit ${choices(a.known)}.`,
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
  }),
  'template/picture-outside': (a) => ({
    text: `Het plaatje ${quote(a.path)} staat niet in de werkmap. Documenten laten het weg.`,
    fix: 'Zet het plaatje in de map `huisstijl`, en schrijf bijvoorbeeld `![beschrijving](huisstijl/plaatje.png)`.',
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

function nameCure(near: string | undefined, known: readonly string[]): string {
  if (near !== undefined) return `Schrijf ${tag(near)}.`;
  if (known.length > 0)
    return `Kies uit ${choices(known)}. Een waarde van buiten deze lijst begint met ${quote('@root.')}.`;
  return 'Welke waarden er zijn, ziet u met `gemeente template show <document> --variabelen`.';
}
