/**
 * A fingerprint of what a document says: its words, and the states of its boxes and fields. It is in the document
 * itself, so that any machine can tell whether somebody changed the document since it was made
 * (docs/decisions/0049-never-overwrite.md).
 */
import { createHash } from 'node:crypto';

/** The name of the fingerprint in a Word file's properties and a web page's head. */
export const fingerprintName = 'gemeente-kenmerk';

/** The words and states of a document. */
export interface Content {
  readonly body: string;
  /** What each header and footer says. A program may drop one, or store it twice. Default: none */
  readonly margins?: readonly string[];
}

/** What a file says of itself. */
export interface ReadFingerprint {
  /** Of what it says now. */
  readonly now: string;
  /** Of what it said when it was made; undefined when it does not carry one, or one that is no longer understood. */
  readonly made: string | undefined;
}

/**
 * Which words and states count, and how they are read. A newer version of the program that reads them otherwise gets the
 * next number; it then takes older files for changed, unless they say what would be made now.
 */
const version = '1';
const known = new RegExp(`^${version}(?:\\.[0-9a-f]+)+$`);

/** The fingerprint of a content. */
export function fingerprintOf({ body, margins = [] }: Content): string {
  return [version, digest(body).slice(0, 20), ...margins.map((each) => digest(each).slice(0, 8))].join('.');
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A fingerprint as it was read; undefined when it is none of this version. */
export function knownFingerprint(value: string | undefined): string | undefined {
  return value !== undefined && known.test(value) ? value : undefined;
}

/** Whether a document says nothing that another does not say. @param of and as: their fingerprints */
export function saysTheSame(of: string, as: string): boolean {
  const [one, other] = [of.split('.'), as.split('.')];
  return one[1] === other[1] && one.slice(2).every((margin) => other.includes(margin, 2));
}

/** Text without white space and soft hyphens: programs move those when they save a document. */
export function withoutSpace(text: string): string {
  return text.replace(/[\s\u00ad\u200b\ufeff]+/g, '');
}
