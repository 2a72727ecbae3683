/**
 * What other programs make of our OpenDocument files: the grammar of the standard, LibreOffice and pandoc.
 *
 * One file, so that the documents are made once.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { RenderedFile } from '../../../src/app/documents/rendered-file.ts';
import { isParent, textOf } from '../../../src/document/walk.ts';
import { saysTheSame } from '../../../src/output/fingerprint.ts';
import { readFingerprint } from '../../../src/output/odt/fingerprint.ts';
import { readOdt } from '../../../src/output/odt/read-blocks.ts';
import { readDocx } from '../../../src/output/docx/read-blocks.ts';
import { temporaryFolder } from '../../support/bin.ts';
import { byDepth } from '../../support/depth.ts';
import { exampleFiles, exampleFolders, renderExample, renderLooks } from '../../support/example-documents.ts';
import { judgedBy } from '../../support/judges/judged-by.ts';
import { libreOffice, odfGrammar, pandoc, poppler } from '../../support/judges/judges.ts';
import { minimal } from '../../support/workspace.ts';

/** A document on disk, as OpenDocument and as Word. */
interface Made {
  readonly name: string;
  readonly path: string;
  readonly word: string;
  readonly file: RenderedFile;
  readonly wordBytes: Uint8Array;
}

const complete = 'examples/voorbeelddam';

/** Daily a text with nearly everything: pictures, contents, lists and tables. */
const few = ['rollen'];

const formats = ['odt', 'docx'];
const sources: Readonly<Record<string, () => Promise<readonly RenderedFile[]>>> = byDepth<
  Readonly<Record<string, () => Promise<readonly RenderedFile[]>>>
>(
  { [complete]: () => renderLooks({ ...exampleFiles(complete), ids: few }, formats) },
  {
    ...Object.fromEntries(exampleFolders.map((path) => [path, () => renderExample(path, formats)])),
    'a profile with blanks': () =>
      renderLooks({ files: { '/w/gemeente.yaml': minimal }, folder: '/w' }, formats),
  },
);
const names = Object.keys(sources);
const made = new Map<string, Promise<readonly Made[]>>();

function documentsOf(source: string): Promise<readonly Made[]> {
  const known = made.get(source) ?? make(source);
  made.set(source, known);
  return known;
}

async function make(source: string): Promise<readonly Made[]> {
  const files = (await sources[source]?.()) ?? [];
  const folder = temporaryFolder();
  return files
    .filter(({ format }) => format.id === 'odt')
    .map((file) => {
      const name = file.name.replace(/\.odt$/, '');
      const wordBytes = files.find((each) => each.name === `${name}.docx`)?.bytes ?? new Uint8Array();
      const path = `${folder}/${name}.odt`;
      const word = `${folder}/${name}-word.docx`;
      writeFileSync(path, file.bytes);
      writeFileSync(word, wordBytes);
      return { name, path, word, file, wordBytes };
    });
}

describe.each(names)('every document of %s', (source) => {
  it('reads back as its Word file does, and carries the fingerprint of what it says', async () => {
    const documents = await documentsOf(source);
    expect(documents.length).toBeGreaterThanOrEqual(few.length);
    for (const { name, file, wordBytes } of documents) {
      const plain = (blocks: readonly string[] | undefined): readonly string[] =>
        (blocks ?? [])
          .map((each) => each.replace(/_{4,}/g, '').replace(/\s+/g, ' ').trim())
          .filter((each) => each !== '');
      expect(plain(readOdt(file.bytes)?.blocks), name).toEqual(plain(readDocx(wordBytes)?.blocks));
      const found = readFingerprint(file.bytes);
      expect(found?.made, name).toBe(found?.now);
    }
  });
});

judgedBy([odfGrammar], 'the grammar of the standard', ({ odfFaults }) => {
  it.each(names)('allows every element and attribute in every document of %s', async (source) => {
    const paths = (await documentsOf(source)).map(({ path }) => path);
    expect(odfFaults(paths)).toEqual([]);
  });
});

/** Words without what a program adds around them: spaces, signs of lists, soft hyphens. */
function bare(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00ad\u200b\ufeff•–▪]/g, '');
}

judgedBy([libreOffice, poppler], 'LibreOffice', ({ convert, pdftotext }) => {
  it.each(names)('shows the same words and pages as it does of Word, in documents of %s', async (source) => {
    const documents = await documentsOf(source);
    const folder = await convert(
      documents.flatMap(({ path, word }) => [path, word]),
      'pdf',
    );
    for (const { name } of documents) {
      const [own, other] = [name, `${name}-word`].map((each) =>
        pdftotext(['-raw', `${folder}/${each}.pdf`, '-']),
      );
      const pages = (text: string | undefined): number => (text ?? '').split('\f').length - 1;
      expect(Math.abs(pages(own) - pages(other)), name).toBeLessThanOrEqual(1);
      expect(bare(own ?? ''), name).toBe(bare(other ?? ''));
    }
  });

  it.each(names)('keeps what is said when it saves a document of %s again', async (source) => {
    const documents = await documentsOf(source);
    const folder = await convert(
      documents.map(({ path }) => path),
      'odt',
    );
    for (const { name, file } of documents) {
      const saved = readFileSync(`${folder}/${name}.odt`);
      const found = readFingerprint(saved);
      expect(found?.made, name).toBe(readFingerprint(file.bytes)?.made);
      expect(saysTheSame(found?.now ?? '', found?.made ?? ''), name).toBe(true);
      expect(readOdt(saved)?.savedBy, name).toBe('LibreOffice');
    }
  });
});

/** A node of pandoc's own tree. */
interface PandocNode {
  readonly t: string;
  readonly c?: unknown;
}

/** The headings, list items and table rows of a document, in order. */
function pandocShape(nodes: unknown): readonly string[] {
  if (Array.isArray(nodes)) return nodes.flatMap(pandocShape);
  if (typeof nodes !== 'object' || nodes === null) return [];
  const { t, c } = nodes as PandocNode;
  const parts = (c ?? []) as readonly unknown[];
  if (t === 'Header') return [`heading ${String(parts[0])}: ${pandocWords(parts[2])}`];
  if (t === 'BulletList') return [`list of ${parts.length}`, ...pandocShape(parts)];
  if (t === 'OrderedList')
    return [`numbered list of ${(parts[1] as unknown[]).length}`, ...pandocShape(parts[1])];
  if (t === 'Table') {
    const [, head] = parts[3] as [unknown, unknown[]];
    const bodies = parts[4] as readonly (readonly [unknown, number, unknown[], unknown[]])[];
    return [`table of ${head.length + bodies.flatMap(([, , , rows]) => rows).length} rows`];
  }
  return Object.values(nodes).flatMap(pandocShape);
}

function pandocWords(nodes: unknown): string {
  if (Array.isArray(nodes)) return nodes.map(pandocWords).join('');
  if (typeof nodes !== 'object' || nodes === null) return '';
  const { t, c } = nodes as PandocNode;
  if (t === 'Str') return String(c);
  return t === 'Note' ? '' : pandocWords(c);
}

function treeShape(node: Nodes): readonly string[] {
  switch (node.type) {
    case 'heading':
      return node.depth === 1 ? [] : [`heading ${node.depth - 1}: ${textOf(node).replace(/\s/g, '')}`];
    case 'list':
      return [
        `${node.ordered === true ? 'numbered list' : 'list'} of ${node.children.length}`,
        ...node.children.flatMap(treeShape),
      ];
    case 'table':
      return [`table of ${node.children.length} rows`];
    case 'contents':
      return [];
    default:
      return isParent(node) ? node.children.flatMap(treeShape) : [];
  }
}

judgedBy([pandoc], 'another reader of OpenDocument', ({ pandoc }) => {
  it.each(names)('reads the headings, lists and tables of documents of %s', async (source) => {
    for (const { name, path, file } of await documentsOf(source)) {
      const { blocks } = JSON.parse(pandoc(['-f', 'odt', '-t', 'json', path])) as { blocks: unknown };
      // A box around an answer is a small table too, with a head that pandoc adds.
      const withoutBoxes = (shape: readonly string[]): readonly string[] =>
        shape.filter((each) => each !== 'table of 2 rows');
      expect(withoutBoxes(pandocShape(blocks)), name).toEqual(withoutBoxes(treeShape(file.document.tree)));
    }
  });
});
