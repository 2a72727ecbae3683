/** Sentences read well whatever a municipality fills in or leaves out. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '../support/root.ts';
import { markdown, minimal, open, render } from '../support/workspace.ts';

async function text(profile: string, id: string): Promise<string> {
  return (await markdown(profile, id)).replaceAll('\\', '');
}

/** Who takes part in a meeting, as its file says it. */
interface Meeting {
  readonly id: string;
  readonly voorzitter?: string;
  readonly leden?: readonly string[];
  readonly in_de_regel?: readonly string[];
}

function meetingsIn(folder: string): ReadonlyMap<string, Meeting> {
  const all = readdirSync(`${root}${folder}`).map(
    (name) => parse(readFileSync(`${root}${folder}/${name}`, 'utf8')) as Meeting,
  );
  return new Map(all.map((meeting) => [meeting.id, meeting]));
}

describe('the working agreements', () => {
  it('name the team managers in the plural, beside a chair of another kind', async () => {
    expect(await text(minimal, 'werkwijzer')).toContain('met de betrokken teammanagers.');
    expect(await text(`${minimal}pfo: { voorzitter: manager }\n`, 'werkwijzer')).toContain(
      'met de manager en de betrokken teammanagers.',
    );
  });

  it('use the plural of the municipality’s own name, or that name itself when there is none', async () => {
    const sentence = async (role: string): Promise<string> => {
      const files = { '/w/gemeente.yaml': minimal, '/w/rollen/teammanager.yaml': `id: teammanager\n${role}` };
      const [file] = await render(await open(files), ['werkwijzer']);
      return /met de betrokken (.*)\./.exec(new TextDecoder().decode(file?.bytes))?.[1] ?? '';
    };
    expect(await sentence('naam: clusterhoofd\nmeervoud: clusterhoofden\n')).toBe('clusterhoofden');
    expect(await sentence('naam: clusterhoofd\n')).toBe('clusterhoofd');
  });
});

describe('the guidance for the appraisal', () => {
  it('gives the name of the team in its sentence, with an abbreviation that fits', async () => {
    expect(await text(minimal, 'handreiking')).toContain(
      'doet in *[voorstel: het managementteam (MT)]* verslag van',
    );
    const own = `${minimal}organisatie: { namen: { managementteam: concernteam } }\n`;
    expect(await text(own, 'handreiking')).toContain('doet in *[voorstel: het concernteam]* verslag van');
  });
});

describe('who does something in the guidance', () => {
  it('is called what the municipality calls it, with its article at the start of a sentence', async () => {
    const all = await render(
      await open({
        '/w/gemeente.yaml': `${minimal}organisatie: { namen: { hrm: afdeling P&O } }\nsecretariaat: { naam: bestuursbureau }\n`,
        '/w/rollen/wethouder-po.yaml': 'id: wethouder-po\nnaam: wethouder personeel\n',
      }),
      ['handreiking', 'personalia'],
    );
    const [guidance = '', form = ''] = all.map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(guidance).toContain('| burgemeester of wethouder personeel | 4 weken vooraf\\* |');
    expect(guidance).toContain('| bestuursbureau | bij het plannen |');
    expect(form).toContain(
      'gebruiken die alleen waar u hieronder ja aankruist. | Om herkenbaar te zijn voor inwoners en collega’s. Communicatie bewaart',
    );
    expect(form).not.toContain('{{');
  });

  it('says which term holds for the report, and which term goes first', async () => {
    const own = `${minimal}bewaartermijnen: { functioneringsgesprek_jaren: 3 }\n`;
    expect(await text(minimal, 'handreiking')).toMatch(
      /Het verslag blijft .*5.* jaar in het personeelsdossier/,
    );
    expect(await text(own, 'handreiking')).toContain('Het verslag blijft 3 jaar in het personeelsdossier');
    expect(await text(own, 'handreiking')).toContain('(resultaat 4.1.13) voor: vernietigen na 5 jaar.');
  });
});

describe('the programme of the workshop', () => {
  async function begins(workshop: string): Promise<readonly string[]> {
    const all = await text(`${minimal}workshop: ${workshop}\n`, 'workshop');
    const rows = all
      .split('\n')
      .filter((line) => line.startsWith('|') && /^\| (?!Duur).*minuten(\]\*)? \|/.test(line));
    return rows.map((row) => row.split('|')[1]?.trim() ?? '');
  }

  it('shows one blank for the start, and later rows only say that they come after it', async () => {
    expect(await begins('{ inleiding_minuten: 5 }')).toEqual([
      expect.stringContaining('nog invullen: begintijd'),
      'daarna',
      'daarna',
      'daarna',
    ]);
  });

  it('takes fifty minutes, in which writing down strong and weak points takes a part of comparing', async () => {
    const profile = "{ begin: '13:30', oefening_minuten: 15 }";
    expect(await begins(profile)).toEqual([
      '13.30\u00a0uur',
      expect.stringContaining('13.55\u00a0uur'),
      expect.stringContaining('14.10\u00a0uur'),
    ]);
    const all = await text(`${minimal}workshop: ${profile}\n`, 'workshop');
    expect(all).toMatch(/\| Duur \| ten hoogste .*50\u00a0minuten.* \|/);
    expect(all).toMatch(/ten hoogste \S*15\u00a0minuten\S* \| \*\*Sterke en zwakke punten/);
  });
});

describe('the routes of the workshop', () => {
  const file = (id: string, naam: string): string => `id: ${id}\nnaam: ${naam}\ndeelnemers: [Aa, Bee]\n`;

  it('are named, with who is behind an abbreviation, and decide how long one may take', async () => {
    const files = {
      '/w/gemeente.yaml': `${minimal}workshop: { begin: '13:30', vergelijking_minuten: 40, oefening_minuten: 15 }\n`,
      '/w/samenwerking/a.yaml': file('a', 'ABC'),
      '/w/samenwerking/b.yaml': file('b', 'Samen Sterk'),
      '/w/samenwerking/c.yaml': file('c', 'XYZ'),
    };
    const [document] = await render(await open(files), ['workshop']);
    const all = new TextDecoder().decode(document?.bytes);
    expect(all).toContain(
      'Drie samenwerkingen kozen elk een eigen route. Dat zijn ABC (Aa, Bee), Samen Sterk en XYZ (Aa, Bee).',
    );
    expect(all).toContain(
      'Reken daarna op ongeveer 3\u00a0minuten per thema: 1\u00a0minuut per samenwerking.',
    );
  });
});

describe('the worksheets of the workshop', () => {
  const file = (id: string): string => `id: ${id}\nnaam: Naam ${id}\ndeelnemers: [A, B]\nstand: begin 2026\n`;

  it('are one for each collaboration, with fields of their own, and one to copy when there is none', async () => {
    const made = async (more: Record<string, string>): Promise<string> => {
      const workspace = await open({ '/w/gemeente.yaml': minimal, ...more });
      const [document] = await render(workspace, ['workshop']);
      return new TextDecoder().decode(document?.bytes);
    };
    const sheets = (all: string): readonly string[] => all.match(/^## Werkblad.*$/gm) ?? [];
    const two = await made({ '/w/samenwerking/a.yaml': file('a'), '/w/samenwerking/b.yaml': file('b') });
    expect(sheets(two)).toEqual(['## Werkblad: Naam a', '## Werkblad: Naam b']);
    const none = await made({});
    expect(sheets(none)).toEqual(['## Werkblad']);
    expect(none).toMatch(/## Werkblad\n\nKopieer dit blad voor elke samenwerking\.\\\nSamenwerking: /);
    expect(none).not.toContain('eerste samenwerking');
  });
});

describe('where the form for personal details goes back to', () => {
  it('is what the municipality says: one way back is enough, and both are a blank when there is none', async () => {
    const known = `${minimal}personalia: { postadres: Plein 1 in Proefstad, telefoon_functioneel: 14 000 }\n`;
    const form = await text(known, 'personalia');
    expect(form).toContain('| Met de post aan | Plein 1 in Proefstad |');
    expect(form).toMatch(/\| Vragen\? Bel HRM \| 14\s000 \|/);
    expect(form).not.toContain('Met beveiligde mail aan');
    const byMail = await text(
      `${minimal}personalia: { email_functioneel: po@proef.example }\n`,
      'personalia',
    );
    expect(byMail).toContain('| Met beveiligde mail aan | po@proef.example |');
    expect(byMail).not.toContain('Met de post aan');
    const neither = await text(minimal, 'personalia');
    expect(neither).toContain(
      '| Met de post aan | **[nog invullen: postadres voor het ingevulde formulier]** |',
    );
    expect(neither).toContain(
      '| Met beveiligde mail aan | **[nog invullen: mailadres voor het ingevulde formulier]** |',
    );
  });
});

describe('the hand-over without names', () => {
  const profile = `${minimal}  portefeuilles:
    - { id: pf-wonen, naam: Wonen }
    - { id: pf-groen, naam: Groen }
    - { id: pf-geld, naam: Geld }
  leden:
    - { id: w1, rol: wethouder, portefeuilles: [pf-wonen, pf-groen] }
    - { id: w2, rol: wethouder, portefeuilles: [pf-geld] }
`;

  it('does not say who holds a portfolio, and has a column for it once a name is known', async () => {
    expect(await text(profile, 'overdracht')).not.toContain('Nu bij');
    const known = profile.replace('{ id: w1,', '{ id: w1, aanspreeknaam: wethouder De Vries,');
    const overview = await text(known, 'overdracht');
    expect(overview).toMatch(/\| Wonen +\| wethouder De Vries +\|/);
    expect(overview).toMatch(/\| Geld +\| nog niemand +\|/);
  });

  it('has as many pages to fill in as one alderman has portfolios, and one when there are none', async () => {
    const blocks = async (yaml: string): Promise<number> =>
      [...(await text(yaml, 'overdracht')).matchAll(/^### College en raad/gm)].length;
    expect(await blocks(minimal)).toBe(1);
    expect(await blocks(profile)).toBe(2);
  });
});

describe('the meetings', () => {
  it('name who joins as the working agreements do: those who wrote the advice', async () => {
    const words = await text(minimal, 'rollen');
    expect(words).toContain(
      '- Sluiten in de regel aan: *[voorstel: andere betrokken teammanagers en opstellers van het advies]*',
    );
    expect(words).toContain('- Deelnemers: *[voorstel: portefeuillehouder en de teammanager die voorzit]*');
    expect(words).not.toContain('vakambtenaren zijn');
    const agreements = await text(minimal, 'werkwijzer');
    expect(agreements).toContain('hier wekelijks de betrokken teammanagers en de betrokken vakambtenaren.');
    expect(agreements).toContain('Dat zijn de opstellers van het advies.');
    expect(agreements).toContain('*[voorstel: Eén van de betrokken teammanagers is voorzitter.]*');
    const own = {
      '/w/gemeente.yaml': minimal,
      '/w/rollen/wie.yaml': 'id: betrokken-ambtenaar\nnaam: adviseurs\n',
    };
    const [file] = await render(await open(own), ['rollen']);
    expect(new TextDecoder().decode(file?.bytes)).toContain('andere betrokken teammanagers en adviseurs]*');
    expect(words).toContain('- Aanwezig: *[voorstel: opstellers van het advies en betrokken teammanagers]*');
  });

  it('have a chair who takes part, but for the council, where the law names one who is no member', () => {
    const shipped = meetingsIn('templates/meetings');
    const own = meetingsIn('examples/voorbeelddam/overleggen');
    expect(own.size).toBeGreaterThan(0);
    const strangers = [...shipped].flatMap(([id, meeting]) => {
      const { voorzitter, leden = [], in_de_regel: joining = [] } = { ...meeting, ...own.get(id) };
      const isFine =
        voorzitter === undefined || leden.includes('raad') || [...leden, ...joining].includes(voorzitter);
      return isFine ? [] : [`${id}: ${voorzitter}`];
    });
    expect(strangers).toEqual([]);
  });

  it('have a blank for a chair that nobody named, but for the council', async () => {
    const words = await text(minimal, 'rollen');
    expect(words).toMatch(/\| Voorbereidende raadsvergadering \|[^|]*\| regelt de raad \|/);
    expect(words).toMatch(
      /\| Strategisch overleg met portefeuillehouders \|[^|]*\| \*\*\[nog invullen: wie het overleg voorzit\]\*\* \|/,
    );
  });
});

describe('what says that nothing is established yet', () => {
  const established = (comment: string): string => `${minimal}vastgesteld_op: 2026-08-25${comment}\n`;
  const said = 'Ook de regels zonder haken gelden pas als deze werkwijzer is vastgesteld.';

  it.each([
    ['without a day', minimal, true],
    ['with a day that is only proposed', established(' # voorstel'), true],
    ['with a day', established(''), false],
  ])('%s', async (_, profile, isSaid) => {
    expect((await text(profile, 'werkwijzer')).includes(said)).toBe(isSaid);
    expect((await text(profile, 'rollen')).includes('Dit document is nog niet vastgesteld.')).toBe(isSaid);
  });
});

describe('a blank action list', () => {
  it('has room for the days that its terms count from, each once', async () => {
    expect(await text(minimal, 'actielijst')).toContain(
      '| Start | Vertrek | Benoeming | Eerste werkdag | Eerste collegevergadering | Verdeling van de portefeuilles |',
    );
  });
});

describe('the week', () => {
  it('explains the system for meetings where it first names it, and only there', async () => {
    const words = await text(`${minimal}systemen: { vergaderen: iBabs }\n`, 'werkwijzer');
    expect(words.match(/ons vergadersysteem/g)).toHaveLength(1);
    expect(words).toMatch(/\| [^|]*staan in iBabs \(ons vergadersysteem\) \|/);
    const plain = await text(`${minimal}systemen: { vergaderen: het vergadersysteem }\n`, 'werkwijzer');
    expect(plain).not.toContain('ons vergadersysteem');
  });
});

describe('a letter', () => {
  it('has the days that are known, and a blank for those that are not, and cannot be sent until then', async () => {
    const talk = 'uitgenodigd_op: 2026-11-12, aanvullen_uiterlijk: 2026-11-26';
    const known = await text(`${minimal}functioneringsgesprek: { ${talk} }\n`, 'uitnodiging');
    expect(known).toMatch(/\*\*Datum:\*\* 12\snovember\s2026/);
    expect(known).toMatch(
      /uiterlijk op donderdag 26\snovember\s2026 rechtstreeks naar \*\[voorstel: de burgemeester\]\*, in een gesloten envelop\./,
    );
    const unknown = await text(minimal, 'uitnodiging');
    expect(unknown).toContain('**Datum:** **[nog invullen: datum van de brief]**');
    expect(unknown).toContain('Deze brief is nog niet klaar om te versturen. Wat tussen');
    expect(unknown).not.toContain('## Nog');
  });

  it('says until when the talk is, or how long it takes as long as nobody knows when it begins', async () => {
    const talk = (more: string): string => `${minimal}functioneringsgesprek: { duur_minuten: 90${more} }\n`;
    expect(await text(talk(", tijd: '13:30'"), 'uitnodiging')).toMatch(
      /om 13\.30\suur\. Wij trekken er ten minste 90\sminuten voor uit, dus tot 15\.00\suur of iets later\./,
    );
    expect(await text(talk(''), 'uitnodiging')).toMatch(/er ten minste 90\sminuten voor uit\. Wij komen/);
  });

  it('has no version of the agreements', async () => {
    const all = await render(await open({ '/w/gemeente.yaml': `${minimal}versie: '2.0'\n` }), [
      'uitnodiging',
      'handreiking',
    ]);
    expect(all.map(({ document }) => document.facts.version)).toEqual(['2.0', undefined]);
  });
});
