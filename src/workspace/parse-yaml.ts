import { isScalar, parseDocument, visit, type Document, type Scalar } from 'yaml';
import { problem, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Located } from './located.ts';
import { RepairedText } from './repaired-text.ts';
import { unseenDiagnostics } from './unseen-characters.ts';
import { repair, repairMissingSpace, type RawError } from './yaml-repair.ts';
import { maxDepth, TreeReader } from './yaml-tree.ts';

/** How often a text is repaired and parsed again; each round repairs every mistake it sees. */
const maxRepairRounds = 12;
/** Most characters parsed in all rounds together: a large file full of mistakes must not keep anyone waiting. */
const maxRepairedLength = 1_000_000;
/** The most mistakes repaired in one round, and reported per file. */
const maxErrors = 100;
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
 */
export function parseYaml(text: string, file: string): ParsedYaml {
  if (nestsTooDeep(text)) return refused(problem('yaml/too-deep', { file }, { limit: maxDepth }));
  const conflict = /^<{7} [\s\S]*?^>{7} .*$/m.exec(text);
  if (conflict !== null) {
    const range = { start: conflict.index, end: conflict.index + conflict[0].search(/\r?\n|$/) };
    return refused(problem('yaml/merge-conflict', { file, range }));
  }
  const unseen = unseenDiagnostics(text, file);
  const doc = new RepairedText(text, file);
  let parsed: Document;
  let errors: readonly RawError[];
  try {
    ({ parsed, errors } = parseWithRepairs(doc));
  } catch (error) {
    // Why: the parser recurses; nesting that escaped the quick check overflows the stack.
    if (error instanceof RangeError) return refused(problem('yaml/too-deep', { file }, { limit: maxDepth }));
    throw error;
  }
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

function parseWithRepairs(doc: RepairedText): { parsed: Document; errors: readonly RawError[] } {
  const rounds = Math.min(maxRepairRounds, Math.floor(maxRepairedLength / (doc.original.length + 1)));
  for (let round = 0; ; round++) {
    const parsed = parseQuietly(doc.text);
    const errors = parsed.errors.slice(0, maxErrors).map(({ code, pos }) => ({ code, start: pos[0] }));
    const isDone = round >= rounds || parsed.errors.length > hopeless;
    if (isDone || !repairSome(doc, parsed, errors)) return { parsed, errors };
  }
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

/** Repairs what can be repaired; returns whether it is worth parsing again. */
function repairSome(doc: RepairedText, parsed: Document, errors: readonly RawError[]): boolean {
  if (errors.length === 0) return repairLoneText(doc, parsed);
  let repaired = false;
  for (const error of errors) {
    if (!repair(doc, error, errors)) continue;
    // Tabs can safely be repaired together; any other mistake may be the cause of the errors after it.
    if (error.code !== 'TAB_AS_INDENT') return true;
    repaired = true;
  }
  return repaired;
}

/** A map whose only line is `naam:Voorbeelddam`; a cheap check before the tree is searched. */
const loneTextUnderKey = /:[ \t]*(?:#.*)?\r?\n[ \t]+[A-Za-z_][\w-]*:[^\s/]/;

/** `naam:Voorbeelddam` alone, in a file or in a map, is valid YAML for a string; nobody means that. */
function repairLoneText(doc: RepairedText, { contents }: Document): boolean {
  if (isScalar(contents)) return typeof contents.value === 'string' && repairLineOf(doc, contents);
  if (!loneTextUnderKey.test(doc.text)) return false;
  let repaired = false;
  visit(contents, {
    Pair: (_, { key, value }) => {
      if (!isScalar(value) || value.type !== 'PLAIN' || typeof value.value !== 'string') return;
      const keyLine = isScalar(key) ? doc.lineAt(doc.toOriginal(key.range?.[0] ?? 0)) : undefined;
      const isBelow = doc.lineAt(doc.toOriginal(value.range?.[0] ?? 0)).start !== keyLine?.start;
      if (isBelow && repairLineOf(doc, value)) repaired = true;
    },
  });
  return repaired;
}

function repairLineOf(doc: RepairedText, scalar: Scalar): boolean {
  return repairMissingSpace(doc, doc.lineAt(doc.toOriginal(scalar.range?.[0] ?? 0)));
}

/** The parser may report one line several times; people fix a line once. */
function onePerLine(doc: RepairedText, errors: readonly RawError[]): readonly RawError[] {
  const lines = new Set<number>();
  return errors.filter((error) => {
    const { start } = doc.lineAt(doc.toOriginal(error.start));
    return lines.has(start) ? false : lines.add(start);
  });
}

function syntaxDiagnostic(doc: RepairedText, error: RawError): Diagnostic {
  const start = Math.min(doc.toOriginal(error.start), Math.max(0, doc.original.length - 1));
  const line = doc.lineAt(start);
  const end = Math.max(start + 1, line.start + line.text.trimEnd().length);
  const source = { file: doc.file, range: { start, end } };
  if (error.code === 'MULTIPLE_DOCS') return problem('yaml/multiple-documents', source);
  if (error.code === 'BAD_INDENT') return problem('yaml/indentation', source);
  if (error.code === 'RESOURCE_EXHAUSTION') return problem('yaml/too-deep', source, { limit: maxDepth });
  return problem('yaml/syntax', source, {
    excerpt: line.text.trim().slice(0, 60) || 'het einde van het bestand',
  });
}
