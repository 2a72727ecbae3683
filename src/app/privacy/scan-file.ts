import type { InsidePlace } from '../../diagnostics/codes/privacy.ts';
import { problem, warning, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { NameDetector } from '../../privacy/detect/name.ts';
import { findInText, type NamedFinding } from '../../privacy/find-in-text.ts';
import { isIdCopy } from '../../privacy/id-copy.ts';
import { plainView } from '../../privacy/plain-view.ts';
import { nameOf } from '../../workspace/paths.ts';
import type { Inside } from './inside/inside.ts';
import { lookInside } from './inside/look-inside.ts';

/** A file to look into. */
export interface FileToScan {
  /** Its name in messages. */
  readonly file: string;
  /** What it holds; undefined when it cannot be read. */
  readonly bytes: Uint8Array | undefined;
  /** Its size, when known. */
  readonly size?: number;
  /** Where it comes from, when not from the workspace as it is. */
  readonly inside?: InsidePlace;
}

/** What was found in a file. */
export interface ScannedFile {
  readonly findings: readonly NamedFinding[];
  /** What is wrong with comments. */
  readonly doubts: readonly Diagnostic[];
  /** Its own text, masked; undefined when it is no text. */
  readonly text: string | undefined;
}

/** Looks into a file and everything inside it. */
export async function scanFile(scanned: FileToScan, names: NameDetector): Promise<ScannedFile> {
  const { file, bytes } = scanned;
  const found =
    bytes === undefined
      ? {
          texts: [],
          names: [],
          places: [],
          unread: [{ part: undefined, why: 'missing' as const }],
          hasPicture: false,
        }
      : await lookInside(nameOf(file), bytes);
  const inner = found.names.length === 0 ? [] : [{ part: 'names', text: found.names.join('\n') }];
  const texts = [...found.texts, ...inner].map(({ part, text }) => {
    const inside = part === undefined ? scanned.inside : { ...scanned.inside, part };
    return { part, ...findInText({ file, text, inside }, names) };
  });
  return {
    findings: [...withoutTwins(texts), ...wholeFindings(scanned, found)],
    doubts: texts.flatMap(({ doubts }) => doubts),
    text: texts.find(({ part }) => part === undefined)?.redacted,
  };
}

/** A mail says most things twice: in its text, and in the same text for the web. */
function withoutTwins(
  texts: readonly { readonly part: string | undefined; readonly findings: readonly NamedFinding[] }[],
): readonly NamedFinding[] {
  return texts.flatMap(({ part, findings }) => {
    if (part?.endsWith('mail/html') !== true) return findings;
    const plain = texts.find((each) => each.part === part.replace(/html$/, 'text'))?.findings ?? [];
    const known = new Set(plain.map(({ rule, value }) => `${rule} ${bareValue(value)}`));
    return findings.filter(({ rule, value }) => !known.has(`${rule} ${bareValue(value)}`));
  });
}

/** The letters and digits of a value as people read it. */
function bareValue(value: string): string {
  return (plainView(value)?.text ?? value).replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

/** Findings about a whole file, or a whole part of it: what its name says, where a photo was taken, what was not read. */
function wholeFindings(scanned: FileToScan, found: Inside): readonly NamedFinding[] {
  const { file, inside, bytes, size = bytes?.length ?? 0 } = scanned;
  const at = (part: string | undefined): InsidePlace | undefined =>
    part === undefined ? inside : { ...inside, part };
  const finding = (rule: string, diagnostic: Diagnostic, value = ''): NamedFinding => ({
    // Why the size: a fingerprint of what a form holds could be guessed, by filling the form in.
    ...{ rule, diagnostic, value, fingerprint: `${size} bytes` },
  });
  const copies = found.names.filter((name) => isIdCopy(name));
  return [
    ...(found.hasPicture && isIdCopy(file, true)
      ? [finding('idkopie', problem('privacy/id-copy', { file }, { inside }))]
      : []),
    ...copies.map((name) =>
      finding('idkopie', problem('privacy/id-copy', { file }, { inside: at(name) }), name),
    ),
    ...found.places.map((part) =>
      finding('locatie', problem('privacy/photo-place', { file }, { inside: at(part) }), part),
    ),
    ...found.unread.map(({ part, why }) =>
      finding('ongelezen', warning('privacy/not-read', { file }, { why, inside: at(part) }), part),
    ),
  ];
}
