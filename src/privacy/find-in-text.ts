import type { InsidePlace } from '../diagnostics/codes/privacy.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { lineStarts, positionAt } from '../diagnostics/present.ts';
import { allowances, withoutAllowed } from './allowed.ts';
import type { NameDetector } from './detect/name.ts';
import { diagnosticOf, doubtsAbout, findingsIn } from './diagnostics.ts';
import { ruleOf } from './finding.ts';
import { lineFingerprint } from './line-fingerprint.ts';
import { redacted } from './redact.ts';

/** Something private, as it is told and as it can be accepted. */
export interface NamedFinding {
  /** A rule, or for a whole file `idkopie`, `locatie`, `ongelezen`. */
  readonly rule: string;
  readonly diagnostic: Diagnostic;
  /** Of its line, without what was found. */
  readonly fingerprint: string;
  /** What was found. Never print it. */
  readonly value: string;
}

/** What is found in a text. */
export interface FoundInText {
  /** What no comment allows. */
  readonly findings: readonly NamedFinding[];
  /** What is wrong with comments. */
  readonly doubts: readonly Diagnostic[];
  /** The text with everything private masked, what is allowed too; places stay the same. */
  readonly redacted: string;
  /** What was masked. Never print it. */
  readonly values: readonly string[];
}

/** A text, and where it is. */
export interface PlacedText {
  /** The name of its file in messages. */
  readonly file: string;
  readonly text: string;
  /** Where in the file it is, when it is not the text of the file as it is now. */
  readonly inside?: InsidePlace | undefined;
}

/** Everything private in a text, each with what is needed to tell and to accept it. */
export function findInText({ file, text, inside }: PlacedText, names: NameDetector): FoundInText {
  const found = findingsIn(file, text, names);
  const allowed = allowances(text);
  const { left, used } = withoutAllowed(found, allowed);
  const starts = inside === undefined || left.length === 0 ? [] : lineStarts(text);
  return {
    findings: left.map((finding) => {
      const diagnostic = diagnosticOf(finding, { file, text });
      const { line } = positionAt(starts, finding.range.start);
      return {
        rule: ruleOf(finding.reason),
        diagnostic: inside === undefined ? diagnostic : placedInside(diagnostic, { ...inside, line }),
        fingerprint: lineFingerprint(text, finding, found),
        value: text.slice(finding.range.start, finding.range.end),
      };
    }),
    // Nobody can mend a comment inside a file, or in history.
    doubts: inside === undefined ? allowed.flatMap((each) => doubtsAbout(each, file, used)) : [],
    redacted: redacted(
      text,
      found.map(({ range }) => range),
    ),
    values: found.map(({ range }) => text.slice(range.start, range.end)),
  };
}

/** A diagnostic about a place inside a file, or in history, instead of in the text of the file. */
export function placedInside(diagnostic: Diagnostic, inside: InsidePlace, file?: string): Diagnostic {
  const [facts] = diagnostic.args as readonly [{ readonly inside?: InsidePlace } | undefined];
  const args = [{ ...facts, inside: { ...facts?.inside, ...inside } }];
  // The facts keep their code: only the place is added.
  return { ...diagnostic, source: { file: file ?? diagnostic.source.file }, args: args as never };
}
