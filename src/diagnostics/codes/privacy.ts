/** The value with all but its spaces replaced: private data is never repeated. */
interface Redacted {
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
  /** A file that is too large to look into. */
  readonly 'privacy/not-read': undefined;
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
