/** A template as Markdown sees it: what stands between braces is one opaque word. */
import { offsetAt } from './parse-template.ts';

/** Stands for a character of a printed value. */
export const valueMark = '\ue000';

/** Stands for a character of a block, a partial or a comment: it prints nothing itself. */
export const tagMark = '\ue001';

/** A template with marks for everything between braces; every offset is that of the template itself. */
export function maskTemplate(text: string, program: hbs.AST.Program): string {
  const values = new Set(printedStarts(program, text));
  return text.replace(/\{\{\{[^]*?\}\}\}|\{\{!--[^]*?--\}\}|\{\{[^]*?\}\}/g, (all, start: number) => {
    const mark = values.has(start) ? valueMark : tagMark;
    // A line ending inside braces is not one of the Markdown.
    return mark.repeat(all.length);
  });
}

/** Where each printed value begins. */
function printedStarts(program: hbs.AST.Program, text: string): readonly number[] {
  return program.body.flatMap((statement) => {
    if (statement.type === 'MustacheStatement') return [startOf(statement, text)];
    if (statement.type !== 'BlockStatement') return [];
    const { program: main, inverse } = statement as hbs.AST.BlockStatement;
    // The typings do not say that `{{else}}` can be absent.
    return [main, inverse as hbs.AST.Program | undefined].flatMap((each) =>
      each === undefined ? [] : printedStarts(each, text),
    );
  });
}

/** The offset of a statement in its template. */
export function startOf({ loc }: hbs.AST.Node, text: string): number {
  return offsetAt(text, loc.start.line, loc.start.column);
}

/** A stretch of a template. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Code, in which Markdown reads no marks: fenced blocks and pieces between backticks. */
export function codeIn(masked: string): readonly Stretch[] {
  if (!/[`~]/.test(masked)) return [];
  const fences = fencesIn(masked);
  const spans = stretches(masked, /(?<![`\\])(`+)(?!`)(?:(?!\n[ \t]*\n)[^])*?(?<!`)\1(?!`)/g);
  return [...fences, ...spans.filter((each) => !isInside(each.start, fences))];
}

/** Fenced blocks; one that is not closed runs to the end. Source: CommonMark 0.31, 4.5. */
function fencesIn(masked: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let open: { readonly start: number; readonly fence: string } | undefined;
  let at = 0;
  for (const line of masked.split('\n')) {
    const end = at + line.length;
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (open === undefined && fence !== undefined) open = { start: at, fence };
    else if (open !== undefined && fence?.startsWith(open.fence) === true && line.trim() === fence) {
      found.push({ start: open.start, end });
      open = undefined;
    }
    at = end + 1;
  }
  return open === undefined ? found : [...found, { start: open.start, end: masked.length }];
}

function stretches(text: string, pattern: RegExp): readonly Stretch[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** Whether a place is in one of these stretches. */
export function isInside(at: number, within: readonly Stretch[]): boolean {
  return within.some(({ start, end }) => at >= start && at < end);
}

/** A link or a picture in a template. */
export interface TemplateLink extends Stretch {
  /** Where it leads, and the title behind that. */
  readonly target: Stretch;
  readonly title: Stretch | undefined;
  readonly isPicture: boolean;
}

const label = String.raw`\[(?:[^[\]\\]|\\[^]|\[[^[\]]*\])*\]`;
const target = String.raw`<[^<>\n]*>|(?:[^\s()\\]|\\[^])*(?:\([^\s()]*\)[^\s()]*)*`;
const title = String.raw`"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)`;
const links = new RegExp(`(?<!\\\\)(!?)${label}\\(\\s*(${target})(?:\\s+(${title}))?\\s*\\)`, 'dg');
const addresses = /<([a-z][a-z\d+.-]{1,31}:[^<>\s]*)>/dgi;
const definitions = /^ {0,3}\[(?!\^)(?:[^[\]\\]|\\.)+\]:[ \t]*(\S+)/dgm;

/** Every link and picture: inline, between angle brackets, and in a reference definition. */
export function linksIn(masked: string): readonly TemplateLink[] {
  const code = codeIn(masked);
  const inline = [...masked.matchAll(links)].map((match) => ({
    ...stretchOf(match, 0),
    target: bare(stretchOf(match, 2), masked),
    title: match[3] === undefined ? undefined : stretchOf(match, 3),
    isPicture: match[1] === '!',
  }));
  const other = [...masked.matchAll(addresses), ...masked.matchAll(definitions)].map((match) => ({
    ...stretchOf(match, 0),
    target: bare(stretchOf(match, 1), masked),
    title: undefined,
    isPicture: false,
  }));
  return [...inline, ...other].filter(({ start }) => !isInside(start, code));
}

function stretchOf(match: RegExpExecArray, group: number): Stretch {
  const [start = 0, end = 0] = match.indices?.[group] ?? [];
  return { start, end };
}

/** A target between angle brackets, without them. */
function bare({ start, end }: Stretch, masked: string): Stretch {
  return masked[start] === '<' ? { start: start + 1, end: end - 1 } : { start, end };
}
