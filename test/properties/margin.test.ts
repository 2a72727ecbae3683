/** One line of a profile that slipped to the margin: one message, at that line, whose cure makes the file right again. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { present } from '../../src/diagnostics/present.ts';
import { SchemaBook } from '../../src/profile/schema-book.ts';
import { parseYaml } from '../../src/workspace/parse-yaml.ts';
import { byDepth } from '../support/depth.ts';
import { root } from '../support/root.ts';
import { shipped } from '../support/shipped.ts';

const book = new SchemaBook(shipped);

/** File → the schema that it follows. */
const examples: Readonly<Record<string, string>> = {
  'voorbeelddam/gemeente.yaml': 'gemeente',
  'voorbeelddam/samenwerking/peelgemeenten.yaml': 'samenwerking',
  'voorbeelddam/rollen/strategisch-adviseur.yaml': 'rol',
  'voorbeelddam/dossiers/vertrek-wethouder-zorg.yaml': 'dossier',
  'regio-verzonnen-landen/gedeeld/gemeente.yaml': 'gemeente',
};

interface Slipped {
  readonly slipped: readonly string[];
  /** Index of the line that slipped. */
  readonly at: number;
  readonly right: readonly string[];
  readonly schema: string;
}

const valuesOf = (text: string): string => JSON.stringify(parse(text, { uniqueKeys: false }));

/** Whether the parser stumbles over a text. */
function isBroken(text: string): boolean {
  return parseDocument(text, { uniqueKeys: false, logLevel: 'error' }).errors.length > 0;
}

/** Whether one message names the line, and the file says the same as before once its words are done to the letter. */
function isCured({ slipped, at, right, schema }: Slipped): boolean {
  const text = slipped.join('\n');
  const { diagnostics } = parseYaml(text, 'x.yaml', (path) => book.keysAt(schema, path));
  const [told, ...others] = present(diagnostics, [], new Map([['x.yaml', text]])).items;
  const spaces = /^Begin de regel met (\d+) spaties\.$/.exec(told?.fix ?? '')?.[1];
  if (others.length > 0 || spaces === undefined || told?.start.line !== at + 1) return false;
  const cured = slipped.with(at, ' '.repeat(Number(spaces)) + (slipped[at] ?? '')).join('\n');
  return !isBroken(cured) && valuesOf(cured) === valuesOf(right.join('\n'));
}

describe('a line that slipped to the margin', () => {
  it('is the one that is told of, and its cure makes the file right', () => {
    const wrong: string[] = [];
    let [count, tried] = [0, 0];
    for (const [file, schema] of Object.entries(examples)) {
      const lines = readFileSync(`${root}examples/${file}`, 'utf8').split('\n');
      for (const [at, line] of lines.entries()) {
        if (!/^ +[^#\s]/.test(line) || count++ % byDepth(301, 3) !== 0) continue;
        const slipped = lines.with(at, line.trimStart());
        // A line that is read as something else elsewhere is for the schema.
        if (!isBroken(slipped.join('\n'))) continue;
        tried++;
        if (!isCured({ slipped, at, right: lines, schema })) wrong.push(`${file}:${at + 1} ${line}`);
      }
    }
    expect(tried).toBeGreaterThan(3);
    // What nobody can tell: a line of a text of several lines that reads as a key.
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(tried * 0.02);
  });
});
