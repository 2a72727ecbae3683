import { problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FoundKind, TypeHint } from '../../diagnostics/messages/schema.ts';
import { sourceOfValue, type Located } from '../../workspace/located.ts';
import { exampleText, type Subject } from './subject.ts';
import { explainTime } from './text.ts';

/** Explains a value of the wrong type, with the slip that usually causes it. */
export function explainType(subject: Subject): Diagnostic {
  const { error, node, schema, field } = subject;
  const source = sourceOfValue(node, error.instancePath);
  const wanted = String((error.params as { type?: unknown }).type);
  const found = kindOf(node);
  const kindWanted = schema['x-gemeente']?.soort;
  if (kindWanted === 'tijd' && found === 'number') return explainTime(subject);
  if (wanted === 'integer' && found === 'number' && node.kind === 'scalar') {
    return problem('schema/whole-number', source, { ...field, found: Number(node.value) });
  }
  if (wanted === 'array' && node.kind === 'scalar' && /^-\S/.test(node.written)) {
    const value = node.written.split(/\s+-/)[0] ?? '';
    return problem('yaml/missing-dash-space', source, { value: value.slice(1) });
  }
  return problem('schema/wrong-type', source, {
    ...field,
    found,
    expected: expectedKind(wanted),
    hint: hintFor(node, wanted),
    example: exampleText(schema),
  });
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

function hintFor(node: Located, wanted: string): TypeHint {
  if (node.kind === 'map') return wanted === 'string' ? { kind: 'flow-braces' } : { kind: 'none' };
  if (node.kind === 'list') return { kind: 'none' };
  if (node.value === null) return { kind: 'empty' };
  const written = node.written;
  if (wanted === 'boolean') return yesNoHint(written);
  if (wanted === 'string') return textHint(node.value, written);
  if (wanted === 'array') return { kind: 'single-item', written };
  if (wanted === 'object') return { kind: 'none' };
  const plain = Number(written);
  if (node.quoted && written.trim() !== '' && Number.isFinite(plain))
    return { kind: 'number-in-quotes', means: plain };
  return { kind: 'not-a-number', written };
}

function yesNoHint(written: string): TypeHint {
  const word = written.trim().toLowerCase();
  if (yesWords.includes(word)) return { kind: 'yes-no', means: true };
  return noWords.includes(word) ? { kind: 'yes-no', means: false } : { kind: 'none' };
}

function textHint(value: string | number | boolean, written: string): TypeHint {
  if (typeof value === 'boolean') return { kind: 'unquoted-number', written };
  return /^0\d/.test(written) ? { kind: 'leading-zero', written } : { kind: 'unquoted-number', written };
}
