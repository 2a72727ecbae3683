/** Where something is, when not at a place in the file as it is now. */
export interface InsidePlace {
  /** A part of a file, such as `word/header1.xml`; a part of a part behind ` › `. */
  readonly part?: string | undefined;
  /** The line or paragraph in it, from 1. */
  readonly line?: number | undefined;
  /** The commit that brought it into git: its short id, and its day as `2026-12-03`. */
  readonly commit?: { readonly id: string; readonly day?: string | undefined } | undefined;
}

/** Why something was not looked into. */
export type UnreadReason =
  'too-large' | 'too-deep' | 'damaged' | 'encrypted' | 'pdf' | 'old-office' | 'unknown' | 'missing';

interface Placed {
  readonly inside?: InsidePlace | undefined;
}

/** The value with all but its spaces replaced: private data is never repeated. */
interface Redacted extends Placed {
  readonly shown: string;
}

/** Facts of private data in the user's files. */
export interface PrivacyFacts {
  readonly 'privacy/bsn': Redacted & { readonly why: 'word' | 'form' };
  readonly 'privacy/iban': Redacted;
  readonly 'privacy/phone': Redacted & { readonly why: 'mobile' | 'landline' | 'key' };
  readonly 'privacy/birth-date': Redacted & { readonly why: 'word' | 'birthday' };
  readonly 'privacy/mail': Redacted & { readonly why: 'provider' | 'person' | 'key' };
  readonly 'privacy/document-number': Redacted;
  readonly 'privacy/secret': Redacted & { readonly why: 'password' | 'key' };
  /** Where somebody lives. */
  readonly 'privacy/address': Redacted;
  readonly 'privacy/name': Redacted & {
    readonly why: 'known' | 'part' | 'initials' | 'address' | 'key' | 'bare' | 'looks';
  };
  /** A name of a person in the name of a file. */
  readonly 'privacy/name-in-path': undefined;
  /** A file that is for this computer alone, on its way into git or in its history. */
  readonly 'privacy/local-file': undefined;
  /** A file that is for this computer alone, or with a person's name in its own, in an earlier version. */
  readonly 'privacy/old-file': Placed & { readonly why: 'local' | 'name' };
  /** A copy of an identity document, by the name of the file. */
  readonly 'privacy/id-copy': Placed;
  /** A photo that tells where it was taken. */
  readonly 'privacy/photo-place': Placed;
  /** A file, or a part of one, that was not looked into. */
  readonly 'privacy/not-read': Placed & { readonly why: UnreadReason };
  /** History that is not all here. */
  readonly 'privacy/history-incomplete': { readonly why: 'shallow' | 'partial' };
  /** More was found than is told. */
  readonly 'privacy/more': { readonly count: number };
  /** A line of the list of what is accepted that is no such line. */
  readonly 'privacy/accepted-unreadable': undefined;
  /** A comment that allows something without a reason. */
  readonly 'privacy/no-reason': { readonly rule: string };
  readonly 'privacy/unknown-rule': {
    readonly rule: string;
    readonly near: string | undefined;
    readonly rules: readonly string[];
  };
  /** A comment that allows what is not there. */
  readonly 'privacy/nothing-allowed': { readonly rule: string };
}
