/** A list of an example's dossier, as it is sent, for tests that let it come back. */
import type { RenderedFile } from '../../src/app/documents/rendered-file.ts';
import { findFormat } from '../../src/output/registry.ts';
import type { ReturnedFile, ReturnedRow } from '../../src/returned/returned-file.ts';
import { exampleFiles, renderLooks } from './example-documents.ts';

const dossier = 'vertrek-wethouder-zorg';
const known = new Map<string, Promise<RenderedFile>>();

/** The action list of a dossier with open, begun, done and lapsed tasks. */
export function sentList(format: string): Promise<RenderedFile> {
  const found = known.get(format) ?? make(format);
  known.set(format, found);
  return found;
}

async function make(format: string): Promise<RenderedFile> {
  const source = { ...exampleFiles('examples/voorbeelddam'), ids: ['actielijst'] };
  const files = await renderLooks(source, [format], [dossier]);
  const list = files.find(({ document }) => document.carried !== undefined);
  if (list === undefined) throw new Error(`no list of ${dossier}`);
  return list;
}

/** What the reader of a format finds; it must be a list. */
export async function returned(format: string, bytes: Uint8Array): Promise<ReturnedFile> {
  const read = await findFormat(format)?.readReturned?.(bytes);
  if (read === undefined || 'unreadable' in read) throw new Error(`not read: ${JSON.stringify(read)}`);
  return read;
}

/** The row of a task by its visible number. */
export function rowOf(file: ReturnedFile, number: number): ReturnedRow {
  const [row, second] = file.rows.filter(({ keys }) => keys.number === number);
  if (row === undefined || second !== undefined) throw new Error(`not one row ${number}`);
  return row;
}
