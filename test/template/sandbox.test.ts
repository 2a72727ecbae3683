/** A workspace is data, not code: templates and texts can reach only the values (product.md §7). */
import Handlebars from 'handlebars';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { Leaf, textLeaf } from '../../src/profile/leaf.ts';
import { fillTemplate } from '../support/fill-template.ts';

const context = {
  naam: textLeaf('Zon *en* zee'),
  lijst: [textLeaf('a')],
  groep: { dag: textLeaf('maandag') },
};

/** The output of a template, or that it was refused. */
function outcome(template: string): string {
  try {
    return fillTemplate(template, context);
  } catch {
    return 'refused';
  }
}

describe('a template reaches the values', () => {
  it.each([
    ['{{naam}}', 'Zon \\*en\\* zee'],
    ['{{groep.dag}}', 'maandag'],
    ['{{#each lijst}}{{this}}{{/each}}', 'a'],
    ['{{#with groep}}{{dag}}{{/with}}', 'maandag'],
  ])('%s', (template, printed) => {
    expect(outcome(template)).toBe(printed);
  });
});

describe('a template never reaches', () => {
  // Handlebars logs to the console when it refuses a method; that is for template authors.
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  afterEach(() => told.mockClear());
  afterAll(() => told.mockRestore());

  // Either nothing is printed, or the document is not made at all; which of the two does not matter.
  it.each([
    ['a constructor', '{{constructor}}'],
    ['a constructor of a value', '{{naam.constructor}}'],
    ['a constructor of a constructor', '{{naam.constructor.constructor}}'],
    ['a constructor of a list', '{{lijst.constructor}}'],
    ['a constructor by brackets', '{{[constructor]}}{{groep.[constructor]}}'],
    ['a constructor inside a list', '{{#each lijst}}{{this.constructor}}{{constructor}}{{/each}}'],
    ['a constructor inside a group', '{{#with groep}}{{constructor}}{{/with}}'],
    ['a constructor of the group above', '{{#with groep}}{{../constructor}}{{/with}}'],
    ['a constructor of the root', '{{@root.constructor}}'],
    ['a constructor as a helper', '{{constructor "return process"}}'],
    ['a constructor of a helper', '{{hoofdletter.constructor "return process"}}'],
    ['a constructor as a condition', '{{#if constructor}}ja{{/if}}{{#if naam.constructor}}ja{{/if}}'],
    ['a constructor through a helper', '{{opsomming constructor}}{{samen constructor}}{{de constructor}}'],
    ['a constructor unescaped', '{{{constructor}}}{{&constructor}}{{{naam.constructor}}}'],
    ['a constructor as a block', '{{#constructor}}ja{{/constructor}}'],
    ['a constructor as a partial', '{{> constructor}}'],
    ['a constructor as a text of the catalogue', '{{catalogustekst "constructor"}}'],
    ['a constructor as a section', '{{#sectie "constructor"}}ja{{/sectie}}'],
    ['a prototype', '{{__proto__}}{{naam.__proto__}}{{@root.__proto__}}{{lijst.__proto__}}'],
    ['a prototype as a partial', '{{> __proto__}}'],
    ['a prototype as a text of the catalogue', '{{catalogustekst "__proto__"}}'],
    ['what every object can do', '{{toString}}{{valueOf}}{{hasOwnProperty}}{{__defineGetter__}}'],
    ['what every object can do, called', '{{toString "x"}}'],
    ['a method of a value', '{{naam.toString}}{{naam.isSet}}'],
    ['a method of a text', '{{#with "s" as |s|}}{{s.sub}}{{s.concat}}{{/with}}'],
    [
      'a function from text',
      '{{#with "s" as |s|}}{{#with "e"}}{{#with split as |c|}}{{this.pop}}{{this.push (lookup s.sub "constructor")}}{{/with}}{{/with}}{{/with}}',
    ],
    ['a key by its name', '{{lookup this "naam"}}{{lookup naam "constructor"}}'],
    ['a partial by a computed name', '{{> (lookup this "naam")}}'],
    ['the environment', '{{process.env.HOME}}'],
    ['the environment at the root', '{{@root.process.env.PATH}}'],
    ['modules', '{{require "fs"}}{{import "fs"}}'],
    ['the global object', '{{globalThis}}{{global}}{{window}}{{@global}}'],
    ['the helper for unknown helpers', '{{helperMissing}}{{blockHelperMissing naam}}'],
    ['a block of a value', '{{#naam}}ja{{/naam}}{{#lijst}}ja{{/lijst}}'],
    ['decorators', '{{*constructor}}'],
  ])('%s', (_, template) => {
    expect(['', 'refused']).toContain(outcome(template));
  });

  it('the console, not even to write a log', () => {
    const others = (['log', 'info', 'warn', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => undefined),
    );
    outcome('{{log naam}}');
    outcome('{{log naam level="error"}}');
    for (const spy of [told, ...others]) expect(spy).not.toHaveBeenCalled();
    for (const spy of others) spy.mockRestore();
  });

  it('the value through the printing helper: that only knows values', () => {
    expect(() => fillTemplate('{{waarde groep}}', context)).toThrow('dag');
    expect(() => fillTemplate('{{groep}}', context)).toThrow('dag');
  });
});

describe('a value', () => {
  it.each([
    '{{constructor}}',
    '{{naam}}',
    '{{{naam}}}',
    '{{> kop}}',
    '{{#each lijst}}x{{/each}}',
    '{{!-- x --}}',
  ])('is not a template: %s', (text) => {
    const printed = fillTemplate('{{naam}}', { naam: textLeaf(text) });
    expect(printed.replaceAll('\\', '')).toBe(text);
  });

  it('with the name of an inherited object property is printed as itself', () => {
    const own = Object.fromEntries([['constructor', textLeaf('bouwer')]]);
    expect(fillTemplate('{{groep.constructor}}', { groep: own })).toBe('bouwer');
  });
});

describe('every rendering', () => {
  it('has its own helpers and partials, and leaves none behind', () => {
    const partials = { kop: 'eigen kop' };
    expect(fillTemplate({ document: '{{> kop}}', partials })).toBe('eigen kop');
    expect(() => fillTemplate('{{> kop}}')).toThrow('kop');
    expect(fillTemplate('{{#*inline "voet"}}x{{/inline}}{{> voet}}')).toBe('x');
    expect(() => fillTemplate('{{> voet}}')).toThrow('voet');
    expect(Object.keys(Handlebars.partials)).toEqual([]);
    expect(Object.keys(Handlebars.helpers)).not.toContain('waarde');
  });

  it('prints its own state: form of address, blanks and public texts', () => {
    const template = '{{u}} {{Uw}} {{ondersteuner}} {{#intern}}geheim{{/intern}}';
    expect(fillTemplate(template, {}, { address: 'je', assistant: 'adviseur' })).toBe(
      'je Je adviseur geheim',
    );
    expect(fillTemplate(template, {}, { publicOnly: true })).toBe('u Uw bestuurssecretaresse ');
    const blanks: never[] = [];
    const blank = { label: 'dag', path: 'pfo.dag', source: { file: 'x.yaml' } };
    const printed = fillTemplate('{{x}}', { x: new Leaf({ raw: undefined, text: '', blank }) }, { blanks });
    expect(printed).toBe('[\\[nog invullen: dag\\]](invullen:nr=0)');
    expect(blanks).toEqual([blank]);
  });
});

const untouched = Object.getOwnPropertyNames(Object.prototype).sort();

describe('afterwards', () => {
  it('no shared state has changed', () => {
    const hostile = Object.fromEntries([['__proto__', { besmet: true }]]);
    outcome('{{#with __proto__}}{{#*inline "x"}}{{/inline}}{{/with}}');
    fillTemplate('{{#each lijst}}{{this}}{{/each}}', { lijst: [], ...hostile });
    expect('besmet' in {}).toBe(false);
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(untouched);
  });
});

afterAll(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(untouched);
});
