/** Appends the lines that a text lacks; missing comments and blank lines do not count. */
export function mergeLines(text: string, wanted: string): string {
  const known = new Set(text.split(/\r?\n/).map((line) => line.trim()));
  const missing = wanted
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#') && !known.has(line));
  if (missing.length === 0) return text;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const start = text === '' || text.endsWith('\n') ? text : text + eol;
  return `${start}${['# Toegevoegd door gemeente init', ...missing].join(eol)}${eol}`;
}
