/** Why files cannot be judged. */
export interface AccessibilityRefusals {
  readonly 'accessibility/no-file': { readonly typed: string; readonly siblings: readonly string[] };
  /** Files of this kind are not judged. */
  readonly 'accessibility/other-kind': { readonly typed: string; readonly known: readonly string[] };
  /** There is no file to judge yet. @param folders where was looked, as people see them */
  readonly 'accessibility/none': { readonly folders: readonly string[] };
}
