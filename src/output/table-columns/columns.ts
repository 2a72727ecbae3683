/** The widths of the columns of a table, and how many lines each row takes. */
export interface Columns {
  /** In twips; together exactly the requested width. */
  readonly widths: readonly number[];
  readonly lines: readonly number[];
}
