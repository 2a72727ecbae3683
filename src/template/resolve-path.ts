import { problem } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Shape } from '../profile/shape.ts';
import { leaf, namesIn } from './scope.ts';
import type { Visit } from './visit.ts';

/** Data variables inside `{{#each}}`, besides the item itself. */
const eachData: readonly string[] = ['first', 'last', 'index', 'number'];

/** The shape at a path of a template; undefined when unknown, or after reporting that it does not exist. */
export function resolvePath(path: hbs.AST.PathExpression, visit: Visit): Shape | undefined {
  const { scope } = visit;
  const [first, ...rest] = path.parts;
  if (path.data) return resolveData(path, visit);
  if (path.depth === 0 && first !== undefined && scope.blockParams.has(first))
    return follow(scope.blockParams.get(first), rest, { path, visit });
  if (path.depth >= scope.shapes.length) return unknown({ path, visit }, undefined);
  return follow(scope.shapes[path.depth], path.parts, { path, visit });
}

function resolveData(path: hbs.AST.PathExpression, visit: Visit): Shape | undefined {
  const [name = '', ...rest] = path.parts;
  if (name === 'root') return follow(visit.scope.root, rest, { path, visit });
  if (visit.scope.inEach && eachData.includes(name)) return leaf;
  const known = ['root', ...(visit.scope.inEach ? eachData : [])].map((each) => `@${each}`);
  return unknown({ path, visit }, nearest(`@${name}`, known));
}

interface At {
  readonly path: hbs.AST.PathExpression;
  readonly visit: Visit;
}

function follow(shape: Shape | undefined, parts: readonly string[], at: At): Shape | undefined {
  let current = shape;
  for (const [index, part] of parts.entries()) {
    // What is unknown cannot be wrong.
    if (current === undefined) return undefined;
    const next = inside(current, part);
    if (next === undefined) return unknown(at, suggestion(current, { parts, index, at }));
    current = next;
  }
  return current;
}

/** The shape under a name; a list has a length. */
function inside(shape: Shape, part: string): Shape | undefined {
  if (shape.kind === 'list') return part === 'length' ? leaf : undefined;
  return shape.kind === 'object' && Object.hasOwn(shape.keys, part) ? shape.keys[part] : undefined;
}

/** The whole name as it should be written: a near name here, or the same name at the top of the document. */
function suggestion(
  shape: Shape,
  { parts, index, at }: { readonly parts: readonly string[]; readonly index: number; readonly at: At },
): string | undefined {
  const { path, visit } = at;
  const part = parts[index] ?? '';
  const near = nearest(part, namesIn(shape));
  const written = path.original.split('.');
  if (near !== undefined) {
    const replaced = [...written];
    replaced[written.length - parts.length + index] = near;
    return replaced.join('.');
  }
  const isElsewhere =
    index === 0 && visit.scope.shapes.length > 1 && namesIn(visit.scope.root).includes(part);
  return isElsewhere ? `@root.${parts.join('.')}` : undefined;
}

/** Reports a name that does not exist. @returns undefined: its shape is unknown */
function unknown({ path, visit }: At, near: string | undefined): Shape | undefined {
  const known = path.parts.length === 1 && !path.data ? namesIn(visit.scope.shapes[path.depth]) : [];
  visit.report(path, (range) =>
    problem(
      'template/unknown-name',
      { file: visit.file, range },
      { name: path.original, near, known: visit.scope.shapes.length > 1 ? known : [] },
    ),
  );
  return undefined;
}
