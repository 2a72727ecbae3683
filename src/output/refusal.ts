/**
 * Why a file cannot be the house style: known reasons, each with its own message (diagnostics/messages/house-style.ts).
 */

/** What a file is instead of a Word document, if known. */
export type OtherKind =
  'empty' | 'excel' | 'powerpoint' | 'opendocument' | 'pdf' | 'rtf' | 'html' | 'zip' | 'other';

/** Why a file is refused. */
export type Refusal =
  | { readonly kind: 'not-a-word-file'; readonly found: OtherKind }
  | { readonly kind: 'old-word-file' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'macros' }
  | { readonly kind: 'strict' }
  | {
      readonly kind: 'too-large';
      readonly what: 'file' | 'content' | 'parts';
      readonly found: number;
      readonly limit: number;
    }
  | { readonly kind: 'damaged'; readonly part: string | undefined };

/** Thrown while reading a file; caught where the file is checked. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`house-style file refused: ${refusal.kind}`);
    this.refusal = refusal;
  }
}

/** The package is inconsistent. @param part name of the part that shows it */
export function damaged(part?: string): Refused {
  return new Refused({ kind: 'damaged', part });
}
