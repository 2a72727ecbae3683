/** Judges from outside cannot be used by a test that did not ask for them, and what they would have judged is told. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge, toolsOf } from './support/judges/judged-by.ts';
import { needsIn, skippedName } from './support/judges/needs.ts';
import { linesFor } from './support/judges/skipped-judges.ts';
import { root } from './support/root.ts';

const here = judge({ name: 'here', get: 'nothing' }, () => ({ one: 1 }));
const gone = judge(
  { name: 'Word', get: 'apt-get install word' },
  (): { two: number } | undefined => undefined,
);
const alsoHere = judge({ name: 'also here', get: 'nothing' }, () => ({ three: 3 }));

describe('judges that are asked for', () => {
  it('give what each of them can do', () => {
    expect(toolsOf([here, alsoHere], true)).toEqual({ tools: { one: 1, three: 3 } });
  });

  it('give nothing when one of them is missing', () => {
    expect(toolsOf([here, gone], false)).toEqual({
      missing: [{ name: 'Word', get: 'apt-get install word' }],
    });
  });

  it('must all be there in CI', () => {
    expect(() => toolsOf([here, gone], true)).toThrow('no Word (apt-get install word)');
  });
});

describe('the end of a run', () => {
  it('tells each missing judge once, with how much it did not judge and how to get it', () => {
    const [word, other] = [
      { name: 'Word', get: 'apt-get install word' },
      { name: 'Node 22', get: 'npm ci --prefix x' },
    ];
    expect(needsIn(skippedName([word, other]))).toEqual([word, other]);
    expect(needsIn('another test that is skipped')).toEqual([]);
    expect(linesFor([skippedName([word, other]), skippedName([word]), 'another'])).toEqual([
      'skipped without Node 22 (npm ci --prefix x): 1 group of tests',
      'skipped without Word (apt-get install word): 2 groups of tests',
    ]);
  });
});

/** How code would name a judge to use it. */
const uses: readonly RegExp[] = [
  /['"`/](?:soffice|libreoffice|pandoc|chromium|pdftotext|pdfimages|java|tmux)['"`]/,
  // These are words of our own program as well, so only where something is started.
  /(?:spawn|exec|run)\w*\(\s*['"`](?:git|bash|zsh|fish)['"`]/i,
  /^(?!.*SHELL: ).*\/(?:git|bash|zsh|fish)['"`]/,
  /test\/oracles|oracles\/node_modules/,
];

function usesIn(path: string, text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => (uses.some((use) => use.test(line)) ? [`${path}:${index + 1}`] : []));
}

describe('a judge', () => {
  const files = readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' }).filter(
    (path) =>
      path.endsWith('.ts') &&
      !path.startsWith('oracles/') &&
      !path.startsWith('support/judges/') &&
      // Here our own program asks git what it wants to know.
      path !== 'support/bin.ts' &&
      path !== 'judges.test.ts',
  );

  it('is named by no test: its program is known to support/judges/ alone', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(files.flatMap((path) => usesIn(path, readFileSync(`${root}test/${path}`, 'utf8')))).toEqual([]);
  });

  it.each([
    `execFileSync('git', ['init'])`,
    'spawn("soffice", args)',
    'run(`pandoc`)',
    "existsSync('/usr/bin/chromium')",
    "run('bash', ['-c', script])",
    "new Terminal('/usr/bin/zsh')",
    'import(`${root}test/oracles/node_modules/docx`)',
  ])('would be found in %s', (line) => {
    expect(usesIn('x.test.ts', `\n${line}`)).toEqual(['x.test.ts:2']);
  });
});
