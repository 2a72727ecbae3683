/** Names are in a file that stays out of git; they show only in documents made on that machine. */
import { describe, expect, it } from 'vitest';
import { packageAssets } from '../../src/world/node-files.ts';
import { documents } from '../../src/document/registry.ts';
import { splitByOpenness } from '../../src/app/documents/render.ts';
import { filesOf } from '../support/memory-files.ts';
import { root } from '../support/root.ts';
import { open, render } from '../support/workspace.ts';

const example = filesOf(`${root}examples/voorbeelddam`, '/w');
const persons = `personen:
  - id: wethouder-1
    naam: Nimmer Bestaand
  - id: secretaresse-1
    naam: Ooit Verzonnen
  - id: adviseur-wonen
    naam: Wel Bedacht
`;

async function texts(
  files: Readonly<Record<string, string | Uint8Array>>,
  publicOnly = false,
): Promise<string> {
  const workspace = await open(files);
  const { open: forAll } = splitByOpenness(documents, { workspace, assets: packageAssets });
  const ids = (publicOnly ? forAll : documents).map(({ id }) => id);
  const made = await render(workspace, ids, { publicOnly });
  return made.map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n');
}

describe('personen.lokaal.yaml', () => {
  it('is valid, and gives names to people who only have an id', async () => {
    const workspace = await open({ ...example, '/w/personen.lokaal.yaml': persons });
    expect(workspace.diagnostics).toEqual([]);
    const all = await texts({ ...example, '/w/personen.lokaal.yaml': persons });
    expect(all).toContain('Nimmer Bestaand');
    expect(all).toContain('Ooit Verzonnen');
  });

  it('leaves no names in documents for the public', async () => {
    const all = await texts({ ...example, '/w/personen.lokaal.yaml': persons }, true);
    expect(all).not.toContain('Nimmer Bestaand');
    expect(all).not.toContain('Ooit Verzonnen');
    expect(all).not.toContain('Wel Bedacht');
  });

  it('is optional', async () => {
    const all = await texts(example);
    expect(all).toContain('Wethouder (Wonen en ruimte, Mobiliteit)');
    expect(all).not.toMatch(/wethouder-1\b(?!\))/);
  });
});
