import { problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { readDays } from '../../calendar/day-range.ts';
import { withEdits } from '../../diagnostics/text-edit.ts';
import { nodeAt, sourceOfValue, type LocatedList } from '../../workspace/located.ts';
import { upperFirst } from '../../diagnostics/upper-first.ts';
import { isNoName, looksLikeName, withoutTitle } from '../name-words.ts';
import { isOfPerson } from '../personal-keys.ts';
import { exampleText } from './example.ts';
import { lacksYear, meantAddress, meantDate, meantTime } from './meant.ts';
import { foundText, type Subject } from './subject.ts';
import { allowedTexts, suggestFor } from './suggest.ts';

/** A value that is not among the choices. */
export function explainChoice(subject: Subject): Diagnostic {
  const { error, node, schema, field } = subject;
  const found = foundText(node);
  const allowed = (schema.enum ?? []).map(String);
  const days = daysIn(subject);
  const near = days === undefined ? (sameWord(found, allowed) ?? nearest(found, allowed)) : undefined;
  const diagnostic = problem('schema/not-allowed', sourceOfValue(node, error.instancePath), {
    ...field,
    found,
    allowed,
    near,
  });
  if (days === undefined || node.range === undefined) return diagnostic;
  return withEdits(problem(diagnostic.code, diagnostic.source, { ...diagnostic.args[0], days }), [
    { range: node.range, text: days.join(', ') },
  ]);
}

/** The days that a sentence in a list of days stands for, when the list is between brackets. */
function daysIn({ keys, node, schema, context }: Subject): readonly string[] | undefined {
  const list = nodeAt(context.root, keys.slice(0, -1));
  const days = list?.kind === 'list' && isFlow(list) ? readDays(foundText(node)) : undefined;
  if (days === undefined || days.length < 2) return undefined;
  return days.every((day) => schema.enum?.includes(day) === true) ? days : undefined;
}

/** Whether a list is between brackets: its first item does not begin where it begins. */
function isFlow({ range, items: [first] }: LocatedList): boolean {
  return range !== undefined && first?.range !== undefined && first.range.start - range.start === 1;
}

/** A choice that differs only in case, which `nearest` skips, or the only one that begins like it: `wo`. */
function sameWord(found: string, allowed: readonly string[]): string | undefined {
  const typed = found.trim().toLowerCase().replace(/\.$/, '');
  const starts = typed.length < 2 ? [] : allowed.filter((word) => word.toLowerCase().startsWith(typed));
  return (
    allowed.find((word) => word.toLowerCase() === typed) ?? (starts.length === 1 ? starts[0] : undefined)
  );
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
    suggestion: isNamedAfter(subject, found) ? undefined : suggestFor(found, pattern, context),
    example: exampleText(schema),
  });
}

/** Whether an id is made of somebody's name, or perhaps is: then no tidier form of it is better. */
function isNamedAfter({ keys }: Subject, found: string): boolean {
  const above = keys
    .map(String)
    .filter((key) => !/^\d+$/.test(key))
    .slice(0, -1)
    .reverse();
  const words = found.split(/[\s_.-]+/).filter((word) => word !== '');
  return isOfPerson(above)
    ? !words.every((word) => isNoName(upperFirst(word)))
    : looksLikeName(withoutTitle(found));
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
      lacksYear: lacksYear(found),
      suggestion: meantDate(found),
    });
  }
  const expected = schema.format === 'email' ? ('email' as const) : ('uri' as const);
  const args = {
    ...field,
    found,
    expected,
    example: exampleText(schema),
    suggestion: meantAddress(found, expected),
  };
  return problem('schema/format', source, args);
}

/** A time that is not written as `08:30`, or that does not exist. */
export function explainTime({ error, node, field }: Subject): Diagnostic {
  const found = node.kind === 'scalar' ? node.written : '';
  const args = { ...field, found, ...meantTime(found) };
  return problem('schema/time', sourceOfValue(node, error.instancePath), args);
}
