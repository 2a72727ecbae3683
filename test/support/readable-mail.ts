/** A mail as plain text, each row on one line with its day before it, also the only one: a bullet, the day, a dash and the text. */
export function readable(bytes: Uint8Array): string {
  const text = new TextDecoder()
    .decode(bytes)
    .replaceAll('\\', '')
    .replaceAll('\u00a0', ' ')
    // What it carries out of sight is not read.
    .replace(/<!--[^]*?-->/g, '');
  const parts = text.split(/\n\n(?=#{3,4} (?!Wat |Ter informatie)[^\n]+\n\n)/);
  return parts
    .map((part, index) => {
      const found = /^#{3,4} (?!Wat |Ter informatie)([^\n]+)\n\n/.exec(part);
      if (index === 0 || found === null) return part;
      const [first = '', ...rest] = part.slice(found[0].length).split(/\n(?=\n)/);
      const rows = first
        .split(/\n(?=- )/)
        .map((row) => `- **${found[1] ?? ''}** – ${row.replace(/^- /, '')}`);
      return [rows.join('\n'), ...rest].join('\n');
    })
    .join('\n\n');
}
