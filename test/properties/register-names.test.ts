/** Every real municipality's name is unchanged in every document (product.md §5, "Escaping"). */
import { beforeAll, describe, expect, it } from 'vitest';
import { parseWritten } from '../../src/document/parse-written.ts';
import { documents } from '../../src/document/registry.ts';
import { municipalities } from '../../src/generated/municipalities.ts';
import { byDepth } from '../support/depth.ts';
import { documentsOf, expectSameButForName, plainName } from '../support/named-documents.ts';

const parse = parseWritten;
const all = municipalities.map(([, name]) => name);

/** One name, the longest, of those that hold the same signs besides plain letters. */
function oneOfEach(names: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const name of names) {
    const signs = [...new Set(name.replace(/[a-z]/gi, ''))].sort().join('');
    if (name.length > (found.get(signs)?.length ?? 0)) found.set(signs, name);
  }
  return [...found.values()];
}

let plain: Map<string, string>;
beforeAll(async () => {
  plain = await documentsOf(plainName, { parse });
});

describe('the name of the municipality', () => {
  it('is in every document', () => {
    expect(plain.size).toBeGreaterThan(documents.length);
    for (const [file, text] of plain) expect(text, file).toContain(plainName);
  });

  it('comes from a register of 342 municipalities', () => {
    expect(municipalities).toHaveLength(342);
  });

  it.each(byDepth(oneOfEach(all), all))('%s reads unchanged in every document', async (name) => {
    expectSameButForName(await documentsOf(name, { parse }), plain, name);
  });
});
