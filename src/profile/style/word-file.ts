/** The house-style Word file: where it is when nobody says so, and how large it may be. */

/**
 * Used when it exists and the profile names no other.
 *
 * Why also kinds that are refused: whoever puts such a file there must be told.
 */
export const usualWordFiles: readonly string[] = ['docx', 'dotx', 'docm', 'dotm', 'doc', 'dot'].map(
  (ending) => `huisstijl/sjabloon.${ending}`,
);

/** The largest that is read. A letter with a photo across the page is about 5 MB. */
export const maxWordFileBytes: number = 20 * 1024 * 1024;

/** Whether bytes are a zip, as every Word file since 2007 is. */
export function isZip(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);
}
