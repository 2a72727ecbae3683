/** Each real municipality reads its own name, unchanged, in every document (product.md §5, "Escaping"). */
import { beforeAll, describe, expect, it } from 'vitest';
import { parseWritten } from '../../src/document/parse-written.ts';
import { documents } from '../../src/document/registry.ts';
import { municipalities } from '../../src/generated/municipalities.ts';
import { documentsOf, expectSameButForName, plainName } from '../support/named-documents.ts';

const parse = parseWritten;
let plain: Map<string, string>;
beforeAll(async () => {
  plain = await documentsOf(plainName, { parse });
});

describe('the name of the municipality', () => {
  it('is in every document', () => {
    expect(plain.size).toBeGreaterThan(documents.length);
    for (const [file, text] of plain) expect(text, file).toContain(plainName);
  });

  it('comes from a register of 342', () => {
    expect(municipalities).toHaveLength(342);
  });

  it.each(municipalities.map(([, name]) => name))('%s reads unchanged in every document', async (name) => {
    expectSameButForName(await documentsOf(name, { parse }), plain, name);
  });
});
