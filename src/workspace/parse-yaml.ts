import { parseDocument, type Document } from 'yaml';
import { problem, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { withEdits } from '../diagnostics/text-edit.ts';
import type { Located } from './located.ts';
import { endOfLine, startOfLine } from './line-ends.ts';
import type { RepairedText } from './repaired-text.ts';
import { conflictIn } from './slips/conflict.ts';
import type { KeysAt } from './slips/levels.ts';
import { repairSlips } from './slips/repair.ts';
import { unseenDiagnostics } from './unseen-characters.ts';
import { maxDepth, maxErrors, TreeReader } from './yaml-tree.ts';

/** A file with more mistakes than this is not YAML; parsing it again would only take time. */
const hopeless = 1000;

/** A parsed file. */
export interface ParsedYaml {
  /** The values, after repairs if any; undefined when the file has nothing usable. */
  readonly root: Located | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Offset of the first mistake that could not be repaired. What follows may have been misread, so problems found
   * there, and missing keys, are not worth reporting.
   */
  readonly doubtfulFrom: number | undefined;
}

/**
 * Parses YAML 1.2 into a tree with places. Never throws on user input.
 *
 * @param text the file's text, at most what `maxBytesOf` in read-text.ts allows
 * @param file the file's name in messages
 * @param keysAt the keys that a group in this file may have, to tell where a line was meant to be. Default: not known
 */
export function parseYaml(text: string, file: string, keysAt?: KeysAt): ParsedYaml {
  if (nestsTooDeep(text)) return refused(problem('yaml/too-deep', { file }, { limit: maxDepth }));
  const conflict = conflictIn(text, file);
  if (conflict !== undefined) return refused(conflict);
  try {
    return parseRepaired(text, file, keysAt);
  } catch (error) {
    // Why: the parser recurses; nesting that escaped the quick check overflows the stack.
    if (error instanceof RangeError) return refused(problem('yaml/too-deep', { file }, { limit: maxDepth }));
    throw error;
  }
}

function parseRepaired(text: string, file: string, keysAt: KeysAt | undefined): ParsedYaml {
  const known = new Map<string, Document>();
  // Why kept: most texts have nothing to repair, and are parsed once.
  const parsedOf = (each: string): Document => {
    const parsed = known.get(each) ?? parseQuietly(each);
    known.set(each, parsed);
    return parsed;
  };
  const firstMistake = (each: string): number | undefined => parsedOf(each).errors[0]?.pos[0];
  const doc = repairSlips(text, { file, firstMistake, keysAt });
  const parsed = parsedOf(doc.text);
  const told = new Set(doc.diagnostics.flatMap(({ edits = [] }) => edits.map(({ range }) => range.start)));
  const unseen = unseenDiagnostics(text, file).filter(({ source }) => !told.has(source.range?.start ?? -1));
  const errors = parsed.errors.slice(0, maxErrors).map(({ code, pos }) => ({ code, start: pos[0] }));
  const left = onePerLine(doc, errors).map((error) => syntaxDiagnostic(doc, error));
  if (parsed.errors.length > hopeless)
    return { root: undefined, diagnostics: [...unseen, ...doc.diagnostics, ...left], doubtfulFrom: 0 };
  const reader = new TreeReader(doc, parsed, file);
  const root = reader.read();
  const first = errors.reduce((least, { start }) => Math.min(least, doc.toOriginal(start)), Infinity);
  return {
    root,
    diagnostics: [...unseen, ...doc.diagnostics, ...left, ...reader.diagnostics.slice(0, maxErrors)],
    doubtfulFrom: errors.length === 0 ? undefined : first,
  };
}

function refused(diagnostic: Diagnostic): ParsedYaml {
  return { root: undefined, diagnostics: [diagnostic], doubtfulFrom: 0 };
}

/** Quick check for brackets or dashes nested far deeper than in any real file; runs before the parser. */
function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x5b || code === 0x7b) depth++;
    else if (code === 0x5d || code === 0x7d) depth = Math.max(0, depth - 1);
    else if (code === 0x0a && depth < maxDepth) depth = 0;
    if (depth > maxDepth * 2) return true;
  }
  return new RegExp(`^(?: *[-?] ){${maxDepth},}|^ {${maxDepth * 8},}\\S`, 'm').test(text);
}

/** Parses without keeping a stack trace per mistake: with thousands of mistakes those take half the time. */
function parseQuietly(text: string): Document {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** A syntax error as the parser reports it; offsets refer to the text it was given. */
interface RawError {
  readonly code: string;
  readonly start: number;
}

/** The parser may report one line several times; people fix a line once. */
function onePerLine(doc: RepairedText, errors: readonly RawError[]): readonly RawError[] {
  const lines = new Set<number>();
  return errors.filter((error) => {
    const { start } = lineAround(doc.written, doc.toOriginal(error.start));
    return lines.has(start) ? false : lines.add(start);
  });
}

function syntaxDiagnostic(doc: RepairedText, error: RawError): Diagnostic {
  const start = Math.min(doc.toOriginal(error.start), Math.max(0, doc.written.length - 1));
  const line = lineAround(doc.written, start);
  const end = Math.max(start + 1, line.start + line.text.trimEnd().length);
  const source = { file: doc.file, range: { start, end } };
  if (error.code === 'MULTIPLE_DOCS') {
    const next = doc.written.indexOf('\n', line.start) + 1;
    const whole = { start: line.start, end: next === 0 ? doc.written.length : next };
    return withEdits(problem('yaml/multiple-documents', source), [{ range: whole, text: '' }]);
  }
  if (error.code === 'RESOURCE_EXHAUSTION') return problem('yaml/too-deep', source, { limit: maxDepth });
  return problem('yaml/syntax', source, {
    excerpt: line.text.trim().slice(0, 60) || 'het einde van het bestand',
  });
}

/** The line around an offset, without its line ending. */
function lineAround(text: string, offset: number): { readonly start: number; readonly text: string } {
  const start = startOfLine(text, offset);
  return { start, text: text.slice(start, endOfLine(text, start)) };
}
