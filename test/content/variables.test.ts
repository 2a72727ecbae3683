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
  'secretariaat.naam': ['college-ondersteuning', 'werken op de college-ondersteuning:'],
  'secretariaat.medewerkers': [[{ id: 's1', taak: 'piketrooster en gasten' }], 'Piketrooster en gasten'],
  'secretariaat.bezetting': [[{ dagen: ['maandag'], van: '07:15', tot: '11:45' }], '07.15–11.45\u00a0uur'],
  'secretariaat.bereikbaar_buiten_werktijd': [true, 'alleen bereikbaar als het dringend is'],
  'ondersteuning.koppeling': [[{ collegelid: 'w1', secretaresse: 's1' }], 'tableCell: Wethouder'],
  'werkoverleg.frequentie': ['op donderdag een uur', 'op donderdag een uur'],
  'agenda.beheerder': ['collegelid', 'U beheert uw agenda zelf'],
  'agenda.standaardduur_minuten': [35, 'plannen wij 35\u00a0minuten per afspraak'],
  'agenda.beleidsmedewerker_bij_extern': [false, 'alleen een beleidsmedewerker uit als u daarom vraagt'],
  'agenda.vaste_blokken': [[{ doel: 'wandelen', dag: 'vrijdag', van: '12:00', tot: '12:30' }], 'wandelen'],
  'agenda.prive_toegestaan': [false, 'Privéafspraken zetten wij niet'],
  'mailbox.beheerder': ['secretariaat', 'Wij beheren uw mailbox'],
  'college.stukken_uiterlijk': [
    { dag: 'vrijdag', tijd: '10:20' },
    'vrijdag 10.20\u00a0uur in de week ervoor publiceren wij',
  ],
  'college.bespreekkeuze_voor': [{ dag: 'maandag', tijd: '07:45' }, 'vóór maandag 07.45\u00a0uur'],
  'college.vergadering': [{ dag: 'donderdag', tijd: '13:05' }, 'op donderdag om 13.05\u00a0uur'],
  'college.te_laat_uitstel_weken': [3, '3 weken later op de agenda'],
  'college.uitzondering_door': ['burgemeester', 'De burgemeester bepaalt of een te laat stuk'],
  'systemen.vergaderen': ['Vergaderhuis', 'in Vergaderhuis'],
  'pfo.dag': ['donderdag', 'Het PFO is op donderdag'],
  'pfo.duur_uren': [3.5, 'duurt standaard 3,5\u00a0uur'],
  'pfo.frequentie': ['tweewekelijks', 'U spreekt hier tweewekelijks'],
  'pfo.voorzitter': ['teamleider', 'De teamleider is de voorzitter'],
  'pfo.deelnemers': [['portefeuillehouder', 'griffier'], 'de griffier.'],
  'pfo.vooroverleg_minuten': [25, 'De eerste 25\u00a0minuten'],
  'pfo.aanleveren_uiterlijk': [{ dag: 'donderdag', tijd: '16:10' }, 'uiterlijk donderdag 16.10\u00a0uur'],
  'pfo.publiceren_uiterlijk': [{ dag: 'maandag', tijd: '16:40' }, 'uiterlijk maandag 16.40\u00a0uur'],
  'pfo.acties_via': [['griffier'], 'draagt de griffier aan ons over'],
  'pfo.secretaresse_elke_weken': [4, 'eens per 4 weken'],
  'pfo.secretaresse_minuten': [20, '20\u00a0minuten bij het PFO'],
  'pfo.secretaresse_onderwerpen': [['de vragen'], 'samen de vragen door'],
  'post.plek': ['op tafel', 'uw post [voorstel: elke dag] op tafel'],
  'printen.papierloos': [false, 'Printen kan [voorstel: bij het secretariaat]'],
  'toegang.naam': ['pasje', 'een sleutel (pasje)'],
  'piket.begin': [{ dag: 'donderdag', tijd: '19:00' }, 'van donderdag 19.00\u00a0uur'],
  'piket.einde': [{ dag: 'dinsdag', tijd: '06:00' }, 'tot dinsdag 06.00\u00a0uur'],
  'piket.planner': ['griffier', 'De griffier stelt het rooster op'],
  'piket.inloggen_door': ['secretaresse', 'is verantwoordelijk voor het inloggen'],
  'piket.instructie_wanneer': ['in de eerste maand', 'over de piketdienst in de eerste maand'],
  'bezoek.meldpunt': ['bodes', 'zich melden bij de bodes'],
  'devices.soorten': [['laptop'], 'ontvangt u een laptop.'],
  'devices.hulp': ['ict', 'ICT helpt bij vragen'],
  'devices.bruikleenovereenkomst': [false, 'Apparatuur'],
  'declaraties.reiskosten_verantwoordelijk': [
    'secretaresse',
    'verantwoordelijk voor uw reiskostendeclaraties',
  ],
  'griffie.planning_door': [['griffier'], 'gepland door de griffier.'],
  'jubilea.huwelijk_jaren': [[55], 'die 55 jaar of langer getrouwd zijn'],
  'jubilea.leeftijd_vanaf': [99, 'die 99 jaar of ouder worden'],
  'jubilea.bezoeker': ['burgemeester', 'De burgemeester bezoekt echtparen'],
  'jubilea.attenties': [['een taart'], 'zoals een taart'],
  'geschenken.grens_euro': [75, 'meer waard is dan €\u00a075'],
  'geschenken.meldpunt': ['griffier', 'via de griffier'],
  'ziekmelden.bij': ['hrm', 'op tijd bij HRM'],
  'werkwijzer.herzien_elke_maanden': [6, 'Elke 6 maanden'],
  'schrijfstijl.aanspreekvorm': ['je', 'tussen jou als collegelid en ons'],
  'schrijfstijl.functienaam_ondersteuner': ['bestuursadviseur', 'een vaste bestuursadviseur'],
};

/** Second keys that the inventory lists on one line with another. */
const twins: typeof variables = {
  'agenda.slotje': ['nooit', 'Wij gebruiken geen slotje'],
  'post.frequentie': ['tweemaal per dag', 'uw post tweemaal per dag [voorstel: in uw postvakje]'],
  'printen.plek': ['op zolder', 'dan kan dat op zolder'],
  'toegang.gebruik': [['de kelder'], 'voor de kelder'],
  'piket.vastgesteld_door': ['burgemeester', 'de burgemeester stelt het vast'],
  'bezoek.begeleider': ['bodes', 'De bodes bij het gesprek'],
  'bezoek.achtervang': ['receptie', 'dan doet de receptie dat'],
  'devices.hulp_voor': [['iPad'], 'problemen met uw iPad'],
  'jubilea.en_meer': [false, '65 jaar getrouwd zijn'],
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
