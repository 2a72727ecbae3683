/** The action lists: the shipped checklists together, and one for each checklist of the municipality itself. */
import { describe, expect, it } from 'vitest';
import { packageAssets } from '../../src/cli/io.ts';
import { namesInAnyChoice } from '../../src/document/make.ts';
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

describe('an own checklist', () => {
  it('has an action list of its own, with its title and only its tasks', async () => {
    const made = await lists();
    expect(Object.keys(made)).toEqual(['actielijst.md', 'actielijst-zomer.md']);
    const own = made['actielijst-zomer.md'] ?? '';
    expect(own).toMatch(/^# Voor de zomer\n/);
    expect(own).toMatch(/Alles wat af moet zijn voor het reces/);
    expect(own).toMatch(/De lijst heeft 1 taak\\?\.\n/);
    expect(own).toContain('Ramen sluiten');
    expect(own).not.toMatch(/wisseling|vertrek|kennismiddagen|Tijdlijn/);
    expect(made['actielijst.md']).not.toContain('Ramen sluiten');
  });

  it('gives the same file when it is asked for by name, and one per actor', async () => {
    expect(await lists({ checklist: 'zomer' })).toEqual({
      'actielijst-zomer.md': (await lists())['actielijst-zomer.md'],
    });
    expect(Object.keys(await lists({ groupBy: 'door' }))).toEqual([
      'actielijst-per-door.md',
      'actielijst-zomer-per-door.md',
    ]);
  });

  it('is no reason to call what was made with other options superfluous', async () => {
    const { sources } = await open(files);
    const definition = findDocument('actielijst');
    if (definition === undefined) throw new Error('no action list');
    const names = namesInAnyChoice(definition, { assets: packageAssets, sources });
    expect([...names].sort()).toEqual(
      ['', '-new-wethouder', '-overdracht', '-vertrek-wethouder', '-zomer']
        .flatMap((part) => [`actielijst${part}`, `actielijst${part}-per-door`])
        .sort(),
    );
  });
});
