/**
 * The room of templates: one isolated Handlebars instance per call, with values escaped for Markdown. It knows no
 * documents and no files.
 */

import { stripControl } from '../diagnostics/unseen.ts';

/** Markdown that needs no escaping: it comes from a helper or a shipped text, never from a value. */
export class Markdown {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  toString(): string {
    return this.source;
  }
}

/** Every character with a meaning in CommonMark or GFM; a backslash makes each of them literal. */
const special = /[\\`*_{}[\]()<>&#+\-.!|~=^]/g;

/**
 * Escapes text so that a Markdown parser returns exactly that text, wherever in a line it is.
 *
 * White space that Markdown would trim, collapse or read as structure becomes a numeric character reference: at the
 * edges, in runs, tabs and line endings. Why references: they are the only form CommonMark keeps literally. Control
 * characters are dropped: they mean something only to a terminal, and XML forbids them. So are the marks of marks.ts.
 */
export function escapeMarkdown(text: string): string {
  return stripControl(text.replace(/\r\n?|[\ufdd0-\ufdd2]/g, (found) => (found.startsWith('\r') ? '\n' : '')))
    .replace(special, '\\$&')
    .replace(/^\s+|\s+$|\s{2,}|[\t\n\u2028\u2029\ufeff]/gu, references);
}

function references(space: string): string {
  return [...space].map((char) => `&#${char.codePointAt(0) ?? 32};`).join('');
}

/** A link with a private URL scheme, which later becomes a node of the tree: a blank, a form field, a traced value. */
export function ownLink(scheme: string, text: string, data: Readonly<Record<string, string>>): Markdown {
  const query = new URLSearchParams(data).toString();
  return new Markdown(`[${text}](${scheme}:${query})`);
}
