import { applyEdits, modify, parse, type FormattingOptions, type ParseError } from 'jsonc-parser';

const formattingOptions: FormattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };

/**
 * Adds settings to a JSON text that may have comments; existing values take precedence. Arrays are concatenated,
 * objects are merged, and every other line stays as it is.
 *
 * @returns the text, or undefined when it is not a JSON object
 */
export function mergeJson(text: string, settings: Readonly<Record<string, unknown>>): string | undefined {
  const errors: ParseError[] = [];
  const found: unknown = parse(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || !isGroup(found)) return undefined;
  return missing(found, settings).reduce(
    (result, { path, value }) => applyEdits(result, modify(result, path, value, { formattingOptions })),
    text,
  );
}

interface Addition {
  readonly path: (string | number)[];
  readonly value: unknown;
}

function missing(
  found: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, unknown>>,
): readonly Addition[] {
  return Object.entries(wanted).flatMap(([key, value]): readonly Addition[] => {
    const there = found[key];
    if (there === undefined) return [{ path: [key], value }];
    if (isGroup(there) && isGroup(value))
      return missing(there, value).map((each) => ({ ...each, path: [key, ...each.path] }));
    if (!Array.isArray(there) || !Array.isArray(value)) return [];
    const known: readonly unknown[] = there;
    const added = value.filter((each) => !known.includes(each));
    return added.length === 0 ? [] : [{ path: [key], value: [...known, ...(added as unknown[])] }];
  });
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
