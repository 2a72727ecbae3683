import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inspectHouseFile } from '../../../src/output/docx/house-file/inspect.ts';
import { temporaryFolder } from '../../support/bin.ts';
import { coverBody, wordFile } from '../../support/house-files.ts';
import { contentFor, documentIn, partsOf, shellFor } from '../../support/house-shell.ts';
import { fromLibreOffice, fromPandoc } from '../../support/foreign-houses.ts';
import {
  describeWithOracle,
  libreOffice,
  openXmlSdk,
  pandoc,
  run,
  sdkProgram,
} from '../../support/oracles.ts';

interface SdkError {
  readonly path: string;
  readonly description: string;
}

/** Errors of the Open XML SDK, each as part and description. */
function errorsOf(bytes: Uint8Array): readonly string[] {
  const file = `${temporaryFolder()}/x.docx`;
  writeFileSync(file, bytes);
  const { errors } = JSON.parse(run(sdkProgram, [file])) as { readonly errors: readonly SdkError[] };
  return [...new Set(errors.map(({ path, description }) => `${path} ${description}`))];
}

/** Errors of a document that its house style does not have. */
function newErrors(house: Uint8Array, landscape = false): readonly string[] {
  const before = new Set(errorsOf(house));
  return errorsOf(documentIn(house, { landscape })).filter((each) => !before.has(each));
}

function pdfText(bytes: Uint8Array): string {
  const folder = temporaryFolder();
  mkdirSync(`${folder}/profile`);
  writeFileSync(`${folder}/x.docx`, bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  run('soffice', [profile, '--headless', '--convert-to', 'txt:Text', '--outdir', folder, `${folder}/x.docx`]);
  return readFileSync(`${folder}/x.txt`, 'utf8');
}

describeWithOracle(openXmlSdk, 'the Open XML SDK', () => {
  it.each([false, true])(
    'finds nothing in a document with cover, two sections and a logo; landscape: %s',
    (landscape) => {
      const house = wordFile({ body: coverBody });
      expect(newErrors(house, landscape)).toEqual([]);
      expect(errorsOf(documentIn(house))).toEqual([]);
    },
  );

  it('finds nothing in a document without cover, or without parts that a house style may lack', () => {
    expect(errorsOf(documentIn(wordFile()))).toEqual([]);
    const bare = {
      'word/numbering.xml': undefined,
      'word/settings.xml': undefined,
      'word/_rels/settings.xml.rels': undefined,
    };
    expect(errorsOf(documentIn(wordFile({ parts: bare })))).toEqual([]);
  });

  it('finds an error when there is one', () => {
    const shell = shellFor(wordFile());
    const content = contentFor(shell);
    expect(errorsOf(shell.assemble({ ...content, numberings: content.abstractNumberings }))).not.toEqual([]);
  });
});

describeWithOracle(pandoc, 'the reference document of pandoc', () => {
  it('can be a house style', () => {
    const house = fromPandoc();
    expect(inspectHouseFile(house).findings).toEqual([]);
    expect(shellFor(house).styleIds).toMatchObject({
      heading1: 'Heading1',
      normal: 'Normal',
      caption: 'Caption',
    });
    if (openXmlSdk.isPresent()) expect(newErrors(house)).toEqual([]);
    const file = `${temporaryFolder()}/x.docx`;
    writeFileSync(file, documentIn(house));
    expect(run('pandoc', ['-t', 'plain', file])).toContain('Werkwijzer');
  });
});

describeWithOracle(libreOffice, 'a file of LibreOffice', () => {
  it('can be a house style: headings, logo, header and footer are in the document', () => {
    const house = fromLibreOffice();
    const { facts, findings } = inspectHouseFile(house);
    expect(findings).toEqual([]);
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
    if (openXmlSdk.isPresent()) expect(newErrors(house)).toEqual([]);
    expect(pdfText(document)).toContain('Werkwijzer');
  }, 120_000);

  it('shows that LibreOffice opens a document with a cover', () => {
    const text = pdfText(documentIn(wordFile({ body: coverBody })));
    expect(text).toMatch(/Voorblad van Voorbeelddam.*Werkwijzer.*Eerste punt.*Achterblad/s);
  }, 120_000);
});
