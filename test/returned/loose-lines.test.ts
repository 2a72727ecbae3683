/** Lines of a mail that are no certain answer: nothing is taken from them, and nothing in them is lost. */
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/checklist/dossier.ts';
import { DossierText } from '../../src/checklist/dossier-text.ts';
import { readAnswers } from '../../src/returned/answers.ts';
import { planFile } from '../../src/returned/plan.ts';
import type { Plan } from '../../src/returned/plan-types.ts';
import { settingsFor } from '../support/edited-lists.ts';

const titles = new Map([
  [4, 'Sleutels ophalen bij de bode'],
  [23, 'Mail en agenda laten bewaren'],
  [24, 'Toegang tot systemen intrekken'],
  [25, 'Werkkamer laten opruimen'],
  [26, 'Hulp op kantoor regelen: eerste week'],
]);
const tasks = [...titles].map(([number, title]) => {
  const done = number === 4 ? 'afgehandeld\n    afgehandeld_op: 2026-11-20' : 'open';
  return `  - id: taak-${number}\n    nummer: ${number}\n    titel: ${title}\n    status: ${done}\n`;
});
const { dossier }: { readonly dossier: Dossier } = DossierText.read(
  `id: proef\ntitel: Proef\ntaken:\n${tasks.join('')}`,
  'proef.yaml',
);

function planOf(text: string, answers: ReadonlyMap<string, { readonly effect: number }> = new Map()): Plan {
  const settings = settingsFor(dossier, { today: '2026-12-20', answers });
  const read = readAnswers(`Lijst ${settings.code}\n${text}`);
  if ('unreadable' in read) throw new Error(text);
  return planFile(read, dossier, settings);
}

/** `klaar 23`, `vraag 24`, `niet gelezen`. */
function shortly(text: string): string {
  const { changes, questions, notes } = planOf(text);
  return [
    ...changes.map(
      ({ patch }) => `${patch.status === 'afgehandeld' ? 'klaar' : patch.status} ${patch.task.slice(5)}`,
    ),
    ...questions.map(({ task }) => `vraag ${task?.number}`),
    ...notes.flatMap(({ code }) =>
      code === 'unread-line' ? ['niet gelezen'] : code === 'no-answer' ? ['geen antwoord'] : [],
    ),
  ].join(', ');
}

describe('a line that is no certain answer', () => {
  it.each([
    ['Ik heb 23 afgerond', 'vraag 23'],
    ['Hoi, 23 is klaar. Groet', 'vraag 23'],
    ['23 Mail en agenda laten bewaren: klaar', 'vraag 23'],
    ['Mail en agenda laten bewaren: gedaan', 'vraag 23'],
    ['☒ 23 Mail en agenda laten bewaren', 'vraag 23'],
    ['23 17-12-2026', 'vraag 23'],
    ['23 is opgeleverd', 'vraag 23'],
    ['23 hoeft niet meer', 'vraag 23'],
    ['23 t/m 25 klaar', 'vraag 23, vraag 24, vraag 25'],
    ['23-25 klaar', 'vraag 23, vraag 24, vraag 25'],
    ['24/25 klaar', 'vraag 24, vraag 25'],
    ['23klaar', 'vraag 23'],
    ['23 klaar\n25 idem', 'klaar 23, vraag 25'],
    ['Hulp op kantoor regelen: klaar', 'vraag 26'],
    ['> - Mail en agenda (nummer 23)\nGedaan op 17 dec', 'vraag 23'],
    ['> - Mail en agenda (nummer 23)\n> - Iets anders\nGroet', 'geen antwoord'],
    ['Zie onder.\n> - Mail en agenda (nummer 23) – gedaan\n> - Iets (nummer 24)', 'vraag 23'],
    [
      'Wij hebben 24 inmiddels ook afgerond, samen met de leverancier,\n> iets\n25 idem',
      'vraag 24, vraag 25',
    ],
    ['Wij hebben 4 op 20 november afgerond', ''],
    ['Wij hebben 4 afgerond', ''],
    ['Wij hebben 4 op 21 november afgerond', 'vraag 4'],
    ['Wij hebben 4 toch niet afgerond', 'vraag 4'],
    ['23 klaar, 25 ook', 'klaar 23, vraag 25'],
    ['23 klaar maar 25 niet', 'klaar 23, vraag 25'],
    ['23 klaar, 25', 'klaar 23, vraag 25'],
    ['23 klaar\n23 toch nog niet klaar', 'vraag 23'],
    ['23 klaar\ncorrectie: 23 toch nog niet klaar\n24 klaar', 'klaar 24, vraag 23'],
    ['23 klaar zodra ICT tijd heeft', 'vraag 23'],
    ['23 klaar: nee', 'vraag 23'],
    ['23 ja, doen we', 'vraag 23'],
    ['23 gedaan, maar nog niet alles', 'niet gelezen'],
    ['23 klaar - niet', 'vraag 23'],
    ['23 klaar, mits akkoord', 'vraag 23'],
    ['23 klaar vanaf maandag', 'vraag 23'],
    ['23 ja, volgende week', 'vraag 23'],
    ['23 klaar, behalve de agenda', 'vraag 23'],
    ['23 afgerond (deels)', 'vraag 23'],
    ['23 klaar, denk ik', 'vraag 23'],
    ['23 klaar, wordt nog geleverd', 'vraag 23'],
    ['23 klaar op 24-11-2026', 'klaar 23'],
    ['23 klaar op 26/11', 'klaar 23'],
    ['- [x] 23\n- [ ] 24 komt nog', 'klaar 23, vraag 24'],
    ['☐ 24 komt nog', 'vraag 24'],
    ['23 klaar sinds 20 november', 'klaar 23'],
    ['23 klaar, sleutel ligt bij de bode', 'klaar 23'],
    ['4 is toch nog niet klaar', 'vraag 4'],
    ['alles klaar behalve 4', 'niet gelezen'],
    ['24 klaar, de rest ook klaar', 'klaar 24, niet gelezen'],
  ])('%s', (text, expected) => {
    expect(shortly(text)).toBe(expected);
  });

  it.each([
    ['Op 23 december is iedereen vrij, dat is zo afgesproken.', 'geen antwoord'],
    ['Tel. 14 0123, om 23 uur gesloten', 'geen antwoord'],
    ['23 Mail en agenda laten bewaren\n24 klaar', 'klaar 24'],
    ['Zij heeft 99 afgerond', 'geen antwoord'],
    ['23 klaar op 17-12, gebeld om 25.10', 'klaar 23'],
    ['Dank!\n> 23 klaar', 'geen antwoord'],
  ])('is told of only when it is about a task: %s', (text, expected) => {
    expect(shortly(text)).toBe(expected);
  });

  it('is taken over when somebody says so, on the day that stands in it', () => {
    const [question] = planOf('Ik heb 23 op 17 december afgerond').questions;
    expect(question).toMatchObject({
      doubt: { code: 'loose-line' },
      row: { remark: 'Ik heb 23 op 17 december afgerond' },
    });
    const answered = planOf(
      'Ik heb 23 op 17 december afgerond',
      new Map([[question?.id ?? '', { effect: 0 }]]),
    );
    expect(answered.changes).toMatchObject([
      { patch: { task: 'taak-23', status: 'afgehandeld', on: '2026-12-17' } },
    ]);
    expect(answered.questions).toEqual([]);
  });

  it('offers another day of a task that is done', () => {
    const [question] = planOf('Wij hebben 4 op 21 november afgerond').questions;
    const answered = planOf(
      'Wij hebben 4 op 21 november afgerond',
      new Map([[question?.id ?? '', { effect: 0 }]]),
    );
    expect(answered.changes).toMatchObject([{ patch: { task: 'taak-4', on: '2026-11-21' } }]);
  });

  it('is soon looked at, however long and however often', () => {
    const start = process.cpuUsage();
    for (const words of ['23 ook 1-1 ', 'afge', '1 - 2 ', 'ja 2 januari '])
      planOf(Array<string>(300).fill(words.repeat(1000)).join('\n'));
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(4);
  });
});

it('do not include the fields of a form that stayed empty', () => {
  expect(shortly('23=klaar\n23 datum=\n23 paraaf=\n24 datum=\n24 opmerking=\n25 datum=')).toBe(
    shortly('23 klaar'),
  );
});
