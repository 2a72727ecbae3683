import { quote, type Check, type Found } from '../check.ts';
import type { Cell, Table } from '../structure.ts';
import { cellWords, isTable, placedBlocks } from '../walk.ts';

/** A table with more than one cell: a single one is only a frame. */
function isReal({ rows }: Table): boolean {
  return rows.flat().length > 1;
}

/** The first words of a table, by which people find it. */
function nameOf({ rows }: Table): string {
  const words = rows.flatMap((row) => row.map(cellWords)).filter((each) => each !== '');
  return words.length === 0 ? 'zonder tekst' : quote(words.slice(0, 3).join(' | '));
}

function textOfRow(row: readonly Cell[] | undefined): string | undefined {
  return row?.map(cellWords).join(' | ');
}

/** Whether tables say which cells are heads. Source: WCAG 2.1, 1.3.1. */
export const tableHeads: Check = {
  id: 'tabelkop',
  title: 'Koppen van tabellen',
  criterion: '1.3.1',
  severity: 'fout',
  formats: ['md', 'html', 'docx', 'odt', 'pdf'],
  find: (structure): readonly Found[] =>
    placedBlocks(structure)
      .filter(isTable)
      .filter(({ block }) => isReal(block))
      .flatMap(({ block, under }): readonly Found[] => {
        const heads = block.rows.flat().filter(({ isHeader }) => isHeader);
        if (heads.some((cell) => cellWords(cell) !== '')) return [];
        const what = heads.length === 0 ? 'heeft geen koprij' : 'heeft een koprij zonder woorden';
        return [
          {
            found: `De tabel ${nameOf(block)} ${what}. Zo weet een schermlezer niet wat een cel betekent.`,
            cure: 'Geef de tabel een koprij met woorden, en markeer die rij als koprij.',
            text: textOfRow(block.rows[0]),
            under,
          },
        ];
      }),
};

/** Whether tables are plain grids: merged and split cells are hard to follow by ear. Source: WCAG 2.1, 1.3.1. */
export const plainTables: Check = {
  id: 'samengevoegde-cellen',
  title: 'Samengevoegde of gesplitste cellen',
  criterion: '1.3.1',
  severity: 'waarschuwing',
  formats: ['html', 'docx', 'odt', 'pdf'],
  find: (structure): readonly Found[] =>
    placedBlocks(structure)
      .filter(isTable)
      .flatMap(({ block, under }): readonly Found[] => {
        const row = block.rows.find((cells) => cells.some(({ columns, rows }) => columns > 1 || rows > 1));
        const nested = block.rows.flat().some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'));
        if (row === undefined && !nested) return [];
        const what =
          row === undefined ? 'heeft een tabel in een cel' : 'heeft samengevoegde of gesplitste cellen';
        return [
          {
            found: `De tabel ${nameOf(block)} ${what}. Met een schermlezer is dat moeilijk te volgen.`,
            cure: 'Maak er een tabel van met in elke rij evenveel cellen, of maak er twee tabellen van.',
            text: textOfRow(row ?? block.rows[0]),
            under,
          },
        ];
      }),
};
