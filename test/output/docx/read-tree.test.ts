import { describe, expect, it } from 'vitest';
import { namespaces } from '../../../src/output/docx/house-file/xml.ts';
import { readTree, wordAttribute, wordsIn } from '../../../src/output/docx/read-tree.ts';

const read = (xml: string) => readTree(new TextEncoder().encode(xml), 'word/document.xml');

describe('a part that is only read', () => {
  it.each([
    ['w', `<w:a xmlns:w="${namespaces.w}"><w:t w:type="x">één &amp; <![CDATA[<twee>]]></w:t></w:a>`],
    ['another prefix', `<q:a xmlns:q="${namespaces.w}"><q:t q:type="x">één &amp; &lt;twee&gt;</q:t></q:a>`],
    [
      'a prefix that an element declares',
      `<a><z:t xmlns:z="${namespaces.w}" z:type="x">één &#38; &lt;twee></z:t></a>`,
    ],
  ])('goes by namespaces: %s', (_, xml) => {
    const [found] = wordsIn(read(xml), 't');
    expect(found?.text).toBe('één & <twee>');
    expect(found && wordAttribute(found, 'type')).toBe('x');
  });

  it('takes an element without prefix by the namespace around it', () => {
    const root = read(`<a xmlns="${namespaces.w}"><t type="x">woord</t></a>`);
    expect([root.word, wordsIn(root, 't').map(({ text }) => text)]).toEqual(['a', ['woord']]);
    // An attribute without prefix is in no namespace.
    expect(wordsIn(root, 't').map((each) => wordAttribute(each, 'type'))).toEqual([undefined]);
  });

  it('passes over the same names of others', () => {
    expect(wordsIn(read('<w:a xmlns:w="urn:ander"><w:t>woord</w:t></w:a>'), 't')).toEqual([]);
  });

  it.each(['<a><b></a>', '', '<!DOCTYPE a><a/>', '<a>&x;</a>', `${'<a>'.repeat(500)}${'</a>'.repeat(500)}`])(
    'refuses what is damaged: %.20s',
    (xml) => {
      expect(() => read(xml)).toThrow();
    },
  );
});
