/** What checking templates finds in the documents that they make. */
import { describe, expect, it } from 'vitest';
import { checkTemplates } from '../../src/app/templates/check-templates.ts';
import { describe as wordsOf } from '../../src/diagnostics/present.ts';
import { lineStarts, positionAt } from '../../src/diagnostics/present.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { minimal } from '../support/workspace.ts';

const folder = '/w/sjablonen/documenten/proef';
const manifest = 'id: proef\ntitel: Proef\nomschrijving: O.\nopenbaarheid: intern\n';

/** `line:column code: words` of every warning. */
async function found(
  template: string,
  more: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const text = `{{> kop}}\n\n${template}\n`;
  const files = {
    '/w/gemeente.yaml': minimal,
    [`${folder}/template.yaml`]: manifest,
    [`${folder}/document.md.hbs`]: text,
    ...more,
  };
  const { value } = await checkTemplates({ folder: '/w' }, memoryWorld(files));
  return value.diagnostics.map((each) => {
    const { line, column } = positionAt(lineStarts(text), each.source.range?.start ?? 0);
    const { text: words, fix } = wordsOf(each);
    expect(`${words} ${fix}`).not.toMatch(/undefined|null|NaN|\[object/);
    return `${line}:${column} ${each.code.replace('template/', '')}: ${words}`;
  });
}

describe('a made document', () => {
  it.each([
    ['[a](weg.docx)', '3:5 link-to-nothing: Het bestand `weg.docx`'],
    ['![a](huisstijl/weg.png)', '3:6 link-to-nothing: Het bestand `huisstijl/weg.png`'],
    ['[a](../buiten.docx)', '3:5 link-to-nothing: Het bestand `../buiten.docx`'],
    [
      '## Contact\n\n[a](#contakt)',
      '5:5 anchor-unknown: In dit document is geen kop `#contakt`. Bedoelt u `#contact`?',
    ],
    [
      'Mail [ons](mailto:{{secretariaat.email_functioneel}})',
      '3:12 blank-in-link: Het adres van deze link is nog niet ingevuld: e-mailadres',
    ],
    [
      '{{veld "tekst" id="a" titel="A"}} {{veld "tekst" id="a" titel="B"}}',
      '3:50 same-field-id: Het id `a` staat bij 2 velden.',
    ],
    ['{{vinkje id="a" titel="A"}} {{> twee}}', 'same-field-id: Het id `a` staat bij 2 velden.'],
  ])('with %s', async (template, expected) => {
    const twee = { [`${folder}/partials/twee.md.hbs`]: '{{vinkje id="a" titel="B"}}' };
    const all = await found(template, template.includes('twee') ? twee : {});
    expect(all).toHaveLength(1);
    expect(all[0]).toContain(expected);
  });

  it('tells of a field that a list repeats', async () => {
    const [one] = await found('{{#each gegevens.punten}}\n- {{veld "tekst" id="a" titel="A"}}\n{{/each}}', {
      [`${folder}/schema.json`]: JSON.stringify({
        type: 'object',
        properties: { punten: { type: 'array', title: 'Punten', items: { type: 'string' } } },
      }),
      '/w/gegevens/proef.yaml': 'punten: [een, twee]\n',
    });
    expect(one).toMatch(/^4:18 same-field-id: Dit veld staat 2 keer/);
  });

  it('has nothing to tell when its links work', async () => {
    const template =
      '## Contact\n\n[a](bijlage.docx) [aa](documenten/werkwijzer.docx) [b](#contact) [c](<#Contact>) [d](https://dam.nl) {{#if secretariaat.email_functioneel}}[e](mailto:{{secretariaat.email_functioneel}}){{/if}}';
    expect(await found(template, { '/w/bijlage.docx': 'x' })).toEqual([]);
  });
});
