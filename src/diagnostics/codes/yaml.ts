/** Facts of text that is not valid YAML. */
export interface YamlFacts {
  readonly 'yaml/tab': { readonly lines: number };
  readonly 'yaml/missing-space': { readonly key: string; readonly value: string };
  readonly 'yaml/missing-dash-space': { readonly value: string };
  /** `value` is empty for the key of a group. */
  readonly 'yaml/missing-colon': { readonly key: string; readonly value: string };
  /** Prose on lines of its own. */
  readonly 'yaml/loose-text': { readonly lines: number };
  readonly 'yaml/list-mark': { readonly mark: string; readonly lines: number };
  readonly 'yaml/list-on-key-line': undefined;
  readonly 'yaml/colon-in-value': { readonly value: string };
  readonly 'yaml/unclosed-quote': { readonly value: string; readonly right?: string };
  readonly 'yaml/text-after-quote': { readonly value: string; readonly right: string };
  /** `right` is the whole as text, unless it can only be a remark. */
  readonly 'yaml/hash-in-value': {
    readonly value: string;
    readonly remark: string;
    readonly right: string | undefined;
  };
  readonly 'yaml/special-start': { readonly value: string; readonly mark: string };
  /** `after` is what the bracket comes after. */
  readonly 'yaml/unclosed-bracket': { readonly mark: ']' | '}'; readonly after: string };
  /** `first` is the word that the bracket comes before. */
  readonly 'yaml/unopened-bracket': { readonly mark: '[' | '{'; readonly first: string };
  readonly 'yaml/bracket-too-many': { readonly found: string };
  readonly 'yaml/bracket-differs': { readonly found: string; readonly expected: string };
  readonly 'yaml/missing-comma': undefined;
  readonly 'yaml/duplicate-key': {
    readonly key: string;
    readonly firstLine: number;
    readonly how: 'same' | 'parts' | 'differs';
  };
  /** `found` and `expected` are numbers of spaces. */
  readonly 'yaml/indentation': { readonly lines: number; readonly found: number; readonly expected: number };
  readonly 'yaml/invisible-character': {
    readonly codePoint: string;
    readonly isSpace: boolean;
    readonly places: number;
  };
  readonly 'yaml/curly-quotes': { readonly value: string };
  /** Whether both versions are there, or only a mark that was left behind. */
  readonly 'yaml/merge-conflict': { readonly isWhole: boolean };
  readonly 'yaml/multiple-documents': undefined;
  readonly 'yaml/unknown-alias': { readonly name: string };
  readonly 'yaml/too-many-aliases': undefined;
  readonly 'yaml/too-deep': { readonly limit: number };
  /** `value` is the whole text that the tag begins. */
  readonly 'yaml/unknown-tag': { readonly tag: string; readonly value?: string };
  readonly 'yaml/not-a-map': { readonly found: string; readonly near?: string | undefined };
  readonly 'yaml/control-character': { readonly codePoint: string; readonly name: string };
  readonly 'yaml/unseen-character': { readonly codePoint: string; readonly name: string };
  readonly 'yaml/syntax': { readonly excerpt: string };
}
