import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readAnswers,
  writeAnswerLine,
  writeAnswers,
  type Answer,
  type AnswerStatus,
} from '../../src/returned/answers.ts';
import type { ReturnedRow } from '../../src/returned/returned-file.ts';
import { anyAnswers, filled } from '../support/answers.ts';

/** What was read, as an answer again. */
function answerOf({ keys, box, day, by, remark, lapses, isBusy }: ReturnedRow): Answer {
  const status: AnswerStatus | undefined =
    lapses === true
      ? 'vervalt'
      : isBusy === true
        ? 'bezig'
        : box === 'aan'
          ? 'klaar'
          : box === 'uit'
            ? 'open'
            : undefined;
  const told = { status, day: day?.text, by: by?.text, remark: remark?.text };
  return { number: keys.number ?? 0, ...withoutNothing(told) };
}

function withoutNothing<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Partial<T>;
}

function answersIn(text: string): readonly Answer[] {
  const read = readAnswers(text);
  return 'unreadable' in read ? [] : read.rows.map(answerOf);
}

/** As short as a test can say it: `23 klaar 17-12-2026 EdB: sleutel`. */
function short({ number, status, day, by, remark }: Answer): string {
  return [number, status, day && `[${day}]`, by && `(${by})`, remark && `: ${remark}`]
    .filter((each) => each !== undefined)
    .join(' ');
}

function shortly(text: string): string {
  return answersIn(text).map(short).join(' | ');
}

describe('what a human types', () => {
  it.each([
    ['23 klaar', '23 klaar'],
    ['23: Klaar.', '23 klaar'],
    ['KLAAR 23', '23 klaar'],
    ['klaar: 23, 25 en 26', '23 klaar | 25 klaar | 26 klaar'],
    ['23, 25 en 26 klaar', '23 klaar | 25 klaar | 26 klaar'],
    ['23 & 25: gedaan op 17 december', '23 klaar [17 december] | 25 klaar [17 december]'],
    ['23 gedaan', '23 klaar'],
    ['23 afgerond!', '23 klaar'],
    ['nr. 23 ja', '23 klaar'],
    ['taak 23 is afgehandeld', '23 klaar'],
    ['#23 = ok', '23 klaar'],
    ['23) gereed', '23 klaar'],
    ['- 23 klaar', '23 klaar'],
    ['• 23 klaar', '23 klaar'],
    ['\u00a0–\u00a023\u00a0klaar\u00a017-12-2026\u00a0EdB', '23 klaar [17-12-2026] (EdB)'],
    ['23 ✓', '23 klaar'],
    ['☑ 23', '23 klaar'],
    ['[x] 23', '23 klaar'],
    ['23 klaar 17-12-2026 EdB', '23 klaar [17-12-2026] (EdB)'],
    ['23 klaar op 17/12 door EdB', '23 klaar [17/12] (EdB)'],
    ['23 klaar d.d. 17 dec. 2026, EdB', '23 klaar [17 dec. 2026] (EdB)'],
    ['23 klaar donderdag 17 december', '23 klaar [donderdag 17 december]'],
    ['23 gisteren klaar', ''],
    ['23 klaar gisteren', '23 klaar [gisteren]'],
    ['23 klaar afgelopen maandag', '23 klaar [afgelopen maandag]'],
    ['23 klaar 2026-12-17', '23 klaar [2026-12-17]'],
    ['23 klaar, sleutel ligt bij de bode', '23 klaar : sleutel ligt bij de bode'],
    ['23 klaar 17-12: sleutel ligt bij de bode', '23 klaar [17-12] : sleutel ligt bij de bode'],
    ['23 klaar (sleutel ligt bij de bode)', '23 klaar : (sleutel ligt bij de bode)'],
    ['23 klaar, opmerking: nog niet gecontroleerd', '23 klaar : nog niet gecontroleerd'],
    ['23 klaar door Jan', '23 klaar : door Jan'.replace('door Jan', 'door Jan')],
    ['21 gedaan door AB 26/11', '21 klaar [26/11] (AB)'],
    ['30 vervalt: niet nodig', '30 vervalt : niet nodig'],
    ['30 niet nodig', '30 vervalt'],
    ['30 n.v.t.', '30 vervalt'],
    ['30 vervalt wegens ziekte', '30 vervalt : wegens ziekte'],
    ['31 open', '31 open'],
    ['31 nog niet klaar', '31 open'],
    ['31 is niet gedaan', '31 open'],
    ['31 nee', '31 open'],
    ['32 bezig', '32 bezig'],
    ['32 nog bezig, wacht op I&A', '32 bezig : wacht op I&A'],
    ['35 opmerking: wacht op I&A', '35 : wacht op I&A'],
    ['35: opmerking wacht op I&A', '35 : wacht op I&A'],
    ['35 toelichting: “wacht op I&A”', '35 : wacht op I&A'],
    ['35 opmerking: “heel” mooi', '35 : “heel” mooi'],
    ['23 klaar, 25 klaar en 30 vervalt: niet nodig', '23 klaar | 25 klaar | 30 vervalt : niet nodig'],
    [
      'Lijst K7F2M: 23 klaar 17-12-2026 EdB · 30 vervalt: niet nodig',
      '23 klaar [17-12-2026] (EdB) | 30 vervalt : niet nodig',
    ],
    ['lijst k7f2m 23 klaar', '23 klaar'],
    ['De taken 23 en 25 zijn beide klaar', '23 klaar | 25 klaar'],
    ['Actiepunt 23 heb ik afgerond op 17-12', '23 klaar [17-12]'],
    ['23 klaar - 25 klaar / 26 v', '23 klaar | 25 klaar | 26 klaar'],
    ['23: klaar (17-12, EdB)', '23 klaar [17-12] (EdB)'],
    ['23 klaar (zie 17-12)', '23 klaar : (zie 17-12)'],
    ['23 klaar, 25 ook', '23 klaar'],
    ['23 x', '23 klaar'],
    [
      '23=klaar\n23 datum=2026-12-17\n23 paraaf=Els\n23 opmerking=ligt · bij "de" bode\n25 datum=',
      '23 klaar [2026-12-17] (Els) : ligt · bij "de" bode',
    ],
  ])('%s', (text, expected) => {
    expect(shortly(text)).toBe(expected);
  });

  it.each([
    'Beste collega, dank voor de mail.',
    '25 december is iedereen vrij.',
    '17-12 klaar',
    '12.00 klaar',
    '2 mensen klaar voor de start',
    'ja 23 mensen komen',
    'gedaan 2 keer',
    'klaar 3 december',
    'klaar 17-12-2026',
    '23 klaar?',
    'is 23 al klaar?',
    '23 klaarzetten',
    '23 klaar maken wij morgen',
    '23 klaar is het nog niet',
    '23 klaar nog niet',
    '30 vervalt niet',
    '30 bijna klaar',
    '23 open zetten kan vanaf maandag',
    'Telefoon: 14 000, keuze 3',
    '23',
    '3 van de 5 klaar',
    'De 23 klaar',
    '23.000 klaar',
    '12345 klaar',
    '23 datum',
    '0 klaar',
  ])('is no answer: %s', (text) => {
    expect(shortly(text)).toBe('');
  });
});

describe('a mail', () => {
  it('counts without what is quoted, signed or said around it', () => {
    const text = [
      'Beste collega’s,',
      '',
      'Hierbij onze stand:',
      '23 klaar 17 december EdB',
      '30 vervalt: niet nodig',
      'Met vriendelijke groet,',
      '-- ',
      '31 klaar',
      '> Lijst K7F2M',
      '> 32 klaar',
    ].join('\r\n');
    expect(shortly(text)).toBe('23 klaar [17 december] (EdB) | 30 vervalt : niet nodig');
    expect(readAnswers(text)).toMatchObject({
      codes: ['K7F2M'],
      rows: [{ place: 'regel 4' }, { place: 'regel 5' }],
    });
  });

  it.each([
    'Van: Bestuurssecretariaat <x@voorbeelddam.example>\nVerzonden: maandag 30 november 2026 9:12\nAan: I&A',
    'From: X\nSent: Monday\nTo: Y',
    'Op ma 30 nov 2026 om 09:12 schreef Bestuurssecretariaat <x@voorbeelddam.example>:',
    'On Mon, Nov 30, 2026 at 9:12 AM X <x@voorbeelddam.example> wrote:',
    'Bestuurssecretariaat <x@voorbeelddam.example> schreef op 30 november 2026 9:12:',
    '-----Oorspronkelijk bericht-----',
    '*Van:* Bestuurssecretariaat\n*Verzonden:* maandag 30 november 2026\n*Aan:* I&A',
    'Van: Bestuurssecretariaat | Verzonden: 30 november 2026 | Aan: I&A',
    'Von: X\nGesendet: Montag\nAn: Y',
    '________________________________',
  ])('ends where another is quoted: %s', (head) => {
    expect(shortly(`23 klaar\n\n${head}\n\n25 klaar`)).toBe('23 klaar');
    expect(shortly(`> 25 klaar\n23 klaar\n${head}\n\n25 klaar`)).toBe('23 klaar');
  });

  it('does not end at a line that only looks like it', () => {
    expect(shortly('Van: 23 en 25 weet ik het niet\n23 klaar')).toBe('23 klaar');
  });

  it('that was passed on without a word is what it holds', () => {
    expect(shortly('> Lijst K7F2M\n> 23 klaar\n>\n> > 25 klaar')).toBe('23 klaar');
    expect(
      shortly(
        '\nVan: I&A\nVerzonden: maandag\nAan: ons\nOnderwerp: RE\n\n23 klaar\n\nVan: ons\nVerzonden: zondag\n\n25 klaar',
      ),
    ).toBe('23 klaar');
  });

  it('that a program broke in lines is one again', () => {
    expect(
      shortly(
        '23 opmerking: wij wachten op de leverancier, die belooft dat het in\nde week erna lukt\n25 klaar\nGroet, wij',
      ),
    ).toBe('23 : wij wachten op de leverancier, die belooft dat het in de week erna lukt | 25 klaar');
    expect(shortly('23 opmerking: "kort\n25 klaar leek het" \n26 klaar')).toBe(
      '23 : kort 25 klaar leek het | 26 klaar',
    );
    expect(shortly('23 opmerking: "nooit dicht\n25 klaar\n26 klaar')).toBe(
      '23 : "nooit dicht | 25 klaar | 26 klaar',
    );
  });

  it('has no line that goes on behind what is quoted', () => {
    expect(
      shortly(
        '23 opmerking: wij wachten op de leverancier, die belooft dat het in\n> de week erna\nde maand erop',
      ),
    ).toBe('23 : wij wachten op de leverancier, die belooft dat het in');
  });

  it('without an answer has none, and without a code is no list', () => {
    expect(readAnswers('Dank!\n> lijst K7F2M')).toEqual({
      said: ['Dank!'],
      carried: undefined,
      codes: ['K7F2M'],
      rows: [],
    });
    expect(readAnswers('Dank!')).toEqual({ unreadable: { why: 'no-list' } });
  });

  it('that says two things of one task says both', () => {
    expect(shortly('23 klaar\n23 open')).toBe('23 klaar | 23 open');
  });
});

/** Breaks lines as a mail program does. */
function broken(text: string, width: number): string {
  const wrap = (line: string): string =>
    line.length <= width
      ? line
      : line.replace(
          new RegExp(`^(\\S[^\\n]{${width - 12},${width - 1}}) (\\S[^\\n]*)$`, 'u'),
          (_, head: string, rest: string) => `${head}\n${wrap(rest)}`,
        );
  return text.split('\n').map(wrap).join('\n');
}

describe('what the program writes', () => {
  it('is easy to read', () => {
    const answers: readonly Answer[] = [
      { number: 23, status: 'klaar', day: '17-12-2026', by: 'EdB' },
      { number: 30, status: 'vervalt', remark: 'niet nodig' },
      { number: 31, status: 'open' },
      { number: 32, status: 'klaar', by: 'e.', remark: 'ligt op 3 plekken' },
      { number: 33 },
      { number: 35, remark: 'wacht op I&A' },
      { number: 36, day: '17-12-2026' },
    ];
    expect(writeAnswers('K7F2M', answers)).toMatchInlineSnapshot(`
      "Lijst K7F2M
      23 klaar 17-12-2026 EdB
      30 vervalt: niet nodig
      31 open
      32 klaar paraaf "e.", opmerking: "ligt op 3 plekken"
      35 opmerking: wacht op I&A
      36 datum "17-12-2026"
      "
    `);
    expect(writeAnswerLine('K7F2M', answers)).toMatchInlineSnapshot(
      `"Lijst K7F2M: 23 klaar 17-12-2026 EdB · 30 vervalt: niet nodig · 31 open · 32 klaar paraaf "e.", opmerking: "ligt op 3 plekken" · 35 opmerking: wacht op I&A · 36 datum "17-12-2026""`,
    );
  });

  it('comes back as it was typed', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const expected = answers
          .map((each) => withoutNothing(each))
          .filter((each) => Object.keys(each).length > 1);
        expect(answersIn(writeAnswers('K7F2M', answers))).toEqual(expected);
        expect(answersIn(writeAnswerLine('K7F2M', answers))).toEqual(expected);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it('comes back when a mail program broke its lines', () => {
    const remark = filled(
      fc
        .array(
          fc.constantFrom('23', '25 klaar', 'wacht', 'op', '·', 'de', '"x"', 'levering', 'EdB', 'groet'),
          { minLength: 1, maxLength: 30 },
        )
        .map((words) => words.join(' ')),
    );
    const answers = anyAnswers.chain((some) =>
      fc.tuple(
        ...some.map((each) =>
          remark.map((words) => ({ number: each.number, status: each.status, remark: words })),
        ),
      ),
    );
    fc.assert(
      fc.property(answers, fc.integer({ min: 66, max: 78 }), (some, width) => {
        const expected = some
          .map((each) => withoutNothing(each))
          .filter((each) => Object.keys(each).length > 1);
        const text = `${broken(writeAnswers('K7F2M', some), width)}\nGroet, wij\n`;
        expect(answersIn(text)).toEqual(expected);
        const lineText = `${broken(writeAnswerLine('K7F2M', some), width)}\n\nGroet, wij\n`;
        expect(answersIn(lineText)).toEqual(expected);
      }),
      { numRuns: 1000, seed: 1 },
    );
  });
});

describe('any text', () => {
  it('is read in no time', () => {
    const start = performance.now();
    for (const text of [
      '23 klaar "'.repeat(200_000),
      '23 opmerking: "'.repeat(100_000),
      '> '.repeat(300_000),
      '1, '.repeat(300_000),
      'Op '.repeat(300_000),
      '23 klaar\n'.repeat(100_000).replace(/23/g, '23'),
    ])
      readAnswers(text);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
