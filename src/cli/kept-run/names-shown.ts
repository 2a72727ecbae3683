/** A key or dash at the start of a line of YAML, and a remark. */
const besideValues = /^\s*(?:-\s+)?(?:[\w-]+:(?=\s|$))?|(?:^|\s)#.*$/g;

/** Letters of a word that can be part of a name, a mail address or a phone number. */
const words = /[\p{L}\p{N}][\p{L}\p{N}@.+'-]{2,}/gu;

/**
 * Whether anything was printed that only the files with names say: that is not kept anywhere else.
 *
 * @param files the bytes of those files
 */
export function namesShown(
  files: readonly Uint8Array[],
  printed: readonly (readonly [stream: string, text: string])[],
): boolean {
  if (files.length === 0) return false;
  const shown = printed.map(([, text]) => text).join('\n');
  return files
    .flatMap((bytes) => new TextDecoder().decode(bytes).split(/\r\n?|\n/))
    .flatMap((line) => line.replace(besideValues, ' ').match(words) ?? [])
    .some((word) => shown.includes(word));
}
