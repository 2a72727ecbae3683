import { Document, isScalar, isSeq } from 'yaml';

/**
 * YAML lines for a key with its value, indented as they should be: maps and lists of words on one line, lists of maps
 * with a line for each, and times in quotes.
 *
 * @param depth number of maps around the key; two spaces each
 */
export function writeEntry(key: string, value: unknown, depth: number): readonly string[] {
  const space = '  '.repeat(depth);
  if (!Array.isArray(value) || !value.some((item) => typeof item === 'object' && item !== null))
    return [`${space}${key}: ${onOneLine(value)}`];
  return [`${space}${key}:`, ...value.map((item) => `${space}  - ${onOneLine(item)}`)];
}

/** A value in flow style, or a scalar as it is. */
function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return single(value);
  const pairs = Object.entries(value).map(([key, each]) => `${key}: ${onOneLine(each)}`);
  return `{ ${pairs.join(', ')} }`;
}

/** A scalar, written so that it is also valid between brackets. */
function single(value: unknown): string {
  const document = new Document([value]);
  if (isSeq(document.contents)) {
    document.contents.flow = true;
    const [scalar] = document.contents.items;
    // Why: older YAML reads `09:30` as a number of minutes.
    if (isScalar(scalar) && typeof value === 'string' && /^[0-9]/.test(value)) scalar.type = 'QUOTE_SINGLE';
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim().slice(1, -1);
}
