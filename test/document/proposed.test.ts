/**
 * What nobody agreed on is never stated: a default of an agreement, or a value with the comment `# voorstel`, has its
 * mark in every document. By kind: two workspaces that differ only in such values differ only inside marks.
 */
import { describe, expect, it } from 'vitest';
import type { Nodes, Root } from 'mdast';
import { isParent, textOf } from '../../src/document/walk.ts';
import { proposalMarks } from '../../src/document/tree.ts';
import type { RenderedFile } from '../../src/app/documents/rendered-file.ts';
import { SchemaBook, type SchemaNode } from '../../src/profile/schema-book.ts';
import { minimal, markdown, open, render } from '../support/workspace.ts';
import { shipped } from '../support/shipped.ts';

const book = new SchemaBook(shipped);

/** Dotted path → schema of every agreement in the profile that is not a part of a list. */
function agreements(
  node: SchemaNode,
  path: readonly string[] = [],
): readonly (readonly [string, SchemaNode])[] {
  return Object.keys(node.properties ?? {}).flatMap((key) => {
    const here = [...path, key];
    const inner = book.at('gemeente', here) ?? {};
    if (inner['x-gemeente']?.afspraak === true) return [[here.join('.'), inner] as const];
    return inner.properties === undefined ? [] : agreements(inner, here);
  });
}

/** A value that fits, and is not the default. */
function another(node: SchemaNode): unknown {
  const { default: usual, type, minimum = 0, maximum = 100, examples, properties } = node;
  if (node.enum !== undefined) return node.enum.find((each) => each !== usual);
  if (node.title === 'Rollen en overleggen zoals hier beschreven') return true;
  if (type === 'boolean') return usual !== true;
  if (type === 'integer' || type === 'number') {
    const from = Number(usual ?? examples?.[0]);
    return from + 1 <= maximum ? from + 1 : Math.max(minimum, from - 1);
  }
  if (properties !== undefined) return { dag: 'vrijdag', tijd: '07:15' };
  if (node['x-gemeente']?.soort === 'tijd') return '07:45';
  if (node.items !== undefined && isRole(node.items)) return ['griffier', 'bodes', 'receptie'];
  if (isRole(node)) return usual === 'griffier' ? 'bodes' : 'griffier';
  return type === 'string' ? 'iets heel anders' : examples?.[0];
}

function isRole(node: SchemaNode): boolean {
  return (
    JSON.stringify(node).includes('"verwijzing":"rol"') || JSON.stringify(node).includes('rolverwijzing')
  );
}

const all = agreements(book.at('gemeente', []) ?? {});

/** Whether a task is on a list is decided by these; that is no statement, and its title has the mark. */
const choosesTasks = ['devices.soorten', 'devices.bruikleenovereenkomst'];

/** A profile with other values for all agreements. */
function otherProfile(comment: string): string {
  const values: Record<string, Record<string, unknown>> = {};
  for (const [path, node] of all) {
    const [group = '', ...rest] = path.split('.');
    // The meeting of the college is in every profile.
    if (rest.length !== 1 || choosesTasks.includes(path)) continue;
    // The roles of the PFO are explained in a list of roles, which states nothing about them.
    const isSame = ['pfo.voorzitter', 'pfo.deelnemers'].includes(path);
    (values[group] ??= {})[rest[0] ?? ''] = isSame ? node['default'] : another(node);
  }
  const { college, ...others } = values;
  const lines = Object.entries(others).map(
    ([group, value]) => `${group}: ${JSON.stringify(value)}${comment}\n`,
  );
  const inCollege = Object.entries(college ?? {}).map(
    ([key, value]) => `  ${key}: ${JSON.stringify(value)}${comment}\n`,
  );
  return `${minimal}    frequentie: tweewekelijks${comment}\n    plaats: de zolder${comment}\n${inCollege.join('')}${lines.join('')}`;
}

async function documentsOf(profile: string): Promise<readonly RenderedFile[]> {
  return render(await open({ '/w/gemeente.yaml': profile }));
}

/** A block of a document: its words without what is marked, and whether anything in it is. */
interface Statement {
  readonly words: string;
  readonly isMarked: boolean;
}

/** What a document says, block by block, between the sentence that counts the marks and the end that lists them. */
function statements(tree: Root): readonly Statement[] {
  const end = tree.children.findIndex(
    (node) => node.type === 'heading' && ['Nog in te vullen', 'Nog te bevestigen'].includes(textOf(node)),
  );
  const isCount = (node: Nodes): boolean => textOf(node).startsWith('Dit is een concept. ');
  return tree.children
    .slice(0, end === -1 ? undefined : end)
    .filter((node) => !isCount(node))
    .flatMap(blocksIn);
}

function blocksIn(node: Nodes): readonly Statement[] {
  // A head of a table, and what leads to it, say nothing by themselves.
  if (node.type === 'table') return node.children.slice(1).flatMap(blocksIn);
  if (['paragraph', 'heading', 'tableRow'].includes(node.type)) {
    const words = stated(node).replace(/\s+/g, ' ').trim();
    // Neither does room to write in.
    return words.endsWith(':') || !/[\p{L}\d]/u.test(words) ? [] : [{ words, isMarked: hasMark(node) }];
  }
  return isParent(node) && node.type !== 'contents' ? node.children.flatMap(blocksIn) : [];
}

function stated(node: Nodes): string {
  if (node.type === 'proposed' || node.type === 'blank') return '';
  if (isParent(node)) return node.children.map(stated).join(node.type === 'tableRow' ? ' | ' : '');
  return textOf(node);
}

function hasMark(node: Nodes): boolean {
  return node.type === 'proposed' || node.type === 'blank' || (isParent(node) && node.children.some(hasMark));
}

/** What readers take for agreed: whole blocks without any mark. */
function unmarked(tree: Root): readonly string[] {
  return statements(tree).flatMap(({ words, isMarked }) => (isMarked ? [] : [words]));
}

describe('what nobody agreed on', () => {
  it('is known for every key', () => {
    expect(all.length).toBeGreaterThan(60);
  });

  it('is outside its marks nowhere in a fresh workspace, nor in one full of proposals', async () => {
    const fresh = await documentsOf(minimal);
    const proposed = await documentsOf(otherProfile(' # voorstel'));
    expect(new Set(fresh.map(({ definition }) => definition.id)).size).toBe(12);
    const names = new Set([...fresh, ...proposed].map(({ name }) => name));
    for (const name of names) {
      const [one, other] = [fresh, proposed].map(
        (files) => files.find((file) => file.name === name)?.document,
      );
      if (one === undefined || other === undefined) continue;
      // A request states nothing: it asks. Whom it asks, and whether, follows from who does a task.
      if (!name.startsWith('verzoeken')) expect(unmarked(other.tree), name).toEqual(unmarked(one.tree));
      const words = statements(other.tree).map((each) => each.words);
      expect(words.join('\n'), name).not.toMatch(/iets heel anders|07\.15|07\.45|de zolder/);
    }
  });

  it('is gone once it is written', async () => {
    const agreed = await documentsOf(otherProfile(''));
    const left = agreed.flatMap(({ document }) => document.proposals);
    expect([...new Set(left.map(({ path }) => path))].sort()).toEqual([...choosesTasks].sort());
  });
});

describe('the meetings that come with the program', () => {
  const key = 'organisatie.overleggen_overgenomen';

  it.each([
    ['say nothing', '', [key]],
    ['take them over', 'organisatie: { overleggen_overgenomen: true }\n', []],
    ['take them over as a proposal', 'organisatie: { overleggen_overgenomen: true } # voorstel\n', [key]],
    ['do not take them over', 'organisatie: { overleggen_overgenomen: false }\n', [key]],
  ])('rest on one key: %s', async (_, more, paths) => {
    const profile = `${minimal}pfo: { frequentie: wekelijks, voorzitter: teammanager, deelnemers: [teammanager] }\n${more}`;
    const [file] = await render(await open({ '/w/gemeente.yaml': profile }), ['rollen']);
    expect(file?.document.proposals.map(({ path }) => path)).toEqual(paths);
    const frequency =
      paths.length === 0 ? '(MT) | elke drie weken |' : '(MT) | *[voorstel: elke drie weken]* |';
    expect(new TextDecoder().decode(file?.bytes)).toContain(frequency);
  });

  it('are agreed where the municipality describes one itself', async () => {
    const files = {
      '/w/gemeente.yaml': minimal,
      '/w/overleggen/mt.yaml': 'id: ovl-mt\nfrequentie: elk kwartaal\n',
    };
    const [file] = await render(await open(files), ['rollen']);
    expect(new TextDecoder().decode(file?.bytes)).toContain('(MT) | elk kwartaal |');
  });
});

describe('what a draft says of itself', () => {
  const talk = 'deelnemers: [burgemeester], duur_minuten: 90, terugkoppeling_aan: ovl-mt';
  const agreed = `${minimal}functioneringsgesprek: { ${talk} }\n`;

  it('is that something is open, and of which kind, at its top', async () => {
    const year = 'bewaartermijnen: { functioneringsgesprek_jaren: 5 }';
    expect(await markdown(`${agreed}${year}\n`, 'handreiking')).not.toContain('Dit is een concept');
    expect(await markdown(`${agreed}${year} # voorstel\n`, 'handreiking')).toContain(
      '· concept\n\nDit is een concept. Wat tussen vierkante haken staat, is nog niet bevestigd. Ook de regels',
    );
    expect(await markdown(minimal, 'handreiking')).toContain(
      'Dit is een concept. Wat tussen vierkante haken staat, is nog niet bevestigd. Ook de regels',
    );
    expect(await markdown(minimal, 'werkwijzer')).toContain(
      'Wat tussen vierkante haken staat, is nog niet ingevuld of bevestigd. Achteraan staat het op een rij.\n',
    );
  });

  it('lists each proposal once', async () => {
    const [file] = await render(await open({ '/w/gemeente.yaml': minimal }), ['werkwijzer']);
    const text = new TextDecoder().decode(file?.bytes);
    const list = text.slice(text.indexOf('## Nog te bevestigen'));
    const rows = [...list.matchAll(/^\| \*\*.*?\*\* \| (.*) \|$/gm)].map(([, cell = '']) => cell);
    expect(rows.flatMap((cell) => cell.split('; '))).toHaveLength(file?.document.proposals.length ?? 0);
    expect(list).not.toContain('(voorstel: ');
  });

  it('has a list at its end as soon as the text does not show a proposal', async () => {
    const term = 'bewaartermijnen: { functioneringsgesprek_jaren: 5 }\n';
    expect(await markdown(agreed + term, 'handreiking')).not.toContain('## Nog');
    const text = await markdown(`${minimal}jubilea: { en_meer: false } # voorstel\n`, 'werkwijzer');
    expect(text).toContain('; ook bezoek bij een langer huwelijk (voorstel: *nee*); ');
  });
});

describe('the mark', () => {
  const werkwijzer = (more: string): Promise<string> => markdown(minimal + more, 'werkwijzer');

  it('stands around a value in its sentence', async () => {
    expect(await werkwijzer('')).toContain('De eerste *[voorstel: 30\u00a0minuten]* overlegt u');
    expect(await werkwijzer('pfo: { vooroverleg_minuten: 45 } # voorstel\n')).toContain(
      '*[voorstel: 45\u00a0minuten]*',
    );
    expect(await werkwijzer('pfo: { vooroverleg_minuten: 30 }\n')).toContain(
      'De eerste 30\u00a0minuten overlegt',
    );
  });

  it('stands once around neighbours: the days and times of a row, and two sentences', async () => {
    const hours = "[{ dagen: [maandag], van: '08:30', tot: '17:00' }]";
    const text = await werkwijzer(`secretariaat: { bezetting: ${hours} } # voorstel\n`);
    expect(text).toContain('- Bezet: *[voorstel: maandag 08.30–17.00\u00a0uur]*');
    expect(text).toContain('*[voorstel: U beheert uw eigen mailbox. Verzoeken om een afspraak');
  });

  it('stands once around a list', async () => {
    expect(await werkwijzer('')).toContain('door *[voorstel: de griffier of de griffiemedewerkers]*.');
  });

  it('stands around a sentence that a choice put there', async () => {
    expect(await werkwijzer('')).toContain(
      '*[voorstel: Buiten de tijden hieronder zijn wij niet bereikbaar.]*',
    );
    expect(await werkwijzer('secretariaat: { bereikbaar_buiten_werktijd: false }\n')).toContain(
      '. Buiten de tijden hieronder zijn wij niet bereikbaar.',
    );
  });

  it('stands around all of a sentence that rests on two choices, with both at the end', async () => {
    const text = await werkwijzer('');
    expect(text).toMatch(
      /\*\[voorstel: De gemeente werkt papierloos[^\]*]*bij het secretariaat[^\]*]*\.\]\*/,
    );
    expect(text).toContain('| **Printen** | Papierloos werken; plek van de printer |');
  });

  it('leaves a space where it is', async () => {
    const agreed = 'jubilea: { bezoeker: burgemeester, huwelijk_jaren: [60] }\n';
    expect(await werkwijzer(agreed)).toContain('60 jaar *[voorstel: of langer]* getrouwd');
  });

  it('stands once around words that say one thing, and apart when one of them is a blank', async () => {
    const text = await werkwijzer('');
    expect(text).toContain(
      '*[voorstel: De (loco)burgemeester bezoekt echtparen die 60 jaar, of 65 jaar of langer',
    );
    expect(text).toContain('is *[voorstel: eens per 2 weken 30\u00a0minuten]* bij het PFO');
    expect(text).toContain('Dat regelt u via *[voorstel: het bestuurssecretariaat]*.');
    const known = await werkwijzer('geschenken: { grens_euro: 50 } # voorstel\n');
    expect(known).toMatch(/\*\[voorstel: Een geschenk dat u krijgt[^\]]*het bestuurssecretariaat\.\]\*/);
  });

  it('is told of at the end when it left a sentence out', async () => {
    const text = await werkwijzer('devices: { bruikleenovereenkomst: false } # voorstel\n');
    expect(text).not.toContain('U tekent een bruikleenovereenkomst');
    expect(text).toContain('; bruikleenovereenkomst tekenen (voorstel: *nee*) |');
  });

  it('is there for a time that was computed with it', async () => {
    expect(await markdown(`${minimal}workshop: { begin: '13:30' } # voorstel\n`, 'workshop')).toContain(
      '*[voorstel: 13.30\u00a0uur]*',
    );
  });

  it('stays away when a term that is agreed already decides', async () => {
    const text = await werkwijzer('agenda: { prive_toegestaan: false }\n');
    expect(text).toContain('- Privéafspraken zetten wij niet in uw werkagenda.');
    expect(text).not.toMatch(/slotje bij privéafspraken/i);
  });

  it('has the words that readers of every format see', () => {
    expect(proposalMarks).toEqual({ before: '[voorstel: ', after: ']' });
  });
});
