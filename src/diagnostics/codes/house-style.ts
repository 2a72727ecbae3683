/** What a file turned out to be instead of a Word file. */
export type OtherThanWord =
  'empty' | 'excel' | 'powerpoint' | 'opendocument' | 'pdf' | 'rtf' | 'html' | 'zip' | 'other';

/** Parts of a Word file, as its user knows them: header, footer, and the text itself. */
export type WordFilePart = 'kop' | 'voet' | 'tekst';

/** Facts of what is wrong with the Word file with the house style. */
export interface HouseStyleFacts {
  readonly 'house-style/not-a-word-file': { readonly found: OtherThanWord };
  readonly 'house-style/old-word-file': undefined;
  readonly 'house-style/encrypted': undefined;
  readonly 'house-style/macros': undefined;
  readonly 'house-style/strict': undefined;
  readonly 'house-style/too-large': {
    readonly what: 'file' | 'content' | 'parts';
    readonly found: number;
    readonly limit: number;
  };
  readonly 'house-style/damaged': { readonly part?: string | undefined };
  readonly 'house-style/lacks-styles': { readonly styles: readonly string[] };
  readonly 'house-style/unknown-placeholder': {
    readonly found: string;
    readonly where: WordFilePart;
    readonly near?: string | undefined;
    readonly known: readonly string[];
  };
  readonly 'house-style/misplaced-content': { readonly where: WordFilePart };
  readonly 'house-style/page-size': { readonly width: number; readonly height: number };
  readonly 'house-style/linked-picture': { readonly target: string };
  readonly 'house-style/no-page-number': { readonly hasFooter: boolean };
  /** Text in these styles is unreadable on white; documents use a darker colour. Colours as `#rrggbb`. */
  readonly 'house-style/pale-style': {
    readonly styles: readonly string[];
    readonly colour: string;
    readonly used: string;
  };
}
