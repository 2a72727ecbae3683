/** The action lists: the shipped checklists together, and one for each of the municipality's own checklists. */
import { describe, expect, it } from 'vitest';
import { packageAssets } from '../../src/world/node-files.ts';
import { namesInAnyChoice } from '../../src/document/possible-names.ts';
import { findDocument } from '../../src/document/registry.ts';
import { minimal, open, render } from '../support/workspace.ts';

const summer = `id: zomer
titel: Voor de zomer
omschrijving: Alles wat af moet zijn voor het reces.
fasen: [{ id: zomer, titel: In juni }]
taken:
  - { id: ramen, titel: Ramen sluiten, door: bodes }
`;
const files = { '/w/gemeente.yaml': minimal, '/w/sjablonen/checklists/zomer.yaml': summer };

async function lists(wanted: Parameters<typeof render>[2] = {}): Promise<Readonly<Record<string, string>>> {
  const made = await render(await open(files), ['actielijst'], wanted);
  return Object.fromEntries(made.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));
}

describe("a municipality's own checklist", () => {
  it('has a separate action list, with its title and only its tasks', async () => {
    const made = await lists();
    const shipped = ['collegewisseling', 'doorgaand-wethouder', 'functioneringsgesprek'];
    expect(Object.keys(made)).toEqual([
      'actielijst.md',
      ...shipped.map((id) => `actielijst-${id}.md`),
      'actielijst-zomer.md',
    ]);
    const own = made['actielijst-zomer.md'] ?? '';
    expect(own).toMatch(/^# Voor de zomer\n/);
    expect(own).toMatch(/Alles wat af moet zijn voor het reces/);
    expect(own).toMatch(/De lijst heeft 1 taak\\?\.\n/);
    expect(own).toContain('Ramen sluiten');
    expect(own).not.toMatch(/wisseling|vertrek|kennismiddagen|Tijdlijn/);
    expect(made['actielijst.md']).not.toContain('Ramen sluiten');
  });

  it('gives the same file when requested by name, and one per actor', async () => {
    expect(await lists({ checklist: 'zomer' })).toEqual({
      'actielijst-zomer.md': (await lists())['actielijst-zomer.md'],
    });
    const perActor = Object.keys(await lists({ groupBy: 'door' }));
    expect(perActor).toEqual(
      expect.arrayContaining(['actielijst-per-door.md', 'actielijst-zomer-per-door.md']),
    );
  });

  it('does not make files superfluous that were made with other options', async () => {
    const { sources } = await open(files);
    const definition = findDocument('actielijst');
    if (definition === undefined) throw new Error('no action list');
    const names = namesInAnyChoice(definition, { assets: packageAssets, sources });
    expect([...names].sort()).toEqual(
      [
        '',
        '-collegewisseling',
        '-doorgaand-wethouder',
        '-functioneringsgesprek',
        '-new-wethouder',
        '-overdracht',
        '-vertrek-wethouder',
        '-zomer',
      ]
        .flatMap((part) => [`actielijst${part}`, `actielijst${part}-per-door`])
        .flatMap((name) => [name, `${name}-met-uitleg`])
        .flatMap((name) => [name, `${name}-bronnen`])
        .sort(),
    );
  });
});

describe('a separate shipped list', () => {
  it('mentions a change of college only when it is about one', async () => {
    const made = await lists();
    const change = /Een wisseling in het college vraagt/;
    expect(made['actielijst-collegewisseling.md']).toMatch(change);
    expect(made['actielijst-doorgaand-wethouder.md']).toMatch(change);
    expect(made['actielijst-functioneringsgesprek.md']).not.toMatch(/wisseling|kennismiddagen|vertrek/);
  });

  it('gives the order of preserving and wiping only for a departure', async () => {
    const made = await lists();
    const order = /eerst bewaren, dan pas wissen/;
    expect(made['actielijst.md']).toMatch(order);
    expect(made['actielijst-collegewisseling.md']).not.toMatch(order);
  });

  it('has as many tasks as it says', async () => {
    for (const text of Object.values(await lists())) {
      const said = Number(/De lijst heeft (\d+) ta/.exec(text)?.[1]);
      expect(text.match(/^\| +\d.*$/gm)).toHaveLength(said);
    }
  });
});
