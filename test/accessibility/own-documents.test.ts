/** Our own documents: nothing to mend in any format. */
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/accessibility/registry.ts';
import { checkedFormats } from '../../src/accessibility/structure.ts';
import { exampleDossiers } from '../../scripts/examples.ts';
import { structureReaders } from '../../src/output/structure-readers.ts';
import { byDepth } from '../support/depth.ts';
import { everyFormat } from '../support/every-format.ts';
import { exampleFiles, exampleFolders, renderLooks } from '../support/example-documents.ts';

/** Documents with tables, pictures, fields and lists in cells. */
const few = ['rollen', 'workshop'];
/** Formats that we make and that are judged. A PDF takes a compiler that not every machine has: those are judged in deep runs. */
const formats = checkedFormats.filter((format) => everyFormat.some(({ id }) => id === format));
const daily = formats.filter((format) => format !== 'pdf');

describe.each(byDepth(['examples/schijnwoude'], exampleFolders))('%s', (example) => {
  it.each(byDepth(daily, formats))('has nothing to mend in %s', async (format) => {
    const ids = byDepth({ ids: few }, {});
    const dossiers = byDepth([], exampleDossiers(example));
    const files = await renderLooks({ ...exampleFiles(example), ...ids }, [format], dossiers);
    const read = await structureReaders[format]();
    expect(files.length).toBeGreaterThan(1);
    for (const { name, bytes } of files) {
      const structure = await read(bytes);
      expect(structure, name).toBeDefined();
      const found = structure === undefined ? [] : judge(structure, format);
      expect(found.map((each) => `${name}: ${each.check.id}: ${each.found}`)).toEqual([]);
    }
  });
});
