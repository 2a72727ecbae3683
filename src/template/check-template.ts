import { problem, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Shape } from '../profile/shape.ts';
import { checkCall, helpersWithoutArguments } from './check-call.ts';
import { offsetAt, parseTemplate, type TemplateText } from './parse-template.ts';
import { resolvePath } from './resolve-path.ts';
import { keys, rootScope, withKeys, type Scope } from './scope.ts';
import type { TemplateCheck, Visit } from './visit.ts';

/**
 * Checks a template without rendering it: braces, and every name of a value, helper, section and partial, including
 * those in the partials it uses, in the context in which they are used.
 */
export function checkTemplate(check: TemplateCheck): readonly Diagnostic[] {
  return new Checker(check).run();
}

type Statement = hbs.AST.Statement;
type Expression = hbs.AST.Expression;

/** One template being checked: which file, and the partials it was reached through. */
interface Place {
  readonly template: TemplateText;
  readonly through: readonly string[];
  /** Where a user's template uses this shipped one: its errors are reported there. */
  readonly caller?: Pick<Visit, 'file' | 'report'> & { readonly node: hbs.AST.Node };
}

/** The deepest nesting of lists. The shipped templates need three; each further level multiplies the output. */
const maxLists = 5;

/** The most partial calls in one document. Why: partials that each call two others would never end. */
const maxPartials = 2000;

class Checker {
  readonly #check: TemplateCheck;
  #partials = 0;
  readonly #found: Diagnostic[] = [];
  readonly #programs = new Map<string, hbs.AST.Program | undefined>();

  constructor(check: TemplateCheck) {
    this.#check = check;
  }

  run(): readonly Diagnostic[] {
    this.#template({ template: this.#check.document, through: [] }, rootScope(this.#check.shape));
    return this.#found;
  }

  #template(place: Place, scope: Scope): void {
    const { template } = place;
    if (!this.#programs.has(template.file)) {
      const parsed = parseTemplate(template);
      this.#found.push(...parsed.diagnostics);
      this.#programs.set(template.file, parsed.program);
    }
    this.#program(this.#programs.get(template.file), { place, scope });
  }

  #program(program: hbs.AST.Program | undefined, at: { readonly place: Place; readonly scope: Scope }): void {
    for (const statement of program?.body ?? []) this.#statement(statement, at);
  }

  #statement(statement: Statement, at: { readonly place: Place; readonly scope: Scope }): void {
    const visit = this.#visit(at);
    switch (statement.type) {
      case 'MustacheStatement':
        checkPrinted(statement as hbs.AST.MustacheStatement, visit);
        break;
      case 'BlockStatement':
        this.#block(statement as hbs.AST.BlockStatement, at);
        break;
      case 'PartialStatement':
        this.#partial(statement as hbs.AST.PartialStatement, at);
        break;
      case 'ContentStatement':
      case 'CommentStatement':
        break;
      default:
        visit.report(statement, (range) => problem('template/not-allowed', { file: visit.file, range }));
    }
  }

  #visit({ place, scope }: { readonly place: Place; readonly scope: Scope }): Visit {
    const { file, text } = place.template;
    const { caller } = place;
    if (caller !== undefined) {
      const report: Visit['report'] = (_node, make) => caller.report(caller.node, make);
      return { check: this.#check, scope, file: caller.file, report };
    }
    const report: Visit['report'] = ({ loc }, make) => {
      const start = offsetAt(text, loc.start.line, loc.start.column);
      this.#found.push(make({ start, end: offsetAt(text, loc.end.line, loc.end.column) }));
    };
    return { check: this.#check, scope, file, report };
  }

  #block(block: hbs.AST.BlockStatement, at: { readonly place: Place; readonly scope: Scope }): void {
    const visit = this.#visit(at);
    const name = nameOf(block.path);
    const inner = innerScope(block, name, visit);
    // The typings do not say that `{{else}}` can be absent.
    const inverse = block.inverse as hbs.AST.Program | undefined;
    if (inner === undefined) return;
    if (inner.main.shapes.length > maxLists + 1) {
      visit.report(block.path, (range) => problem('template/too-deep', { file: visit.file, range }));
      return;
    }
    this.#program(block.program, { ...at, scope: inner.main });
    this.#program(inverse, { ...at, scope: inner.otherwise });
  }

  #partial(
    statement: hbs.AST.PartialStatement,
    { place, scope }: { readonly place: Place; readonly scope: Scope },
  ): void {
    const visit = this.#visit({ place, scope });
    const { file } = visit;
    if (statement.name.type !== 'PathExpression') {
      visit.report(statement, (range) => problem('template/not-allowed', { file, range }));
      return;
    }
    const name = nameOf(statement.name);
    const template = this.#check.partials.get(name);
    if (template === undefined) {
      const near = nearest(name, [...this.#check.partials.keys()]);
      visit.report(statement.name, (range) =>
        problem('template/unknown-partial', { file, range }, { name, near }),
      );
      return;
    }
    if (place.through.includes(name)) {
      const path = [...place.through.slice(place.through.indexOf(name)), name];
      visit.report(statement.name, (range) => problem('template/partial-loop', { file, range }, { path }));
      return;
    }
    this.#partials++;
    if (this.#partials > maxPartials) {
      if (this.#partials === maxPartials + 1)
        visit.report(statement.name, (range) => problem('template/too-deep', { file, range }));
      return;
    }
    const isBlamed = template.isShipped === true && place.template.isShipped !== true;
    const caller = isBlamed ? { ...visit, node: statement.name } : place.caller;
    const inner = {
      template,
      through: [...place.through, name],
      ...(caller === undefined ? {} : { caller }),
    };
    this.#template(inner, partialScope(statement, visit));
  }
}

/** The first name in a mustache. */
function nameOf(expression: Expression): string {
  return (expression as hbs.AST.PathExpression).original;
}

/** Checks `{{x}}` and `{{helper x}}`: the value exists and can be printed. */
function checkPrinted(statement: hbs.AST.MustacheStatement, visit: Visit): void {
  const { path, params, hash } = statement;
  const isCall = params.length > 0 || (hash as hbs.AST.Hash | undefined) !== undefined;
  if (path.type !== 'PathExpression') return;
  const name = nameOf(path);
  if (isCall || helpersWithoutArguments.has(name)) {
    checkCall(statement, visit);
    return;
  }
  const found = resolvePath(path as hbs.AST.PathExpression, visit);
  if (found === undefined || visit.scope.empty.has(name)) return;
  const group = found.kind === 'list' ? found.item : found;
  if (group.kind !== 'object') return;
  const { file } = visit;
  const inside = Object.keys(group.keys);
  visit.report(path, (range) =>
    problem('template/prints-group', { file, range }, { name, keys: inside, isList: found.kind === 'list' }),
  );
}

/** What the two sides of a block see; undefined when the block is unknown. */
function innerScope(
  block: hbs.AST.BlockStatement,
  name: string,
  visit: Visit,
): { readonly main: Scope; readonly otherwise: Scope } | undefined {
  const { scope } = visit;
  const shapes = checkCall(block, visit, 'block');
  if (shapes === undefined) return undefined;
  const [first] = block.params;
  const asked = first?.type === 'PathExpression' ? nameOf(first) : undefined;
  const known = asked === undefined ? scope : { ...scope, empty: new Set([...scope.empty, asked]) };
  switch (name) {
    case 'each':
      return { main: eachScope(block, shapes[0], scope), otherwise: known };
    case 'sectie':
      return { main: { ...scope, shapes: [visit.check.section, ...scope.shapes] }, otherwise: scope };
    case 'if':
      return { main: scope, otherwise: known };
    case 'unless':
      return { main: known, otherwise: scope };
    default:
      return { main: scope, otherwise: scope };
  }
}

function eachScope(block: hbs.AST.BlockStatement, list: Shape | undefined, scope: Scope): Scope {
  const item = list?.kind === 'list' ? list.item : undefined;
  const names = (block.program as hbs.AST.Program | undefined)?.blockParams ?? [];
  const params = names.map((name, index) => [name, index === 0 ? item : keys('')] as const);
  return {
    ...scope,
    shapes: [item, ...scope.shapes],
    blockParams: new Map([...scope.blockParams, ...params]),
    inEach: true,
  };
}

/** `{{> deel}}` sees what is around it; `{{> deel x}}` sees x; `{{> deel a=b}}` sees a as well. */
function partialScope(statement: hbs.AST.PartialStatement, visit: Visit): Scope {
  const { scope } = visit;
  const [given] = statement.params;
  const here = given === undefined ? scope.shapes[0] : resolveGiven(given, visit);
  const pairs = ((statement.hash as hbs.AST.Hash | undefined)?.pairs ?? []).map(
    ({ key, value }) => [key, resolveGiven(value, visit) ?? keys('')] as const,
  );
  const shape = here?.kind === 'object' ? withKeys(here, Object.fromEntries(pairs)) : here;
  return { ...scope, shapes: [shape, ...scope.shapes.slice(1)] };
}

function resolveGiven(expression: Expression, visit: Visit): Shape | undefined {
  return expression.type === 'PathExpression'
    ? resolvePath(expression as hbs.AST.PathExpression, visit)
    : { kind: 'leaf' };
}
