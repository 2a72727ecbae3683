/** The same text as a Word file, made with the `docx` library: what most people would write. */
import { pathToFileURL } from 'node:url';
import type { List, PhrasingContent, Root, RootContent } from 'mdast';
import { textOf } from '../src/document/walk.ts';
import { root } from '../test/support/root.ts';

/** The few parts of the library that the script uses. */
type Make = new (options: unknown) => object;
interface Library {
  readonly Document: Make;
  readonly Paragraph: Make;
  readonly TextRun: Make;
  readonly ExternalHyperlink: Make;
  readonly Table: Make;
  readonly TableRow: Make;
  readonly TableCell: Make;
  readonly TableOfContents: new (title: string, options: unknown) => object;
  readonly Packer: { readonly toBuffer: (document: object) => Promise<Uint8Array> };
}

/** A writer of trees built on the library; undefined when it is not installed. @param from the folder of this repository */
export async function libraryWriter(
  from: string = root,
): Promise<((tree: Root) => Promise<Uint8Array>) | undefined> {
  const path = `${from}test/oracles/node_modules/docx/dist/index.mjs`;
  let library: Library;
  try {
    library = (await import(pathToFileURL(path).href)) as Library;
  } catch {
    return undefined;
  }
  return (tree) => {
    const children = tree.children.flatMap((node) => block(node, library));
    return library.Packer.toBuffer(
      new library.Document({ sections: [{ children }], numbering: { config: [numbering] } }),
    );
  };
}

const numbering = {
  reference: 'nummers',
  levels: [0, 1, 2].map((level) => ({ level, format: 'decimal', text: `%${level + 1}.`, alignment: 'left' })),
};

function block(node: RootContent, library: Library): readonly object[] {
  const { Paragraph, Table, TableRow, TableCell, TableOfContents } = library;
  switch (node.type) {
    case 'heading':
      return [new Paragraph({ heading: `Heading${node.depth}`, children: runs(node.children, library) })];
    case 'paragraph':
      return [new Paragraph({ children: runs(node.children, library) })];
    case 'list':
      return items(node, 0, library);
    case 'contents':
      return [new TableOfContents('Inhoud', { hyperlink: true, headingStyleRange: '1-3' })];
    case 'table': {
      const rows = node.children.map(
        (row, index) =>
          new TableRow({
            tableHeader: index === 0,
            children: row.children.map(
              (cell) =>
                new TableCell({ children: [new Paragraph({ children: runs(cell.children, library) })] }),
            ),
          }),
      );
      return [new Table({ rows })];
    }
    default:
      return [];
  }
}

function items(list: List, level: number, library: Library): readonly object[] {
  return list.children.flatMap((item) =>
    item.children.flatMap((child) => {
      if (child.type === 'list') return items(child, level + 1, library);
      const words = child.type === 'paragraph' ? child.children : [];
      const mark =
        list.ordered === true ? { numbering: { reference: 'nummers', level } } : { bullet: { level } };
      return [new library.Paragraph({ ...mark, children: runs(words, library) })];
    }),
  );
}

function runs(nodes: readonly PhrasingContent[], library: Library): readonly object[] {
  return nodes.map((node) => {
    const text = textOf({ type: 'paragraph', children: [node] });
    const run = new library.TextRun({
      text,
      bold: node.type === 'strong',
      italics: node.type === 'emphasis',
    });
    return node.type === 'link' ? new library.ExternalHyperlink({ link: node.url, children: [run] }) : run;
  });
}
