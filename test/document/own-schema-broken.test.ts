/** A schema of an own document that is no schema is told, whatever became of it. */
import { describe, expect, it } from 'vitest';
import { minimal, open, placed } from '../support/own-templates.ts';

const own = {
  '/w/sjablonen/documenten/proef/template.yaml':
    'id: proef\ntitel: Proef\nomschrijving: Een proef.\nopenbaarheid: intern\n',
  '/w/sjablonen/documenten/proef/document.md.hbs': '{{> kop}}\n\nTekst.\n',
};

describe('schema.json of an own document', () => {
  it.each([
    'null',
    '---\n',
    '[]',
    '[null]',
    '"woord"',
    '3',
    'true',
    '{}',
    '{"type":"object"}',
    '{"type":"object","properties":null}',
    '{"type":"object","properties":{"a":null}}',
    '{"type":"object","properties":{"a":{"x-gemeente":3}}}',
    '{"type":"object","properties":{"a":{"x-gemeente":{"eenheid":3}}}}',
    '{"type":"object","properties":{"a":{"$ref":"#/nergens"}}}',
  ])('%j is read without a crash', async (text) => {
    const workspace = await open({
      '/w/gemeente.yaml': minimal,
      ...own,
      '/w/sjablonen/documenten/proef/schema.json': text,
    });
    const found = placed(workspace).filter((each) => each.includes('proef/schema.json'));
    if (!text.includes('x-gemeente')) expect(found.join()).toMatch(/template\/schema-broken|yaml\/|file\//);
  });
});
