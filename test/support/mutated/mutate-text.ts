/** What a hand, a paste, a merge or a bad disk does to the text of a file. */
import suite from '../../workspace/yaml-test-suite.json' with { type: 'json' };
import { oddTexts } from './odd-values.ts';
import { yamlMarks } from '../yaml-marks.ts';
import type { Random } from './random.ts';

type Change = (text: string, random: Random) => string;

const marks = [
  ...[' ', '\t', '\u00a0', '\u200b', '\u202e', '\u2028', '\ufeff', '\u0000', '\u001b[31m', '\r', '\ud800'],
  ...yamlMarks,
  ...['|', '>', '!!x', '<<: '],
];

function onLine(change: (line: string, random: Random) => string): Change {
  return (text, random) => {
    const lines = text.split('\n');
    const at = random.below(lines.length);
    lines[at] = change(lines[at] ?? '', random);
    return lines.join('\n');
  };
}

const changes: readonly Change[] = [
  (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + random.oneOf(marks) + text.slice(at);
  },
  (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + text.slice(at + 1 + random.below(20));
  },
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `\ufeff${text}`,
  (text) => `${text}---\n${text}`,
  (text) => text + text,
  (text, random) =>
    text.replaceAll(random.oneOf(['  ', ': ', '- ', '\n']), random.oneOf(['\t', ' = ', '* ', '\r'])),
  (_, random) => random.oneOf(suite.cases).text,
  () => '',
  onLine((line) => ` ${line}`),
  onLine((line) => line.replace(/^ {1,2}/, '')),
  onLine((line) => line.replace(/^ +/, (space) => '\t'.repeat(space.length / 2))),
  onLine((line) => `${line}\n${line}`),
  onLine((line) => `<<<<<<< HEAD\n${line}\n=======\n${line.toUpperCase()}\n>>>>>>> tak`),
  onLine((line, random) => line + random.oneOf(oddTexts)),
  onLine((_, random) => random.oneOf(oddTexts)),
  onLine((line) => line.replace(/['"]/, '')),
  onLine((line) => line.replaceAll("'", '‘').replaceAll('"', '”')),
];

/** Changes the text of a file. */
export function mutateText(text: string, random: Random): string {
  return random.oneOf(changes)(text, random);
}
