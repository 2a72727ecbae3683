/** A title inside a sentence: lower-case first letter, but abbreviations such as OIN and KvK stay as they are. */
export function lowerFirst(title: string): string {
  return /^\p{Lu}\p{Ll}*(?![\p{L}\p{N}])/u.test(title)
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;
}
