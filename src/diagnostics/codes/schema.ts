import type { OtherPlace } from '../source.ts';

/** What a value turned out to be. */
export type FoundKind = 'text' | 'number' | 'boolean' | 'list' | 'map' | 'empty';

/** What a value can be required to be. */
export type ExpectedKind = Exclude<FoundKind, 'empty'>;

/** What a pattern of the schemas allows. */
export type AllowedText =
  | 'id'
  | 'municipality-code'
  | 'colour'
  | 'digits-8'
  | 'digits-9'
  | 'digits-20'
  | 'phone'
  | 'picture'
  | 'clock-time'
  | 'yaml-file'
  | 'list-code'
  | 'path';

/** The usual mistake behind a value of the wrong type. */
export type TypeHint =
  | { readonly kind: 'yes-no'; readonly means: boolean; readonly written: string }
  | { readonly kind: 'boolean-in-quotes'; readonly means: boolean }
  | { readonly kind: 'leading-zero'; readonly written: string }
  | { readonly kind: 'unquoted-number'; readonly written: string }
  | { readonly kind: 'number-in-quotes'; readonly means: number }
  | { readonly kind: 'not-a-number'; readonly written: string; readonly means: number | undefined }
  | { readonly kind: 'single-item'; readonly list: string }
  | { readonly kind: 'flow-braces' }
  /** A list of which the items are parts of one group. */
  | { readonly kind: 'dashes-too-many' }
  /** A group that is the only item of a list. */
  | { readonly kind: 'no-dash'; readonly isInBraces: boolean }
  | { readonly kind: 'empty' }
  | { readonly kind: 'none' };

/** The field that is wrong. */
export interface AtField {
  /** Dotted path of the value: `college.vergadering.tijd`. */
  readonly path: string;
  /** Dutch title of the field from the schema. */
  readonly title: string;
}

/** Facts of values that do not fit the schema. */
export interface SchemaFacts {
  readonly 'schema/missing-key': AtField & {
    readonly parent: string;
    readonly key: string;
    readonly snippet: string;
    /** Whether the group is written between braces and has other keys. */
    readonly braces?: 'empty' | 'filled';
    /** Whether the value follows from the rest of the file; if not, it is only an example. */
    readonly isKnown?: boolean;
  };
  readonly 'schema/unknown-key': {
    readonly parent: string;
    readonly key: string;
    readonly near?: string | undefined;
    readonly known: readonly string[];
    /** Other keys of the same group that go by another name too. */
    readonly also?: readonly { readonly key: string; readonly near: string }[];
    /** Whether it stands within braces or behind a dash, so that its line cannot become a remark. */
    readonly isInside?: boolean;
    /** Whether it would hold the name of a person. */
    /** The key that was probably meant, but already exists. */
    readonly already?: { readonly key: string; readonly other: OtherPlace };
  };
  /** A key that belongs in another group: `group` in words, `keys` the keys that do so together. */
  readonly 'schema/misplaced-key': {
    readonly key: string;
    readonly keys: readonly string[];
    readonly group: string;
    /** JSON Pointers of the group they are in, and of the one they belong in. */
    readonly from: string;
    readonly to: string;
    readonly where: 'inside' | 'outside' | 'elsewhere' | 'new';
  };
  /** An unknown key for what belongs to a person. */
  readonly 'schema/personal-key': {
    readonly key: string;
    readonly kind: 'name' | 'phone' | 'mail' | 'address';
  };
  readonly 'schema/wrong-type': AtField & {
    readonly found: FoundKind;
    readonly expected: ExpectedKind;
    readonly hint: TypeHint;
    readonly example: string;
    /** Lines to write instead, where a group or list belongs. */
    readonly snippet?: string | undefined;
    /** The same on one line, when it holds all that was typed and nothing else. */
    readonly whole?: string | undefined;
  };
  readonly 'schema/not-allowed': AtField & {
    readonly found: string;
    readonly allowed: readonly string[];
    readonly near?: string | undefined;
    /** The days that it stands for, in a list of days. */
    readonly days?: readonly string[];
  };
  readonly 'schema/pattern': AtField & {
    readonly found: string;
    readonly allowed?: AllowedText | undefined;
    /** What the schema says about the field, for a pattern without its own wording. */
    readonly description: string;
    readonly suggestion?: string | undefined;
    readonly example: string;
  };
  readonly 'schema/time': AtField & {
    readonly found: string;
    readonly suggestion?: string;
    readonly wrong?: 'hour' | 'minute';
  };
  readonly 'schema/date': AtField & {
    readonly found: string;
    readonly exists: boolean;
    /** The day and month are there, the year is not. */
    readonly lacksYear?: boolean;
    readonly suggestion?: string | undefined;
  };
  readonly 'schema/format': AtField & {
    readonly found: string;
    readonly expected: 'uri' | 'email';
    readonly suggestion?: string | undefined;
    readonly example: string;
  };
  readonly 'schema/length': AtField & {
    readonly length: number;
    readonly limit: number;
    readonly side: 'min' | 'max';
  };
  readonly 'schema/number-range': AtField & {
    readonly found: number;
    readonly minimum?: number | undefined;
    readonly maximum?: number | undefined;
  };
  readonly 'schema/whole-number': AtField & { readonly found: number };
  readonly 'schema/list-size': AtField & {
    readonly found: number;
    readonly limit: number;
    readonly side: 'min' | 'max';
  };
  readonly 'schema/repeated-item': AtField & { readonly value: string };
  readonly 'schema/other': AtField & { readonly keyword: string; readonly example: string };
}
