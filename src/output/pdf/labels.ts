/** Names by which one part of a document leads to another. Anything may be in them: they are string literals too. */

/** Of a heading with this anchor. */
export function headingLabel(anchor: string): string {
  return `kop-${anchor}`;
}

/** Of a footnote. */
export function noteLabel(identifier: string): string {
  return `noot-${identifier}`;
}
