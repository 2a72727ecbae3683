/** Why work on templates is refused. */
export interface TemplateRefusals {
  readonly 'template/unknown-part': { readonly typed: string; readonly known: readonly string[] };
  readonly 'template/unknown-document': { readonly typed: string; readonly known: readonly string[] };
  /** The shipped text was requested of a part that only the municipality has. */
  readonly 'template/no-original': { readonly part: string };
  /** The part was already taken over. Parts taken over until then are in `made`. */
  readonly 'template/taken-over': {
    readonly part: string;
    readonly file: string;
    readonly made: readonly string[];
  };
  /** No id can be derived from the name. */
  readonly 'document/no-id': { readonly typed: string };
  /** The name is reserved for a device on Windows. */
  readonly 'document/device': { readonly id: string };
  readonly 'document/shipped': { readonly id: string };
  /** A file of the new document already exists. Those created until then are in `made`. */
  readonly 'document/taken': { readonly file: string; readonly made: readonly string[] };
  readonly 'collaboration/unknown': { readonly typed: string; readonly known: readonly string[] };
  readonly 'word-file/none': { readonly typed: string; readonly siblings: readonly string[] };
  readonly 'word-file/no-file': { readonly typed: string };
}
