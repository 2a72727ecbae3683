import { problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { sourceOfValue } from '../../workspace/located.ts';
import { exampleText } from './example.ts';
import { meantDate, meantTime } from './meant.ts';
import { foundText, type Subject } from './subject.ts';
import { allowedTexts, suggestFor } from './suggest.ts';

/** A value that is not among the choices. */
export function explainChoice(subject: Subject): Diagnostic {
  const { error, node, schema, field } = subject;
  const found = foundText(node);
  const allowed = (schema.enum ?? []).map(String);
  const near = nearest(found, allowed) ?? sameWord(found, allowed);
  return problem('schema/not-allowed', sourceOfValue(node, error.instancePath), {
    ...field,
    found,
    allowed,
    near,
  });
}

/** A choice that differs only in case or accents; `nearest` skips equal words. */
function sameWord(found: string, allowed: readonly string[]): string | undefined {
  return allowed.find((word) => word.toLowerCase() === found.trim().toLowerCase());
}

/** Text that is too short or too long. */
export function explainLength(subject: Subject): Diagnostic {
  const { error, node, field } = subject;
  const side = error.keyword === 'minLength' ? 'min' : 'max';
  const limit = Number((error.params as { limit?: unknown }).limit);
  const { length } = [...foundText(node)];
  return problem('schema/length', sourceOfValue(node, error.instancePath), { ...field, length, limit, side });
}

/** Text that does not fit its pattern, with what was probably meant. */
export function explainPattern(subject: Subject): Diagnostic {
  const { error, node, schema, field, context } = subject;
  if (schema['x-gemeente']?.soort === 'tijd') return explainTime(subject);
  const found = foundText(node);
  const pattern = schema.pattern ?? '';
  return problem('schema/pattern', sourceOfValue(node, error.instancePath), {
    ...field,
    found,
    allowed: allowedTexts[pattern],
    description: schema.description ?? '',
    suggestion: suggestFor(found, pattern, context),
    example: exampleText(schema),
  });
}

/** An invalid date, web address or mail address. */
export function explainFormat(subject: Subject): Diagnostic {
  const { error, node, schema, field } = subject;
  const source = sourceOfValue(node, error.instancePath);
  const found = foundText(node);
  if (schema.format === 'date') {
    const written = /^\d{4}-\d{2}-\d{2}$/.test(found);
    return problem('schema/date', source, {
      ...field,
      found,
      exists: !written,
      suggestion: meantDate(found),
    });
  }
  const expected = schema.format === 'email' ? 'email' : 'uri';
  return problem('schema/format', source, { ...field, found, expected, example: exampleText(schema) });
}

/** A time that is not written as `08:30`, or that does not exist. */
export function explainTime({ error, node, field }: Subject): Diagnostic {
  const found = node.kind === 'scalar' ? node.written : '';
  const args = { ...field, found, ...meantTime(found) };
  return problem('schema/time', sourceOfValue(node, error.instancePath), args);
}
