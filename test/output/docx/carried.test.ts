/** What a Word list carries is a part of its own, which harms nothing: not in our own shell, nor in a house style's. */
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fingerprintPart, readFingerprint } from '../../../src/output/docx/fingerprint-part.ts';
import { openPackage } from '../../../src/output/docx/house-file/open-package.ts';
import { carriedIn, carriedParts } from '../../../src/output/docx/carried-part.ts';
import type { Carried } from '../../../src/returned/carried.ts';
import { temporaryFolder } from '../../support/bin.ts';
import { wordFile } from '../../support/house-files.ts';
import { contentFor, partsOf, shellFor } from '../../support/house-shell.ts';
import { judgedBy } from '../../support/judges/judged-by.ts';
import { openXmlSdk } from '../../support/judges/judges.ts';
import { sentList } from '../../support/returned-lists.ts';
import { heading, paragraph, words } from '../../support/tree-parts.ts';
import { mistakesIn } from '../../support/word-judges.ts';
import { wordBytes } from '../../support/word-parts.ts';

const carried: Carried = {
  code: 'K7F2M',
  municipality: 'gm9999',
  checklists: ['vertrek-wethouder'],
  isWhole: true,
  tasks: [
    { id: 'taart', number: 3, status: 'vervalt', reason: 'geen <w:p/> & "koffie" ]]>', remark: 'één\ntwee' },
  ],
};

const data = '{11111111-2222-3333-4444-555555555555}';
const bound = `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/x" w:storeItemID="${data}"/><w:text/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Team</w:t></w:r></w:p></w:sdtContent></w:sdt>`;

/** A house style that has data of its own, to which its header is bound, and data of nobody. */
function houseWithData(): Uint8Array {
  const types = partsOf(wordFile())['[Content_Types].xml'] ?? '';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const item = (number: number, id: string): Record<string, string> => ({
    [`customXml/item${number}.xml`]: '<x/>',
    [`customXml/itemProps${number}.xml`]: `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
    [`customXml/_rels/item${number}.xml.rels`]: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
  });
  const override = (number: number): string =>
    `<Override PartName="/customXml/itemProps${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`;
  return wordFile({
    header: bound,
    relations: [1, 2]
      .map(
        (number) =>
          `<Relationship Id="rIdG${number}" Type="${relations}/customXml" Target="../customXml/item${number}.xml"/>`,
      )
      .join(''),
    parts: {
      '[Content_Types].xml': types.replace('</Types>', `${override(1)}${override(2)}</Types>`),
      ...item(1, data),
      ...item(2, '{99999999-2222-3333-4444-555555555555}'),
    },
  });
}

function inHouse(house: Uint8Array, what: Carried | undefined): Uint8Array {
  const shell = shellFor(house);
  return shell.assemble({ ...contentFor(shell), carried: what });
}

const blocks = [heading(1, 'Lijst'), paragraph(...words('Een lijst'))];

describe('what a list carries', () => {
  it('comes back as it was, from our own shell and from a house style', async () => {
    for (const bytes of [
      await wordBytes(blocks, { carried }),
      inHouse(houseWithData(), carried),
      inHouse(wordFile(), carried),
    ])
      expect(carriedIn(openPackage(bytes))).toEqual(carried);
  });

  it('is beside the data of a house style, to which its own controls stay bound', () => {
    const parts = partsOf(inHouse(houseWithData(), carried));
    const items = Object.keys(parts).filter((name) => /^customXml\/item[^/]*\.xml$/.test(name));
    expect(items.sort()).toEqual([
      'customXml/item1-2.xml',
      'customXml/item1.xml',
      'customXml/itemProps1-2.xml',
      'customXml/itemProps1.xml',
    ]);
    expect(parts['customXml/item1.xml']).toBe('<x/>');
    expect(parts['customXml/itemProps1.xml']).toContain(data);
    expect(parts['customXml/_rels/item1-2.xml.rels']).toContain('Target="itemProps1-2.xml"');
  });

  it('is the same bytes each time, and nothing when there is nothing to carry', async () => {
    expect(await wordBytes(blocks, { carried })).toEqual(await wordBytes(blocks, { carried }));
    expect(
      Object.keys(partsOf(await wordBytes(blocks))).filter((name) => name.startsWith('customXml')),
    ).toEqual([]);
  });

  it('does not count in the fingerprint', async () => {
    const plain = readFingerprint(await wordBytes(blocks));
    expect(readFingerprint(await wordBytes(blocks, { carried }))).toEqual(plain);
    const { parts } = carriedParts(carried);
    const whole = new Map(parts.map(({ name, content }) => [name, content] as const));
    expect(fingerprintPart(new Map([...whole, ['word/document.xml', '<w:t>x</w:t>']]))).toBe(
      fingerprintPart(new Map([['word/document.xml', '<w:t>x</w:t>']])),
    );
  });
});

judgedBy([openXmlSdk], 'the Open XML SDK', ({ validate }) => {
  it('finds nothing in a list that carries its state, in our own shell or in a house style', async () => {
    const folder = temporaryFolder();
    const files = {
      list: (await sentList('docx')).bytes,
      house: inHouse(wordFile(), carried),
      data: inHouse(houseWithData(), carried),
    };
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = `${folder}/${name}.docx`;
      writeFileSync(path, bytes);
      return path;
    });
    expect(await mistakesIn(validate, paths)).toEqual([]);
  });

  it('finds a mistake when there is one', async () => {
    const path = `${temporaryFolder()}/broken.docx`;
    const own = inHouse(wordFile(), carried);
    writeFileSync(
      path,
      Buffer.from(Buffer.from(own).toString('latin1').replaceAll('{6D0F2C41-', 'no-guid---'), 'latin1'),
    );
    expect(await mistakesIn(validate, [path])).not.toEqual([]);
  });
});
