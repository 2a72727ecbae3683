/** Where a value stands in a template decides how it is written: in a sentence, in the target of a link, in code. */
import { codeIn, isInside, linksIn, maskTemplate } from './masked.ts';

/** In a sentence, in code, or in a part of a link: its beginning, an address, a number, a path, a query. */
export type ValuePlace = 'text' | 'code' | 'title' | TargetPlace;

/** Parts of the target of a link, each with its own encoding. */
export type TargetPlace = 'start' | 'mail' | 'phone' | 'path' | 'query';

/** Tells of each offset in a template where a value at that offset would stand. */
export function placesIn(text: string, program: hbs.AST.Program): (offset: number) => ValuePlace {
  if (!/[`~(<:]/.test(text)) return () => 'text';
  const masked = maskTemplate(text, program);
  const [code, links] = [codeIn(masked), linksIn(masked)];
  return (offset) => {
    if (isInside(offset, code)) return 'code';
    const link = links.find((each) => isInside(offset, [each.target]));
    if (link !== undefined) return placeInTarget(text.slice(link.target.start, offset));
    return links.some((each) => each.title !== undefined && isInside(offset, [each.title]))
      ? 'title'
      : 'text';
  };
}

function placeInTarget(before: string): TargetPlace {
  // A block before it, such as `{{#if x}}`, is no part of the target.
  const written = before.replace(/\{\{[#/^!>][^]*?\}\}|\{\{else[^]*?\}\}/g, '');
  if (written === '') return 'start';
  if (/[?#]/.test(written)) return 'query';
  if (/^mailto:/i.test(written)) return 'mail';
  return /^tel:/i.test(written) ? 'phone' : 'path';
}
