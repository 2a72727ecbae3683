/** Answers with anything that can be typed in them. */
import fc from 'fast-check';
import type { Answer, AnswerStatus } from '../../src/returned/answers.ts';

/** Text as a field or a cell gives it. */
const typed = fc
  .oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
    {
      weight: 3,
      arbitrary: fc
        .array(
          fc.constantFrom(
            '23',
            'klaar',
            '25 klaar',
            '·',
            '"',
            '“',
            '\\',
            '\n',
            'datum',
            'paraaf',
            'opmerking:',
            'EdB',
            '17-12-2026',
            'wacht op',
            'maandag',
            'Lijst K7F2M:',
            '>',
            '--',
            'niet',
            '.',
            ',',
            'groet',
            'door',
            'n',
          ),
          { maxLength: 9 },
        )
        .map((words) => words.join(' ')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  )
  .map((text) => text.replace(/\r\n?/g, '\n').trim());
const line = typed.map((text) => text.replace(/\s*\n\s*/g, ' '));
export const filled = (text: fc.Arbitrary<string>): fc.Arbitrary<string | undefined> =>
  fc.option(
    text.map((each) => each || 'x'),
    { nil: undefined },
  );

export const anyAnswers: fc.Arbitrary<readonly Answer[]> = fc.uniqueArray(
  fc.record({
    number: fc.integer({ min: 1, max: 9999 }),
    status: fc.option(fc.constantFrom<AnswerStatus>('klaar', 'bezig', 'open', 'vervalt'), { nil: undefined }),
    day: filled(fc.oneof(line, fc.constant('17-12-2026'))),
    by: filled(fc.oneof(line, fc.constant('EdB'))),
    remark: filled(typed),
  }),
  { selector: ({ number }) => number, maxLength: 8 },
);
