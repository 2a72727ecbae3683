import Handlebars from 'handlebars';
import { helperNames } from './helpers/index.ts';
import { withBoxes } from './boxes.ts';
import type { TemplateSpec } from './compiled.ts';
import { startOf } from './masked.ts';
import { placesIn, type ValuePlace } from './place.ts';

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
  return precompile(prepared(source));
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
  return Handlebars.precompile(prepared(source), { ...compileOptions }) as string;
}

/** Where the values of a template stand; see {@link placesIn}. */
type PlaceOf = (statement: Statement) => ValuePlace;

function prepared(source: string): Program {
  const text = withBoxes(source);
  const program = Handlebars.parse(text);
  const places = placesIn(text, program);
  return wrapProgram(program, (statement) => places(startOf(statement, text)));
}

function wrapProgram(program: Program, placeOf: PlaceOf): Program {
  return { ...program, body: program.body.map((statement) => wrapStatement(statement, placeOf)) };
}

function wrapStatement(statement: Statement, placeOf: PlaceOf): Statement {
  if (statement.type === 'MustacheStatement')
    return wrapMustache(statement as hbs.AST.MustacheStatement, placeOf(statement));
  if (statement.type === 'BlockStatement' || statement.type === 'PartialBlockStatement') {
    const block = statement as hbs.AST.BlockStatement;
    const inverse = block.inverse as Program | undefined;
    return {
      ...block,
      program: wrapProgram(block.program, placeOf),
      ...(inverse === undefined ? {} : { inverse: wrapProgram(inverse, placeOf) }),
    } as hbs.AST.BlockStatement;
  }
  return statement;
}

function wrapMustache(statement: hbs.AST.MustacheStatement, place: ValuePlace): Statement {
  return {
    ...statement,
    // Why between three braces too: a user's template must not be able to let a value through as markup.
    escaped: true,
    path: valuePath(statement),
    params: [asExpression(statement), ...(place === 'text' ? [] : [placeLiteral(place, statement)])],
    hash: undefined as unknown as hbs.AST.Hash,
  } as hbs.AST.MustacheStatement;
}

function placeLiteral(place: ValuePlace, { loc }: hbs.AST.MustacheStatement): Expression {
  return { type: 'StringLiteral', value: place, original: place, loc } as hbs.AST.StringLiteral;
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
