import Handlebars from 'handlebars';
import { problem, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { lineStarts } from '../diagnostics/present.ts';

/** A template file: its name in messages, and its text. */
export interface TemplateText {
  readonly file: string;
  readonly text: string;
  /** Shipped with the program: what does not fit in it is reported where a user's template uses it. */
  readonly isShipped?: boolean;
}

/** A template as an AST, or what is wrong with it. */
export type ParsedTemplate =
  | { readonly program: hbs.AST.Program; readonly diagnostics: readonly [] }
  | { readonly program: undefined; readonly diagnostics: readonly Diagnostic[] };

/** What the parser reports about the place where it stopped; its positions are those of the previous token. */
interface Stop {
  readonly text: string;
  readonly token: string;
  /** Absent when nothing could be read yet. */
  readonly loc?: { readonly last_line: number; readonly last_column: number };
}

/** The Handlebars parser with a function that the typings omit. */
const { Parser: parser } = Handlebars as unknown as {
  readonly Parser: { parseError?: (message: string, stop: Stop) => never };
};

/** Thrown by our own error function, so that the library's prose need not be parsed. */
class Stopped extends Error {
  readonly stop: Stop;

  constructor(stop: Stop) {
    super('stopped');
    this.stop = stop;
  }
}

/** Parses a template. A mistake in its braces is a diagnostic, at the place where it must be fixed. */
export function parseTemplate({ file, text }: TemplateText): ParsedTemplate {
  const before = parser.parseError;
  parser.parseError = (_message, stop) => {
    throw new Stopped(stop);
  };
  try {
    return { program: Handlebars.parse(text), diagnostics: [] };
  } catch (error) {
    return { program: undefined, diagnostics: [parseDiagnostic(error, { file, text })] };
  } finally {
    if (before === undefined) delete parser.parseError;
    else parser.parseError = before;
  }
}

const begin = { last_line: 1, last_column: 0 } as const;

function parseDiagnostic(error: unknown, { file, text }: TemplateText): Diagnostic {
  if (error instanceof Stopped) return explainStop(error.stop, { file, text });
  // A block closed with another name: the library gives the position of its opening.
  const { lineNumber, column } = error as { readonly lineNumber?: number; readonly column?: number };
  if (lineNumber === undefined || column === undefined) throw error;
  const start = offsetAt(text, lineNumber, column);
  const name = /^\S+/.exec(text.slice(start))?.[0] ?? '';
  const range = { start, end: start + name.length };
  return problem('template/block-not-closed', { file, range }, { name: plainName(name) });
}

function explainStop({ text: found, token, loc = begin }: Stop, { file, text }: TemplateText): Diagnostic {
  const open = token === 'EOF' ? lastOpen(text) : undefined;
  if (open !== undefined)
    return problem('template/block-not-closed', { file, range: open.range }, { name: open.name });
  const start = Math.min(offsetAt(text, loc.last_line, loc.last_column), Math.max(0, text.length - 1));
  const tag = /^\{\{~?\/\s*([\w-]+)/.exec(text.slice(start))?.[1];
  if (token === 'OPEN_ENDBLOCK' && tag !== undefined)
    return problem(
      'template/nothing-to-close',
      { file, range: { start, end: start + tag.length + 3 } },
      { name: tag },
    );
  const end = Math.min(text.length, start + Math.max(1, found.length));
  const line = text.slice(text.lastIndexOf('\n', start) + 1).split(/\r?\n/, 1)[0] ?? '';
  return problem('template/braces', { file, range: { start, end } }, { excerpt: line.trim() });
}

/** The last block that was opened and never closed. */
function lastOpen(
  text: string,
): { readonly name: string; readonly range: { start: number; end: number } } | undefined {
  const open: { name: string; range: { start: number; end: number } }[] = [];
  for (const match of text.matchAll(/\{\{~?([#/^])\s*([\w-]+)/g)) {
    const [all, sign, name = ''] = match;
    if (sign === '/') open.pop();
    else open.push({ name, range: { start: match.index, end: match.index + all.length } });
  }
  return open.at(-1);
}

function plainName(written: string): string {
  return written.replace(/[{}#~^]/g, '');
}

/** The offset of a line (from 1) and column (from 0). */
export function offsetAt(text: string, line: number, column: number): number {
  return (lineStarts(text)[line - 1] ?? text.length) + column;
}
