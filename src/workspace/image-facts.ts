/** What a picture is and how large, in CSS pixels (1/96 inch). */
export interface ImageFacts {
  readonly kind: ImageKind;
  readonly width: number;
  readonly height: number;
}

/** Kinds of pictures that documents can show. */
export type ImageKind = 'png' | 'jpeg' | 'svg';

/** Why a picture cannot be shown. */
export type ImageProblem =
  | { readonly problem: 'bytes'; readonly bytes: number; readonly limit: number }
  | { readonly problem: 'pixels'; readonly width: number; readonly height: number; readonly limit: number }
  /** Not a picture, or one of another kind: what it is, if known. */
  | { readonly problem: 'kind'; readonly found: string | undefined }
  /** A picture that is truncated or malformed. */
  | { readonly problem: 'broken'; readonly kind: ImageKind }
  /** An SVG with active content, or one that refers to something outside itself. */
  | { readonly problem: 'unsafe'; readonly what: string };
