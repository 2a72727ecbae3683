/**
 * Reads a workbook that any program wrote, as rows of cells. Formulas are not looked at, only what they last gave;
 * nothing outside the file is ever read.
 */
import { damaged } from '../refusal.ts';
import { attributeIn, scanMarkup } from '../scan-markup.ts';
import type { ReadRow } from '../task-table/read-table.ts';
import { localName } from './local-name.ts';
import { readDateStyles } from './read-styles.ts';
import { readSheet } from './read-sheet.ts';
import { readTexts } from './read-texts.ts';
import { wholeRoom } from './room.ts';

/** A sheet. */
export interface ReadSheet {
  readonly name: string;
  readonly isVisible: boolean;
  readonly rows: readonly ReadRow[];
}

/** Gives the text of a part; undefined when there is none of that name. */
export type ReadPart = (name: string) => string | undefined;

/** The most sheets that are read. */
const mostSheets = 30;

/** The sheets of a workbook. @throws Refused when it is none, or too big */
export function readSheets(read: ReadPart): readonly ReadSheet[] {
  const main = targetsOf('', read).find(({ kind }) => kind === 'officeDocument')?.target;
  const workbook = main === undefined ? undefined : read(main);
  if (main === undefined || workbook === undefined) throw damaged(main);
  const { sheets, is1904 } = readIndex(workbook);
  if (sheets.length === 0) throw damaged(main);
  const targets = targetsOf(main, read);
  const partOf = (kind: string): string =>
    read(targets.find((each) => each.kind === kind)?.target ?? '') ?? '';
  const texts = readTexts(partOf('sharedStrings'));
  const isDay = readDateStyles(partOf('styles'));
  const room = wholeRoom();
  return sheets.slice(0, mostSheets).flatMap(({ id, ...sheet }) => {
    const part = targets.find((each) => each.id === id && each.kind === 'worksheet')?.target;
    const xml = part === undefined ? undefined : read(part);
    return xml === undefined ? [] : [{ ...sheet, rows: readSheet(xml, { texts, isDay, is1904, room }) }];
  });
}

/** The names of sheets, and on which calendar days are counted. */
function readIndex(xml: string): {
  readonly sheets: readonly (Omit<ReadSheet, 'rows'> & { readonly id: string })[];
  readonly is1904: boolean;
} {
  const sheets: (Omit<ReadSheet, 'rows'> & { readonly id: string })[] = [];
  let is1904 = false;
  scanMarkup(xml, {
    tag: (tag) => {
      if (tag.isEnd) return;
      if (localName(tag) === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributeIn(tag, 'date1904') ?? '');
      if (localName(tag) !== 'sheet') return;
      const state = attributeIn(tag, 'state') ?? 'visible';
      const id = attributeIn(tag, '[a-z0-9]+:id') ?? '';
      sheets.push({ name: attributeIn(tag, 'name') ?? '', isVisible: state === 'visible', id });
    },
    text: () => undefined,
  });
  return { sheets, is1904 };
}

interface Target {
  readonly id: string;
  /** Last segment of its type. */
  readonly kind: string;
  /** Name of the part. */
  readonly target: string;
}

/** What a part points to inside the file. @param part its name; empty for the file itself */
export function targetsOf(part: string, read: ReadPart): readonly Target[] {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const found: Target[] = [];
  scanMarkup(read(`${folder}_rels/${part.slice(slash)}.rels`) ?? '', {
    tag: (tag) => {
      if (localName(tag) !== 'Relationship' || attributeIn(tag, 'TargetMode') === 'External') return;
      const type = attributeIn(tag, 'Type') ?? '';
      const target = attributeIn(tag, 'Target') ?? '';
      found.push({
        id: attributeIn(tag, 'Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: target.startsWith('/') ? target.slice(1) : resolved(`${folder}${target}`),
      });
    },
    text: () => undefined,
  });
  return found;
}

function resolved(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
