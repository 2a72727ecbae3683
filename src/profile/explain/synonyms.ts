/** Keys of the schemas → other words that people use for them. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  datum: ['dag', 'van', 'vanaf', 'begin', 'begindatum', 'start', 'startdatum', 'op', 'eerste_dag'],
  tot_en_met: ['tot', 't/m', 'tm', 'einde', 'eind', 'einddatum', 'laatste_dag', 'totenmet'],
  reden: ['omschrijving', 'oms', 'waarom', 'toelichting', 'naam', 'wat'],
  van: ['vanaf', 'begin', 'start', 'begintijd', 'open'],
  tot: ['einde', 'eind', 'tot_en_met', 'eindtijd', 'dicht'],
  tijd: ['uur', 'tijdstip', 'begintijd', 'begin', 'hoe_laat', 'om'],
  begin: ['start', 'begintijd', 'tijd', 'aanvang'],
  dag: ['weekdag', 'dag_van_de_week', 'wanneer'],
  dagen: ['dag', 'weekdagen', 'werkdagen'],
  plaats: ['locatie', 'waar', 'zaal', 'ruimte', 'kamer'],
  email_functioneel: ['email', 'e-mail', 'mail', 'mailadres', 'e-mailadres', 'emailadres'],
  telefoon_functioneel: ['telefoon', 'tel', 'telefoonnummer', 'nummer'],
  algemeen_telefoonnummer: ['telefoon', 'tel', 'telefoonnummer'],
  adres_gemeentehuis: ['adres', 'bezoekadres'],
  website: ['site', 'url', 'webadres', 'internetadres'],
  taak: ['functie', 'werk', 'taken'],
  leden: ['lid', 'collegeleden', 'wethouders'],
  titel: ['naam', 'taak', 'omschrijving'],
  naam: ['titel', 'omschrijving'],
  wanneer: ['termijn', 'uiterlijk', 'deadline', 'datum'],
  door: ['wie', 'verantwoordelijke', 'actiehouder'],
  alt: ['beschrijving', 'alternatief', 'omschrijving', 'tekst'],
  bestand: ['pad', 'file', 'plaatje', 'afbeelding', 'src'],
};

/** The one of some keys that a word is another name for; undefined when none, or more than one, is. */
export function synonymOf(word: string, keys: readonly string[]): string | undefined {
  const folded = word.toLowerCase().replaceAll(' ', '_');
  const found = keys.filter((key) => synonyms[key]?.includes(folded) === true);
  return found.length === 1 ? found[0] : undefined;
}
