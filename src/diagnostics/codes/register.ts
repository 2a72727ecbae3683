/** Why a text is no phone number. */
export type PhoneFault =
  | {
      /** Nothing that can be called, the wrong number of digits, or the zero of the area code is missing. */
      readonly why: 'none' | 'length' | 'abroad' | 'zero';
      readonly digits: number;
    }
  | { readonly why: 'twice'; readonly digits: number; readonly written: string; readonly once: string };

/** Facts of what does not agree with the register of municipalities, or fails a check digit. */
export interface RegisterFacts {
  readonly 'register/code-mismatch': {
    readonly code: string;
    readonly name: string;
    readonly registered: string;
    readonly codeOfName?: string | undefined;
  };
  readonly 'register/example-code': {
    readonly code: string;
    readonly name: string;
    readonly registered: string;
    readonly codeOfName: string;
  };
  readonly 'register/unknown-code': {
    readonly code: string;
    readonly name: string;
    readonly near?: string | undefined;
    readonly nearCode?: string | undefined;
  };
  readonly 'register/province': {
    readonly found: string;
    readonly registered: string;
    readonly name: string;
  };
  readonly 'register/number-check': { readonly field: string; readonly value: string };
  readonly 'register/phone-number': PhoneFault;
  readonly 'register/oin-rsin': { readonly oin: string; readonly rsin: string };
  readonly 'register/tooi': { readonly found: string; readonly expected: string };
}
