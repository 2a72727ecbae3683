import { describe, expect, it } from 'vitest';
import { open as openFiles } from '../support/workspace.ts';
import { markdownOf, open, placed, render, minimal } from '../support/own-templates.ts';

const week = '/w/sjablonen/documenten/werkwijzer/partials/week.md.hbs';
const kop = '/w/sjablonen/documenten/gedeeld/partials/kop.md.hbs';
const plan = '/w/sjablonen/documenten/jaarplan';
const manifest = 'id: jaarplan\ntitel: Jaarplan\nomschrijving: Wat wij doen.\nopenbaarheid: intern\n';
const schema = JSON.stringify({
  type: 'object',
  additionalProperties: false,
  properties: {
    doel: { title: 'Doel', type: 'string' },
    punten: {
      title: 'Punten',
      type: 'array',
      items: { type: 'object', properties: { wat: { title: 'Wat', type: 'string' } } },
    },
    aantal: { title: 'Aantal', type: 'integer', minimum: 1 },
  },
});
const ownDocument = {
  [`${plan}/template.yaml`]: manifest,
  [`${plan}/document.md.hbs`]:
    '{{> kop}}\n\n{{gegevens.doel}}\n\n{{#each gegevens.punten}}\n- {{wat}}\n{{/each}}\n',
  [`${plan}/schema.json`]: schema,
};

describe('a part adapted by the municipality', () => {
  it('replaces the shipped one, and the rest stays', async () => {
    const files = { [week]: 'Onze week in {{@root.gemeente.naam}}.\n' };
    const [own, usual] = [await markdownOf('werkwijzer', files), await markdownOf('werkwijzer', {})];
    expect(own).toContain('Onze week in Proefstad.');
    expect(own).not.toContain('De week in het kort');
    expect(own.split('## Het secretariaat')[1]).toBe(usual.split('## Het secretariaat')[1]);
  });

  it('shared by all documents changes them all, but for the letter, which begins with its sender', async () => {
    const workspace = await open({ [kop]: '# {{document.titel}}\n\nEigen kop\n' });
    const made = await render(workspace);
    expect(made.filter(({ markdown }) => !markdown.includes('Eigen kop')).map(({ name }) => name)).toEqual([
      'uitnodiging.md',
    ]);
  });

  it('escapes values in triple braces too', async () => {
    const files = { [week]: '\n\n{{{@root.gemeente.naam}}}\n' };
    const profile = minimal.replace('naam: Proefstad', 'naam: "*Proef* <b>stad</b>"');
    expect(await markdownOf('werkwijzer', { ...files, '/w/gemeente.yaml': profile })).toMatch(
      /\n\n\\\*Proef\\\* \\<b>stad\\<\/b>\n/,
    );
  });

  it('can be the manifest: title, contents, legal notes', async () => {
    const files = {
      '/w/sjablonen/documenten/werkwijzer/template.yaml':
        'id: werkwijzer\ntitel: Zo werken wij\nomschrijving: Afspraken.\nopenbaarheid: openbaar\n',
    };
    const text = await markdownOf('werkwijzer', files);
    expect(text).toMatch(/^# Zo werken wij$/m);
    expect(text).not.toContain('Wat zegt de wet?');
  });

  it('is reported with its file, line and column', async () => {
    expect(placed(await open({ [week]: 'a\n{{#each @root.week}}{{watt}}{{/each}}\n' }))).toEqual([
      'sjablonen/documenten/werkwijzer/partials/week.md.hbs:2:23 template/unknown-name',
    ]);
  });

  it('may name only existing legal notes', async () => {
    const description =
      'id: werkwijzer\ntitel: T\nomschrijving: O.\nopenbaarheid: intern\nnoten: [gw-52, gw-5]\n';
    expect(placed(await open({ '/w/sjablonen/documenten/werkwijzer/template.yaml': description }))).toEqual([
      'sjablonen/documenten/werkwijzer/template.yaml:5:16 reference/unknown',
    ]);
  });

  it('comes from the base profile, unless the municipality has its own', async () => {
    const base = { '/w/basis/gemeente.yaml': `gedeeld: true\n${minimal}` };
    const basis = { '/w/basis/sjablonen/documenten/gedeeld/partials/kop.md.hbs': '# Van de regio\n' };
    const profile = { '/w/a/gemeente.yaml': `gebaseerd_op: ../basis/gemeente.yaml\n${minimal}` };
    const own = { '/w/a/sjablonen/documenten/gedeeld/partials/kop.md.hbs': '# Van ons\n' };
    const text = (files: Record<string, string>): Promise<string> =>
      markdownOf('personalia', { ...base, ...basis, ...profile, ...files }, '/w/a');
    expect(await text({})).toContain('# Van de regio');
    expect(await text(own)).toContain('# Van ons');
  });
});

describe('a link that leads outside the workspace', () => {
  it.each([
    ['a file', '/x/w/sjablonen/documenten/rollen/partials/x.md.hbs', '/etc/passwd'],
    ['a folder of partials', '/x/w/sjablonen/documenten/rollen/partials', '/etc'],
    ['the folder of a document', '/x/w/sjablonen/documenten/rollen', '/etc'],
  ])('is reported once, and nothing behind it is: %s', async (_what, link, target) => {
    const inside = link.endsWith('.hbs') ? link : `${link}/passwd`;
    const files = { '/x/w/gemeente.yaml': minimal, [inside]: 'geheim' };
    const workspace = await openFiles(files, { folder: '/x/w', oddities: { links: { [link]: target } } });
    expect(placed(workspace)).toEqual([expect.stringContaining('file/outside-workspace')]);
    expect(JSON.stringify(workspace.diagnostics)).not.toContain('passwd"');
  });
});

describe("a municipality's own document", () => {
  it('shows the profile and its data', async () => {
    const files = {
      ...ownDocument,
      '/w/gegevens/jaarplan.yaml': 'doel: Beter *werken*\npunten: [{ wat: Een }, { wat: Twee }]\n',
    };
    const text = await markdownOf('jaarplan', files);
    expect(text).toBe('# Jaarplan\n\nGemeente Proefstad · intern\n\nBeter \\*werken\\*\n\n- Een\n- Twee\n');
  });

  it('shows what its data lack as a blank', async () => {
    const text = await markdownOf('jaarplan', {
      ...ownDocument,
      '/w/gegevens/jaarplan.yaml': 'punten: []\n',
    });
    expect(text).toContain('[nog invullen: doel]');
  });

  it.each([
    ['an unknown key', 'doell: x\n', 'gegevens/jaarplan.yaml:1:1 schema/unknown-key'],
    ['a wrong type', 'doel: x\naantal: veel\n', 'gegevens/jaarplan.yaml:2:9 schema/wrong-type'],
    ['too low a number', 'aantal: 0\n', 'gegevens/jaarplan.yaml:1:9 schema/number-range'],
  ])('explains data with %s', async (_what, data, problem) => {
    expect(placed(await open({ ...ownDocument, '/w/gegevens/jaarplan.yaml': data }))).toEqual([problem]);
  });

  it('has its template checked against its schema', async () => {
    const files = { ...ownDocument, [`${plan}/document.md.hbs`]: '{{gegevens.doell}}\n' };
    expect(placed(await open(files))).toEqual([
      'sjablonen/documenten/jaarplan/document.md.hbs:1:3 template/unknown-name',
    ]);
  });

  it('accepts a schema that refers to itself, and refuses one that refers elsewhere', async () => {
    const tree = {
      type: 'object',
      properties: { deel: { $ref: '#/$defs/deel' } },
      $defs: {
        deel: { type: 'object', properties: { naam: { type: 'string' }, deel: { $ref: '#/$defs/deel' } } },
      },
    };
    const withSchema = (value: object): Record<string, string> => ({
      ...ownDocument,
      [`${plan}/document.md.hbs`]: 'a\n',
      [`${plan}/schema.json`]: JSON.stringify(value),
      '/w/gegevens/jaarplan.yaml': 'deel: { naam: a, deel: { naam: b } }\n',
    });
    expect(placed(await open(withSchema(tree)))).toEqual([]);
    const elsewhere = { type: 'object', properties: { deel: { $ref: 'https://voorbeeld.nl/x.json' } } };
    expect(placed(await open(withSchema(elsewhere)))).toEqual([
      'sjablonen/documenten/jaarplan/schema.json template/schema-broken',
    ]);
  });

  it('is confidential when it says so', async () => {
    const files = { ...ownDocument, '/w/gegevens/jaarplan.yaml': 'doel: x\n' };
    const { sources } = await open(files);
    expect(sources.ownTemplates.manifests.get('jaarplan')?.openbaarheid).toBe('intern');
  });
});
