import Handlebars from 'handlebars';
import { helperNames } from './helpers/index.ts';
import type { TemplateSpec } from './compiled.ts';

type Program = hbs.AST.Program;
type Statement = hbs.AST.Statement;
type Expression = hbs.AST.Expression;

/** The options for compiling every template. */
const compileOptions = { noEscape: true, strict: true, explicitPartialContext: false } as const;

/**
 * Compiles a template: its own text is Markdown, every `{{value}}` in it is escaped.
 *
 * Why a change to the AST instead of Handlebars' escaping: that knows only HTML and turns `B&W` into `B&amp;W`. Here
 * each `{{x}}` becomes `{{waarde x}}`, and that helper escapes for Markdown.
 *
 * @throws a Handlebars error when the template is malformed
 */
export function compileTemplate(source: string): TemplateSpec {
  return precompile(wrapProgram(Handlebars.parse(source)));
}

function precompile(program: Program): TemplateSpec {
  // Why the cast: the typings allow only text, the compiler itself takes an AST as well.
  const code = Handlebars.precompile(program, {
    ...compileOptions,
    knownHelpersOnly: false,
  });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- code of Handlebars' own compiler
  return new Function(`return ${code as string}`)() as TemplateSpec;
}

/** Like {@link compileTemplate}, but returns source code for the build to write. */
export function compileToCode(source: string): string {
  const program = wrapProgram(Handlebars.parse(source));
  return Handlebars.precompile(program, { ...compileOptions }) as string;
}

function wrapProgram(program: Program): Program {
  return { ...program, body: program.body.map(wrapStatement) };
}

function wrapStatement(statement: Statement): Statement {
  if (statement.type === 'MustacheStatement') return wrapMustache(statement as hbs.AST.MustacheStatement);
  if (statement.type === 'BlockStatement' || statement.type === 'PartialBlockStatement') {
    const block = statement as hbs.AST.BlockStatement;
    const inverse = block.inverse as Program | undefined;
    return {
      ...block,
      program: wrapProgram(block.program),
      ...(inverse === undefined ? {} : { inverse: wrapProgram(inverse) }),
    } as hbs.AST.BlockStatement;
  }
  return statement;
}

function wrapMustache(statement: hbs.AST.MustacheStatement): Statement {
  return {
    ...statement,
    // Why between three braces too: a user's template must not be able to let a value through as markup.
    escaped: true,
    path: valuePath(statement),
    params: [asExpression(statement)],
    hash: undefined as unknown as hbs.AST.Hash,
  } as hbs.AST.MustacheStatement;
}

/** The content of a mustache as an argument: a helper call, a path or a literal. */
function asExpression(statement: hbs.AST.MustacheStatement): Expression {
  const { path, params, hash, loc } = statement;
  const isCall =
    params.length > 0 ||
    (hash as hbs.AST.Hash | undefined) !== undefined ||
    (path.type === 'PathExpression' && helperNames.has((path as hbs.AST.PathExpression).original));
  // Why not Handlebars' own `strict`: it ignores arguments, and every value is one here.
  if (!isCall) return path.type === 'PathExpression' ? strictly(path as hbs.AST.PathExpression) : path;
  return { type: 'SubExpression', path, params, hash, loc } as hbs.AST.SubExpression;
}

/** The same path, except that a missing name throws. The typings do not know this flag of the compiler. */
function strictly(path: hbs.AST.PathExpression): Expression {
  return { ...path, strict: true } as hbs.AST.PathExpression;
}

function valuePath({ loc }: hbs.AST.MustacheStatement): hbs.AST.PathExpression {
  return {
    type: 'PathExpression',
    data: false,
    depth: 0,
    parts: ['waarde'],
    original: 'waarde',
    loc,
  };
}
