/** Regression tests for rendering. */
import { describe, expect, it, vi } from 'vitest';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { textOf } from '../../src/document/walk.ts';
import { escapeMarkdown, Markdown, ownLink } from '../../src/template/escape.ts';
import { plainText } from '../../src/template/helpers/value.ts';
import { fillTemplate } from '../support/fill-template.ts';
import { markdown, minimal } from '../support/workspace.ts';

describe('plain text from Markdown', () => {
  it.each(['&#65;', '&#9999999999;', 'a &#10; b'])('is unescaped once: %s stays as it is', (text) => {
    expect(plainText(new Markdown(escapeMarkdown(text)))).toBe(text);
  });
});

describe('a name that is not in the context', () => {
  it('stops the document, like a missing name in a map', () => {
    expect(() => fillTemplate('In {{gemente}}.', { gemeente: 'x' })).toThrow('gemente');
    expect(() => fillTemplate('In {{gemeente.nam}}.', { gemeente: { naam: 'x' } })).toThrow('nam');
  });
});

describe('an optional value in a text of the municipality', () => {
  it('shows as a blank: that text cannot leave it out', async () => {
    const profile = `${minimal}documenten:\n  werkwijzer:\n    teksten:\n      - { id: eigen, sectie: college, tekst: "In {{gemeente.provincie}} werkt dat zo." }\n`;
    expect(await markdown(profile, 'werkwijzer')).toContain('In **[nog invullen: provincie]** werkt dat zo.');
  });
});

describe('a caret', () => {
  it('before a blank does not make a footnote', () => {
    const [first] = parseMarkdown(
      `${escapeMarkdown('m^')}${ownLink('invullen', 'x', { nr: '0' }).source}`,
    ).children;
    expect(first?.type === 'paragraph' && first.children.map(({ type }) => type)).toEqual(['text', 'link']);
  });

  it('at the start of a traced value does not make a footnote definition', () => {
    const tree = parseMarkdown(ownLink('bron', escapeMarkdown('^[^1]:'), { nr: '0' }).source);
    expect(textOf(tree)).toBe('^[^1]:');
  });
});

describe('a method that a template may not reach', () => {
  it('is refused without output on the console', () => {
    const spy = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    fillTemplate('{{#if valueOf}}x{{/if}}{{#each toLocaleString}}x{{/each}}', {});
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  });
});
