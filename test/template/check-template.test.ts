import { describe, expect, it } from 'vitest';
import { lineStarts, positionAt } from '../../src/diagnostics/present.ts';
import { checkTemplate } from '../../src/template/check-template.ts';
import { keys, listOf, leaf } from '../../src/template/scope.ts';

const shape = keys('titel', {
  gemeente: keys('naam code'),
  leden: listOf(keys('naam rol', { taken: listOf(keys('wat')) })),
  dagen: listOf(leaf),
});
const section = keys('id titel', { teksten: listOf(keys('id soort')) });
const partials = new Map([
  ['kop', { file: 'kop', text: '# {{titel}}\n', isShipped: true }],
  ['lid', { file: 'lid', text: '{{naam}} {{functie}}\n' }],
  ['heen', { file: 'heen', text: '{{> terug}}' }],
  ['terug', { file: 'terug', text: '{{> heen}}' }],
]);

/** `file:line:column code near` of every diagnostic. */
function found(text: string): readonly string[] {
  const document = { file: 'd', text };
  const check = { document, partials, shape, section, sections: ['begin'], texts: ['t-een'] };
  return checkTemplate(check).map(({ source, code, args }) => {
    const own = source.file === 'd' ? text : (partials.get(source.file)?.text ?? '');
    const { line, column } = positionAt(lineStarts(own), source.range?.start ?? 0);
    const { near } = (args[0] ?? {}) as { readonly near?: string };
    return `${source.file}:${line}:${column} ${code.replace('template/', '')}${near === undefined ? '' : ` ${near}`}`;
  });
}

describe('partials that each call two others', () => {
  it('are refused quickly, however many calls they would make', () => {
    const names = Array.from({ length: 40 }, (_, index) => `p${index}`);
    const bomb = new Map(
      names.map((name, index) => [name, { file: name, text: `{{> p${index + 1}}}{{> p${index + 1}}}` }]),
    );
    bomb.set('p40', { file: 'p40', text: 'x' });
    const document = { file: 'd', text: '{{> p0}}' };
    const check = { document, partials: bomb, shape, section, sections: [], texts: [] };
    expect(checkTemplate(check).map(({ code }) => code)).toEqual(['template/too-deep']);
  });
});

describe('a template', () => {
  it.each([
    ['plain text', 'Gewoon\n', []],
    ['values', '{{titel}} {{gemeente.naam}} {{u}} {{@root.titel}}', []],
    ['a misspelt value', 'a\n  {{gemeente.nam}}', ['d:2:5 unknown-name gemeente.naam']],
    ['a misspelt group', '{{gemente.naam}}', ['d:1:3 unknown-name gemeente.naam']],
    ['a value in a call', '{{hoofdletter titl}}', ['d:1:15 unknown-name titel']],
    ['a value in a call in a call', '{{#if (is titl "x")}}a{{/if}}', ['d:1:11 unknown-name titel']],
    ['a value behind a name', '{{veld "tekst" titel=titl}}', ['d:1:22 unknown-name titel']],
    ['an item of a list', '{{#each leden}}{{naam}}{{@index}}{{../titel}}{{@root.titel}}{{/each}}', []],
    ['a name from outside a list', '{{#each leden}}{{titel}}{{/each}}', ['d:1:18 unknown-name @root.titel']],
    ['one step too far', '{{#each leden}}{{../../titel}}{{/each}}', ['d:1:18 unknown-name']],
    ['data of a list outside one', '{{@index}}', ['d:1:3 unknown-name']],
    ['a list in a list', '{{#each leden}}{{#each taken}}{{wat}}{{../naam}}{{/each}}{{/each}}', []],
    [
      'names for items',
      '{{#each leden as |lid|}}{{lid.naam}}{{lid.nam}}{{/each}}',
      ['d:1:39 unknown-name lid.naam'],
    ],
    ['the length of a list', '{{#if (meer_dan leden.length 1)}}a{{/if}}', []],
    ['a list of words', '{{dagen}} {{opsomming dagen}}', []],
    ['a group printed', '{{gemeente}}', ['d:1:3 prints-group']],
    ['a list of groups printed', '{{leden}}', ['d:1:3 prints-group']],
    ['a list that is empty there', '{{#if leden}}a{{else}}{{leden}}{{/if}}', []],
    ['the wrong side of an if', '{{#if leden}}{{leden}}{{/if}}', ['d:1:16 prints-group']],
    ['no list', '{{#each titel}}a{{/each}}', ['d:1:9 not-a-list']],
    ['a section', '{{#sectie "begin"}}{{titel}}{{#each teksten}}{{id}}{{/each}}{{/sectie}}', []],
    ['a misspelt section', '{{#sectie "begn"}}a{{/sectie}}', ['d:1:11 unknown-text begin']],
    ['a misspelt text', '{{catalogustekst "t-en"}}', ['d:1:18 unknown-text t-een']],
    ['a helper that is a block', '{{#hoofdletter titel}}a{{/hoofdletter}}', ['d:1:4 unknown-helper']],
    ['a block that is no block', '{{if titel}}', ['d:1:3 unknown-helper #if']],
    [
      'Handlebars’ own helpers',
      '{{lookup gemeente "naam"}}{{#with gemeente}}a{{/with}}',
      ['d:1:3 unknown-helper', 'd:1:30 unknown-helper'],
    ],
    [
      'the prototype',
      '{{gemeente.constructor}}{{__proto__.x}}',
      ['d:1:3 unknown-name', 'd:1:27 unknown-name'],
    ],
    ['a name by number', '{{leden.[0].naam}}', ['d:1:3 unknown-name']],
    ['triple braces', '{{{titl}}}', ['d:1:4 unknown-name titel']],
    ['a partial', '{{> kop}}', []],
    ['a misspelt partial', '{{> kopp}}', ['d:1:5 unknown-partial kop']],
    ['a partial with a group', '{{#each leden}}{{> lid}}{{/each}}', ['lid:1:12 unknown-name']],
    ['a partial with a value', '{{#each leden}}{{> lid functie="x"}}{{/each}}', []],
    [
      'a shipped partial that does not fit',
      '{{#each leden}}{{> kop}}{{/each}}',
      ['d:1:20 unknown-name @root.titel'],
    ],
    ['partials in a circle', '{{> heen}}', ['terug:1:5 partial-loop']],
    ['a partial by value', '{{> (samen "a" "b")}}', ['d:1:1 not-allowed']],
    ['a partial in place', '{{#*inline "x"}}a{{/inline}}', ['d:1:1 not-allowed']],
    ['a partial around text', '{{#> kop}}a{{/kop}}', ['d:1:1 not-allowed']],
    ['an open block', 'a\n {{#each leden}}{{#if naam}}x{{/if}}\n', ['d:2:2 block-not-closed']],
    ['a block closed twice', '{{#if titel}}a{{/if}}{{/if}}', ['d:1:22 nothing-to-close']],
    ['blocks crossed', '{{#if titel}}{{#each leden}}a{{/if}}{{/each}}', ['d:1:17 block-not-closed']],
    ['half a tag', 'a\n{{titel\n', ['d:2:8 braces']],
    ['an empty tag', 'a {{}}', ['d:1:5 braces']],
    ['windows line ends', 'a\r\nb\r\n{{titl}}\r\n', ['d:3:3 unknown-name titel']],
  ])('with %s', (_what, text, problems) => {
    expect(found(text)).toEqual(problems);
  });
});
