/** An address that a mail may link to; undefined for any other, such as one of a file or a script. */
export function safeUrl(url: string): string | undefined {
  return /^(?:https?:\/\/|mailto:)[^\s"<>]+$/i.test(url) ? url : undefined;
}
