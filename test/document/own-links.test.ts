/** Links, boxes and fields that people write in a template of their own. */
import { describe, expect, it } from 'vitest';
import { markdownOf, minimal } from '../support/own-templates.ts';

const folder = '/w/sjablonen/documenten/proef';
const manifest = 'id: proef\ntitel: Proef\nomschrijving: O.\nopenbaarheid: intern\n';
const documentOf = (template: string, more: Readonly<Record<string, string>> = {}): Promise<string> =>
  markdownOf('proef', {
    [`${folder}/template.yaml`]: manifest,
    [`${folder}/document.md.hbs`]: `# Proef\n\n${template}\n`,
    ...more,
  });
const withName = (name: string): Readonly<Record<string, string>> => ({
  '/w/gemeente.yaml': minimal.replace('naam: Proefstad', `naam: ${JSON.stringify(name)}`),
});

describe('a value in a link', () => {
  it.each([
    ['[x](https://dam.nl/?q={{gemeente.naam}})', '[x](https://dam.nl/?q=B%26W%20%28dam%29)'],
    ['[{{gemeente.naam}}](https://dam.nl)', '[B&W (dam)](https://dam.nl)'],
    ['`{{gemeente.naam}}`', '`B&W (dam)`'],
  ])('%s', async (template, expected) => {
    expect(await documentOf(template, withName('B&W (dam)'))).toContain(expected);
  });

  it('cannot lead to a script, and leaves no mark behind', async () => {
    const made = await documentOf('[x]({{gemeente.naam}})', withName('javascript:alert(1)'));
    expect(made).not.toContain('(javascript:');
    // The whole value is code: its own mark cannot end it.
    expect(await documentOf('`{{gemeente.naam}}` a', withName('` [x](https://kwaad.example)'))).toContain(
      "`' [x](https://kwaad.example)` a",
    );
  });

  it('that is only proposed has no mark in the address, and one in the text', async () => {
    const proposed = { '/w/gemeente.yaml': minimal.replace('naam: Proefstad', 'naam: Proefstad # voorstel') };
    expect(await documentOf('{{gemeente.naam}} [x](https://dam.nl/{{gemeente.naam}})', proposed)).toMatch(
      /voorstel: Proefstad.*\[x\]\(https:\/\/dam\.nl\/Proefstad\)/,
    );
  });

  it('that is blank shows the words of the link, and what is missing', async () => {
    const made = await documentOf(
      'Mail [ons](mailto:{{secretariaat.email_functioneel}}) of ![logo]({{secretariaat.email_functioneel}}), <mailto:{{secretariaat.email_functioneel}}>.',
    );
    const blank = '**[nog invullen: e-mailadres van het secretariaat]**';
    expect(made).toContain(`Mail ons ${blank} of ${blank}, ${blank}.`);
  });
});

describe('a link', () => {
  it('to a heading works however it is written, and is text without that heading', async () => {
    expect(await documentOf('## Een kop\n\n[a](<#Een kop>) [b](#een-kop) [c](#weg)')).toContain(
      '[a](#een-kop) [b](#een-kop) c',
    );
  });

  it('to a file begins in the workspace', async () => {
    expect(await documentOf('[a](bijlagen/x.docx)')).toContain('[a](../bijlagen/x.docx)');
  });
});

describe('fields', () => {
  it('written as a box are boxes', async () => {
    expect(await documentOf('- [ ] a\n- [x] b\n\n| a | b |\n|---|---|\n| c | [ ] |')).toContain(
      '- [ ] a\n- [x] b\n\n| a | b |\n| - | - |\n| c | [ ] |',
    );
  });

  it('do not come from a value', async () => {
    expect(await documentOf('- {{gemeente.naam}}\n- b', withName('[ ] a'))).toContain('- \\[ ] a');
  });
});
