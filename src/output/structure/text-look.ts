/** What a style says of text; absent where it says nothing. */
export interface TextLook {
  /** In Word `auto` when it suits what is behind it. */
  readonly colour?: string | undefined;
  /** In Word `auto` when there is none. */
  readonly background?: string | undefined;
  readonly isBold?: boolean | undefined;
  readonly isUnderlined?: boolean | undefined;
  readonly isHidden?: boolean | undefined;
  /** In points. */
  readonly size?: number | undefined;
  readonly language?: string | undefined;
}
