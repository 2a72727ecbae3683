import { describe, expect, it } from 'vitest';
import { readCarried, writeCarried, type Carried } from '../../src/returned/carried.ts';
import { codesIn, listCode } from '../../src/returned/list-code.ts';

const carried: Carried = {
  code: 'K7F2M',
  municipality: 'gm9999',
  checklists: ['vertrek-wethouder'],
  isWhole: true,
  tasks: [
    { id: 'brief-inleveren', number: 1, status: 'open' },
    { id: 'badge', number: 2, status: 'afgehandeld', doneOn: '2026-12-01', doneBy: 'EdB' },
    {
      id: 'taart',
      number: 3,
      status: 'vervalt',
      reason: 'geen <!-- taart --> & koffie',
      remark: 'één\ntwee',
    },
  ],
};

describe('what a list carries', () => {
  it('comes back as it was', () => {
    expect(readCarried(writeCarried(carried))).toEqual(carried);
  });

  it('is one line that no markup language understands', () => {
    expect(writeCarried(carried)).not.toMatch(/[<>&\n]/);
  });

  it.each([
    '',
    'null',
    '[]',
    '{"versie":2}',
    '{"versie":1,"lijst":"K7F2M"}',
    writeCarried(carried).replace('"open"', '"half"'),
    writeCarried(carried).slice(0, -2),
  ])('is nothing when it is damaged: %s', (text) => {
    expect(readCarried(text)).toBeUndefined();
  });
});

describe('the code of a list', () => {
  it('is the same for the same dossier, and another for another municipality', () => {
    expect(listCode('gm9999', { id: 'vertrek-zorg' })).toBe(listCode('gm9999', { id: 'vertrek-zorg' }));
    expect(listCode('gm9999', { id: 'vertrek-zorg' })).not.toBe(listCode('gm9998', { id: 'vertrek-zorg' }));
  });

  it('is found in any text, each once', () => {
    const code = listCode('gm9999', { id: 'vertrek-zorg' });
    expect(codesIn(`Lijst ${code}, dus ${code.toLowerCase()}; niet ABCDE of ${code}X`)).toEqual([code]);
  });
});
