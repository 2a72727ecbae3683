/** The house-style Word file: its default location, and how large it may be. */

/**
 * Used when it exists and the profile names no other.
 *
 * Why also kinds that are refused: someone who puts such a file there must get a message.
 */
export const usualWordFiles: readonly string[] = ['docx', 'dotx', 'docm', 'dotm', 'doc', 'dot'].map(
  (ending) => `huisstijl/sjabloon.${ending}`,
);

/** The largest that is read. A letter with a full-page photo is about 5 MB. */
export const maxWordFileBytes: number = 20 * 1024 * 1024;

/** Whether bytes are a zip, as every Word file since 2007 is. */
export function isZip(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);
}
