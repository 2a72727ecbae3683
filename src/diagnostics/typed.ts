/** Words that YAML, or a program that reads an older YAML, does not take for text. */
const otherThanText = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** Text that needs no quotes anywhere, not even between braces; dates need none either. */
const plain = /^(?:\d+-)?\p{L}(?:[\p{L}\p{N}_./+()'’*@–-]|:(?=\S)| (?=\S))*$/u;
const date = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A value as it must be typed in a YAML file, on one line: text gets quotes where YAML would read it differently.
 *
 * Why: a fix is copied; `'s-Gravenhage` or `#154273` without quotes would be the next mistake.
 */
export function typed(value: unknown): string {
  return onOneLine(value, (single) =>
    typeof single !== 'string' || isBare(single) ? String(single) : JSON.stringify(single),
  );
}

/** A YAML value in flow style. @param single writes a scalar */
export function onOneLine(value: unknown, single: (value: unknown) => string): string {
  if (Array.isArray(value)) return `[${value.map((each) => onOneLine(each, single)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return single(value);
  const keys = Object.entries(value).map(([key, inner]) => `${key}: ${onOneLine(inner, single)}`);
  return keys.length === 0 ? '{}' : `{ ${keys.join(', ')} }`;
}

/** A text between quotes, on one line: double ones, unless that would mean a backslash before each in the text. */
export function quoted(text: string): string {
  return text.includes('"') && !/['\\\p{Cc}]/u.test(text) ? `'${text}'` : JSON.stringify(text);
}

function isBare(text: string): boolean {
  return date.test(text) || (plain.test(text) && !text.endsWith(':') && !otherThanText.test(text));
}
