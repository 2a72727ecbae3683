import type { TextRange } from '../diagnostics/diagnostic.ts';
import { typed } from '../diagnostics/typed.ts';
import { readable } from './write-yaml.ts';

/** A single value. */
export type PlainValue = string | number | boolean;

/** Replaces a value, keeping the quotes that the old one had. */
export function replaceRange(text: string, { start, end }: TextRange, value: PlainValue): string {
  return text.slice(0, start) + inItsPlace(text.slice(start, end), value) + text.slice(end);
}

/** A value as it is written where another stood, with the quotes of that one. */
export function inItsPlace(old: string, written: PlainValue | readonly string[]): string {
  const value = readable(written);
  if (old === '') return ` ${typed(value)}`;
  // A block's range includes its last line endings; without them the next line would become part of the value.
  if (/^[|>]/.test(old)) return typed(value) + (/(?:\r?\n)*$/.exec(old)?.[0] ?? '');
  if (typeof value !== 'string') return typed(value);
  // Between single quotes a line end would become a space.
  if (old.startsWith("'") && !/[\n\r]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return /^["']/.test(old) ? JSON.stringify(value) : typed(value);
}
