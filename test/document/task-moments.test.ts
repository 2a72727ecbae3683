/** When a task is due, in an action list without a dossier: its moment, a proposal, or what it waits for. */
import { describe, expect, it } from 'vitest';
import { minimal, open, render } from '../support/workspace.ts';

const list = `id: inpakken
titel: Inpakken
mijlpalen: [{ id: reis, naam: de reis }]
fasen: [{ id: voor, titel: Vooraf }]
taken:
  - { id: a-tas, titel: Tas zoeken, door: bodes }
  - { id: b-kleren, titel: Kleren wassen, door: bodes, na: [a-tas] }
  - { id: c-dicht, titel: Tas sluiten, door: ict, voorstel: op reis, na: [a-tas, b-kleren, d-pas, e-geld] }
  - { id: d-pas, titel: Pas verlengen, door: hrm, voorstel: 4 weken voor reis }
  - { id: e-geld, titel: Geld wisselen, door: financien, wanneer: op reis, na: [a-tas] }
`;

describe('the moment of a task that waits for others', () => {
  async function rows(checklist = 'termijnen: bron'): Promise<(id: string) => string> {
    const workspace = await open({
      '/w/gemeente.yaml': `${minimal}checklist: { ${checklist} }\n`,
      '/w/sjablonen/checklists/inpakken.yaml': list,
    });
    const [file] = await render(workspace, ['actielijst'], { checklist: 'inpakken' });
    const lines = new TextDecoder().decode(file?.bytes).replaceAll('\\', '').split('\n');
    return (title) =>
      lines
        .find((line) => line.includes(`**${title}**`))
        ?.split('|')[2]
        ?.trim() ?? '';
  }

  it('names only the last links of a chain, before the moment of the list', async () => {
    const when = await rows();
    expect(when('Kleren wassen')).toBe('na 1');
    expect(when('Tas sluiten')).toBe('na 2, 3 en 4');
    expect(when('Tas zoeken')).toBe('nog te bepalen');
    expect(when('Geld wisselen')).toBe('na 1; bij reis');
  });

  it('keeps those beside a proposed term', async () => {
    const when = await rows('termijnen: voorstel');
    expect(when('Tas sluiten')).toBe('na 2, 3 en 4; bij reis*');
    expect(when('Pas verlengen')).toBe('4 weken vóór reis*');
  });

  it('does not name a task that the municipality does not use', async () => {
    const when = await rows('termijnen: bron, uitgezet: [b-kleren, e-geld]');
    expect(when('Tas sluiten')).toBe('na 1 en 2');
  });

  it('stays among those without a moment in the timeline', async () => {
    const workspace = await open({
      '/w/gemeente.yaml': minimal,
      '/w/sjablonen/checklists/inpakken.yaml': list,
    });
    const [file] = await render(workspace, ['actielijst'], {
      checklist: 'inpakken',
      withExplanations: true,
    });
    expect(JSON.stringify(file?.document.tree)).toContain('Nog te bepalen: 2 taken.');
  });
});
