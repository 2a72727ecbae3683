import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { TextRange } from '../diagnostics/source.ts';

/** A value as dots: only its spaces stay. */
export function masked(value: string): string {
  return value.replace(/\S/gu, (character) => '•'.repeat(character.length));
}

/** A text with the places masked. Every other place stays where it is. */
export function redacted(text: string, ranges: readonly TextRange[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    result += text.slice(at, from) + masked(text.slice(from, end));
    at = end;
  }
  return result + text.slice(at);
}

/**
 * A diagnostic whose facts and edits quote none of these values. Why: any message may quote what was typed. A cure that
 * would write dots in the place of a value is no cure.
 */
export function withoutValues(diagnostic: Diagnostic, values: readonly string[]): Diagnostic {
  const { args, edits = [] } = diagnostic;
  const quotes = JSON.stringify([args, edits.map(({ text }) => text)]);
  const isClean = (value: string): boolean => !quotes.includes(JSON.stringify(value).slice(1, -1));
  if (values.every(isClean)) return diagnostic;
  return { ...diagnostic, args: cleaned(args, values) as Diagnostic['args'], edits: [] };
}

function cleaned(fact: unknown, values: readonly string[]): unknown {
  if (typeof fact === 'string')
    return values.reduce((text, value) => text.replaceAll(value, masked(value)), fact);
  if (typeof fact === 'number') return values.includes(String(fact)) ? masked(String(fact)) : fact;
  if (Array.isArray(fact)) return fact.map((each) => cleaned(each, values));
  if (typeof fact !== 'object' || fact === null) return fact;
  return Object.fromEntries(Object.entries(fact).map(([key, each]) => [key, cleaned(each, values)]));
}
