/** Capitalises the first letter. "ij" is one letter in Dutch; an apostrophe at the start stays as it is. */
export function upperFirst(text: string): string {
  if (/^ij/i.test(text)) return `IJ${text.slice(2)}`;
  const first = [...text][0] ?? '';
  return first.toUpperCase() + text.slice(first.length);
}
