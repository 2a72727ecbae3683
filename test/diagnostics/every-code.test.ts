import { describe, expect, it } from 'vitest';
import { problem } from '../../src/diagnostics/diagnostic.ts';
import { messages } from '../../src/diagnostics/messages/index.ts';
import { describe as wordsOf } from '../../src/diagnostics/present.ts';
import { packageAssets } from '../../src/world/node-files.ts';
import { explain } from '../../src/profile/explain/explain.ts';
import { SchemaBook } from '../../src/profile/schema-book.ts';
import { parseYaml } from '../../src/workspace/parse-yaml.ts';
import { forBrowser, hasCommand } from '../../src/web/open/browser-words.ts';
import { minimal, open, placed } from '../support/workspace.ts';
import { cases } from './code-cases.ts';

const field = { path: 'a', title: 'A' };

describe('every diagnostic code', () => {
  const table = Object.entries(cases).flatMap(([code, list]) =>
    [list].flat().map((each, index) => [`${code} ${index + 1}`, code, each] as const),
  );

  it.each(table)(
    '%s is reported at its place, in words for people, and nothing else is',
    async (_, code, theCase) => {
      const { files, found, ...options } = theCase;
      const all = typeof files === 'string' ? { '/w/gemeente.yaml': files } : files;
      const folder = '/w/a/gemeente.yaml' in all ? '/w/a' : '/w';
      const workspace = await open(all, { ...options, folder });
      expect(placed(workspace)).toEqual(found);
      const told = workspace.diagnostics.filter((each) => each.code === code);
      expect(told).not.toEqual([]);
      for (const { text, fix } of told.map(wordsOf)) {
        for (const sentence of [text, fix]) {
          expect(sentence).toMatch(/^[A-Z`].*[.:?]$/su);
          expect(sentence).not.toMatch(/undefined|null|NaN|\[object|instance|oneOf|alstublieft|!$/);
          const { words } = forBrowser(sentence);
          expect(words).toMatch(/^[A-Z`].*[.:?]$/su);
          expect(words).not.toSatisfy(hasCommand);
        }
      }
    },
  );

  it.each([
    [
      messages['schema/length']({ ...field, length: 1, limit: 2, side: 'min' }),
      'tekst van 1 teken. Het moeten er ten minste 2 zijn. Maak de tekst langer.',
    ],
    [
      messages['schema/length']({ ...field, length: 61, limit: 60, side: 'max' }),
      'tekst van 61 tekens. Het mogen er ten hoogste 60 zijn. Maak de tekst korter.',
    ],
    [
      messages['schema/list-size']({ ...field, found: 0, limit: 1, side: 'min' }),
      'staan 0 onderdelen. Er moet er ten minste 1 zijn. Vul de lijst aan.',
    ],
    [
      messages['schema/list-size']({ ...field, found: 1, limit: 2, side: 'min' }),
      'staat 1 onderdeel. Er moeten er ten minste 2 zijn. Vul de lijst aan.',
    ],
    [
      messages['schema/list-size']({ ...field, found: 6, limit: 5, side: 'max' }),
      'staan 6 onderdelen. Er mogen er ten hoogste 5 zijn. Maak de lijst korter.',
    ],
    [
      messages['schema/number-range']({ ...field, found: 2, minimum: 1, maximum: 1 }),
      'staat `2`. Hier hoort `1`. Schrijf `1`.',
    ],
    [
      messages['review/overdue']({ last: '1 mei', months: 1, due: '1 juni' }),
      '(elke maand) moest dat uiterlijk op 1 juni opnieuw gebeuren.',
    ],
    [
      messages['review/overdue']({ last: '1 mei', months: 2, due: '1 juli' }),
      '(elke 2 maanden) moest dat uiterlijk op 1 juli opnieuw gebeuren.',
    ],
  ])('handles singular and plural: %j', ({ text, fix }, words) => {
    expect(`${text} ${fix}`).toContain(words);
  });

  it('lists at most twelve choices, and ends in one full stop', () => {
    const known = Array.from('abcdefghijklmn');
    const { fix } = messages['schema/unknown-key']({ parent: '', key: 'x', known });
    expect(fix).toMatch(/`k`, `l` en meer\.$/);
  });

  it('writes a retention period as people do', async () => {
    const addition = 'bewaartermijnen:\n  mailbox_sleutelfunctie: 7-jaar\n';
    const { diagnostics } = await open({ '/w/gemeente.yaml': minimal + addition }, { folder: '/w' });
    expect(diagnostics.map((each) => wordsOf(each).text)).toEqual([
      'De bewaartermijn is 7 jaar. De Selectielijst e-mailbewaring 2024 noemt blijvend bewaren.',
    ]);
  });

  it('is in the table', () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(messages).sort());
  });

  // No file gives it yet, so there is no file to apply the cure of schema/other to.
  it('falls back on the example when a constraint has no explanation', () => {
    const { root } = parseYaml('schema_versie: 1\n', 'x.yaml');
    if (root?.kind !== 'map') throw new Error('no map');
    const error = { instancePath: '/schema_versie', keyword: 'multipleOf', params: {}, schemaPath: '' };
    const [found] = explain([error], { book: new SchemaBook(packageAssets), schemaName: 'gemeente', root });
    expect(found).toMatchObject({ code: 'schema/other', args: [{ keyword: 'multipleOf', example: '1' }] });
    expect(
      wordsOf(problem('schema/other', { file: 'x' }, { path: 'a', title: 'A', keyword: 'k', example: '1' }))
        .text,
    ).toContain('`a`');
  });
});
