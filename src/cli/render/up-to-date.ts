import { renderFiles, type RenderRequest } from '../../app/documents/render.ts';
import type { OutputFile } from './rendering.ts';
import { sameContent } from './same-content.ts';

/** Whether a file on disk is what would be made now; without a date asked for, also if it was made with one. */
export async function isUpToDate(
  file: OutputFile,
  found: Uint8Array,
  request: RenderRequest,
): Promise<boolean> {
  return sameContent(found, file, request.choices.date) || isSameOnItsDay(file, found, request);
}

/** Whether a file is what would be made on the day it was made: without a date asked for, another day is no change. */
async function isSameOnItsDay(
  { name, format, definition }: OutputFile,
  bytes: Uint8Array,
  request: RenderRequest,
): Promise<boolean> {
  if (request.choices.date !== undefined || definition === undefined) return false;
  const date = await format.printedDate?.(bytes);
  if (date === undefined) return false;
  const choices = { ...request.choices, date };
  const again = await renderFiles({ ...request, documents: [definition], formats: [format], choices });
  const same = again.find((each) => each.name === name);
  return same !== undefined && sameContent(bytes, same, date);
}
