import type { TextRange } from '../diagnostics/source.ts';
import { privacyRules, ruleOf, type PrivacyFinding, type PrivacyRule } from './finding.ts';

/** A comment that allows what one rule finds: `# gemeente: toegestaan iban – rekening van de gemeente zelf`. */
export interface Allowance {
  /** The rule as typed. */
  readonly rule: string;
  readonly hasReason: boolean;
  /** The comment. */
  readonly range: TextRange;
  /** The text it is about: its line, or what follows a line of its own. */
  readonly covers: TextRange;
}

const start = String.raw`(?:#|<!--|\/\/)[ \t]*gemeente:[ \t]*toegestaan(?![\p{L}\d])`;
/** The reason ends where a next comment begins: a line may have one for each rule. */
const comment = new RegExp(
  String.raw`${start}[ \t]*([\p{L}_-]*)[ \t]*[–—:-]?[ \t]*([^\r\n]*?)(?=[ \t]*(?:${start}|[\r\n]|$))`,
  'giu',
);
const commentsAlone = new RegExp(String.raw`^\s*(?:${start}|$)`, 'iu');

/** The comments of a text that allow something. */
export function allowances(text: string): readonly Allowance[] {
  // Why first: hardly any text has one.
  if (!/gemeente:[ \t]*toegestaan/i.test(text)) return [];
  return [...text.matchAll(comment)].map(({ index, 0: written, 1: rule = '', 2: reason = '' }) => {
    const said = reason.replace(/-->.*$/u, '').trim();
    return {
      rule: rule.toLowerCase(),
      hasReason: (said.match(/\p{L}/gu) ?? []).length >= 3,
      range: { start: index, end: index + written.trimEnd().length },
      covers: coveredBy(text, index),
    };
  });
}

/** Whether a rule of that name exists. */
export function isRule(name: string): name is PrivacyRule {
  return (privacyRules as readonly string[]).includes(name);
}

/** Findings that no comment allows, and the comments that allow something. */
export function withoutAllowed(
  found: readonly PrivacyFinding[],
  allowed: readonly Allowance[],
): { readonly left: readonly PrivacyFinding[]; readonly used: ReadonlySet<Allowance> } {
  const used = new Set<Allowance>();
  const left = found.filter(({ reason, range }) => {
    const by = allowed.find(
      ({ rule, hasReason, covers }) =>
        hasReason && rule === ruleOf(reason) && range.start >= covers.start && range.end <= covers.end,
    );
    if (by !== undefined) used.add(by);
    return by === undefined;
  });
  return { left, used };
}

/**
 * The line of a comment. A comment on a line of its own is about the next line, and about the whole text below when
 * that line begins one (`|` or `>`), because a comment inside it would be part of it.
 */
function coveredBy(text: string, at: number): TextRange {
  const own = lineAt(text, at);
  if (!commentsAlone.test(text.slice(own.start, at))) return own;
  let next = lineAt(text, own.end + 1);
  while (next.end < text.length && /^\s*(?:#|$)/.test(text.slice(next.start, next.end)))
    next = lineAt(text, next.end + 1);
  const line = text.slice(next.start, next.end);
  return /[:-]\s+[|>][-+\d]*\s*(?:#.*)?$/.test(line)
    ? { start: next.start, end: endOfBlock(text, next) }
    : next;
}

function endOfBlock(text: string, first: TextRange): number {
  const depth = indent(text.slice(first.start, first.end));
  let end = first.end;
  while (end < text.length) {
    const next = lineAt(text, end + 1);
    const line = text.slice(next.start, next.end);
    if (line.trim() !== '' && indent(line) <= depth) break;
    end = Math.max(next.end, end + 1);
  }
  return end;
}

function indent(line: string): number {
  return line.length - line.trimStart().length;
}

function lineAt(text: string, at: number): TextRange {
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { start: Math.min(start, text.length), end: end === -1 ? text.length : end };
}
