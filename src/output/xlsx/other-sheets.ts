/** The sheets beside the tasks: how to fill them in, and what is for programs. */
import type { TaskSheet } from '../../document/task-sheet.ts';
import { writeCarried, type Carried } from '../../returned/carried.ts';
import { element, type Markup } from '../markup.ts';
import { xmlHead } from '../office-package.ts';
import { boxCell, textCell } from './cells.ts';
import { dataMark } from './names.ts';
import { pageOf, type PageTexts } from './page.ts';
import { styleOf } from './styles.ts';

const xmlns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const howTo: readonly string[] = [
  'Is een taak klaar? Zet dan een vinkje bij Afgehandeld. Vul ook de dag in, en wie het deed.',
  'Staan er WAAR en ONWAAR in plaats van vakjes? Kies dan WAAR bij een taak die klaar is.',
  'Kies bij ‘Afgehandeld door’ een rol uit de lijst. Een paraaf mag ook.',
  'Vervalt een taak? Schrijf dan bij Opmerking: vervalt, met de reden erachter.',
  'Zet een nieuwe taak onderaan, in een eigen rij.',
  'Sorteren, filteren en kolommen verplaatsen mag. Laat de koppen van de kolommen staan.',
  'Alleen de gele kolommen gaan terug naar het dossier. Verander de andere kolommen in het dossier zelf.',
  'Klaar? Sla het bestand op en stuur het terug naar het bestuurssecretariaat.',
];

/** The sheet that explains the list. */
export function helpSheetPart({ milestones }: TaskSheet, page: PageTexts): string {
  const days = milestones.map(
    ({ name, date }) => `${name}: ${date === undefined ? 'nog niet bekend' : written(date)}`,
  );
  const lines = [page.about, ...days, '', ...howTo];
  const rows = [
    row(1, [textCell('A1', page.title, styleOf('heading'))]),
    ...lines.flatMap((line, index) =>
      line === '' ? [] : row(index + 2, [textCell(`A${String(index + 2)}`, line, styleOf('paragraph'))]),
    ),
  ];
  return (
    xmlHead +
    element('worksheet', { xmlns }, [
      element('sheetPr', undefined, [element('pageSetUpPr', { fitToPage: 1 })]),
      element('sheetViews', undefined, [element('sheetView', { showGridLines: 0, workbookViewId: 0 })]),
      element('sheetFormatPr', { defaultRowHeight: 15 }),
      element('cols', undefined, [element('col', { min: 1, max: 1, width: 90, customWidth: 1 })]),
      element('sheetData', undefined, rows),
      ...pageOf({ ...page, isLandscape: false }),
    ])
  );
}

/** A day as the days in the list: `12-1-2027`. */
function written(day: string): string {
  return day.split('-').map(Number).reverse().join('-');
}

/** Columns of the sheet that is out of sight. */
const pieces = 'A';
const roleNames = 'B';
const boxes = 'C';

/** In code points: below what a cell can hold, whatever they are. */
const pieceLength = 15_000;

/** The ranges in that sheet. */
export function choiceRanges(
  { roles }: Pick<TaskSheet, 'roles'>,
  sheetName: string,
): {
  readonly roles: string | undefined;
  readonly boxes: string;
} {
  const range = (column: string, last: number): string =>
    `${sheetName}!$${column}$1:$${column}$${String(last)}`;
  return { roles: roles.length === 0 ? undefined : range(roleNames, roles.length), boxes: range(boxes, 2) };
}

/** The sheet that is out of sight: what can be chosen from, and what the list carries, in pieces that fit in a cell. */
export function dataSheetPart({ roles }: TaskSheet, carried: Carried | undefined): string {
  const json = carried === undefined ? '' : writeCarried(carried);
  const parts = [dataMark, ...(json.match(new RegExp(`.{1,${String(pieceLength)}}`, 'gsu')) ?? [])];
  const length = Math.max(parts.length, roles.length, 2);
  const rows = Array.from({ length }, (_, index) => {
    const at = (column: string): string => `${column}${String(index + 1)}`;
    const [part, role] = [parts[index], roles[index]];
    return row(index + 1, [
      ...(part === undefined ? [] : [textCell(at(pieces), part)]),
      ...(role === undefined ? [] : [textCell(at(roleNames), role.name)]),
      ...(index < 2 ? [boxCell(at(boxes), index === 0)] : []),
    ]);
  });
  return xmlHead + element('worksheet', { xmlns }, [element('sheetData', undefined, rows)]);
}

function row(number: number, cells: readonly Markup[]): Markup {
  return element('row', { r: number }, cells);
}
