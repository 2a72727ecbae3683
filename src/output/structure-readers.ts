/**
 * What reads back a file of each format as the structure that is judged.
 *
 * Why beside the registry of formats: files of other programs are judged too, in formats that this program may not write.
 */
import type { CheckedFormat, ReadStructure } from '../accessibility/structure.ts';

/** Format → loads its reader on first use. */
export const structureReaders: Readonly<Record<CheckedFormat, () => Promise<ReadStructure>>> = {
  md: async () => wrap((await import('./md/read-structure.ts')).readMarkdownStructure),
  html: async () => wrap((await import('./html/structure/read-structure.ts')).readHtmlStructure),
  docx: async () => wrap((await import('./docx/structure/read-structure.ts')).readDocxStructure),
  odt: async () => wrap((await import('./odt/structure/read-structure.ts')).readOdtStructure),
  pdf: async () => wrap((await import('./pdf/structure/read-structure.ts')).readPdfStructure),
};

type Found = Awaited<ReturnType<ReadStructure>>;

function wrap(read: (bytes: Uint8Array) => Found): ReadStructure {
  return (bytes) => Promise.resolve(read(bytes));
}
