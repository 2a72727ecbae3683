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
  if (Array.isArray(value)) return `[${value.map(typed).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const keys = Object.entries(value).map(([key, inner]) => `${key}: ${typed(inner)}`);
    return keys.length === 0 ? '{}' : `{ ${keys.join(', ')} }`;
  }
  if (typeof value !== 'string') return String(value);
  return isBare(value) ? value : JSON.stringify(value);
}

function isBare(text: string): boolean {
  return date.test(text) || (plain.test(text) && !text.endsWith(':') && !otherThanText.test(text));
}
