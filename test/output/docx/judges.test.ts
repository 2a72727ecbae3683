/**
 * What other programs make of our Word files, for every document of every example: the Open XML SDK finds no errors,
 * and pandoc and LibreOffice read what our Markdown says.
 *
 * One file, so that the documents are made once.
 */
import { writeFileSync } from 'node:fs';
import type { RootContent } from 'mdast';
import { beforeAll, describe, expect, it } from 'vitest';
import { textOf, visit } from '../../../src/document/walk.ts';
import { writeDocx } from '../../../src/output/docx/write.ts';
import type { RenderedFile } from '../../../src/app/documents/rendered-file.ts';
import { temporaryFolder } from '../../support/bin.ts';
import { byDepth, isDeep } from '../../support/depth.ts';
import { exampleFolders, renderExample, renderLooks } from '../../support/example-documents.ts';
import { judgedBy } from '../../support/judges/judged-by.ts';
import { libreOffice, openXmlSdk, pandoc, poppler, type Program } from '../../support/judges/judges.ts';
import { asPandocReads } from '../../support/pandoc-outline.ts';
import type { Outline } from '../../support/tree-outline.ts';
import { isNoFurtherMail } from '../../support/example-documents.ts';
import { mistakesIn, worthJudging } from '../../support/word-judges.ts';
import { childrenOf, valueIn, within, WordParts, wordsIn } from '../../support/word-parts.ts';
import { asLevelled, partingWords, readOwnMarkdown, readWordByPandoc } from '../../support/word-outline.ts';
import { minimal } from '../../support/workspace.ts';
import { plainOptions } from '../../support/write-options.ts';

/** A Word document on disk, and the Markdown of the same document. */
interface Made {
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly word: RenderedFile;
  readonly markdown: string;
}

const profile = (text: string): { files: Record<string, string>; folder: string } => ({
  files: { '/w/gemeente.yaml': text },
  folder: '/w',
});

const complete = 'examples/voorbeelddam';

/**
 * Sources of documents: each example, a nearly empty profile, and the same in the other form of address.
 *
 * Daily the complete example only: the others have the same documents with fewer values.
 */
const sources: Readonly<Record<string, () => Promise<readonly RenderedFile[]>>> = {
  ...Object.fromEntries(
    byDepth([complete], exampleFolders).map((path) => [path, () => renderExample(path, ['md', 'docx'])]),
  ),
  'a profile with blanks': () => renderLooks(profile(minimal), ['md', 'docx']),
  'a profile that says je': () =>
    renderLooks(profile(minimal.replace('naam: Proefstad', 'naam: Proefstad\n  aanspreekvorm: je')), [
      'md',
      'docx',
    ]),
};
const names = Object.keys(sources);

const made = new Map<string, Promise<readonly Made[]>>();

function documentsOf(source: string): Promise<readonly Made[]> {
  const known = made.get(source) ?? make(source);
  made.set(source, known);
  return known;
}

async function make(source: string): Promise<readonly Made[]> {
  const all = (await sources[source]?.()) ?? [];
  const files = source === complete ? all : all.filter(isNoFurtherMail);
  const texts = files.filter(({ format }) => format.id === 'md');
  const folder = temporaryFolder();
  return files
    .filter(({ format }) => format.id === 'docx')
    .map((word, index) => {
      const path = `${folder}/${word.name}`;
      writeFileSync(path, word.bytes);
      const markdown = new TextDecoder().decode(texts[index]?.bytes);
      return { name: word.name, path, bytes: word.bytes, word, markdown };
    });
}

judgedBy([openXmlSdk], 'the Open XML SDK finds no mistake', ({ validate }) => {
  it('in any document', async () => {
    const all = await Promise.all(names.map(documentsOf));
    expect(Math.min(...all.map(({ length }) => length))).toBeGreaterThan(12);
    expect(
      await mistakesIn(
        validate,
        worthJudging(all.flat()).map(({ path }) => path),
      ),
    ).toEqual([]);
  });

  if (isDeep)
    it('by the rules of Word 2013', async () => {
      const documents = await documentsOf(complete);
      const other = documents.filter(({ name }) => !name.startsWith('verzoeken'));
      expect(
        await mistakesIn(
          validate,
          worthJudging(other).map(({ path }) => path),
          'Office2013',
        ),
      ).toEqual([]);
    });
});

describe('every document', () => {
  it.each(names)(
    'of %s has no empty paragraph, duplicate number or name, or dangling link',
    async (source) => {
      for (const { name, bytes } of await documentsOf(source)) {
        const word = new WordParts(bytes);
        const blocks = childrenOf(word.one('w:body')).filter(({ tagName }) => tagName === 'w:p');
        const empty = blocks.filter(
          (each) => wordsIn(each).trim() === '' && within(each, 'w:drawing').length === 0,
        );
        expect(empty.length, name).toBe(0);
        const marks = word.values('w:bookmarkStart', 'w:name');
        for (const anchor of word.values('w:hyperlink', 'w:anchor').filter((each) => each !== ''))
          expect(marks, name).toContain(anchor);
        const numbers = word.all('w:sdtPr').map((each) => valueIn(each, 'w:id'));
        for (const each of [
          marks,
          numbers,
          word.values('w:bookmarkStart', 'w:id'),
          word.values('wp:docPr', 'id'),
        ])
          expect(new Set(each).size, name).toBe(each.length);
        expect(word.values('wp:docPr', 'descr'), name).not.toContain('');
        const tables = word
          .all('w:tbl')
          .map((each) => [
            Number(valueIn(each, 'w:tblW', 'w:w')),
            within(each, 'w:gridCol').reduce((sum, column) => sum + Number(column.getAttribute('w:w')), 0),
          ]);
        for (const [width, columns] of tables) expect(columns, name).toBe(width);
      }
    },
  );
});

let parting = '';
beforeAll(async () => {
  parting = `${temporaryFolder()}/parting.docx`;
  const words: RootContent = { type: 'paragraph', children: [{ type: 'text', value: partingWords }] };
  writeFileSync(parting, await writeDocx({ type: 'root', children: [words] }, plainOptions));
});

judgedBy([pandoc], 'pandoc reads in Word what it reads in Markdown', ({ pandoc }) => {
  it.each(names)('in every document of %s', async (source) => {
    const documents = await documentsOf(source);
    const expected = readOwnMarkdown(
      pandoc,
      documents.map(({ markdown }, index) => withOwnNotes(markdown, index)),
    );
    const found = readWordByPandoc(
      pandoc,
      documents.map(({ path }) => path),
      parting,
    );
    expect(found.length).toBe(expected.length);
    for (const [index, { blocks, captions }] of found.entries()) {
      const { name = '', word } = documents[index] ?? {};
      expectSame(blocks, expected[index] ?? [], name);
      expect(captions, name).toEqual(captionsOf(word));
    }
  });

  it("with title and subtitle in Word's own styles", async () => {
    for (const { path, markdown } of (await documentsOf(complete)).slice(0, 5)) {
      const [title, subtitle] = pandoc(['-f', 'docx', '-t', 'plain', '--template', titles(), path]).split(
        '\n',
      );
      expect(markdown).toContain(`# ${title ?? ''}\n\n${subtitle ?? ''}\n`);
    }
  });
});

/** A pandoc template that shows only the title and the subtitle. */
function titles(): string {
  const path = `${temporaryFolder()}/titles.txt`;
  writeFileSync(path, '$title$\n$subtitle$\n');
  return path;
}

/** Block by block: a difference is then shown by itself, not in the whole document. */
function expectSame(found: Outline, expected: Outline, name: string): void {
  const [own, wanted] = [asPandocReads(found), asPandocReads(expected)];
  for (const [at, block] of own.entries())
    expect(asLevelled(block, wanted[at]), `${name}, block ${at + 1}`).toEqual(wanted[at]);
  expect(own.length, name).toBe(wanted.length);
}

function captionsOf(word: RenderedFile | undefined): readonly string[] {
  const nodes = word?.document.tree.children ?? [];
  const captions = nodes.flatMap((node) => (node.type === 'diagram' ? [node.model.title] : []));
  return captions.map((title, index) => `Figuur ${index + 1}. ${title}`);
}

/** Names of notes that no other document has: pandoc reads all texts as one. Without what is carried out of sight. */
function withOwnNotes(markdown: string, index: number): string {
  return markdown
    .replace(/\n*<!-- gemeente-lijst[^]*?-->/g, '')
    .replace(/\[\^([^\]\s]+)\]/g, `[^$1-${index}]`);
}

/** The complete example with its dossiers, and one that is nearly blank without the many requests. */
const fullAndBlank = async (): Promise<readonly Made[]> => [
  ...(await documentsOf(complete)),
  ...(await documentsOf('a profile with blanks'))
    .filter(({ name }) => !name.startsWith('verzoeken'))
    .map(asOther),
];

judgedBy([libreOffice, pandoc], 'LibreOffice, as pandoc sees it', ({ convert, pandoc }) => {
  it('reads the same text, headings, tables, lists, notes and boxes', async () => {
    const all = await fullAndBlank();
    const folder = await convert(
      all.map(({ path }) => path),
      'docx',
    );
    const before = readWordByPandoc(
      pandoc,
      all.map(({ path }) => path),
      parting,
    );
    const after = readWordByPandoc(
      pandoc,
      all.map(({ name }) => `${folder}/${name}`),
      parting,
    );
    for (const [index, { name }] of all.entries()) {
      expectSame(after[index]?.plain ?? [], before[index]?.plain ?? ['nothing'], name);
      expect(after[index]?.captions, name).toEqual(before[index]?.captions);
    }
  });
});

judgedBy([libreOffice, poppler], 'LibreOffice on paper', ({ convert, pdftotext, pdfimages }) => {
  it('lays out pages that are full enough, and never ends one with a heading or a header row', async () => {
    const all = await fullAndBlank();
    const folder = await convert(
      all.map(({ path }) => path),
      'pdf',
    );
    for (const { name, word } of all) {
      const pages = pagesOf(pdftotext, `${folder}/${name.replace('.docx', '.pdf')}`);
      const ends = endsOf(word);
      const seen = contentsOf(word);
      for (const [index, lines] of pages.entries()) {
        const place = `${name}, page ${index + 1}`;
        expect(lines.at(-1), place).toBe(`${footer(word)}pagina ${index + 1} van ${pages.length}`);
        const last = lines.at(-2) ?? '';
        // In the table of contents a heading may well be the last line; it occurs there first.
        const isContents =
          seen.has(last) && lines.filter((line) => line === last).length === 1 && seen.delete(last);
        if (index < pages.length - 1 && !isContents) expect(ends, place).not.toContain(last);
        for (const line of lines) seen.delete(line);
      }
      for (const line of numberedItems(word))
        expect(
          pages.flat().some((each) => each.startsWith(line)),
          line,
        ).toBe(true);
      // Only the complete example has a logo.
      const hasLogo =
        name.startsWith('blank-') || picturesOn(pdfimages, `${folder}/${name.replace('.docx', '.pdf')}`) > 0;
      expect(hasLogo, name).toBe(true);
      const words = pages.flat().join(' ').split(' ').length;
      expect(pages.length, name).toBeLessThan(3 + words / 100);
    }
  });
});

/** Pictures that the first page shows. */
function picturesOn(pdfimages: Program, pdf: string): number {
  return pdfimages(['-list', '-f', '1', '-l', '1', pdf]).trim().split('\n').length - 2;
}

/** The same document under another name, for one folder of results. */
function asOther(document: Made): Made {
  const path = document.path.replace(document.name, `blank-${document.name}`);
  writeFileSync(path, document.word.bytes);
  return { ...document, name: `blank-${document.name}`, path };
}

/** The non-empty lines of each page, from top to bottom, with single spaces. */
function pagesOf(pdftotext: Program, pdf: string): readonly (readonly string[])[] {
  const pages = pdftotext(['-layout', '-enc', 'UTF-8', pdf, '-']).split('\f').slice(0, -1);
  return pages.map((page) =>
    page
      .split('\n')
      .map(oneSpaced)
      .filter((line) => line !== ''),
  );
}

function oneSpaced(line: string): string {
  return line.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** What is at the foot of every page, before its number. */
function footer({ document }: RenderedFile): string {
  const subtitle = document.tree.children[1];
  const municipality = subtitle === undefined ? '' : oneSpaced(textOf(subtitle)).split(' · ')[0];
  const { dossier, version, isEmptyForm, isDraft } = document.facts;
  const kind = isEmptyForm ? 'formulier' : 'versie';
  const edition = dossier === undefined ? version && ` · ${kind} ${version}` : ` · dossier ${dossier}`;
  return `${municipality ?? ''}${edition ?? ''}${isDraft ? ' · concept' : ''} `;
}

/** Headings in the table of contents. */
function contentsOf({ document }: RenderedFile): Set<string> {
  const names = new Set<string>();
  for (const node of document.tree.children)
    if (node.type === 'contents')
      visit(node, (each) => {
        if (each.type === 'link') names.add(oneSpaced(textOf(each)));
      });
  return names;
}

/** Number and first words of each item of the numbered lists: `11. Bevordert dat`. */
function numberedItems({ document }: RenderedFile): readonly string[] {
  return document.tree.children.flatMap((node) => {
    if (node.type !== 'list' || node.ordered !== true) return [];
    return node.children.map(({ children: [first] }, index) => {
      const words = first === undefined ? '' : oneSpaced(textOf(first)).split(' ').slice(0, 3).join(' ');
      return `${(node.start ?? 1) + index}. ${words}`;
    });
  });
}

/** Lines that must not be the last on a page. */
function endsOf({ document }: RenderedFile): readonly string[] {
  return document.tree.children.flatMap((node) => {
    if (node.type === 'heading') return [oneSpaced(textOf(node))];
    const [head] = node.type === 'table' ? node.children : [];
    return head === undefined ? [] : [oneSpaced(head.children.map(textOf).join(' '))];
  });
}
