/** Whatever a value contains, Word can open the file, and it says what was typed. */
import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument, visit } from 'yaml';
import { allowedText } from '../../../src/output/markup.ts';
import { temporaryFolder } from '../../support/bin.ts';
import { exampleFiles, renderLooks } from '../../support/example-documents.ts';
import { judgedBy } from '../../support/judges/judged-by.ts';
import { openXmlSdk } from '../../support/judges/judges.ts';
import { touchingTrees } from '../../support/markdown-trees.ts';
import { everywhere, nasty } from '../../support/nasty-trees.ts';
import { paragraph, table } from '../../support/tree-parts.ts';
import { mistakesIn } from '../../support/word-judges.ts';
import { wordBytes, WordParts, wordsIn } from '../../support/word-parts.ts';

const options = (value: string): { title: string; description: string; author: string; isForm: true } => ({
  title: value,
  description: value,
  author: value,
  isForm: true,
});

/** What XML may contain, as the parser of these tests reads it: with XML 1.1 line endings. */
function asRead(value: string): string {
  return allowedText(value).replace(/\r[\n\u0085]|[\r\u0085\u2028\u2029]/g, '\n');
}

describe('a text', () => {
  it.each(Object.entries(nasty))('with %s is read back unchanged, in every place', async (_, value) => {
    const word = new WordParts(await wordBytes([paragraph(value), table([value])], options(value)));
    for (const each of word.all('w:p')) expect(wordsIn(each)).toBe(asRead(value.replace(/[\t\r\n]/g, ' ')));
    expect(word.one('dc:title', 'docProps/core.xml').textContent).toBe(asRead(value));
  });

  it('of any characters is read back unchanged', async () => {
    const any = fc.string({ unit: 'binary', maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 10 }), async (values) => {
        const word = new WordParts(
          await wordBytes(values.map((value) => paragraph({ type: 'inlineCode', value }))),
        );
        const read = word.all('w:p').map(wordsIn);
        expect(read).toEqual(values.map((value) => asRead(value.replace(/[\t\r\n]/g, ' '))));
      }),
      { numRuns: 40 },
    );
  });
});

judgedBy([openXmlSdk], 'the Open XML SDK finds no mistake', ({ validate }) => {
  it('whatever a text contains, in every kind of node', async () => {
    const folder = temporaryFolder();
    const paths = await Promise.all(
      Object.entries(nasty).map(async ([name, value]) => {
        const path = `${folder}/${name}.docx`;
        writeFileSync(path, await wordBytes(everywhere(value, 'x'), options(value)));
        return path;
      }),
    );
    const all = Object.values(nasty).flatMap((value, index) => everywhere(value, String(index)));
    for (const landscape of [true, false]) {
      paths.push(`${folder}/all-${String(landscape)}.docx`);
      writeFileSync(paths.at(-1) ?? '', await wordBytes(all, { landscape }));
    }
    expect(await mistakesIn(validate, paths)).toEqual([]);
  });

  it('in any tree', async () => {
    const path = `${temporaryFolder()}/trees.docx`;
    const trees = fc.sample(touchingTrees, { numRuns: 150, seed: 20261122 });
    writeFileSync(path, await wordBytes(trees.flatMap(({ children }) => children)));
    expect(await mistakesIn(validate, [path])).toEqual([]);
  });

  it('whatever is typed in a profile', async () => {
    const { files, folder } = exampleFiles('examples/voorbeelddam');
    const name = `${folder}/gemeente.yaml`;
    const own = [
      'control characters',
      'markup',
      'end of CDATA',
      'from right to left',
      'emoji',
      'combining marks',
    ];
    const profile = parseDocument(new TextDecoder().decode(files[name]));
    let turn = 0;
    visit(profile, {
      Pair: (_, pair) => {
        const node = pair.value as { value?: unknown } | null;
        // Plain texts, not codes, times and addresses: those would be rejected, and then not shown at all.
        if (typeof node?.value === 'string' && / |^\p{Lu}\p{Ll}+$/u.test(node.value))
          node.value += ` ${nasty[own[turn++ % own.length] ?? ''] ?? ''}`;
      },
    });
    expect(turn).toBeGreaterThan(40);
    const changed = { ...files, [name]: profile.toString() };
    const rendered = await renderLooks({ files: changed, folder }, ['docx']);
    const target = temporaryFolder();
    const chosen = rendered.filter(({ name: each }) => !each.startsWith('verzoeken'));
    const paths = chosen.map(({ name: each, bytes }) => {
      writeFileSync(`${target}/${each}`, bytes);
      return `${target}/${each}`;
    });
    expect(await mistakesIn(validate, paths)).toEqual([]);
  });
});
