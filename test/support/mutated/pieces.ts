/**
 * What mutated workspaces are made of: a small file of every kind, so that one workspace takes milliseconds. A workspace
 * has a profile and some of the others.
 */
export const profiles: readonly string[] = [
  `schema_versie: 1
gemeente: { code: gm9999, naam: Proefstad }
college:
  vergadering: { dag: dinsdag, tijd: '09:30' }
`,
  `# yaml-language-server: $schema=.gemeente/schema/gemeente.schema.json
schema_versie: 1
gemeente:
  code: gm9998
  naam: "'s-Proefdam"
  website: https://www.proefdam.example
schrijfstijl: { aanspreekvorm: je, functienaam_ondersteuner: directiesecretaresse }
geldig_vanaf: 2026-09-01
college:
  vergadering: { dag: dinsdag, tijd: '09:30', plaats: collegekamer } # voorstel
  stukken_uiterlijk: { dag: donderdag, tijd: '15:00' }
  bespreekkeuze_voor: { dag: maandag, tijd: '08:30' }
  leden:
    - { id: burgemeester, rol: burgemeester, portefeuilles: [wonen] }
    - id: wethouder-1
      rol: wethouder
      portefeuilles: [zorg]
      loco_volgorde: 1
      deeltijdfactor: 0.8
  portefeuilles:
    - id: wonen
      naam: Wonen
      ondersteuning:
        - { functie: planoloog, team: Ruimte }
    - { id: zorg, naam: Zorg en welzijn }
secretariaat:
  naam: bestuurssecretariaat
  afkorting: BSS
  email_functioneel: bss@proefdam.example
  bezetting:
    - { dagen: [maandag, dinsdag], van: '08:30', tot: '17:00' }
  medewerkers:
    - id: secretaresse-1
      taak: agenda van de burgemeester
      foto: { bestand: huisstijl/foto.svg, alt: Getekend portret }
ondersteuning:
  koppeling:
    - { collegelid: burgemeester, secretaresse: secretaresse-1 }
`,
  `schema_versie: 1
gemeente: { code: gm9999, naam: Proefstad }
college: { vergadering: { dag: dinsdag, tijd: '09:30' } }
bestanden: [profiel/secretariaat.yaml]
gebaseerd_op: gedeeld/gemeente.yaml
werkdagen:
  gesloten:
    - { datum: 2026-12-24, tot_en_met: 2027-01-03, reden: kerst }
pfo: { dag: woensdag, begin: '09:00', duur_uren: 2, deelnemers: [portefeuillehouder, teammanager] }
overdracht: { opsteller: directiesecretaris }
devices: { soorten: [iPad, laptop], hulp: servicedesk, hulp_voor: [laptop] }
geschenken: { grens_euro: 50, meldpunt: bestuurssecretariaat }
functioneringsgesprek: { datum: 2026-12-10, tijd: '13:30', duur_minuten: 90 }
workshop: { datum: 2027-03-18, begin: '13:30', vergelijking_minuten: 40 }
checklist:
  extra_taken:
    - { id: eigen-taak, titel: Kennismaken met de wijkraden, checklist: new-wethouder, fase: start, wanneer: zsm }
documenten:
  werkwijzer:
    teksten:
      - { id: eigen-lunch, sectie: college, tekst: "Na de vergadering op {{college.vergadering.dag}} lunchen wij." }
bewaartermijnen: { functioneringsgesprek_jaren: 5, mailbox_sleutelfunctie: blijvend }
huisstijl: { kleur: '#1f4e79' }
`,
];

const dossier = `schema_versie: 1
id: proef
titel: "Nieuwe wethouder: wethouder wonen"
checklists: [new-wethouder]
gestart_op: 2026-11-16
voor: wethouder-1
grond: eigen-ontslag
mijlpalen:
  - { id: benoeming, naam: de benoeming, datum: 2026-12-08 }
  - { id: vertrek, naam: het vertrek }
  - { id: portefeuilleverdeling, naam: de verdeling van de portefeuilles }
fasen:
  - { id: start, titel: Start }
  - { id: later, titel: Later, groepswaarde: later }
taken:
  - id: bloemen
    nummer: 1
    titel: Bloemen bestellen
    toelichting: >-
      Een bos bloemen voor de eerste
      werkdag.
    fase: start
    door: bestuurssecretariaat
    met: [hrm]
    wanneer: 10 werkdagen voor benoeming
    voorstel: binnen 2 werkdagen na start
    voorstel_reden: Bestellen kost tijd.
    doorlooptijd: 2 werkdagen
    status: afgehandeld
    afgehandeld_op: 2026-11-17
    afgehandeld_door: EdB
  - id: laptop
    nummer: 2
    titel: Laptop klaarzetten
    fase: start
    door: ict
    wanneer: zsm na portefeuilleverdeling
    na: [bloemen]
    grondslag: [gw-42]
    verplicht: true
    privacy: persoonsgegevens
    status: bezig
    toegewezen_aan: servicedesk
    opmerking: "Besteld: komt vrijdag."
  - { id: laptop-a, nummer: 5, titel: Hoes, onderdeel_van: laptop, fase: start, wanneer: op benoeming }
  - { id: pasje, nummer: 3, titel: Pasje maken, fase: later, wanneer: uiterlijk 1 april, status: vervalt, reden: al gedaan }
  - { id: kast, nummer: 4, titel: Kast legen, fase: later, datum: 2026-12-20, wanneer: binnen 2 weken na vertrek }
`;

/** Path from the workspace → text, of files beside the profile. */
export const others: Readonly<Record<string, string>> = {
  'dossiers/proef.yaml': dossier,
  'rollen/strategisch-adviseur.yaml': `id: strategisch-adviseur
naam: bestuursadviseur
meervoud: bestuursadviseurs
verantwoordelijkheden:
  - { id: eigen-1, tekst: Geeft advies aan het college }
`,
  'overleggen/ovl-strategisch.yaml': `id: ovl-strategisch
frequentie: twee keer per jaar
voorzitter: gemeentesecretaris
leden: [gemeentesecretaris, concernmanager]
`,
  'samenwerking/proef.yaml': `id: proef
naam: Proefstreek
deelnemers: [Proefstad, Proefdam]
rechtsvorm: regeling-zonder-meer
themas:
  motieven: { punten: [Kosten besparen, 'Kans: leren'], onzeker: true, toelichting: Niet bekend. }
  dos_donts: { doen: [Houd vol], laten: [Lang praten] }
volgorde: 20
`,
  'sjablonen/checklists/eigen.yaml': `id: eigen
titel: Eigen lijst
mijlpalen:
  - { id: benoeming, naam: de benoeming }
  - { id: bezoek, naam: het bezoek, bekend_na: a }
fasen: [{ id: een, titel: Een }]
taken:
  - { id: a, titel: Het bezoek plannen, fase: een, door: bodes, wanneer: zsm }
  - { id: b, titel: 'Stoel zetten', fase: een, per: portefeuille, na: [a], wanneer: 2 werkdagen voor bezoek, als: college.leden }
`,
  'sjablonen/checklists/new-wethouder.yaml': `id: new-wethouder
taken:
  - { id: visitekaartjes-bestellen, vervalt: true }
  - { id: eigen-taart, titel: Taart bestellen, fase: start, wanneer: op eerste-werkdag, door: bodes }
`,
  'sjablonen/documenten/proef/template.yaml': `id: proef
titel: Voorbeeld
omschrijving: Een eigen document.
openbaarheid: intern
`,
  'sjablonen/documenten/proef/document.md.hbs': `{{> kop}}

{{gegevens.inleiding}}

{{#each gegevens.punten}}
- **{{wat}}**{{#if wie}}, door {{wie}}{{/if}}
{{else}}
Er zijn nog geen punten.
{{/each}}

| Taak | Wie |
| --- | --- |
| Bellen | [ons]({{secretariaat.email_functioneel}}) |
`,
  'sjablonen/documenten/proef/schema.json': `{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Gegevens",
  "type": "object",
  "additionalProperties": false,
  "properties": {
    "inleiding": { "title": "Inleiding", "type": "string" },
    "punten": {
      "title": "Punten",
      "type": "array",
      "items": {
        "title": "Punt",
        "type": "object",
        "additionalProperties": false,
        "required": ["wat"],
        "properties": {
          "wat": { "title": "Wat", "type": "string" },
          "wie": { "title": "Wie", "type": "string", "x-gemeente": { "leeg": true } }
        }
      }
    }
  }
}
`,
  'gegevens/proef.yaml': `inleiding: Dit is een voorbeeld.
punten: [{ wat: Herzien, wie: het secretariaat }, { wat: Tweede }]
`,
  'profiel/secretariaat.yaml': `secretariaat: { naam: bestuurssecretariaat, telefoon_functioneel: '14 000' }
`,
  'gedeeld/gemeente.yaml': `schema_versie: 1
college: { vergadering: { dag: maandag, tijd: '10:00', frequentie: wekelijks } }
systemen: { mail_agenda: Outlook, vergaderen: iBabs }
`,
  'personen.lokaal.yaml': `personen:
  - { id: wethouder-1, naam: wethouder Proefpersoon, aanhef: mevrouw }
`,
  'huisstijl/foto.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><title>Portret</title><circle cx="5" cy="5" r="4"/></svg>
`,
  'documenten/werkwijzer.md': '# Werkwijzer\n\nAangepast door iemand.\n',
};
