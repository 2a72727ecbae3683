/**
 * The 55 variables of the working agreements (seed 001): each is a key of the profile, and each change shows in a
 * document.
 */
import { describe, expect, it } from 'vitest';
import { parseGfm, readableText } from '../support/markdown-text.ts';
import { open, render } from '../support/workspace.ts';

interface Tree {
  [key: string]: unknown;
}

const plain: Tree = {
  schema_versie: 1,
  gemeente: { code: 'gm9999', naam: 'Proefstad' },
  college: {
    vergadering: { dag: 'dinsdag', tijd: '09:30' },
    leden: [{ id: 'w1', rol: 'wethouder' }],
  },
  secretariaat: { medewerkers: [{ id: 's1', taak: 'agenda' }] },
  pfo: { dag: 'woensdag', begin: '09:00' },
};

/** Key → [value, text that must then be in the working agreements]. */
const variables: Readonly<Record<string, readonly [value: unknown, words: string]>> = {
  'gemeente.naam': ['Anderstad', 'Gemeente Anderstad'],
  'secretariaat.naam': ['college-ondersteuning', 'college-ondersteuning is op vaste tijden bezet'],
  'secretariaat.medewerkers': [[{ id: 's1', taak: 'piketrooster en gasten' }], 'piketrooster en gasten'],
  'secretariaat.bezetting': [[{ dagen: ['maandag'], van: '07:15', tot: '11:45' }], '07.15–11.45\u00a0uur'],
  'secretariaat.bereikbaar_buiten_werktijd': [true, 'Ook buiten die tijden zijn wij bereikbaar'],
  'ondersteuning.koppeling': [[{ collegelid: 'w1', secretaresse: 's1' }], 'tableCell: wethouder'],
  'werkoverleg.frequentie': ['op donderdag een uur', 'op donderdag een uur'],
  'agenda.beheerder': ['collegelid', 'U beheert uw agenda zelf'],
  'agenda.standaardduur_minuten': [35, 'meestal 35\u00a0minuten'],
  'agenda.beleidsmedewerker_bij_extern': [false, 'alleen een beleidsmedewerker uit als u daarom vraagt'],
  'agenda.vaste_blokken': [[{ doel: 'wandelen', dag: 'vrijdag', van: '12:00', tot: '12:30' }], 'wandelen'],
  'agenda.prive_toegestaan': [false, 'Privéafspraken zetten wij niet'],
  'mailbox.beheerder': ['secretariaat', 'Wij beheren uw mailbox'],
  'college.stukken_uiterlijk': [
    { dag: 'vrijdag', tijd: '10:20' },
    'vrijdag 10.20\u00a0uur staan de voorlopige',
  ],
  'college.bespreekkeuze_voor': [{ dag: 'maandag', tijd: '07:45' }, 'vóór maandag 07.45\u00a0uur'],
  'college.vergadering': [{ dag: 'donderdag', tijd: '13:05' }, 'op donderdag om 13.05\u00a0uur'],
  'college.te_laat_uitstel_weken': [3, '3 weken later op de agenda'],
  'college.uitzondering_door': ['burgemeester', 'De burgemeester beslist of een stuk'],
  'systemen.vergaderen': ['Vergaderhuis', 'in Vergaderhuis'],
  'pfo.dag': ['donderdag', 'Het PFO is op donderdag'],
  'pfo.duur_uren': [3.5, 'duurt standaard 3,5\u00a0uur'],
  'pfo.frequentie': ['tweewekelijks', 'Het PFO is tweewekelijks'],
  'pfo.voorzitter': ['teamleider', 'De teamleider is voorzitter'],
  'pfo.deelnemers': [['portefeuillehouder', 'griffier'], 'portefeuillehouder en griffier'],
  'pfo.vooroverleg_minuten': [25, 'De eerste 25\u00a0minuten'],
  'pfo.aanleveren_uiterlijk': [{ dag: 'donderdag', tijd: '16:10' }, 'uiterlijk donderdag 16.10\u00a0uur'],
  'pfo.publiceren_uiterlijk': [{ dag: 'maandag', tijd: '16:40' }, 'uiterlijk maandag 16.40\u00a0uur'],
  'pfo.acties_via': [['griffier'], 'Dan geeft de griffier dat aan ons door'],
  'pfo.secretaresse_elke_weken': [4, 'eens per 4 weken'],
  'pfo.secretaresse_minuten': [20, '20\u00a0minuten bij het PFO'],
  'pfo.secretaresse_onderwerpen': [['de vragen'], 'dan door: de vragen.'],
  'post.plek': ['op tafel', 'Uw post ligt [voorstel: elke dag] op tafel'],
  'printen.papierloos': [false, 'Printen kan [voorstel: bij het secretariaat]'],
  'toegang.naam': ['pasje', 'een sleutel (pasje)'],
  'piket.begin': [{ dag: 'donderdag', tijd: '19:00' }, 'van donderdag 19.00\u00a0uur'],
  'piket.einde': [{ dag: 'dinsdag', tijd: '06:00' }, 'tot dinsdag 06.00\u00a0uur'],
  'piket.planner': ['griffier', 'De griffier maakt het rooster'],
  'piket.inloggen_door': ['secretaresse', 'logt in voor de piketdienst'],
  'piket.instructie_wanneer': ['in de eerste maand', 'uitleg over het piket: in de eerste maand'],
  'bezoek.meldpunt': ['bodes', 'meldt zich bij de bodes'],
  'devices.soorten': [['laptop'], 'bij uw start: laptop'],
  'devices.hulp': ['ict', 'ICT helpt bij vragen'],
  'devices.bruikleenovereenkomst': [false, 'Apparatuur'],
  'declaraties.reiskosten_verantwoordelijk': ['secretaresse', 'is verantwoordelijk voor het declareren'],
  'griffie.planning_door': [['griffier'], 'Dit doet de griffier.'],
  'jubilea.huwelijk_jaren': [[55], 'Is een paar 55 jaar getrouwd'],
  'jubilea.leeftijd_vanaf': [99, 'inwoners van 99 jaar'],
  'jubilea.bezoeker': ['burgemeester', 'Dan gaat de burgemeester op bezoek'],
  'jubilea.attenties': [['een taart'], 'bijvoorbeeld een taart'],
  'geschenken.grens_euro': [75, 'meer waard is dan €\u00a075'],
  'geschenken.meldpunt': ['griffier', 'meldt het bij de griffier'],
  'ziekmelden.bij': ['hrm', 'op tijd bij HRM'],
  'werkwijzer.herzien_elke_maanden': [6, 'elke 6 maanden'],
  'schrijfstijl.aanspreekvorm': ['je', 'wat je als collegelid van ons mag verwachten'],
  'schrijfstijl.functienaam_ondersteuner': ['bestuursadviseur', 'een vaste bestuursadviseur'],
};

/** Second keys that the inventory lists on one line with another. */
const twins: typeof variables = {
  'agenda.slotje': ['nooit', 'Wij gebruiken geen slotje'],
  'post.frequentie': ['tweemaal per dag', 'ligt tweemaal per dag [voorstel: in het postvak]'],
  'printen.plek': ['op zolder', 'Dat kan op zolder'],
  'toegang.gebruik': [['de kelder'], 'voor de kelder'],
  'piket.vastgesteld_door': ['burgemeester', 'De burgemeester stelt het vast'],
  'bezoek.begeleider': ['bodes', 'De bodes bij het gesprek'],
  'bezoek.achtervang': ['receptie', 'Dan doet de receptie dat'],
  'devices.hulp_voor': [['iPad'], 'Dat geldt voor: iPad'],
  'jubilea.en_meer': [false, 'jaar getrouwd? Dan'],
  'geschenken.register': ['giftenboek', 'in het giftenboek'],
};

/** The same tree with another value at a path. */
function withValue(tree: Tree, [key = '', ...rest]: readonly string[], value: unknown): Tree {
  const inner = rest.length === 0 ? value : withValue((tree[key] ?? {}) as Tree, rest, value);
  return { ...tree, [key]: inner };
}

async function workingAgreements(profile: Tree): Promise<{ text: string; codes: readonly string[] }> {
  // JSON is YAML.
  const workspace = await open({ '/w/gemeente.yaml': JSON.stringify(profile) });
  const [file] = await render(workspace, ['werkwijzer']);
  const text = readableText(parseGfm(new TextDecoder().decode(file?.bytes)));
  return { text, codes: workspace.diagnostics.map(({ code }) => code) };
}

describe('the working agreements', () => {
  it('has 55 variables', () => {
    expect(Object.keys(variables)).toHaveLength(55);
  });

  it.each([...Object.entries(variables), ...Object.entries(twins)])(
    '%s shows in the document',
    async (key, [value, words]) => {
      const before = await workingAgreements(plain);
      const after = await workingAgreements(withValue(plain, key.split('.'), value));
      expect(after.codes.filter((code) => code.startsWith('schema/'))).toEqual([]);
      expect(after.text).toContain(words);
      expect(after.text).not.toBe(before.text);
    },
  );
});
