/** Facts of problems with templates that a municipality made or adapted. */
export interface TemplateFacts {
  readonly 'template/block-not-closed': { readonly name: string };
  readonly 'template/nothing-to-close': { readonly name: string };
  readonly 'template/braces': { readonly excerpt: string };
  readonly 'template/unknown-name': {
    readonly name: string;
    readonly near?: string | undefined;
    readonly known: readonly string[];
  };
  readonly 'template/unknown-helper': {
    readonly name: string;
    readonly near?: string | undefined;
    readonly isBlock: boolean;
  };
  readonly 'template/unknown-partial': {
    readonly name: string;
    readonly near?: string | undefined;
  };
  readonly 'template/partial-loop': { readonly path: readonly string[] };
  readonly 'template/too-deep': undefined;
  readonly 'template/not-allowed': undefined;
  readonly 'template/prints-group': {
    readonly name: string;
    readonly keys: readonly string[];
    readonly isList: boolean;
  };
  readonly 'template/needs-value': { readonly name: string };
  readonly 'template/not-a-list': { readonly name: string };
  readonly 'template/unknown-text': {
    readonly kind: 'sectie' | 'tekst';
    readonly value: string;
    readonly near?: string | undefined;
    readonly known: readonly string[];
  };
  readonly 'template/unread-file': { readonly name: string; readonly near?: string | undefined };
  readonly 'template/incomplete': {
    readonly id: string;
    readonly missing: string;
    readonly near?: string | undefined;
  };
  readonly 'template/id-differs': { readonly id: string; readonly folder: string };
  readonly 'template/picture-outside': { readonly path: string };
  /** A row with more cells than the head of its table; the first that is lost. */
  readonly 'template/row-too-long': {
    readonly columns: number;
    readonly cells: number;
    readonly row: string;
    readonly lost: string;
  };
  /** A head with another number of cells than the line below it. */
  readonly 'template/table-broken': { readonly columns: number; readonly marks: number };
  readonly 'template/definition-vanishes': { readonly label: string };
  readonly 'template/note-vanishes': { readonly name: string };
  readonly 'template/note-missing': { readonly name: string };
  readonly 'template/title-vanishes': undefined;
  readonly 'template/html': { readonly tag: string; readonly written: string };
  readonly 'template/heading-space': { readonly marks: string };
  readonly 'template/link-scheme': { readonly written: string };
  readonly 'template/link-to-nothing': { readonly path: string; readonly isPicture: boolean };
  readonly 'template/anchor-unknown': {
    readonly anchor: string;
    readonly near?: string | undefined;
    readonly known: readonly string[];
  };
  readonly 'template/blank-in-link': { readonly label: string };
  readonly 'template/same-field-id': {
    readonly id: string;
    readonly count: number;
    /** Whether one field is repeated by a list, instead of two fields with one id. */
    readonly isRepeated: boolean;
  };
  readonly 'template/conflict': undefined;
  readonly 'template/origin-changed': { readonly origin: string };
  readonly 'template/schema-broken': { readonly reason: string };
  readonly 'template/data-missing': { readonly path: string };
  readonly 'template/data-unused': { readonly id: string; readonly near?: string | undefined };
}
