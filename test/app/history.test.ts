/** What git's own output is read as; real git is asked in test/e2e/check-history.test.ts. */
import { expect, it } from 'vitest';
import { History, parseBlame } from '../../src/app/check/history.ts';
import type { ProgramResult, World } from '../../src/app/world.ts';

const [one, two, none] = ['a'.repeat(40), 'b'.repeat(64), '0'.repeat(40)];

const output = `${one} 3 3 2
author Iemand
author-time 1760000000
author-tz +0200
boundary
filename gemeente.yaml
\tauthor-time 5
${one} 4 4
\tboundary
${two} 9 9 1
author-time 1770000000
\tx
`;

function historyOf(answers: Readonly<Record<string, ProgramResult | undefined>>): {
  history: History;
  asked: string[];
} {
  const asked: string[] = [];
  const git: World['git'] = (_, args) => {
    asked.push(args.join(' '));
    return answers[args[0] ?? ''];
  };
  return { history: new History({ git, base: '/w' }), asked };
}

const done = (output: string): ProgramResult => ({ status: 0, output });

it('keeps facts of a commit that is named once, and takes no line of the file for a fact', () => {
  expect(parseBlame(output)).toEqual([
    { line: 3, commit: one, seconds: 1_760_000_000, isOldest: true },
    { line: 4, commit: one, seconds: 1_760_000_000, isOldest: true },
    { line: 9, commit: two, seconds: 1_770_000_000, isOldest: false },
  ]);
});

it('asks once for a whole file and takes the newest of several lines', () => {
  const { history, asked } = historyOf({ blame: done(output), 'rev-parse': done('false\n') });
  const found = history.ofLines('gemeente.yaml', [
    { from: 3, to: 4 },
    { from: 3, to: 9 },
  ]);
  expect(found).toEqual([
    { kind: 'commit', commit: 'aaaaaaa', seconds: 1_760_000_000, orEarlier: false },
    { kind: 'commit', commit: 'bbbbbbb', seconds: 1_770_000_000, orEarlier: false },
  ]);
  expect(asked).toEqual([
    'blame --porcelain -w -L 3,4 -L 3,9 -- gemeente.yaml',
    'rev-parse --is-shallow-repository',
  ]);
});

it('does not claim a commit as the first when older ones are not here', () => {
  const { history } = historyOf({ blame: done(output), 'rev-parse': done('true\n') });
  expect(history.ofLines('gemeente.yaml', [{ from: 3, to: 3 }])).toMatchObject([{ orEarlier: true }]);
});

it('tells a line that is not committed', () => {
  const { history } = historyOf({ blame: done(`${none} 1 1 1\nauthor-time 1\n\tx\n`) });
  expect(history.ofLines('gemeente.yaml', [{ from: 1, to: 1 }])).toEqual([{ kind: 'uncommitted' }]);
});

it('says nothing without a repository, and does not ask a second time without git', () => {
  const refused = historyOf({ blame: { status: 128, output: '' } });
  expect(refused.history.ofLines('a.yaml', [{ from: 1, to: 1 }])).toEqual([undefined]);
  const absent = historyOf({});
  absent.history.ofLines('a.yaml', [{ from: 1, to: 1 }]);
  expect(absent.history.ofFile('b.yaml')).toBeUndefined();
  expect(absent.asked).toHaveLength(1);
});
