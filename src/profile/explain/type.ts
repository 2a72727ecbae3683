import { problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FoundKind, TypeHint } from '../../diagnostics/codes/schema.ts';
import { readDays } from '../../calendar/day-range.ts';
import { withCure } from '../../diagnostics/text-edit.ts';
import { quoted, typed } from '../../diagnostics/typed.ts';
import { asItem, commentOut, withoutDashes } from '../../workspace/layout-edits.ts';
import {
  isOneGroup,
  nodeAt,
  sourceOfValue,
  type Located,
  type LocatedScalar,
} from '../../workspace/located.ts';
import { isBetweenBraces } from './braces.ts';
import { exampleTextFor } from './example.ts';
import { groupSnippet, wholeGroup } from './group-snippet.ts';
import { meantNumber } from './meant.ts';
import { foundText, type Subject } from './subject.ts';
import { explainChoice, explainFormat, explainPattern, explainTime } from './text.ts';

/** Explains a value of the wrong type, with the usual mistake behind it. */
export function explainType(subject: Subject): Diagnostic {
  const { error, node, field } = subject;
  const source = sourceOfValue(node, error.instancePath);
  const wanted = String((error.params as { type?: unknown }).type);
  const found = kindOf(node);
  const asText = wanted === 'string' ? explainAsText(subject) : undefined;
  if (asText !== undefined) return asText;
  if (wanted === 'integer' && found === 'number' && node.kind === 'scalar') {
    return problem('schema/whole-number', source, { ...field, found: Number(node.value) });
  }
  const hint = hintFor(subject, wanted);
  const diagnostic = problem('schema/wrong-type', source, {
    ...field,
    found,
    expected: expectedKind(wanted),
    hint,
    example: exampleTextFor(subject),
    snippet: hint.kind === 'none' || hint.kind === 'empty' ? groupSnippet(subject) : undefined,
    whole: hint.kind === 'none' ? wholeGroup(subject) : undefined,
  });
  return withCure(diagnostic, cureOf(subject, hint));
}

/** How to give a value the form that belongs there, when nothing but its layout changes. */
function cureOf({ node, keys, context }: Subject, { kind }: TypeHint): Diagnostic['cure'] {
  const { range, keyRange } = node;
  if (range === undefined) return undefined;
  const parent = nodeAt(context.root, keys.slice(0, -1));
  const canGo = parent?.kind === 'map' && (parent.entries.size > 1 || keys.length === 1);
  if (kind === 'empty' && keyRange !== undefined && canGo) return (text) => commentOut(text, keyRange);
  if (kind === 'no-dash') return (text) => asItem(text, range);
  if (kind === 'flow-braces') return (text) => [{ range, text: quoted(text.slice(range.start, range.end)) }];
  return kind === 'dashes-too-many' ? (text) => withoutDashes(text, range) : undefined;
}

/**
 * A number where text belongs that would also be wrong in quotes: then the format of the text is the mistake.
 *
 * Why: the fix for `code: 0307` must not be `"0307"`, which is the next mistake.
 */
function explainAsText(subject: Subject): Diagnostic | undefined {
  const { node, schema } = subject;
  if (node.kind !== 'scalar' || node.value === null) return undefined;
  if (schema['x-gemeente']?.soort === 'tijd') return explainTime(subject);
  if (schema.enum !== undefined) return explainChoice(subject);
  if (schema.format !== undefined) return explainFormat(subject);
  if (schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(foundText(node))) return undefined;
  return explainPattern(subject);
}

function kindOf(node: Located): FoundKind {
  if (node.kind !== 'scalar') return node.kind;
  if (node.value === null) return 'empty';
  const kinds = { string: 'text', number: 'number', boolean: 'boolean' } as const;
  return kinds[typeof node.value as keyof typeof kinds];
}

function expectedKind(wanted: string): 'text' | 'number' | 'boolean' | 'list' | 'map' {
  const kinds = { string: 'text', boolean: 'boolean', array: 'list', object: 'map' } as const;
  return Object.hasOwn(kinds, wanted) ? kinds[wanted as keyof typeof kinds] : 'number';
}

/** Dutch (and English) words people write for yes and no. */
const yesWords = ['ja', 'j', 'yes', 'y', 'aan', 'waar', 'on', 'true'];
const noWords = ['nee', 'n', 'no', 'uit', 'onwaar', 'off', 'false'];

function hintFor(subject: Subject, wanted: string): TypeHint {
  const { node } = subject;
  if (node.kind !== 'scalar') return groupHint(subject, wanted);
  if (node.value === null) return { kind: 'empty' };
  const written = node.written;
  if (wanted === 'boolean') return yesNoHint(written, node.quoted);
  if (wanted === 'string') return textHint(node.value, written);
  if (wanted === 'array') return listHint(subject, written);
  return wanted === 'object' ? { kind: 'none' } : numberHint(node, subject.keys.at(-1) ?? '');
}

/** A group or list where something else belongs. */
function groupHint({ node, keys, context }: Subject, wanted: string): TypeHint {
  if (node.kind === 'list')
    return wanted === 'object' && isOneGroup(node) ? { kind: 'dashes-too-many' } : { kind: 'none' };
  if (wanted === 'string') return { kind: 'flow-braces' };
  const item = wanted === 'array' ? context.book.at(context.schemaName, [...keys, '0']) : undefined;
  return item?.type === 'object' ? { kind: 'no-dash', isInBraces: isBetweenBraces(node) } : { kind: 'none' };
}

function listHint({ context, keys }: Subject, written: string): TypeHint {
  const item = context.book.at(context.schemaName, [...keys, '0']);
  // Why not for a list of maps: a list of the same words would be the next mistake.
  if (item?.type === 'object') return { kind: 'none' };
  const days = readDays(written);
  const areDays = days?.every((day) => item?.enum?.includes(day) === true) === true;
  return { kind: 'single-item', list: areDays ? typed(days) : listOf(written) };
}

function numberHint({ written, quoted: isQuoted }: LocatedScalar, key: string): TypeHint {
  const plain = Number(written);
  return isQuoted && written.trim() !== '' && Number.isFinite(plain)
    ? { kind: 'number-in-quotes', means: plain }
    : { kind: 'not-a-number', written, means: meantNumber(written, key) };
}

/** `Anna, Bert` → `[Anna, Bert]`. */
function listOf(written: string): string {
  const words = written.split(/,|\ben\b/).map((word) => word.trim());
  return typed(words.filter((word) => word !== ''));
}

function yesNoHint(written: string, quoted: boolean): TypeHint {
  const word = written.trim().toLowerCase().replace(/\.$/, '');
  const means = yesWords.includes(word);
  if (!means && !noWords.includes(word)) return { kind: 'none' };
  if (quoted && (word === 'true' || word === 'false')) return { kind: 'boolean-in-quotes', means };
  return { kind: 'yes-no', means, written };
}

function textHint(value: string | number | boolean, written: string): TypeHint {
  if (typeof value === 'boolean') return { kind: 'unquoted-number', written };
  return /^0\d/.test(written) ? { kind: 'leading-zero', written } : { kind: 'unquoted-number', written };
}
