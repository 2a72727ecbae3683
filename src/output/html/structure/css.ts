/**
 * As much of CSS as colours of text need: plain selectors and the cascade. Rules for states (`:hover`), media and
 * anything else that is not plain are left out.
 */
import type { Element } from './nodes.ts';

/** A rule with one selector. */
export interface Rule {
  readonly selector: readonly Compound[];
  /** Source: Selectors 4, "Calculating a selector's specificity"; 100 for an id, 10 for a class, 1 for a name. */
  readonly specificity: number;
  readonly declarations: Declarations;
}

/** Property → value. */
export type Declarations = ReadonlyMap<string, string>;

/** A simple selector, with how it relates to the one before it. */
interface Compound {
  readonly name: string | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
  readonly isChild: boolean;
}

/** The properties that matter here. */
const read: ReadonlySet<string> = new Set([
  'color',
  'background',
  'background-color',
  'font-weight',
  'font-size',
  'text-decoration',
  'text-decoration-line',
]);

/** The rules of a style sheet that say something about the look of text, and its custom properties. */
export function readStyleSheet(css: string): {
  readonly rules: readonly Rule[];
  readonly variables: Declarations;
} {
  const blocks = plainBlocks(css.replace(/\/\*[^]*?\*\//g, '')).flatMap(({ head, body }) => {
    const declarations = readDeclarations(body);
    return head.split(',').map((selector) => ({ selector: selector.trim(), declarations }));
  });
  const variables = blocks
    .filter(({ selector }) => /^(?::root|html)$/i.test(selector))
    .flatMap(({ declarations }) => [...declarations].filter(([key]) => key.startsWith('--')));
  const rules = blocks.flatMap(({ selector, declarations }): readonly Rule[] => {
    const parsed = parseSelector(selector.replace(/^:root$/i, 'html'));
    const told = new Map([...declarations].filter(([key]) => read.has(key)));
    return parsed === undefined || told.size === 0 ? [] : [{ ...parsed, declarations: told }];
  });
  // Of equal ones the last wins: sorting keeps their order.
  return { rules: rules.toSorted((a, b) => a.specificity - b.specificity), variables: new Map(variables) };
}

/** The declarations of a rule or a style attribute. */
export function readDeclarations(body: string): Declarations {
  return new Map(
    body.split(';').flatMap((each) => {
      const colon = each.indexOf(':');
      if (colon === -1) return [];
      const value = each
        .slice(colon + 1)
        .replace(/!important/i, '')
        .trim();
      return [[each.slice(0, colon).trim().toLowerCase(), value] as const];
    }),
  );
}

/** Blocks that no at-rule is around. */
function plainBlocks(css: string): readonly { readonly head: string; readonly body: string }[] {
  const found: { head: string; body: string }[] = [];
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf('{', at);
    if (open === -1) break;
    const head = css
      .slice(at, open)
      .replace(/^[^]*;/, '')
      .trim();
    const close = closeOf(css, open);
    if (!head.startsWith('@')) found.push({ head, body: css.slice(open + 1, close) });
    at = close + 1;
  }
  return found;
}

function closeOf(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++;
    else if (css[at] === '}' && --depth === 0) return at;
  }
  return css.length;
}

const compoundPattern = /^(?<name>[a-z][a-z\d-]*|\*)?(?<rest>(?:[.#][\w-]+)*)$/i;

function parseSelector(selector: string): Pick<Rule, 'selector' | 'specificity'> | undefined {
  if (selector === '' || /[:[\]+~&]/.test(selector)) return undefined;
  const parts = selector.replace(/\s*>\s*/g, ' >').split(/\s+/);
  const compounds: Compound[] = [];
  for (const part of parts) {
    const isChild = part.startsWith('>');
    const groups = compoundPattern.exec(isChild ? part.slice(1) : part)?.groups;
    if (groups === undefined) return undefined;
    const marks = groups['rest']?.match(/[.#][\w-]+/g) ?? [];
    compounds.push({
      name: groups['name'] === '*' ? undefined : groups['name']?.toLowerCase(),
      id: marks.find((mark) => mark.startsWith('#'))?.slice(1),
      classes: marks.filter((mark) => mark.startsWith('.')).map((mark) => mark.slice(1)),
      isChild,
    });
  }
  return { selector: compounds, specificity: compounds.reduce((sum, each) => sum + weightOf(each), 0) };
}

function weightOf({ name, id, classes }: Compound): number {
  return (id === undefined ? 0 : 100) + classes.length * 10 + (name === undefined ? 0 : 1);
}

/** Whether a rule is about an element. */
export function matches({ selector }: Rule, element: Element): boolean {
  const last = selector.at(-1);
  return last !== undefined && fits(last, element) && parentsFit(selector, selector.length - 1, element);
}

function fits({ name, id, classes }: Compound, element: Element): boolean {
  if (name !== undefined && element.name !== name) return false;
  if (id !== undefined && element.attribs['id'] !== id) return false;
  if (classes.length === 0) return true;
  const own = (element.attribs['class'] ?? '').split(/\s+/);
  return classes.every((each) => own.includes(each));
}

/** Whether what is around an element fits the part of a selector before one of its compounds. */
function parentsFit(selector: readonly Compound[], index: number, element: Element): boolean {
  const wanted = selector[index - 1];
  if (wanted === undefined) return true;
  const mustBeParent = selector[index]?.isChild === true;
  for (let near = element.parent; near !== null; near = near.parent) {
    if (!('attribs' in near)) return false;
    if (fits(wanted, near) && parentsFit(selector, index - 1, near)) return true;
    if (mustBeParent) return false;
  }
  return false;
}
