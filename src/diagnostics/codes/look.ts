/** Kinds of pictures that documents can show. */
export type ImageKind = 'png' | 'jpeg' | 'svg';

/** Facts of how documents look: pictures, and files of the house style. */
export interface LookFacts {
  readonly 'image/alt-is-filename': { readonly alt: string };
  readonly 'image/too-large': {
    readonly path: string;
    readonly width: number;
    readonly height: number;
    readonly limit: number;
  };
  readonly 'image/not-a-picture': { readonly path: string; readonly found: string | undefined };
  readonly 'image/misnamed': { readonly path: string; readonly kind: ImageKind };
  readonly 'image/broken': { readonly path: string; readonly kind: ImageKind };
  readonly 'image/unsafe': { readonly path: string; readonly what: string };
  readonly 'style/file-too-large': {
    readonly path: string;
    readonly bytes: number;
    readonly limit: number;
  };
  readonly 'style/file-not-readable': { readonly path: string };
  readonly 'tokens/not-json': { readonly path: string; readonly line: number | undefined };
  readonly 'tokens/no-colour': {
    readonly path: string;
    /** How many tokens have a value. */
    readonly tokens: number;
    /** Some of the names that were looked for. */
    readonly sought: readonly string[];
    /** Sets that were left out, because they are for dark screens. */
    readonly skipped: readonly string[];
    /** A token that refers to one that is not in the file. */
    readonly dangling: { readonly name: string; readonly target: string } | undefined;
  };
}
