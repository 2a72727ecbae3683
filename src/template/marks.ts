/**
 * Marks around what is only proposed, in the Markdown between template and tree.
 *
 * Why characters and not links, such as blanks have: a marked value can be anywhere in a template, also in the text or
 * the address of a link, where no link can be. These three mean nothing to Markdown, and Unicode keeps them for
 * internal use (noncharacters, Unicode 17 §23.7): no text may hold them.
 */
import { eachOnce, Leaf, proposalId, proposalsOf, type Proposal, type View } from '../profile/leaf.ts';
import { Judged } from './judged.ts';
import type { RenderState } from './render-state.ts';

const opening = '\ufdd0';
const numberEnd = '\ufdd1';
const closing = '\ufdd2';

/** With the number of its first proposal, and of its last when it stands around words that rest on several. */
const openings = /\ufdd0(\d*)(?:-(\d+))?\ufdd1/g;
const anyMark: RegExp = /\ufdd0[\d-]*\ufdd1|[\ufdd0-\ufdd2]/g;

/** Splits a text at its marks: `open` and `close` stand for the mark itself. */
export function splitAtMarks(text: string): readonly (string | { readonly mark: 'open' | 'close' })[] {
  const parts: (string | { readonly mark: 'open' | 'close' })[] = [];
  let last = 0;
  for (const match of text.matchAll(anyMark)) {
    const mark = match[0] === closing ? ('close' as const) : ('open' as const);
    parts.push(text.slice(last, match.index), { mark });
    last = match.index + match[0].length;
  }
  return [...parts, text.slice(last)].filter((part) => part !== '');
}

/** The same text without marks. */
export function withoutMarks(text: string): string {
  return text.replace(anyMark, '');
}

/** The same text with the marks as readers see them. */
export function withVisibleMarks(markdown: string): string {
  return markdown.replace(openings, '\\[voorstel: ').replaceAll(closing, '\\]');
}

/**
 * Marks printed Markdown that rests on proposals, and notes that the document rests on them. White space and
 * punctuation at the edges stay outside; marks inside give way to the one around them, which stands for theirs too.
 */
export function markProposed(printed: string, proposals: readonly Proposal[], state: RenderState): string {
  if (proposals.length === 0) return printed;
  const all = eachOnce([...proposals, ...marksIn(printed, state.proposals)]);
  const first = noteProposals(all, state);
  const number = all.length === 1 ? String(first) : `${first}-${first + all.length - 1}`;
  const bare = withoutMarks(printed);
  const words = /^([\s,;:.]*)([^]*?)(\s*)$/.exec(bare);
  const [, before = '', inside = bare, after = ''] = words ?? [];
  return inside === '' ? bare : `${before}${opening}${number}${numberEnd}${inside}${closing}${after}`;
}

/** Notes that the document rests on proposals. @returns the number of the first */
export function noteProposals(proposals: readonly Proposal[], { proposals: noted }: RenderState): number {
  return noted.push(...proposals) - proposals.length;
}

/**
 * Prints words that say one thing. When several values in them are only proposed, one mark stands around all of them:
 * readers judge the sentence, not its pieces. A blank inside keeps the marks apart: it is no part of a proposal.
 */
export function markWhole(print: () => string, state: RenderState): string {
  const blanks = state.blanks.length;
  const printed = print();
  const marks = printed.match(openings)?.length ?? 0;
  if (marks < 2 || state.blanks.length > blanks) return printed;
  return markProposed(printed, marksIn(printed, state.proposals), state);
}

/**
 * Marks what a condition chose: all of it, unless the value that decided is in it with its own mark.
 *
 * @param chosen Markdown of one or more lines; each paragraph, list item, heading and table cell gets its own mark
 */
export function markChosen(chosen: string, proposals: readonly Proposal[], state: RenderState): string {
  if (proposals.length === 0) return chosen;
  if (isShown(proposals, chosen, state) || chosen.trim() === '') {
    noteProposals(proposals, state);
    return chosen;
  }
  if (!chosen.trim().includes('\n')) return markLine(chosen, (text) => markProposed(text, proposals, state));
  return chosen
    .split('\n')
    .map((line) => markLine(line, (text) => markProposed(text, proposals, state)))
    .join('\n');
}

/** Whether a text already has a mark of one of the proposals. */
function isShown(proposals: readonly Proposal[], text: string, state: RenderState): boolean {
  const wanted = new Set(proposals.map(proposalId));
  return [...text.matchAll(openings)].some((match) => {
    const found = state.proposals[Number(match[1])];
    return found !== undefined && wanted.has(proposalId(found));
  });
}

/** Each proposal once that no mark in a text stands for, so that a reader of the text does not find it. */
export function unmarkedIn(text: string, noted: readonly Proposal[]): readonly Proposal[] {
  const marked = new Set(marksIn(text, noted).map(proposalId));
  return eachOnce(noted.filter((each) => !marked.has(proposalId(each))));
}

/** What the marks in a text stand for. */
function marksIn(text: string, noted: readonly Proposal[]): readonly Proposal[] {
  return [...text.matchAll(openings)].flatMap(([, first, last = first]) =>
    noted.slice(Number(first), Number(last) + 1),
  );
}

/** Lines that have no words of their own: rules, the line below a table's head, code, drawings. */
const wordless = /^\s*(?:[-*_=`~|:\s]*|```.*)$/;
/** What a line of Markdown begins with before its words. */
const lead = /^\s*(?:[-*+]\s+|\d+[.)]\s+|#{1,6}\s+|>\s*|\[\^[^\]]+\]:\s*)*/;

function markLine(line: string, mark: (text: string) => string): string {
  if (wordless.test(line)) return line;
  if (line.trimStart().startsWith('|'))
    return line.replace(/(?<=\|)(?:\\.|[^|\\])+(?=\|)/g, (cell) =>
      wordless.test(cell) ? cell : spaced(cell, mark),
    );
  const start = lead.exec(line)?.[0] ?? '';
  return start + mark(line.slice(start.length));
}

function spaced(cell: string, mark: (text: string) => string): string {
  return cell.replace(/\S(?:.*\S)?/, mark);
}

/** The proposals that an argument of a helper rests on. A map rests on none: its values do. */
export function proposalsOfValue(value: unknown): readonly Proposal[] {
  if (value instanceof Judged) return value.proposals;
  if (value instanceof Leaf) return value.proposals;
  return Array.isArray(value) ? proposalsOf((value as View[]).filter((each) => each instanceof Leaf)) : [];
}
