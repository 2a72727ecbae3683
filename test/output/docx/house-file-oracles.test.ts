import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inspectHouseFile } from '../../../src/output/docx/house-file/inspect.ts';
import { temporaryFolder } from '../../support/bin.ts';
import { coverBody, wordFile } from '../../support/house-files.ts';
import { contentFor, documentIn, partsOf, shellFor } from '../../support/house-shell.ts';
import { fromLibreOffice, fromPandoc } from '../../support/foreign-houses.ts';
import { judgedBy } from '../../support/judges/judged-by.ts';
import { libreOffice, openXmlSdk, pandoc } from '../../support/judges/judges.ts';
import type { Convert } from '../../support/judges/libre-office.ts';
import type { Validate } from '../../support/judges/open-xml-sdk.ts';

/** Errors of the Open XML SDK, each as part and description. */
async function errorsOf(validate: Validate, bytes: Uint8Array): Promise<readonly string[]> {
  const file = `${temporaryFolder()}/x.docx`;
  writeFileSync(file, bytes);
  const { errors } = await validate(file);
  return [...new Set(errors.map(({ path, description }) => `${path} ${description}`))];
}

/** Errors of a document that its house style does not have. */
async function newErrors(
  validate: Validate,
  house: Uint8Array,
  landscape = false,
): Promise<readonly string[]> {
  const before = new Set(await errorsOf(validate, house));
  const after = await errorsOf(validate, documentIn(house, { landscape }));
  return after.filter((each) => !before.has(each));
}

/** The words that LibreOffice sees in a document. */
async function wordsOf(convert: Convert, bytes: Uint8Array): Promise<string> {
  const path = `${temporaryFolder()}/x.docx`;
  writeFileSync(path, bytes);
  return readFileSync(`${await convert([path], 'txt:Text')}/x.txt`, 'utf8');
}

judgedBy([openXmlSdk], 'the Open XML SDK', ({ validate }) => {
  it.each([false, true])(
    'finds nothing in a document with cover, two sections and a logo; landscape: %s',
    async (landscape) => {
      const house = wordFile({ body: coverBody });
      expect(await newErrors(validate, house, landscape)).toEqual([]);
      expect(await errorsOf(validate, documentIn(house))).toEqual([]);
    },
  );

  it('finds nothing in a document without cover, or without parts that a house style may lack', async () => {
    expect(await errorsOf(validate, documentIn(wordFile()))).toEqual([]);
    const bare = {
      'word/numbering.xml': undefined,
      'word/settings.xml': undefined,
      'word/_rels/settings.xml.rels': undefined,
    };
    expect(await errorsOf(validate, documentIn(wordFile({ parts: bare })))).toEqual([]);
  });

  it('finds an error when there is one', async () => {
    const shell = shellFor(wordFile());
    const content = contentFor(shell);
    const broken = shell.assemble({ ...content, numberings: content.abstractNumberings });
    expect(await errorsOf(validate, broken)).not.toEqual([]);
  });
});

judgedBy([pandoc], 'the reference document of pandoc', ({ pandoc }) => {
  it('can be a house style', () => {
    const house = fromPandoc(pandoc);
    // Its blue headings are a little too light for text on white.
    expect(inspectHouseFile(house).findings).toMatchObject([
      { kind: 'no-page-number', hasFooter: false },
      { kind: 'pale-style', colour: '#4f81bd' },
    ]);
    expect(shellFor(house).styleIds).toMatchObject({
      heading1: 'Heading1',
      normal: 'Normal',
      caption: 'Caption',
    });
    const file = `${temporaryFolder()}/x.docx`;
    writeFileSync(file, documentIn(house));
    expect(pandoc(['-t', 'plain', file])).toContain('Werkwijzer');
  });
});

judgedBy([pandoc, openXmlSdk], 'the reference document of pandoc, before the Open XML SDK', (tools) => {
  it('brings no mistake into a document', async () => {
    expect(await newErrors(tools.validate, fromPandoc(tools.pandoc))).toEqual([]);
  });
});

judgedBy([libreOffice], 'a file of LibreOffice', ({ convert }) => {
  it('can be a house style: headings, logo, header and footer are in the document', async () => {
    const house = await fromLibreOffice(convert);
    const { facts, findings } = inspectHouseFile(house);
    expect(findings).toEqual([{ kind: 'no-page-number', hasFooter: true }]);
    expect(facts).toMatchObject({
      hasLogo: true,
      headers: 1,
      footers: 1,
      placeholders: ['titel', 'gemeente'],
    });
    const document = documentIn(house);
    const parts = partsOf(document);
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(2);
    expect(parts['word/styles.xml']).toContain('C8102E');
    expect(await wordsOf(convert, document)).toContain('Werkwijzer');
  }, 120_000);

  it('shows that LibreOffice opens a document with a cover', async () => {
    const text = await wordsOf(convert, documentIn(wordFile({ body: coverBody })));
    expect(text).toMatch(/Voorblad van Voorbeelddam.*Werkwijzer.*Eerste punt.*Achterblad/s);
  }, 120_000);
});

judgedBy([libreOffice, openXmlSdk], 'a file of LibreOffice, before the Open XML SDK', (tools) => {
  it('brings no mistake into a document', async () => {
    expect(await newErrors(tools.validate, await fromLibreOffice(tools.convert))).toEqual([]);
  }, 120_000);
});
