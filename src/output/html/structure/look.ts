import type { Element } from './nodes.ts';
import { colourValue } from '../../structure/colour-value.ts';
import { matches, readDeclarations, type Declarations, type Rule } from './css.ts';

/** How text looks; a colour is undefined when it is not known. */
export interface Look {
  readonly colour: string | undefined;
  readonly background: string | undefined;
  readonly isBold: boolean;
  readonly isUnderlined: boolean;
  /** In points. */
  readonly size: number;
}

/** The look of a page without styles. */
export const plainLook: Look = {
  colour: '#000000',
  background: '#ffffff',
  isBold: false,
  isUnderlined: false,
  size: 12,
};

/** A CSS pixel in points. */
const pointsPerPixel = 0.75;

/** Sizes of headings without styles, in points. Source: HTML Living Standard, 15.3.6. */
const headingSizes: Readonly<Record<string, number>> = {
  h1: 24,
  h2: 18,
  h3: 14.04,
  h4: 12,
  h5: 9.96,
  h6: 8.04,
};

/** The styles of a page. */
export interface Styles {
  readonly rules: readonly Rule[];
  readonly variables: Declarations;
}

/** The look of an element inside something that looks a certain way. */
export function lookOf(element: Element, around: Look, { rules, variables }: Styles): Look {
  const declared = new Map<string, string>();
  for (const rule of rules)
    if (matches(rule, element)) for (const [key, value] of rule.declarations) declare(declared, key, value);
  for (const [key, value] of readDeclarations(element.attribs['style'] ?? '')) declare(declared, key, value);
  const valueOf = (key: string): string | undefined => resolve(declared.get(key), variables);
  const isBold = boldOf(element, valueOf('font-weight'), around.isBold);
  return {
    colour: inherited(valueOf('color') ?? fontColour(element), around.colour),
    background: inherited(valueOf('background-color'), around.background),
    isBold,
    isUnderlined: underlineOf(element, valueOf('text-decoration-line'), around.isUnderlined),
    size: sizeOf(valueOf('font-size'), around.size) ?? headingSizes[element.name] ?? around.size,
  };
}

/** Short forms are kept as the property they set. */
function declare(declared: Map<string, string>, key: string, value: string): void {
  if (key === 'background') declared.set('background-color', value);
  else if (key === 'text-decoration') declared.set('text-decoration-line', value);
  else declared.set(key, value);
}

/** A value with its custom properties filled in. */
function resolve(value: string | undefined, variables: Declarations): string | undefined {
  let text = value;
  for (let round = 0; text?.includes('var(') === true && round < 5; round++)
    text = text.replace(
      /var\((--[\w-]+)(?:,([^()]*))?\)/g,
      (_, name: string, other?: string) => variables.get(name) ?? other ?? 'unknown',
    );
  return text;
}

function inherited(value: string | undefined, around: string | undefined): string | undefined {
  if (value === undefined) return around;
  return /^(?:inherit|currentcolor|transparent|none|unset|initial)$/i.test(value.trim())
    ? around
    : colourValue(value);
}

function fontColour({ name, attribs }: Element): string | undefined {
  return name === 'font' ? attribs['color'] : undefined;
}

const boldElements: ReadonlySet<string> = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function boldOf({ name }: Element, weight: string | undefined, around: boolean): boolean {
  const value = weight?.trim().toLowerCase();
  if (value === undefined || value === 'inherit') return boldElements.has(name) || around;
  return value.startsWith('bold') || Number.parseInt(value, 10) >= 600;
}

function underlineOf({ name }: Element, line: string | undefined, around: boolean): boolean {
  if (line === undefined) return name === 'u' || name === 'ins' || around;
  // A dotted line is a mark of its own.
  return (line.includes('underline') && !/dotted|dashed|wavy/.test(line)) || around;
}

function sizeOf(value: string | undefined, around: number): number | undefined {
  const parts = /^([\d.]+)(px|pt|rem|em|%)$/.exec(value?.trim() ?? '');
  if (parts === null) return undefined;
  const number = Number(parts[1]);
  switch (parts[2]) {
    case 'px':
      return number * pointsPerPixel;
    case 'pt':
      return number;
    case 'rem':
      return number * plainLook.size;
    case 'em':
      return number * around;
    default:
      return (number / 100) * around;
  }
}
