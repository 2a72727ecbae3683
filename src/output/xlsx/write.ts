/** The Excel format (ECMA-376, SpreadsheetML): the tasks of a dossier as a workbook. */
import { writeCarried } from '../../returned/carried.ts';
import { customPropertiesName, fingerprintProperty } from '../fingerprint-property.ts';
import { element, text, type Markup } from '../markup.ts';
import {
  appProperties,
  contentTypesPart,
  coreProperties,
  relationshipsName,
  relationshipsPart,
  xmlHead,
  zipPackage,
  type Relationship,
} from '../office-package.ts';
import type { WriteDocument, WriteOptions } from '../registry.ts';
import { columnsFor } from '../task-table/columns.ts';
import { fingerprintOfParts } from './fingerprint.ts';
import { carriedNamespace, dataSheetName, helpSheetName, taskSheetName } from './names.ts';
import { choiceRanges, dataSheetPart, helpSheetPart } from './other-sheets.ts';
import { featuresName, featuresPart, stylesPart } from './styles.ts';
import { tableRange, taskSheetPart, type TaskSheetContent } from './task-sheet-part.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const officeTypes = 'application/vnd.openxmlformats-officedocument';

/** How many rows below the table can be filled in with the same choices. */
const roomBelow = 50;

const sheets = [taskSheetName, helpSheetName, dataSheetName];
const sheetParts = sheets.map((_, index) => `xl/worksheets/sheet${String(index + 1)}.xml`);
const carriedName = 'customXml/item1.xml';
const carriedProperties = 'customXml/itemProps1.xml';

/** Writes the tasks of a dossier as a workbook. */
export const writeXlsx: WriteDocument = (_, options) => {
  const { sheet, carried } = options;
  if (sheet === undefined) throw new Error('a workbook needs the tasks of a dossier');
  const page = { ...pageTexts(options, sheet.code), isLandscape: true };
  const columns = columnsFor(sheet);
  const lastRow = sheet.tasks.length + 1 + roomBelow;
  const content = { sheet, columns, page, choices: { ...choiceRanges(sheet, dataSheetName), lastRow } };
  const parts = new Map<string, string>([
    ['xl/workbook.xml', workbookPart(content)],
    ['xl/styles.xml', stylesPart()],
    [featuresName, featuresPart()],
    [sheetParts[0] ?? '', taskSheetPart(content)],
    [sheetParts[1] ?? '', helpSheetPart(sheet, page)],
    [sheetParts[2] ?? '', dataSheetPart(sheet, carried)],
    ['docProps/core.xml', coreProperties(options)],
    ['docProps/app.xml', appProperties()],
    ...(carried === undefined ? [] : carriedParts(writeCarried(carried))),
  ]);
  addRelations(parts);
  parts.set(customPropertiesName, fingerprintProperty(fingerprintOfParts(parts)));
  parts.set('[Content_Types].xml', types(parts));
  return zipPackage(parts);
};

function pageTexts(
  { title, author, writtenDate, facts }: WriteOptions,
  code: string,
): Omit<TaskSheetContent['page'], 'isLandscape'> {
  const dossier = facts.dossier === undefined ? [] : [`dossier ${facts.dossier}`];
  const about = [`Gemeente ${author}`, ...dossier, `lijst ${code}`, facts.classification].join(' · ');
  return { title, about, date: writtenDate ?? '' };
}

function workbookPart(content: TaskSheetContent): string {
  const sheetOf = (name: string, index: number): Markup =>
    element('sheet', {
      ...{ name, sheetId: index + 1 },
      state: name === dataSheetName ? 'veryHidden' : undefined,
      'r:id': `rId${String(index + 1)}`,
    });
  const defined = (name: string, range: string, isHidden: boolean): Markup =>
    element('definedName', { name, localSheetId: 0, hidden: isHidden ? 1 : undefined }, [
      text(`${taskSheetName}!${range}`),
    ]);
  return (
    xmlHead +
    element(
      'workbook',
      { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'xmlns:r': office },
      [
        element('bookViews', undefined, [
          element('workbookView', { windowWidth: 28_800, windowHeight: 15_000 }),
        ]),
        element('sheets', undefined, sheets.map(sheetOf)),
        element('definedNames', undefined, [
          defined('_xlnm._FilterDatabase', tableRange(content, true), true),
          defined('_xlnm.Print_Titles', '$1:$1', false),
        ]),
      ],
    )
  );
}

/** What the list carries, as a part of its own. */
function carriedParts(json: string): readonly (readonly [string, string])[] {
  const dataStore = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  return [
    [carriedName, xmlHead + element('lijst', { xmlns: carriedNamespace }, [text(json)])],
    [
      carriedProperties,
      xmlHead +
        element(
          'ds:datastoreItem',
          { 'ds:itemID': '{7D0B1F0E-6C1B-4E0C-9A51-4B2C6A1E5F10}', 'xmlns:ds': dataStore },
          [element('ds:schemaRefs', undefined, [element('ds:schemaRef', { 'ds:uri': carriedNamespace })])],
        ),
    ],
  ];
}

function addRelations(parts: Map<string, string>): void {
  const add = (from: string, targets: readonly Omit<Relationship, 'id'>[]): void => {
    const all = targets.map((each, index) => ({ ...each, id: `rId${String(index + 1)}` }));
    parts.set(relationshipsName(from), relationshipsPart(all));
  };
  const carried = parts.has(carriedName);
  add('', [
    { type: `${office}/officeDocument`, target: 'xl/workbook.xml' },
    {
      type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      target: 'docProps/core.xml',
    },
    { type: `${office}/extended-properties`, target: 'docProps/app.xml' },
    { type: `${office}/custom-properties`, target: customPropertiesName },
  ]);
  add('xl/workbook.xml', [
    ...sheetParts.map((name) => ({ type: `${office}/worksheet`, target: `/${name}` })),
    { type: `${office}/styles`, target: 'styles.xml' },
    {
      type: 'http://schemas.microsoft.com/office/2022/11/relationships/FeaturePropertyBag',
      target: 'featurePropertyBag/featurePropertyBag.xml',
    },
    ...(carried ? [{ type: `${office}/customXml`, target: `/${carriedName}` }] : []),
  ]);
  if (carried) add(carriedName, [{ type: `${office}/customXmlProps`, target: 'itemProps1.xml' }]);
}

function types(parts: ReadonlyMap<string, string>): string {
  const known: readonly (readonly [string, string])[] = [
    ['xl/workbook.xml', `${spreadsheet}.sheet.main+xml`],
    ...sheetParts.map((name) => [name, `${spreadsheet}.worksheet+xml`] as const),
    ['xl/styles.xml', `${spreadsheet}.styles+xml`],
    [featuresName, 'application/vnd.ms-excel.featurepropertybag+xml'],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app.xml', `${officeTypes}.extended-properties+xml`],
    [customPropertiesName, `${officeTypes}.custom-properties+xml`],
    [carriedProperties, `${officeTypes}.customXmlProperties+xml`],
  ];
  return contentTypesPart({
    defaults: new Map([
      ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
      ['xml', 'application/xml'],
    ]),
    overrides: new Map(known.filter(([name]) => parts.has(name))),
  });
}
