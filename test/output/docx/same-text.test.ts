/** Opened by another program, a Word document says what the Markdown says, for every document of every example. */
import { writeFileSync } from 'node:fs';
import type { RootContent } from 'mdast';
import { beforeAll, expect, it } from 'vitest';
import { writeDocx } from '../../../src/output/docx/write.ts';
import { temporaryFolder } from '../../support/bin.ts';
import { exampleFolders, renderExample } from '../../support/example-documents.ts';
import { describeWithOracle, pandoc } from '../../support/oracles.ts';
import { asPandocReads } from '../../support/pandoc-outline.ts';
import { partingWords, readOwnMarkdown, readWordByPandoc } from '../../support/word-outline.ts';
import { plainOptions } from '../../support/write-options.ts';

describeWithOracle(pandoc, 'pandoc reads in Word what it reads in Markdown', () => {
  let folder = '';
  let parting = '';
  beforeAll(async () => {
    folder = temporaryFolder();
    parting = `${folder}/parting.docx`;
    const words: RootContent = { type: 'paragraph', children: [{ type: 'text', value: partingWords }] };
    writeFileSync(parting, await writeDocx({ type: 'root', children: [words] }, plainOptions));
  });

  it.each(exampleFolders)('%s', async (path) => {
    const files = await renderExample(path, ['md', 'docx']);
    const markdown = files.filter(({ format }) => format.id === 'md');
    const word = files.filter(({ format }) => format.id === 'docx');
    const paths = word.map(({ name, bytes }) => {
      writeFileSync(`${folder}/${name}`, bytes);
      return `${folder}/${name}`;
    });
    const expected = readOwnMarkdown(
      markdown.map(({ bytes }, index) => withOwnNotes(new TextDecoder().decode(bytes), index)),
    );
    const found = readWordByPandoc(paths, parting);
    expect(found.length).toBe(expected.length);
    for (const [index, { blocks, captions }] of found.entries()) {
      const { name = '', document } = word[index] ?? {};
      // Block by block: a difference is then shown alone, not with the whole document around it.
      const wanted = asPandocReads(expected[index] ?? []);
      for (const [at, block] of asPandocReads(blocks).entries())
        expect(block, `${name}, block ${at + 1}`).toEqual(wanted[at]);
      expect(blocks.length, name).toBe(wanted.length);
      const titles = document?.tree.children.flatMap((node) => (node.type === 'diagram' ? [node.model.title] : []));
      expect(captions, name).toEqual(titles?.map((title, number) => `Figuur ${number + 1}. ${title}`));
    }
  });
});

/** Names of notes that no other document has: pandoc reads all texts as one. */
function withOwnNotes(markdown: string, index: number): string {
  return markdown.replace(/\[\^([^\]\s]+)\]/g, `[^$1-${index}]`);
}
