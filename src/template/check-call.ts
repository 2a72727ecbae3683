import { problem } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Shape } from '../profile/shape.ts';
import { allHelperNames, blockHelperNames, helperNames } from './helpers/index.ts';
import { resolvePath } from './resolve-path.ts';
import { leaf } from './scope.ts';
import type { Visit } from './visit.ts';

/** Helpers that are called by their name alone. */
export const helpersWithoutArguments: ReadonlySet<string> = helperNames;

/** A mustache or subexpression that calls a helper. */
type Call = Pick<hbs.AST.MustacheStatement, 'path' | 'params'> & { readonly hash?: hbs.AST.Hash };

/**
 * Checks a call: the helper exists, and so do all its arguments.
 *
 * @returns the shapes of the arguments; undefined when there is no such helper
 */
export function checkCall(
  call: Call,
  visit: Visit,
  kind: 'value' | 'block' = 'value',
): readonly (Shape | undefined)[] | undefined {
  const name = (call.path as hbs.AST.PathExpression).original;
  const { file } = visit;
  const known = kind === 'block' ? blockHelperNames : allHelperNames().filter((each) => !isBlock(each));
  if (!known.includes(name)) {
    // A block without its `#`: `{{if x}}`.
    const near = kind === 'value' && isBlock(name) ? `#${name}` : nearest(name, known);
    visit.report(call.path, (range) =>
      problem('template/unknown-helper', { file, range }, { name, near, isBlock: kind === 'block' }),
    );
    return undefined;
  }
  const shapes = call.params.map((param) => shapeOf(param, visit));
  for (const { value } of call.hash?.pairs ?? []) shapeOf(value, visit);
  checkMeaning(name, { call, shapes, visit });
  return shapes;
}

function isBlock(name: string): boolean {
  return blockHelperNames.includes(name);
}

/** The shape of an argument. */
function shapeOf(expression: hbs.AST.Expression, visit: Visit): Shape | undefined {
  if (expression.type === 'SubExpression') {
    checkCall(expression as hbs.AST.SubExpression, visit);
    return undefined;
  }
  if (expression.type !== 'PathExpression') return leaf;
  const path = expression as hbs.AST.PathExpression;
  return helpersWithoutArguments.has(path.original) ? leaf : resolvePath(path, visit);
}

/** Helpers that need no argument. */
const aloneHelpers: ReadonlySet<string> = new Set([...helpersWithoutArguments, 'intern', 'geheel', 'vinkje']);

interface Given {
  readonly call: Call;
  readonly shapes: readonly (Shape | undefined)[];
  readonly visit: Visit;
}

/** Checks what a helper requires of its arguments, as far as that is known statically. */
function checkMeaning(name: string, { call, shapes, visit }: Given): void {
  const [first] = call.params;
  const { file, check } = visit;
  if (first === undefined) {
    if (!aloneHelpers.has(name))
      visit.report(call.path, (range) => problem('template/needs-value', { file, range }, { name }));
    return;
  }
  const [shape] = shapes;
  if (name === 'each' && shape !== undefined && shape.kind !== 'list') {
    const written = (first as hbs.AST.PathExpression).original;
    visit.report(first, (range) => problem('template/not-a-list', { file, range }, { name: written }));
  }
  if (name === 'sectie') checkWord(first, { kind: 'sectie', known: check.sections, visit });
  if (name === 'catalogustekst') checkWord(first, { kind: 'tekst', known: check.texts, visit });
}

/** A section or text named literally in the template has to exist. */
function checkWord(
  node: hbs.AST.Expression,
  {
    kind,
    known,
    visit,
  }: { readonly kind: 'sectie' | 'tekst'; readonly known: readonly string[]; readonly visit: Visit },
): void {
  if (node.type !== 'StringLiteral') return;
  const { value } = node as hbs.AST.StringLiteral;
  if (known.includes(value)) return;
  const args = { kind, value, near: nearest(value, known), known };
  visit.report(node, (range) => problem('template/unknown-text', { file: visit.file, range }, args));
}
