/** A list knows each of its texts outside the rows again, in every format that comes back with them. */
import { describe, expect, it } from 'vitest';
import { findFormat } from '../../src/output/registry.ts';
import { markOf, outsideRows } from '../../src/returned/own-texts.ts';
import { exampleFiles, renderLooks } from '../support/example-documents.ts';

const source = { ...exampleFiles('examples/voorbeelddam'), ids: ['actielijst', 'verzoeken'] };

describe.each(['md', 'docx', 'html'])('a list as %s', (id) => {
  it('bears the mark of each text outside its rows', async () => {
    const format = findFormat(id);
    const files = await renderLooks(source, [id], ['vertrek-wethouder-zorg']);
    const lists = files.filter(({ document }) => document.carried !== undefined);
    expect(lists.length).toBeGreaterThan(5);
    for (const { name, bytes } of lists) {
      const read = await format?.readReturned?.(bytes);
      const carried = read === undefined || 'unreadable' in read ? undefined : read.carried;
      const texts = outsideRows((await format?.readBack(bytes))?.blocks ?? []);
      expect(texts.length, name).toBeGreaterThan(5);
      expect(
        texts.filter((text) => carried?.texts?.includes(markOf(text)) !== true),
        name,
      ).toEqual([]);
    }
  });
});
