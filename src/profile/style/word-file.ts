/** The house-style Word file: where it is when nobody says so, and how large it may be. */

/** Used when it exists and the profile names no other. */
export const usualWordFiles: readonly string[] = ['huisstijl/sjabloon.docx', 'huisstijl/sjabloon.dotx'];

/** The largest that is read. A letter with a photo across the page is about 5 MB. */
export const maxWordFileBytes: number = 20 * 1024 * 1024;

/** Whether bytes are a zip, as every Word file since 2007 is. */
export function isZip(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);
}
