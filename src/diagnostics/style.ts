/** The few kinds of emphasis that output uses; the terminal room fills them with colours. */
export interface Style {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly good: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
}

function same(text: string): string {
  return text;
}

/** No emphasis at all: for files, pipes and `--no-color`. */
export const plainStyle: Style = { error: same, warning: same, good: same, strong: same, dim: same };
