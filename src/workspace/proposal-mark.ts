/** What a comment behind a value begins with that nobody agreed to yet: `frequentie: wekelijks # voorstel`. A pattern. */
export const proposalMark: string = String.raw`#+\s*voorstel(?![\p{L}\p{N}_])`;

const mark = new RegExp(String.raw`(?<=[ \t])${proposalMark}[ \t:;,.-]*`, 'iu');

/** A line that ends with the mark, before any other comment on it. @param end of the value on that line */
export function withMark(line: string, end: number): string {
  if (mark.test(line.slice(end))) return line;
  const comment = line.slice(end).trim();
  return `${line.slice(0, end).trimEnd()} # voorstel${comment === '' ? '' : ` ${comment}`}`;
}

/** A line without the mark; another comment on it stays. @param end of the value on that line */
export function withoutMark(line: string, end: number): string {
  const found = mark.exec(line.slice(end));
  if (found === null) return line;
  const at = end + found.index;
  const rest = line.slice(at + found[0].length).trim();
  const comment = rest === '' || rest.startsWith('#') ? rest : `# ${rest}`;
  return comment === '' ? line.slice(0, at).trimEnd() : `${line.slice(0, at).trimEnd()} ${comment}`;
}
