import type { EntityKind, MeaningFacts, TaskOrderFacts } from '../codes/meaning.ts';
import { choices, didYouMean, placeWords, quote, type Message, type Messages } from './message.ts';

/** Kinds of entities that can be referred to by id, with their Dutch name. */
const entityWords: Readonly<Record<EntityKind, string>> = {
  rol: 'De rol',
  overleg: 'Het overleg',
  portefeuille: 'De portefeuille',
  persoon: 'De persoon',
  collegelid: 'Het collegelid',
  medewerker: 'De medewerker',
  samenwerking: 'De samenwerking',
  taak: 'De taak',
  fase: 'De fase',
  mijlpaal: 'De mijlpaal',
  checklist: 'De checklist',
  noot: 'De juridische noot',
  voetnoot: 'De voetnoot',
  sectie: 'De sectie',
  document: 'Het document',
};

const definedIn: Readonly<Record<EntityKind, string>> = {
  rol: 'Kies een bestaande rol, of maak een bestand in de map `rollen`.',
  overleg: 'Kies een bestaand overleg, of maak een bestand in de map `overleggen`.',
  portefeuille: 'Kies een id uit `college.portefeuilles`, of voeg de portefeuille daar toe.',
  persoon: 'Zet deze persoon in personen.lokaal.yaml, of verbeter het id.',
  collegelid: 'Kies een id uit `college.leden`.',
  medewerker: 'Kies een id uit `secretariaat.medewerkers`.',
  samenwerking: 'Maak een bestand in de map `samenwerking`, of verbeter het id.',
  taak: 'Kies het id van een taak uit dezelfde checklist.',
  fase: 'Kies een fase van deze checklist.',
  mijlpaal: 'Kies een mijlpaal van deze checklist.',
  checklist: 'Kies een bestaande checklist.',
  noot: 'Kies een noot uit het juridisch kader.',
  voetnoot: 'Kies een voetnoot van dezelfde rol.',
  sectie: 'Kies een sectie van dit document.',
  document: 'Kies een document uit `gemeente template list`.',
};

/** Words for values that fit the schema but are inconsistent. */
export const meaningMessages: Messages<MeaningFacts> = {
  'reference/unknown': (a) =>
    a.lapsed === undefined
      ? {
          text: `${entityWords[a.kind]} ${quote(a.value)} bestaat niet.${a.isTask === true ? ' Het is een taak.' : didYouMean(a.near)}`,
          fix: unknownCure(a),
          replacement: a.near === undefined || a.isTask === true ? undefined : { of: a.value, by: a.near },
        }
      : {
          text: `${entityWords[a.kind]} ${quote(a.value)} is er niet meer: u laat die weg ${placeWords(a.lapsed)}.`,
          fix: 'Haal deze verwijzing weg, of haal daar `vervalt: true` weg.',
        },
  'id/duplicate': (a) => ({
    text: `Het id ${quote(a.id)} komt twee keer voor bij ${quote(a.where)}. De eerste staat in ${a.first}.`,
    fix: 'Geef een van de twee een ander id, of voeg ze samen.',
  }),
  'cycle/inheritance': (a) => ({
    text: `De profielen zijn in een kring op elkaar gebaseerd: ${a.path.join(' → ')}.`,
    fix: 'Haal bij een van deze profielen de regel `gebaseerd_op` weg.',
  }),
  'cycle/hierarchy': (a) => ({
    text: `De rollen geven in een kring leiding aan elkaar: ${a.path.join(' → ')}.`,
    fix: 'Haal een van deze relaties weg, of maak die functioneel.',
  }),
  'cycle/tasks': (a) => ({
    text: `De taken wachten in een kring op elkaar: ${a.path.join(' → ')}.`,
    fix: 'Haal bij een van deze taken het id bij `na` weg.',
  }),
  'inherit/nothing-to-drop': (a) => ({
    text: `Het onderdeel ${quote(a.id)} vervalt, maar het komt niet voor in wat u overneemt.${didYouMean(a.near)}`,
    fix: 'Haal deze regels weg, of verbeter het id.',
    replacement: a.near === undefined ? undefined : { of: a.id, by: a.near },
  }),
  'inherit/defined-twice': (a) => ({
    text: `De waarde bij ${quote(a.path)} staat in twee bestanden van dit profiel. De andere staat in ${a.other}.`,
    fix: 'Haal een van de twee weg.',
  }),
  'clock/order': (a) => ({
    text: `${quote(a.earlier)} (${a.earlierMoment}) valt niet vóór ${quote(a.later)} (${a.laterMoment}). In de week vóór ${a.meeting} moet dat wel.`,
    fix: `Zet ${quote(a.earlier)} eerder in de week, of ${quote(a.later)} later.`,
  }),
  'clock/same-moment': (a) => ({
    text: `${quote(a.first)} en ${quote(a.second)} vallen allebei op ${a.moment}.`,
    fix: 'Verander een van de twee momenten.',
  }),
  'hours/order': (a) => ({
    text: `De tijd \`van\` (${a.from}) ligt niet vóór de tijd \`tot\` (${a.to}).`,
    fix: 'Wissel de twee tijden om, of verbeter er een.',
  }),
  'hours/overlap': (a) => ({
    text: `Op ${a.day} overlappen ${a.first} en ${a.second} elkaar.`,
    fix: 'Maak er één blok van, of laat het ene blok beginnen als het andere stopt.',
  }),
  'duration/longer-than-meeting': (a) => ({
    text: `${quote(a.part)} duurt ${a.partMinutes} minuten. Dit deel moet korter zijn, want het hele PFO duurt ${a.totalMinutes} minuten.`,
    fix: 'Maak dit deel korter, of maak het PFO langer.',
  }),
  'date/order': (a) => ({
    text: `${quote(a.earlier)} (${a.earlierDate}) ligt na ${quote(a.later)} (${a.laterDate}). Meestal is dat andersom.`,
    fix: 'Kijk beide datums na. Gelden de afspraken met terugwerkende kracht? Dan is dit goed.',
  }),
  'date/other-weekday': (a) => ({
    text: `${quote(a.path)} (${a.first}) valt niet op ${a.weekday}. De vaste dag bij ${quote(a.other)} is ${a.weekday}.`,
    fix: `Vul de datum van een ${a.weekday} in, of verander ${quote(a.other)}.`,
  }),
  'review/overdue': (a) => ({
    text: `De werkwijzer is voor het laatst herzien op ${a.last}. Volgens uw afspraak (elke ${a.months === 1 ? 'maand' : `${a.months} maanden`}) moest dat uiterlijk op ${a.due} opnieuw gebeuren.`,
    fix: 'Loop de afspraken na met `gemeente review`. Dat zet ook de nieuwe datum bij `werkwijzer.laatst_herzien`.',
  }),
  'retention/differs': (a) => ({
    text: `De bewaartermijn is ${a.found}. ${a.item} noemt ${a.expected}.`,
    fix: 'Vraag uw archivaris of de andere termijn klopt. Dit is een waarschuwing, geen fout.',
  }),
  'openness/unknown-path': (a) => ({
    text: `Onder ${quote('openbaar')} staat ${quote(a.path)}, maar die waarde bestaat niet in het profiel.${didYouMean(a.near)}`,
    fix: a.near === undefined ? `Haal ${quote(a.path)} uit de lijst.` : `Schrijf ${quote(a.near)}.`,
    replacement: a.near,
  }),
  'openness/confidential': (a) => ({
    text: `Onder ${quote('openbaar')} staat ${quote(a.path)}. Dat is ${a.closed} en komt nooit in een openbaar document.`,
    fix: `Haal ${quote(a.path)} uit de lijst.`,
  }),
  'role/without-name': (a) => ({
    text: `De rol ${quote(a.id)} heeft geen naam.`,
    fix: 'Voeg `naam` toe.',
  }),
  'meeting/without-name': (a) => ({
    text: `Het overleg ${quote(a.id)} heeft geen naam.`,
    fix: 'Voeg `naam` toe.',
  }),
  'task/without-title': (a) => ({
    text: `De taak ${quote(a.id)} heeft geen titel.`,
    fix: 'Voeg `titel` toe, met het werkwoord achteraan.',
  }),
  'task/own-former-id': (a) => ({
    text: `Bij ${quote('voorheen')} staat het id van de taak zelf: ${quote(a.id)}. Daar horen alleen id’s die de taak eerder had, of van de taak waar deze een deel van was.`,
    fix: 'Haal dit id weg.',
  }),
  'task/lead-time-too-long': (a) => ({
    text: `De taak ${quote(a.id)} duurt ${a.lead}, maar moet ${a.when} klaar zijn. Dan begint die al vóór ${a.moment}.`,
    fix: 'Geef de taak een latere termijn, of schrijf een kortere `doorlooptijd`.',
  }),
  'task/lead-time-unlikely': (a) => ({
    text: `Er staat ${a.lead}. Dat is langer dan twee jaar.`,
    fix: 'Kijk het getal en het woord erachter na.',
  }),
  'task/order-differs': (a) => ({
    text: `De taak ${quote(a.id)} moet ${a.when} klaar zijn. Die wacht op ${quote(a.other)}, en die is later klaar: ${a.otherWhen}.${alsoWords(a)}`,
    fix:
      a.also.length > 0
        ? changeHere
        : `Geef ${quote(a.other)} een eerdere termijn of ${quote(a.id)} een latere.`,
  }),
  'task/no-room': (a) => ({
    text: `De taak ${quote(a.id)} duurt ${a.lead} en moet ${a.when} klaar zijn. Die kan pas beginnen na ${quote(a.other)}: ${a.otherWhen}.${alsoWords(a)}`,
    fix:
      a.also.length > 0
        ? changeHere
        : `Geef ${quote(a.other)} een eerdere termijn, of ${quote(a.id)} een latere of een kortere \`doorlooptijd\`.`,
  }),
  'task/unknown-path': (a) => ({
    text: `Bij \`door_volgt\` staat ${quote(a.path)}, maar die rol staat niet in het profiel.${didYouMean(a.near)}`,
    fix:
      a.near === undefined
        ? 'Kies een pad naar een rol, zoals `overdracht.opsteller`.'
        : `Schrijf ${quote(a.near)}.`,
    replacement: a.near,
  }),
  'collega/loco-order': (a) => ({
    text: `Twee collegeleden hebben \`loco_volgorde\` ${a.order}. De ander is ${quote(a.other)}.`,
    fix: 'Geef elk lid een eigen plaats in de volgorde.',
  }),
  'person/unused': (a) => ({
    text: `Niemand in het profiel of een dossier heeft het id ${quote(a.id)}.${a.isRole ? ' Dat is een rol. De naam en het mailadres hier gebruik ik dus niet.' : didYouMean(a.near)}`,
    fix:
      a.near === undefined
        ? `Zet het id bij iemand in \`college.leden\`, of in een dossier bij \`voor\`. Of verbeter het, of haal deze persoon weg.`
        : `Schrijf ${quote(a.near)}, of haal deze persoon weg.`,
    replacement: a.near,
  }),
  'catalogue/section-needed': (a) => ({
    text: `De tekst ${quote(a.id)} bestaat nog niet in ${quote(a.document)}.${didYouMean(a.near)}`,
    fix: 'Is dit een nieuwe tekst? Voeg dan `sectie` en `tekst` toe. Anders: verbeter het id.',
  }),
  'catalogue/text-needed': (a) => ({
    text: `De tekst ${quote(a.id)} is leeg.`,
    fix: 'Voeg `tekst` toe.',
  }),
  'template/unknown-variable': (a) => ({
    text: `De waarde ${quote(`{{${a.name}}}`)} bestaat niet in het profiel.${didYouMean(a.near)}`,
    fix:
      a.near === undefined
        ? 'Kies een waarde uit het profiel, zoals `{{gemeente.naam}}`.'
        : `Schrijf ${quote(`{{${a.near}}}`)}.`,
    replacement: a.near === undefined ? undefined : { of: `{{${a.name}}}`, by: `{{${a.near}}}` },
  }),
  'template/syntax': (a) => ({
    text: `De accolades in ${quote(a.excerpt)} kloppen niet. Een waarde staat tussen dubbele accolades.`,
    fix: 'Schrijf bijvoorbeeld `{{gemeente.naam}}`.',
  }),
  'condition/syntax': (a) => ({
    text: `De voorwaarde ${quote(a.condition)} begrijp ik niet.${didYouMean(a.near)}`,
    fix:
      a.near === undefined ? `Schrijf bijvoorbeeld ${choices(examplesOf(a))}.` : `Schrijf ${quote(a.near)}.`,
    replacement: a.near === undefined ? undefined : { of: a.condition, by: a.near },
  }),
  'condition/unknown-path': (a) => ({
    text:
      a.casePaths === undefined
        ? `De voorwaarde noemt ${quote(a.path)}, maar die waarde bestaat niet in het profiel.${didYouMean(a.near)}`
        : `De voorwaarde noemt ${quote(a.path)}. ${a.path.startsWith('dossier.') ? 'Dat gegeven heeft een dossier niet.' : 'Hier kan die alleen over het dossier gaan.'}${didYouMean(a.near)}`,
    fix: pathCure(a),
    replacement: a.near === undefined ? undefined : { of: a.path, by: a.near },
  }),
  'condition/unknown-value': (a) => ({
    text: `De voorwaarde noemt ${quote(a.value)}, maar dat kan niet bij ${quote(a.path)}.${didYouMean(a.near)}`,
    fix:
      a.near === undefined
        ? `Kies ${choices(a.known)}.`
        : `Schrijf ${quote(a.near)}. Anders: kies ${choices(a.known)}.`,
    replacement: a.near === undefined ? undefined : { of: a.value, by: a.near },
  }),
  'blank/open': (a) => ({
    text: `Nog niet ingevuld: ${a.label}. Te zien in ${choices(a.documents, 'en')}.`,
    ...fixOfBlank(a),
  }),
  'proposal/unconfirmed': (a) => ({
    text: `Nog niet afgesproken: ${lower(a.title)} (${quote(a.path)}). Nu staat er een voorstel: ${a.shown}. Te zien in ${choices(a.documents, 'en')}.`,
    ...fixOfProposal(a),
  }),
};

/** How to agree on a value: by the command that asks for it, or in the file. */
function fixOfProposal({ place, path }: MeaningFacts['proposal/unconfirmed']): Pick<Message, 'fix'> {
  const inFile = {
    comment: `Haal ${quote('# voorstel')} op deze regel weg als de waarde klopt`,
    waits: `Haal het ${quote('#')} voor deze regel weg en vul uw eigen waarde in`,
    absent: `Schrijf ${quote(path)} in dit bestand`,
  };
  return { fix: `${inFile[place]}, of loop alles na met ${quote('gemeente invullen')}.` };
}

const changeHere = 'Verander de termijn op deze regel, of de termijnen van de andere taken.';

function alsoWords({ also }: TaskOrderFacts): string {
  return also.length === 0 ? '' : ` Hetzelfde geldt voor ${choices(also, 'en')}.`;
}

/** What to write instead of an id that does not exist. */
function unknownCure({ kind, value, near, known, isTask }: MeaningFacts['reference/unknown']): string {
  if (isTask === true)
    return `Moet ${quote(value)} eerst klaar zijn? Zet dan ${quote(`na: [${value}]`)} op een eigen regel bij de taak, en noem hier een mijlpaal of alleen ${quote('zsm')}.`;
  return near === undefined
    ? knownHere(kind, known)
    : `Schrijf ${quote(near)}. Anders: ${lower(definedIn[kind])}`;
}

function examplesOf({ isAboutCase }: MeaningFacts['condition/syntax']): readonly string[] {
  return isAboutCase
    ? ['dossier.plotseling', 'niet dossier.plotseling', 'dossier.grond is overlijden']
    : ['printen.papierloos', 'niet printen.papierloos', 'devices.soorten bevat laptop'];
}

function pathCure({ near, casePaths }: MeaningFacts['condition/unknown-path']): string {
  if (near !== undefined) return `Schrijf ${quote(near)}.`;
  return casePaths === undefined ? 'Kies een waarde uit het profiel.' : `Kies ${choices(casePaths)}.`;
}

/** What there is to choose from, and where more can be made. */
function knownHere(kind: EntityKind, known: readonly string[]): string {
  if (known.length === 0) return definedIn[kind];
  const isListed = kind === 'fase' || kind === 'mijlpaal';
  return isListed
    ? `Kies ${choices(known)}.`
    : `Kies ${choices(known)}. Staat die er niet bij? ${definedIn[kind]}`;
}

/** What to create: a file in a folder, a separate file for a shipped entity, or else its key. */
function fixOfBlank({
  path,
  newFileFor,
  waits,
}: MeaningFacts['blank/open']): Pick<Message, 'fix' | 'snippet'> {
  if (path.endsWith('/'))
    return {
      fix: `Zet een bestand in de map ${quote(path)}, bijvoorbeeld ${quote(`${path}voorbeeld.yaml`)}.`,
    };
  if (waits === true)
    return {
      fix: `Haal het ${quote('#')} voor deze regel weg en vul ${quote(path)} in, of gebruik ${quote('gemeente invullen')}.`,
    };
  return newFileFor === undefined
    ? { fix: `Vul ${quote(path)} in.` }
    : { fix: 'Maak dit bestand, met daarin:', snippet: `id: ${newFileFor}\n${path}: …` };
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
