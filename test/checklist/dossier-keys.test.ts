import { describe, expect, it } from 'vitest';
import { DossierText } from '../../src/checklist/dossier-text.ts';
import { titleWithName } from '../../src/checklist/dossier-head.ts';

const text = `# Dossier: Vertrek: zorg

# Bijwerken gaat het makkelijkst met: gemeente checklist weg
# Zelf geschreven: laat dit staan.

id: weg
titel: 'Vertrek: zorg' # de titel
gestart_op: 2026-11-16
portefeuilles:
  # om te beginnen
  - zorg
  - wonen
grond: ziekte

taken:
  - id: een
    titel: "Dossier: Vertrek: zorg"
`;

function read(source: string): DossierText {
  return DossierText.read(source, 'dossiers/weg.yaml');
}

describe('the keys of a dossier itself', () => {
  it('are set in their place, and the comment that names it follows', () => {
    const changed = read(text).setKeys({ id: 'anders', titel: 'Vertrek: jeugd', gesloten_op: '2026-12-01' });
    expect(changed.text).toBe(
      text
        .replace('# Dossier: Vertrek: zorg', '# Dossier: Vertrek: jeugd')
        .replace('gemeente checklist weg', 'gemeente checklist anders')
        .replace('id: weg', 'id: anders')
        .replace("titel: 'Vertrek: zorg'", "titel: 'Vertrek: jeugd'")
        .replace('2026-11-16\n', '2026-11-16\ngesloten_op: 2026-12-01\n'),
    );
  });

  it('may be lists on several lines', () => {
    const changed = read(text).setKeys({ portefeuilles: ['jeugd'] });
    expect(changed.dossier.portfolios).toEqual(['jeugd']);
    expect(changed.dossier.ground).toBe('ziekte');
    expect(changed.dossier.tasks).toHaveLength(1);
    expect(changed.setKeys({ portefeuilles: undefined }).dossier.portfolios).toEqual([]);
  });

  it.each([
    ['as written', text],
    ['with Windows line ends', text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${text}`],
  ])('are set and removed again without a trace: %s', (_, source) => {
    const set = read(source).setKeys({ plotseling: true, voor: 'wethouder-1', gesloten_op: '2026-12-01' });
    expect(set.dossier).toMatchObject({ isSudden: true, subject: 'wethouder-1', closedOn: '2026-12-01' });
    const back = set.setKeys({ plotseling: undefined, voor: undefined, gesloten_op: undefined });
    expect(back.text).toBe(source);
    const renamed = read(source).setKeys({ id: 'anders' });
    expect(renamed.text).toContain('checklist anders');
    expect(renamed.setKeys({ id: 'weg' }).text).toBe(source);
  });

  it('keep a comment that people changed', () => {
    const own = text.replace('# Dossier: Vertrek: zorg', '# Ons dossier');
    expect(read(own).setKeys({ titel: 'Anders' }).text).toContain('# Ons dossier\n');
  });
});

describe('the keys of a task', () => {
  it('may be changed together, also around a folded text', () => {
    const folded = `id: weg
titel: Weg
taken:
  - id: een
    titel: Een
    toelichting: >-
      Dit is een lange
      uitleg.
    door: bodes
    wanneer: zsm
    status: open
`;
    const set = { toelichting: 'Kort.', met: ['ict'], door: undefined, wanneer: 'op vertrek' };
    const order = ['id', 'titel', 'toelichting', 'door', 'met', 'wanneer', 'status'];
    const changed = read(folded).set([{ list: 'taken', index: 0, set, order }]);
    expect(changed.text).toBe(`id: weg
titel: Weg
taken:
  - id: een
    titel: Een
    toelichting: Kort.
    met: [ict]
    wanneer: op vertrek
    status: open
`);
  });
});

describe('a title with another name', () => {
  it('keeps what the lists are called', () => {
    expect(titleWithName('Vertrek van een wethouder: zorg', 'jeugd')).toBe(
      'Vertrek van een wethouder: jeugd',
    );
    expect(titleWithName('Vertrek van een wethouder', 'jeugd')).toBe('Vertrek van een wethouder: jeugd');
    expect(titleWithName('Vertrek: zorg: oud', 'jeugd: $& nieuw')).toBe('Vertrek: jeugd: $& nieuw');
  });
});
