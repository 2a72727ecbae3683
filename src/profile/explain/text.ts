import { isDate } from '../../calendar/written.ts';
import { problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { sourceOfValue } from '../../workspace/located.ts';
import { exampleText, type Subject } from './subject.ts';

function foundIn({ node }: Subject): string {
  return node.kind === 'scalar' ? String(node.value) : '';
}

/** A value that is not among the choices. */
export function explainChoice(subject: Subject): Diagnostic {
  const { error, node, schema, field } = subject;
  const found = foundIn(subject);
  const allowed = (schema.enum ?? []).map(String);
  const near = nearest(found, allowed) ?? sameWord(found, allowed);
  return problem('schema/not-allowed', sourceOfValue(node, error.instancePath), {
    ...field,
    found,
    allowed,
    near,
  });
}

/** A choice that differs only in capitals or accents; `nearest` leaves out equal words. */
function sameWord(found: string, allowed: readonly string[]): string | undefined {
  return allowed.find((word) => word.toLowerCase() === found.trim().toLowerCase());
}

/** Text that is too short or too long. */
export function explainLength(subject: Subject): Diagnostic {
  const { error, node, field } = subject;
  const side = error.keyword === 'minLength' ? 'min' : 'max';
  const limit = Number((error.params as { limit?: unknown }).limit);
  const { length } = [...foundIn(subject)];
  return problem('schema/length', sourceOfValue(node, error.instancePath), { ...field, length, limit, side });
}

/** Text that is not written the way it should; a time gets the time that was probably meant. */
export function explainPattern(subject: Subject): Diagnostic {
  const { error, node, schema, field } = subject;
  if (schema['x-gemeente']?.soort === 'tijd') return explainTime(subject);
  return problem('schema/pattern', sourceOfValue(node, error.instancePath), {
    ...field,
    found: foundIn(subject),
    description: schema.description ?? '',
    example: exampleText(schema),
  });
}

/** A date, internet address or mail address that is none. */
export function explainFormat(subject: Subject): Diagnostic {
  const { error, node, schema, field } = subject;
  const source = sourceOfValue(node, error.instancePath);
  const found = foundIn(subject);
  const { format } = error.params as { format?: string };
  if (format === 'date') {
    const written = /^\d{4}-\d{2}-\d{2}$/.test(found);
    return problem('schema/date', source, { ...field, found, exists: !written, suggestion: isoDate(found) });
  }
  const expected = format === 'email' ? 'email' : 'uri';
  return problem('schema/format', source, { ...field, found, expected, example: exampleText(schema) });
}

/** `7-7-2026` or `7/7/2026` → `2026-07-07`, when that day exists. */
function isoDate(found: string): string | undefined {
  const match = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(found.trim());
  if (match === null) return undefined;
  const [, day = '', month = '', year = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(iso) ? iso : undefined;
}

/** A time that is not written as `08:30`, with the time that was probably meant. */
export function explainTime({ error, node, field }: Subject): Diagnostic {
  const found = node.kind === 'scalar' ? node.written : '';
  const match = /^(\d{1,2})(?:[:.,u ]?(\d{1,2}))?/.exec(found.trim());
  const hours = Number(match?.[1] ?? '8');
  const minutes = (match?.[2] ?? '').padEnd(2, '0');
  const sane = match !== null && hours < 24 && Number(minutes) < 60;
  const suggestion = sane ? `${String(hours).padStart(2, '0')}:${minutes}` : '08:30';
  return problem('schema/time', sourceOfValue(node, error.instancePath), { ...field, found, suggestion });
}
