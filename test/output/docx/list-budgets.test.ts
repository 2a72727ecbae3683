/** On how many sheets an action list is printed: few enough to carry, to tick with a pen and to read out by number. */
import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readLook } from '../../../src/app/documents/look.ts';
import { renderFiles } from '../../../src/app/documents/render.ts';
import type { RenderChoices } from '../../../src/document/definition.ts';
import { findDocument } from '../../../src/document/registry.ts';
import { findFormat } from '../../../src/output/registry.ts';
import { exampleFiles } from '../../support/example-documents.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { judgedBy } from '../../support/judges/judged-by.ts';
import { libreOffice, poppler } from '../../support/judges/judges.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { shipped } from '../../support/shipped.ts';
import { choices, open } from '../../support/workspace.ts';

/** Lists of the complete example, and the most sheets for each. */
const budgets: readonly (readonly [name: string, wanted: Partial<RenderChoices>, most: number])[] = [
  ['without a dossier', {}, 6],
  ['of a dossier', { dossier: 'vertrek-wethouder-zorg' }, 3],
  ['of a dossier, on a day', { dossier: 'vertrek-wethouder-zorg', date: '2026-11-26' }, 3],
];

judgedBy([libreOffice, poppler], 'an action list on paper', ({ convert, pdftotext }) => {
  it('takes few sheets, and has each task once, by number', async () => {
    const folder = temporaryFolder();
    const { files, folder: home } = exampleFiles('examples/voorbeelddam');
    const workspace = await open(files, { folder: home });
    const paths: string[] = [];
    for (const [index, [, wanted]] of budgets.entries()) {
      const [file] = await renderFiles({
        workspace,
        assets: shipped,
        documents: [findDocument('actielijst')!],
        formats: [findFormat('docx')!],
        look: readLook(workspace, memoryFiles(files)),
        choices: { ...choices, ...wanted },
      });
      paths.push(`${folder}/list-${index}.docx`);
      writeFileSync(paths[index] ?? '', file?.bytes ?? '');
    }
    const made = await convert(paths, 'pdf');
    for (const [index, [name, , most]] of budgets.entries()) {
      const pages = pdftotext(['-layout', '-enc', 'UTF-8', `${made}/list-${index}.pdf`, '-']).split('\f');
      expect(pages.length - 1, name).toBeLessThanOrEqual(most);
      const numbers = [...pages.join('\n').matchAll(/^ {0,6}(\d{1,4}) .*(?:☐|☒|vervalt)/gm)].map((match) =>
        Number(match[1]),
      );
      const [total] = /\d+(?= taken)/.exec(pages.join(' ')) ?? [];
      expect(new Set(numbers).size, name).toBe(Number(total));
      expect(numbers, name).toHaveLength(Number(total));
    }
  });
});
