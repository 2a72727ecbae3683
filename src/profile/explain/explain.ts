import type { ErrorObject } from 'ajv';
import { problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { child, dotted, nodeAt, pointerKeys, sourceOfKey, sourceOfValue } from '../../workspace/located.ts';
import { withCure } from '../../diagnostics/text-edit.ts';
import { removeItem } from '../../workspace/layout-edits.ts';
import { exampleText } from './example.ts';
import { explainKeys } from './keys.ts';
import type { ExplainContext, Subject } from './subject.ts';
import { explainChoice, explainFormat, explainLength, explainPattern } from './text.ts';
import { explainType } from './type.ts';

/** Turns one violated constraint into a diagnostic. */
type Explain = (subject: Subject) => Diagnostic;

/**
 * Ajv keyword → explanation, the most basic mistake first: of several errors in one place only the first in this list
 * is reported, because fixing it usually fixes the others.
 */
const explainers: Readonly<Record<string, Explain>> = {
  type: explainType,
  enum: explainChoice,
  const: explainChoice,
  pattern: explainPattern,
  format: explainFormat,
  minLength: explainLength,
  maxLength: explainLength,
  minimum: explainRange,
  maximum: explainRange,
  minItems: explainSize,
  maxItems: explainSize,
  uniqueItems: explainRepeat,
};

const order = Object.keys(explainers);

/**
 * Turns a validator's raw errors into diagnostics: one per cause, worded from the schema.
 *
 * Keyed on Ajv's keywords and params, never on its prose. Why one per place: a wrong type also breaks the pattern, the
 * length and the list of choices; a person makes one fix.
 */
export function explain(errors: readonly ErrorObject[], context: ExplainContext): readonly Diagnostic[] {
  const keyErrors = errors.filter(
    ({ keyword }) => keyword === 'required' || keyword === 'additionalProperties',
  );
  const byPlace = new Map<string, ErrorObject>();
  for (const error of errors) {
    if (keyErrors.includes(error)) continue;
    const known = byPlace.get(error.instancePath);
    if (known === undefined || rank(error) < rank(known)) byPlace.set(error.instancePath, error);
  }
  const values = [...byPlace.values()].flatMap((error) => explainValue(error, context));
  return [...explainKeys(keyErrors, context), ...values];
}

function rank(error: ErrorObject): number {
  const index = order.indexOf(error.keyword);
  return index === -1 ? order.length : index;
}

function explainValue(error: ErrorObject, context: ExplainContext): readonly Diagnostic[] {
  const keys = pointerKeys(error.instancePath);
  const node = nodeAt(context.root, keys);
  const schema = context.book.at(context.schemaName, keys);
  if (node === undefined || schema === undefined) return [];
  const field = { path: dotted(keys), title: schema.title ?? keys.at(-1) ?? '' };
  const explainer = explainers[error.keyword] ?? explainOther;
  return [explainer({ error, keys, node, schema, field, context })];
}

function explainRange({ error, node, schema, field }: Subject): Diagnostic {
  const found = node.kind === 'scalar' ? Number(node.value) : 0;
  const { minimum, maximum } = schema;
  return problem('schema/number-range', sourceOfValue(node, error.instancePath), {
    ...field,
    found,
    minimum,
    maximum,
  });
}

function explainSize({ error, node, field }: Subject): Diagnostic {
  const found = node.kind === 'list' ? node.items.length : 0;
  const limit = Number((error.params as { limit?: unknown }).limit);
  const side = error.keyword === 'minItems' ? 'min' : 'max';
  return problem('schema/list-size', sourceOfValue(node, error.instancePath), {
    ...field,
    found,
    limit,
    side,
  });
}

function explainRepeat({ error, node, field }: Subject): Diagnostic {
  const repeated = child(node, Number((error.params as { i?: unknown }).i)) ?? node;
  const value = repeated.kind === 'scalar' ? String(repeated.value) : 'hetzelfde onderdeel';
  const found = problem('schema/repeated-item', sourceOfValue(repeated, error.instancePath), {
    ...field,
    value,
  });
  const { range } = repeated;
  return range === undefined ? found : withCure(found, (text) => removeItem(text, range));
}

function explainOther({ error, node, schema, field }: Subject): Diagnostic {
  const args = { ...field, keyword: error.keyword, example: exampleText(schema) };
  return problem('schema/other', sourceOfKey(node, error.instancePath), args);
}
