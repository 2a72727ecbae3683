/** Facts of text that is not valid YAML. */
export interface YamlFacts {
  readonly 'yaml/tab': { readonly lines: number };
  readonly 'yaml/missing-space': { readonly key: string; readonly value: string };
  readonly 'yaml/missing-dash-space': { readonly value: string };
  readonly 'yaml/colon-in-value': { readonly value: string };
  readonly 'yaml/unclosed-quote': { readonly value: string };
  readonly 'yaml/special-start': { readonly value: string; readonly mark: string };
  readonly 'yaml/unclosed-bracket': undefined;
  readonly 'yaml/duplicate-key': { readonly key: string; readonly firstLine: number };
  readonly 'yaml/indentation': undefined;
  readonly 'yaml/curly-quotes': { readonly value: string };
  readonly 'yaml/merge-conflict': undefined;
  readonly 'yaml/multiple-documents': undefined;
  readonly 'yaml/unknown-alias': { readonly name: string };
  readonly 'yaml/too-many-aliases': undefined;
  readonly 'yaml/too-deep': { readonly limit: number };
  readonly 'yaml/unknown-tag': { readonly tag: string };
  readonly 'yaml/not-a-map': { readonly found: string; readonly near?: string | undefined };
  readonly 'yaml/control-character': { readonly codePoint: string; readonly name: string };
  readonly 'yaml/invisible-character': { readonly codePoint: string; readonly name: string };
  readonly 'yaml/syntax': { readonly excerpt: string };
}
