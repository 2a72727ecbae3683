/** A remark in YAML. */
const remark = /(?:^|\s)#.*$/;

/** What stands before a value in YAML: a dash, a key. */
const beforeValue = /^\s*(?:-\s+)?(?:[\w-]+:(?=\s|$))?/;

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
    .flatMap((line) => line.replace(remark, '').replace(beforeValue, '').match(words) ?? [])
    .some((word) => shown.includes(word));
}
