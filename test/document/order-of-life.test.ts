/** The order of a blank action list: the usual course, and in each phase what comes first. */
import { describe, expect, it } from 'vitest';
import { minimal, open, render } from '../support/workspace.ts';

const head = `id: reis
titel: Op reis
mijlpalen: [{ id: vertrek, naam: het vertrek }, { id: aankomst, naam: de aankomst }]
`;

/** The numbered titles and the headings of a blank list, in order. */
async function printed(list: string): Promise<readonly string[]> {
  const workspace = await open({
    '/w/gemeente.yaml': minimal,
    '/w/sjablonen/checklists/reis.yaml': head + list,
  });
  const [file] = await render(workspace, ['actielijst'], { checklist: 'reis' });
  const text = new TextDecoder().decode(file?.bytes);
  return [...text.matchAll(/^(?<head>## .*)$|^\|\s*\d+ .*?\*\*(?<title>.*?)\*\*/gm)].map(
    ({ groups }) => groups?.['head'] ?? groups?.['title'] ?? '',
  );
}

describe('a blank action list', () => {
  it('has the tasks of a phase in order of time, and after those that they wait for', async () => {
    const titles = await printed(`fasen: [{ id: voor, titel: Vooraf }]
taken:
  - { id: a, titel: Uitzwaaien, door: bodes, fase: voor, wanneer: op vertrek }
  - { id: b, titel: Aanbellen, door: bodes, fase: voor, wanneer: op aankomst }
  - { id: c, titel: Inpakken, door: bodes, fase: voor, wanneer: 2 dagen voor vertrek, na: [d] }
  - { id: d, titel: Tas kopen, door: bodes, fase: voor, wanneer: 2 dagen voor vertrek }
  - { id: e, titel: Pas aanvragen, door: bodes, fase: voor, wanneer: 4 weken voor vertrek }
  - { id: f, titel: Reis bespreken, door: bodes, fase: voor, wanneer: binnen 3 dagen na start }
`);
    expect(titles).toEqual([
      '## Vooraf',
      'Reis bespreken',
      'Pas aanvragen',
      'Tas kopen',
      'Inpakken',
      'Uitzwaaien',
      'Aanbellen',
    ]);
  });

  it('has phases with one heading as one, in order of time, with the moment of either', async () => {
    const titles = await printed(`fasen:
  - { id: dag, titel: De dag, kop_leeg: Onderweg }
  - { id: week, titel: De week, kop_leeg: Onderweg, groepswaarde: bij vertrek }
taken:
  - { id: a, titel: Kaart sturen, door: bodes, fase: dag, wanneer: 3 dagen na vertrek }
  - { id: b, titel: Kamer zoeken, door: bodes, fase: week, wanneer: 1 dag na vertrek }
`);
    expect(titles).toEqual(['## Onderweg (bij vertrek)', 'Kamer zoeken', 'Kaart sturen']);
  });

  it('says a case that all tasks of a phase share once, in the heading', async () => {
    const titles = await printed(`fasen: [{ id: nood, titel: In nood }]
taken:
  - { id: a, titel: Arts bellen, door: bodes, fase: nood, als: dossier.grond is ziekte, wanneer: zsm }
`);
    expect(titles).toEqual(['## In nood (bij ziekte)', 'Arts bellen']);
  });

  it('has phases for special cases after the usual course', async () => {
    const titles = await printed(`fasen: [{ id: nood, titel: Bij ziekte }, { id: gewoon, titel: Gewoon }]
taken:
  - { id: a, titel: Arts bellen, door: bodes, fase: nood, als: dossier.grond is ziekte, wanneer: zsm }
  - { id: b, titel: Afscheid nemen, door: bodes, fase: gewoon, wanneer: op vertrek }
`);
    expect(titles).toEqual(['## Gewoon', 'Afscheid nemen', '## Bij ziekte', 'Arts bellen']);
  });
});
