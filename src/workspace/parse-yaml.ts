import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { problem, type Diagnostic, type TextRange } from '../diagnostics/diagnostic.ts';
import { positionAt, lineStarts } from '../diagnostics/present.ts';
import type { Located, LocatedMap, LocatedScalar } from './located.ts';
import { repair, repairMissingSpace, RepairedText, type RawError } from './yaml-repair.ts';

/** Deepest nesting that is read; a full profile has seven levels. */
export const maxDepth = 50;
/** Most values a file may hold once its aliases are written out. */
const maxNodes = 50_000;
/** How often a text is mended and parsed again; each round mends every slip it sees. */
const maxRepairRounds = 12;

/** A parsed file. */
export interface ParsedYaml {
  /** The values, also after mended slips; undefined when the file holds nothing usable. */
  readonly root: Located | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Offset of the first slip that could not be mended. What follows it may have been read wrongly, so problems
   * found there, and missing keys, are not worth telling.
   */
  readonly doubtfulFrom: number | undefined;
}

/**
 * Parses YAML 1.2 into a tree with places. Never throws on user input.
 *
 * @param text the file's text, at most {@link maxYamlBytes}
 * @param file how messages call the file
 */
export function parseYaml(text: string, file: string): ParsedYaml {
  if (nestsTooDeep(text)) return refused(problem('yaml/too-deep', { file }, { limit: maxDepth }));
  const doc = new RepairedText(text, file);
  let parsed: Document;
  let errors: readonly RawError[];
  try {
    ({ parsed, errors } = parseWithRepairs(doc));
  } catch (error) {
    // Why: the parser recurses; a nesting that slipped past the quick check ends in a full stack.
    if (error instanceof RangeError) return refused(problem('yaml/too-deep', { file }, { limit: maxDepth }));
    throw error;
  }
  const reader = new TreeReader(doc, parsed, file);
  const root = reader.read();
  const left = onePerLine(doc, errors).map((error) => syntaxDiagnostic(doc, error));
  return {
    root,
    diagnostics: [...doc.diagnostics, ...left, ...reader.diagnostics],
    doubtfulFrom:
      errors.length === 0 ? undefined : Math.min(...errors.map((error) => doc.toOriginal(error.start))),
  };
}

function refused(diagnostic: Diagnostic): ParsedYaml {
  return { root: undefined, diagnostics: [diagnostic], doubtfulFrom: 0 };
}

/** Quick look for brackets or dashes stacked far deeper than any real file; runs before the parser does. */
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
  for (let round = 0; ; round++) {
    const parsed = parseDocument(doc.text, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
    const errors = parsed.errors.map((error) => ({ code: error.code, start: error.pos[0] }));
    if (round === maxRepairRounds || !repairSome(doc, parsed, errors)) return { parsed, errors };
  }
}

/** Mends what can be mended; answers whether it is worth parsing again. */
function repairSome(doc: RepairedText, parsed: Document, errors: readonly RawError[]): boolean {
  if (errors.length === 0) return repairLoneText(doc, parsed);
  let mended = false;
  for (const error of errors) {
    if (!repair(doc, error, errors)) continue;
    // A tab is safe to mend together with others; any other slip may be the cause of the errors after it.
    if (error.code !== 'TAB_AS_INDENT') return true;
    mended = true;
  }
  return mended;
}

/** `naam:Voorbeelddam` alone is good YAML for a text; nobody means that. */
function repairLoneText(doc: RepairedText, { contents }: Document): boolean {
  if (!isScalar(contents) || typeof contents.value !== 'string') return false;
  return repairMissingSpace(doc, doc.lineAt(doc.toOriginal(contents.range?.[0] ?? 0)));
}

/** The parser may stumble several times over one line; people mend a line once. */
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

/** Turns the library's document into a tree with places in the original text. */
class TreeReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #doc: RepairedText;
  readonly #parsed: Document;
  readonly #file: string;
  readonly #anchors: ReadonlySet<string>;
  #nodes = 0;
  #starts: readonly number[] | undefined;

  constructor(doc: RepairedText, parsed: Document, file: string) {
    this.#doc = doc;
    this.#parsed = parsed;
    this.#file = file;
    this.#anchors = new Set();
  }

  read(): Located | undefined {
    const contents = this.#parsed.contents;
    for (const warning of this.#parsed.warnings) {
      if (warning.code !== 'TAG_RESOLVE_FAILED') continue;
      const range = this.#range([warning.pos[0], warning.pos[1]]);
      const tag = this.#doc.original.slice(range.start, range.end).split(/\s/)[0] ?? '!';
      this.diagnostics.push(problem('yaml/unknown-tag', { file: this.#file, range }, { tag }));
    }
    if (contents === null) return undefined;
    const root = this.#node(contents, { keyRange: undefined, depth: 0, within: this.#anchors });
    if (this.#nodes <= maxNodes) return root;
    this.diagnostics.push(problem('yaml/too-many-aliases', { file: this.#file }));
    return undefined;
  }

  #range(pos: readonly [number, number, ...number[]]): TextRange {
    return { start: this.#doc.toOriginal(pos[0]), end: this.#doc.toOriginal(pos[1]) };
  }

  #node(node: Node, context: NodeContext): Located {
    this.#nodes++;
    if (isAlias(node)) return this.#alias(node, context);
    const range = node.range ? this.#range(node.range) : undefined;
    const place = { file: this.#file, range, keyRange: context.keyRange };
    if (isMap(node)) return this.#map(node as YAMLMap<Node, Node | null>, place, context);
    if (isSeq(node)) {
      const items = (node as YAMLSeq<Node>).items;
      const inner = { ...context, keyRange: undefined, depth: context.depth + 1 };
      return {
        kind: 'list',
        ...place,
        items: this.#nodes > maxNodes ? [] : items.map((item) => this.#node(item, inner)),
      };
    }
    return this.#scalar(node, place);
  }

  #scalar(node: Node, place: Place): LocatedScalar {
    const value = isScalar(node) ? node.value : null;
    if (isScalar(node) && value === null && node.anchor !== undefined) {
      // `naam: &W` is read as an empty value with a name; a person meant the text.
      const written = `&${node.anchor}`;
      const start = (place.range?.start ?? 0) - written.length - 1;
      const range = {
        start: Math.max(0, this.#doc.original.indexOf(written, Math.max(0, start - 2))),
        end: 0,
      };
      const source = { file: this.#file, range: { start: range.start, end: range.start + written.length } };
      this.diagnostics.push(problem('yaml/special-start', source, { value: written, mark: '&' }));
      return { kind: 'scalar', ...place, value: written, written, quoted: true };
    }
    const written = isScalar(node) && typeof node.source === 'string' ? node.source : '';
    const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
    if (typeof value === 'string') this.#checkText(value, place);
    return { kind: 'scalar', ...place, value: plainScalar(value, written), written, quoted };
  }

  /** Control characters would reach terminals and Word files; they only come from pasting. */
  #checkText(value: string, place: Place): void {
    const bad =
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(
        value,
      );
    if (bad === null) return;
    const codePoint = `U+${bad[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    this.diagnostics.push(
      problem('yaml/control-character', { file: this.#file, range: place.range }, { codePoint }),
    );
  }

  #map(node: YAMLMap<Node, Node | null>, place: Place, context: NodeContext): LocatedMap {
    const entries = new Map<string, Located>();
    if (context.depth > maxDepth) {
      this.diagnostics.push(
        problem('yaml/too-deep', { file: this.#file, range: place.range }, { limit: maxDepth }),
      );
      return { kind: 'map', ...place, entries };
    }
    for (const pair of node.items) {
      if (this.#nodes > maxNodes) break;
      const key = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
      const keyRange = pair.key.range ? this.#range(pair.key.range) : undefined;
      const earlier = entries.get(key);
      if (earlier !== undefined) {
        const firstLine = this.#lineOf(earlier.keyRange?.start ?? 0);
        this.diagnostics.push(
          problem('yaml/duplicate-key', { file: this.#file, range: keyRange }, { key, firstLine }),
        );
        continue;
      }
      const inner = { ...context, keyRange, depth: context.depth + 1 };
      const value = pair.value === null ? this.#missing(keyRange) : this.#node(pair.value, inner);
      entries.set(key, value);
    }
    return { kind: 'map', ...place, entries };
  }

  #missing(keyRange: TextRange | undefined): LocatedScalar {
    return {
      kind: 'scalar',
      file: this.#file,
      range: keyRange,
      keyRange,
      value: null,
      written: '',
      quoted: false,
    };
  }

  #lineOf(offset: number): number {
    this.#starts ??= lineStarts(this.#doc.original);
    return positionAt(this.#starts, offset).line;
  }

  #alias(node: Node & { source: string }, context: NodeContext): Located {
    const range = node.range ? this.#range(node.range) : undefined;
    const name = node.source;
    const place = { file: this.#file, range, keyRange: context.keyRange };
    const target = isAlias(node) ? node.resolve(this.#parsed) : undefined;
    if (target === undefined) {
      this.diagnostics.push(problem('yaml/unknown-alias', { file: this.#file, range }, { name }));
      return { kind: 'scalar', ...place, value: `*${name}`, written: `*${name}`, quoted: true };
    }
    if (context.within.has(name) || this.#nodes > maxNodes) {
      this.#nodes = maxNodes + 1;
      return { kind: 'scalar', ...place, value: null, written: '', quoted: false };
    }
    const inner = { ...context, depth: context.depth + 1, within: new Set([...context.within, name]) };
    return this.#node(target, inner);
  }
}

interface NodeContext {
  readonly keyRange: TextRange | undefined;
  readonly depth: number;
  /** Names of the aliases being written out, to see one that holds itself. */
  readonly within: ReadonlySet<string>;
}

interface Place {
  readonly file: string;
  readonly range: TextRange | undefined;
  readonly keyRange: TextRange | undefined;
}

/** JSON values only: a big integer or date object can only come from a tag and stays the text it was. */
function plainScalar(value: unknown, written: string): LocatedScalar['value'] {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  return typeof value === 'number' && Number.isFinite(value) ? value : written;
}
