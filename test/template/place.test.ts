/** A value is written for the place where it stands: a sentence, the target of a link, a piece of code. */
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { withBoxes } from '../../src/template/boxes.ts';
import { startOf } from '../../src/template/masked.ts';
import { placesIn } from '../../src/template/place.ts';
import { blankInTarget, encodeTarget } from '../../src/template/print-place.ts';

/** The place of every value in a template. */
function placesOf(text: string): readonly string[] {
  const program = Handlebars.parse(text);
  const placeAt = placesIn(text, program);
  const of = ({ body }: hbs.AST.Program): readonly string[] =>
    body.flatMap((statement) => {
      if (statement.type === 'BlockStatement') return of((statement as hbs.AST.BlockStatement).program);
      return statement.type === 'MustacheStatement' ? [placeAt(startOf(statement, text))] : [];
    });
  return of(program);
}

describe('the place of a value', () => {
  it.each([
    ['Mail {{a}} (of {{b}}).', 'text text'],
    ['[ons]({{a}})', 'start'],
    ['[{{a}}](mailto:{{b}})', 'text mail'],
    ['[ons](<mailto:{{a}}>)', 'mail'],
    ['[ons](mailto:{{a}}?subject={{b}})', 'mail query'],
    ['[bel](tel:{{a}})', 'phone'],
    ['[x](https://a.nl/{{a}}/{{b}}#{{c}})', 'path path query'],
    ['![{{a}}]({{b}} "{{c}}")', 'text start title'],
    ['<https://a.nl/{{a}}>', 'path'],
    ['[x]: https://a.nl/{{a}}', 'path'],
    ['[x]({{#if a}}{{a}}{{/if}})', 'start'],
    ['`{{a}}` {{b}}', 'code text'],
    ['```\n{{a}}\n```\n{{b}}', 'code text'],
    ['~~~ x\n{{a}}', 'code'],
    ['een ` los streepje {{a}}', 'text'],
    ['` {{a}}\n\n`', 'text'],
    ['\\`{{a}}\\`', 'text'],
    ['`[x]({{a}})`', 'code'],
    ['[x] ({{a}})', 'text'],
    ['\\[x]({{a}})', 'text'],
    ['{{!-- [x]( --}}{{a}})', 'text'],
    ['| {{a}} | [b]({{b}}) |', 'text start'],
  ])('%s is %s', (template, expected) => {
    expect(placesOf(template).join(' ')).toBe(expected);
  });
});

describe('a value in a target', () => {
  it.each([
    ['start', 'info@dam.nl', 'mailto:info@dam.nl'],
    ['start', 'www.dam.nl', 'https://www.dam.nl'],
    ['start', 'dam.nl/contact', 'https://dam.nl/contact'],
    ['start', 'https://dam.nl/a b?x=1&y=(2)#z', 'https://dam.nl/a%20b?x=1&y=%282%29#z'],
    ['start', 'https://dam.nl/a%20b', 'https://dam.nl/a%20b'],
    ['start', 'huisstijl/mijn logo.png', 'huisstijl/mijn%20logo.png'],
    ['start', 'javascript:alert(1)', 'javascript%3Aalert%281%29'],
    ['mail', 'a b+c@dam.nl', 'a%20b%2Bc@dam.nl'],
    ['phone', '(0113) 12 34-56', '0113123456'],
    ['phone', '+31 (0)113 12', '+3111312'],
    ['path', 'a/b c?#', 'a/b%20c%3F%23'],
    ['query', 'B&W (dam)', 'B%26W%20%28dam%29'],
  ] as const)('as %s: %s', (place, text, expected) => {
    expect(encodeTarget(text, place)).toBe(expected);
  });

  it('never ends the target, whatever it is', () => {
    const place = fc.constantFrom('start', 'mail', 'phone', 'path', 'query');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), place, (text, where) => {
        const encoded = encodeTarget(text, where);
        expect(encoded).toMatch(/^[^\s()<>[\]"'\\`]*$/);
        expect(blankInTarget(encoded)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a box in Markdown', () => {
  const box = '[](veld:soort=vinkje)';
  it.each([
    ['- [ ] laptop', `- ${box} laptop`],
    ['1. [x] laptop', '1. [](veld:soort=vinkje-aan) laptop'],
    ['| [ ] | laptop |', `| ${box} | laptop |`],
    ['| laptop | [X] |', '| laptop | [](veld:soort=vinkje-aan) |'],
    ['[ ] ja [ ] nee', `${box} ja ${box} nee`],
    ['> - [ ] laptop', `> - ${box} laptop`],
    ['[x] blijft tekst', '[x] blijft tekst'],
    ['[x](https://a.nl) en [ ](https://a.nl)', '[x](https://a.nl) en [ ](https://a.nl)'],
    ['`- [ ] code`', '`- [ ] code`'],
    ['```\n- [ ] code\n```', '```\n- [ ] code\n```'],
    ['{{veld "tekst" titel="[ ] a"}}', '{{veld "tekst" titel="[ ] a"}}'],
    ['\\[ ] tekst', '\\[ ] tekst'],
    ['lijst[ ]', 'lijst[ ]'],
  ])('%s', (template, expected) => {
    expect(withBoxes(template)).toBe(expected);
  });
});
