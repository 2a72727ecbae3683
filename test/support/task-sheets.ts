/** Tasks as data, and workbooks as other programs write them. */
import { strToU8, zipSync } from 'fflate';
import type { SheetTask, TaskSheet } from '../../src/document/task-sheet.ts';
import type { WriteOptions } from '../../src/output/registry.ts';
import type { Carried } from '../../src/returned/carried.ts';
import { plainOptions } from './write-options.ts';

const plainTask: SheetTask = {
  ...{ id: 'taak-1', number: 1, title: 'Brief inleveren', explanation: undefined, phase: undefined },
  ...{ byId: 'griffier', by: 'griffier', helpers: [], helperIds: [], assignee: undefined, when: 'zsm' },
  ...{ begin: undefined, due: undefined, isChosenDay: false, waitsFor: undefined, blockedBy: [] },
  ...{ duty: undefined, isMandatory: false, isPrivate: false, urgency: 'later', status: 'open' },
  ...{ doneOn: undefined, doneBy: undefined, reason: undefined, remark: undefined },
};

/** Tasks that differ from an open one. */
export function taskSheet(tasks: readonly Partial<SheetTask>[]): TaskSheet {
  return {
    ...{ dossier: 'vertrek-zorg', title: 'Vertrek: zorg', municipality: 'gm9999', code: 'K7F2M' },
    startedOn: '2026-11-16',
    milestones: [{ id: 'vertrek', name: 'het vertrek', date: '2027-01-12' }],
    tasks: tasks.map((task, index) => ({
      ...plainTask,
      ...{ id: `taak-${String(index + 1)}`, number: index + 1 },
      ...task,
    })),
    roles: [
      { id: 'griffier', name: 'griffier' },
      { id: 'bodes', name: 'bodes' },
    ],
  };
}

/** What their list carries. */
export function carriedBy({ code, municipality, tasks }: TaskSheet): Carried {
  return {
    ...{ code, municipality, checklists: ['vertrek-wethouder'], isWhole: true },
    tasks: tasks.map(({ id, number, status, doneOn, doneBy, reason, remark }) => ({
      ...{ id, number, status, doneOn, doneBy, reason, remark },
    })),
  };
}

/** How they are written. */
export function sheetOptions(sheet: TaskSheet): WriteOptions {
  return { ...plainOptions, title: sheet.title, sheet, carried: carriedBy(sheet) };
}

/** A value in a cell as another program writes it: text, a number, true or false, or XML of its own. */
export type ForeignCell = string | number | boolean | { readonly xml: string } | undefined;

/** A workbook as another program writes it: texts that cells share, days with one of its own formats. */
export function foreignWorkbook(
  rows: readonly (readonly ForeignCell[])[],
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const texts: string[] = [];
  const cell = (value: ForeignCell, ref: string): string => {
    if (value === undefined) return '';
    if (typeof value === 'object') return value.xml.replace('<c ', `<c r="${ref}" `);
    if (typeof value === 'boolean') return `<c r="${ref}" t="b"><v>${value ? '1' : '0'}</v></c>`;
    if (typeof value === 'number') return `<c r="${ref}"><v>${String(value)}</v></c>`;
    texts.push(value);
    return `<c r="${ref}" t="s"><v>${String(texts.length - 1)}</v></c>`;
  };
  const written = rows.map(
    (cells, row) =>
      `<row r="${String(row + 1)}">${cells.map((each, at) => cell(each, `${String.fromCharCode(65 + at)}${String(row + 1)}`)).join('')}</row>`,
  );
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (all: readonly (readonly [string, string])[]): string =>
    `<Relationships>${all.map(([kind, target], at) => `<Relationship Id="rId${String(at + 1)}" Type="${types}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;
  const files: Record<string, string> = {
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/workbook.xml': `<workbook ${main}><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/styles.xml': `<styleSheet ${main}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${written.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${texts.map((each) => `<si><t xml:space="preserve">${each.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></si>`).join('')}</sst>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
