import { weekDays } from '../../calendar/weekly-clock.ts';
import type { AskedValue, FormFacts } from './answer-form.ts';
import type { SchemaNode } from '../../profile/schema-book.ts';

/** One of the answers of a field: what is sent for it, and what it is called. */
export interface FieldChoice {
  readonly typed: string;
  readonly name: string;
}

/** Which field of a form suits a value; whatever is sent is read by the answer form of that value. */
export type AnswerField =
  | { readonly kind: 'text' | 'lines' | 'day' | 'time' | 'mail' | 'phone' }
  /** A day of the week and a time. */
  | { readonly kind: 'moment'; readonly days: readonly string[] }
  | {
      readonly kind: 'number';
      readonly unit: string;
      readonly isWhole: boolean;
      readonly least: number | undefined;
      readonly most: number | undefined;
    }
  | { readonly kind: 'one-of' | 'some-of'; readonly choices: readonly FieldChoice[] };

/** The field for a value that is asked at once. */
export function fieldFor(asked: AskedValue, facts: FormFacts): AnswerField {
  const { node, item, keys } = asked;
  if (keys.join('.') === 'secretariaat.bezetting') return { kind: 'text' };
  if (node.type !== 'array') return singleField(asked, node, facts);
  const single = item === undefined ? undefined : singleField(asked, item, facts);
  return single?.kind === 'one-of' ? { ...single, kind: 'some-of' } : { kind: 'lines' };
}

function singleField({ keys }: AskedValue, node: SchemaNode, facts: FormFacts): AnswerField {
  const notes: { readonly soort?: string; readonly verwijzing?: string } = node['x-gemeente'] ?? {};
  if (notes.soort === 'moment') return { kind: 'moment', days: weekDays };
  const choices = choicesOf(node, notes.verwijzing, facts);
  if (choices !== undefined) return { kind: 'one-of', choices };
  if (node.type === 'integer' || node.type === 'number') return numberField(node);
  if (node.format === 'date') return { kind: 'day' };
  if (node.pattern?.includes(':[0-5]') === true) return { kind: 'time' };
  if (node.format === 'email') return { kind: 'mail' };
  return { kind: String(keys.at(-1)).startsWith('telefoon') ? 'phone' : 'text' };
}

function numberField({ type, minimum, maximum, 'x-gemeente': notes }: SchemaNode): AnswerField {
  const unit = notes?.eenheid?.[1] ?? units[notes?.soort ?? ''] ?? '';
  return { kind: 'number', isWhole: type === 'integer', unit, least: minimum, most: maximum };
}

const units: Readonly<Record<string, string>> = { minuten: 'minuten', uren: 'uur', bedrag: 'euro' };

/** The only possible answers; undefined when there are more than can be named. */
function choicesOf(
  node: SchemaNode,
  kind: string | undefined,
  { known }: FormFacts,
): readonly FieldChoice[] | undefined {
  if (node.type === 'boolean') return ['ja', 'nee'].map((name) => ({ typed: name, name }));
  if (node.enum !== undefined)
    return node.enum.map((value) => {
      const name = String(value).replaceAll('-', ' ');
      return { typed: name, name };
    });
  if (kind === undefined) return undefined;
  return [...known(kind)].map(([id, name]) => ({ typed: id, name: name === '' ? id : name }));
}

/** A value as a field for words sends it. @param write of its answer form */
export function fieldText(
  { kind }: AnswerField,
  value: unknown,
  write: (value: unknown) => string | undefined,
): string {
  if (kind === 'lines') return Array.isArray(value) ? value.map(String).join('\n') : '';
  if (kind === 'day' || kind === 'time' || kind === 'number')
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return write(value) ?? '';
}

/** The answers of a field that are in a value. */
export function chosenIn(choices: readonly FieldChoice[], value: unknown): readonly FieldChoice[] {
  const values = (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map((each) =>
    typeof each === 'boolean' ? (each ? 'ja' : 'nee') : String(each),
  );
  return choices.filter(({ typed }) =>
    values.some((each) => each === typed || each.replaceAll('-', ' ') === typed),
  );
}
