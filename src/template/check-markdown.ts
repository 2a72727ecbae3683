/** What a Markdown parser would drop or print as it stands, found in the template itself. */
import { warning, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { codeIn, isInside, linksIn, maskTemplate, tagMark, type Stretch } from './masked.ts';
import { parseTemplate, type TemplateText } from './parse-template.ts';

/** A template whose braces are right, with what Markdown sees of it. */
interface Page {
  readonly file: string;
  readonly text: string;
  readonly masked: string;
  readonly code: readonly Stretch[];
}

/** Warnings about the Markdown of one template. A template with wrong braces has none: those come first. */
export function checkMarkdown(template: TemplateText): readonly Diagnostic[] {
  const { program } = parseTemplate(template);
  if (program === undefined) return [];
  const masked = maskTemplate(template.text, program);
  const page = { ...template, masked, code: codeIn(masked) };
  return [tables, definitions, notes, markup, headings, links].flatMap((check) => check(page));
}

function matches({ masked, code }: Page, pattern: RegExp): readonly RegExpExecArray[] {
  return [...masked.matchAll(pattern)].filter(({ index }) => !isInside(index, code));
}

/** Rows with more cells than the head of their table, and heads that do not fit the line below them. */
function tables(page: Page): readonly Diagnostic[] {
  const lines = linesOf(page);
  return lines.flatMap((line, index): readonly Diagnostic[] => {
    const head = lines[index - 1];
    if (!isRule(line.text) || head === undefined || !head.text.includes('|')) return [];
    const columns = cellsOf(head.text).length;
    const marks = cellsOf(line.text).length;
    const { file } = page;
    if (columns !== marks)
      return [warning('template/table-broken', { file, range: head }, { columns, marks })];
    return rowsAfter(lines, index).flatMap((row) => {
      const cells = cellsOf(row.text);
      const lost = cells[columns];
      if (lost === undefined || row.text.includes(tagMark)) return [];
      const range = { start: row.start + lost.start, end: row.end };
      const words = page.text.slice(range.start, range.start + lost.text.length);
      const whole = page.text.slice(row.start, row.end).trim();
      const facts = { columns, cells: cells.length, row: whole, lost: words };
      return [warning('template/row-too-long', { file, range }, facts)];
    });
  });
}

interface Line extends Stretch {
  readonly text: string;
}

/** Lines of Markdown: not those in code, nor those with nothing but a block or a partial. */
function linesOf({ masked, code }: Page): readonly Line[] {
  let at = 0;
  return masked.split('\n').flatMap((text) => {
    const line = { text, start: at, end: at + text.trimEnd().length };
    at += text.length + 1;
    const isTag = text.includes(tagMark) && text.replaceAll(tagMark, '').trim() === '';
    return isTag || isInside(line.start, code) ? [] : [line];
  });
}

function rowsAfter(lines: readonly Line[], rule: number): readonly Line[] {
  const rest = lines.slice(rule + 1);
  const end = rest.findIndex(({ text }) => text.trim() === '' || /^ {0,3}(?:#{1,6} |>|```|~~~)/.test(text));
  return end === -1 ? rest : rest.slice(0, end);
}

/** The line under the head of a table. Source: GitHub Flavored Markdown, 4.10. */
function isRule(line: string): boolean {
  return line.includes('|') && /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/.test(line);
}

function cellsOf(row: string): readonly { readonly text: string; readonly start: number }[] {
  const from = /^\s*\|?/.exec(row)?.[0].length ?? 0;
  const to = /(?<!\\)\|\s*$/.exec(row)?.index ?? row.length;
  let at = from;
  return row
    .slice(from, Math.max(from, to))
    .split(/(?<!\\)\|/)
    .map((text) => {
      const start = at + (/^\s*/.exec(text)?.[0].length ?? 0);
      at += text.length + 1;
      return { text: text.trim(), start };
    });
}

const definition =
  /^ {0,3}\[(?!\^)((?:[^[\]\\]|\\.)+)\]:[ \t]*\S+(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$/gm;

/** A link definition that no link uses prints nothing. */
function definitions(page: Page): readonly Diagnostic[] {
  return matches(page, definition).flatMap((match) => {
    const label = page.text.slice(match.index, page.text.indexOf(']:', match.index)).trimStart().slice(1);
    // In the middle of a paragraph it is text.
    const before = page.masked.slice(0, match.index).split('\n').at(-2)?.replaceAll(tagMark, '') ?? '';
    if (before.trim() !== '' && !/\]:/.test(before)) return [];
    const uses = page.text.toLowerCase().split(`[${label.toLowerCase()}]`).length - 1;
    if (uses > 1) return [];
    return [warning('template/definition-vanishes', at(page, match), { label })];
  });
}

/** Footnotes without a mark print nothing, and marks without a footnote are printed as they stand. */
function notes(page: Page): readonly Diagnostic[] {
  const texts = matches(page, /^ {0,3}\[\^([^\]\s]+)\]:/gm);
  const marks = matches(page, /\[\^([^\]\s]+)\](?!:)/g);
  const has = (list: readonly RegExpExecArray[], name: string | undefined): boolean =>
    list.some((each) => each[1] === name);
  return [
    ...texts
      .filter((each) => !has(marks, each[1]))
      .map((each) => warning('template/note-vanishes', at(page, each), { name: each[1] ?? '' })),
    ...marks
      .filter((each) => !has(texts, each[1]))
      .map((each) => warning('template/note-missing', at(page, each), { name: each[1] ?? '' })),
  ];
}

/** HTML is text: readers see the tags. */
function markup(page: Page): readonly Diagnostic[] {
  const tags = /<!--[^]*?-->|<([a-z][a-z\d-]*)(?:\s[^<>]*)?\/?>/gi;
  return matches(page, tags).map((match) =>
    warning('template/html', at(page, match), {
      tag: match[1]?.toLowerCase() ?? '!--',
      written: page.text.slice(match.index, match.index + match[0].length),
    }),
  );
}

/** `##Kop` is no heading. */
function headings(page: Page): readonly Diagnostic[] {
  return matches(page, /^ {0,3}(#{1,6})[\p{L}\ue000][^\n]*/gmu).map((match) =>
    warning('template/heading-space', at(page, match), { marks: match[1] ?? '#' }),
  );
}

/** Links that lead nowhere in a document, and titles of links, which no format shows. */
function links(page: Page): readonly Diagnostic[] {
  const { file, masked, text } = page;
  return linksIn(masked).flatMap(({ target, title, isPicture }) => {
    const written = text.slice(target.start, target.end);
    const [scheme] = /^[a-z][a-z\d+.-]*(?=:)/i.exec(masked.slice(target.start, target.end)) ?? [];
    const isKnown = /^(?:https?|mailto|tel)$/i.test(scheme ?? 'https');
    return [
      ...(isKnown || isPicture
        ? []
        : [warning('template/link-scheme', { file, range: target }, { written })]),
      ...(title === undefined ? [] : [warning('template/title-vanishes', { file, range: title })]),
    ];
  });
}

function at({ file }: Page, { index, 0: { length } }: RegExpExecArray): { file: string; range: Stretch } {
  return { file, range: { start: index, end: index + length } };
}
