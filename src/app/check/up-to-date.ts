import { saysTheSame } from '../../output/fingerprint.ts';
import type { OutputFile } from '../documents/rendered-file.ts';
import type { Remakes } from './remakes.ts';
import { dayIn } from './dated-line.ts';
import { sameContent, textOf } from './same-content.ts';

/**
 * Whether a file on disk is what would be made now; when no day was requested, even if it was made with one.
 *
 * @param date the requested day
 */
export async function isUpToDate(
  file: OutputFile,
  found: Uint8Array,
  { date, remakes }: { readonly date: string | undefined; readonly remakes: Remakes },
): Promise<boolean> {
  const { isCurrent } = file.format;
  const isSame = async (bytes: Uint8Array, day: string | undefined): Promise<boolean> => {
    if (isCurrent !== undefined) return isCurrent(found, bytes);
    const made = { ...file, bytes };
    return sameContent(found, made, day) || (await saysWhatIsMade(found, made));
  };
  if (await isSame(file.bytes, date)) return true;
  if (date !== undefined) return false;
  // A file that says on which day it was made is compared with that day's version.
  const day = await dayOf(found, file.format);
  const bytes = day === undefined ? undefined : await remakes.onDay(file, day);
  return bytes !== undefined && (await isSame(bytes, day));
}

/** The day printed in a file, if one is. */
export async function dayOf(
  found: Uint8Array,
  { isText, printedDate }: OutputFile['format'],
): Promise<string | undefined> {
  return isText && printedDate === undefined ? dayIn(textOf(found)) : printedDate?.(found);
}

/** Whether a file says what would be made now, where that decides. */
async function saysWhatIsMade(found: Uint8Array, { format, bytes }: OutputFile): Promise<boolean> {
  if (format.isComparedByContent !== true) return false;
  const [old, now] = await Promise.all([found, bytes].map((each) => format.readFingerprint(each)));
  return old !== undefined && now !== undefined && saysTheSame(old.now, now.now);
}
