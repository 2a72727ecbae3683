/** Every document of the complete example, in house styles made by other programs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../support/bin.ts';
import { documentIds } from '../../../src/document/registry.ts';
import { byDepth } from '../../support/depth.ts';
import { exampleFiles, renderLooks } from '../../support/example-documents.ts';
import { fromLibreOffice, fromPandoc } from '../../support/foreign-houses.ts';
import { coverBody, wordFile } from '../../support/house-files.ts';
import { judgedBy } from '../../support/judges/judged-by.ts';
import { libreOffice, openXmlSdk, pandoc } from '../../support/judges/judges.ts';
import type { Validate } from '../../support/judges/open-xml-sdk.ts';
import { worthJudging, mistakesIn } from '../../support/word-judges.ts';

const example = 'examples/voorbeelddam';

/** Errors without their exact position: what, and in which part. */
function kinds(mistakes: readonly string[]): ReadonlySet<string> {
  return new Set(mistakes.map((each) => each.replace(/^[^:]*: /, '').replace(/ \/w:[^ ]*$/, '')));
}

/**
 * Documents that together hold all we write: text with notes and links, a list of tasks across the page, a form, a
 * drawing, boxes to tick. They stand for the others in a house style of somebody else, where only its own parts are new.
 */
const varied = byDepth(['werkwijzer', 'actielijst', 'rollen'], documentIds);

async function documentsIn(house: Uint8Array, ids = documentIds): Promise<readonly string[]> {
  const { files, folder } = exampleFiles(example);
  const withHouse = { ...files, [`${folder}/huisstijl/sjabloon.docx`]: house };
  const rendered = await renderLooks({ files: withHouse, folder, ids }, ['docx'], ['vertrek-wethouder-zorg']);
  expect(rendered.length).toBeGreaterThan(ids.length);
  const place = temporaryFolder();
  mkdirSync(place, { recursive: true });
  // Mails to departments are alike: one of them is enough.
  const one = rendered.filter(({ name }) => !name.startsWith('verzoeken') || name === 'verzoeken-ict.docx');
  return worthJudging(one).map(({ name, bytes }) => {
    writeFileSync(`${place}/${name}`, bytes);
    return `${place}/${name}`;
  });
}

async function newMistakes(validate: Validate, house: Uint8Array): Promise<readonly string[]> {
  const path = `${temporaryFolder()}/huis.docx`;
  writeFileSync(path, house);
  const own = kinds(await mistakesIn(validate, [path]));
  return [...kinds(await mistakesIn(validate, await documentsIn(house, varied)))].filter(
    (each) => !own.has(each),
  );
}

judgedBy([openXmlSdk], 'documents in a house style of their own', ({ validate }) => {
  it('made by Word, with cover and sections: no errors', async () => {
    expect(await mistakesIn(validate, await documentsIn(wordFile({ body: coverBody })))).toEqual([]);
  }, 300_000);
});

judgedBy([libreOffice, openXmlSdk], 'documents in a house style that LibreOffice made', (tools) => {
  it('bring no mistake of their own', async () => {
    expect(await newMistakes(tools.validate, await fromLibreOffice(tools.convert))).toEqual([]);
  }, 300_000);
});

judgedBy([pandoc, openXmlSdk], 'documents in the house style of pandoc', (tools) => {
  it('bring no mistake of their own', async () => {
    expect(await newMistakes(tools.validate, fromPandoc(tools.pandoc))).toEqual([]);
  }, 300_000);
});
