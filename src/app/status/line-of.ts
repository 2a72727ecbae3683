import type { Source } from '../../diagnostics/diagnostic.ts';
import { commentedLine } from '../../workspace/commented-line.ts';
import { pointerKeys } from '../../workspace/located.ts';
import type { NextStep } from './next-step.ts';

/** A step with the line on which its value waits, stands, or can be written; counted from 1. */
export function withLine(
  step: NextStep | undefined,
  texts: ReadonlyMap<string, string>,
): NextStep | undefined {
  if (step?.code !== 'blanks' && step?.code !== 'proposals') return step;
  return { ...step, line: lineOf(step.first.source, texts) };
}

function lineOf(
  { file, pointer = '', range }: Source,
  texts: ReadonlyMap<string, string>,
): number | undefined {
  const text = texts.get(file);
  const keys = pointerKeys(pointer);
  const place = text === undefined || keys.length === 0 ? range : (commentedLine(text, keys) ?? range);
  return text === undefined || place === undefined
    ? undefined
    : text.slice(0, place.start).split('\n').length;
}
