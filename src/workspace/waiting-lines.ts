/** One line of a YAML text. */
export interface TextLine {
  /** Without its line ending. */
  readonly text: string;
  readonly eol: string;
  /** Whether it looks like nothing but a comment; inside a text it is not one, but there no key of a map can wait. */
  readonly isComment: boolean;
}

/** The lines of a text; the last one is empty when the text ends with a line ending. */
export function linesOf(text: string): readonly TextLine[] {
  const parts = text.split('\n');
  return parts.map((part, index) => {
    const isLast = index === parts.length - 1;
    const line = isLast ? part : part.replace(/\r$/, '');
    const eol = isLast ? '' : line === part ? '\n' : '\r\n';
    return { text: line, eol, isComment: /^ *#/.test(line) };
  });
}

/** Joins lines into a text again. */
export function joinLines(lines: readonly TextLine[]): string {
  return lines.map(({ text, eol }) => text + eol).join('');
}

/** A key that waits in a comment until it is filled in: `# plaats: collegekamer`. */
export interface WaitingKey {
  readonly key: string;
  /** The column it gets without its comment sign. */
  readonly column: number;
}

const waiting = /^(?<space> *)(?<key>[a-z_][a-z0-9_-]*):(?: |$)/i;

/** The key that waits on a line; undefined when none does. */
export function waitingKey(line: TextLine): WaitingKey | undefined {
  if (!line.isComment || isExplanation(line.text)) return undefined;
  const { space, key } = waiting.exec(uncommented(line.text))?.groups ?? {};
  return space === undefined || key === undefined ? undefined : { key, column: space.length };
}

/** A comment line without its sign and the space behind it; an explanation (`##`) stays as it is. */
export function uncommented(text: string): string {
  return isExplanation(text) ? text : text.replace(/^( *)# ?/, '$1');
}

function isExplanation(text: string): boolean {
  return /^ *##/.test(text);
}

/** Column at which the content of a line begins, without its comment sign. */
export function trueColumn({ text, isComment }: TextLine): number {
  return (isComment ? uncommented(text) : text).search(/[^ ]|$/);
}

/** A waiting line under a key that does not wait any more: its comment sign moves to the column of that key's values. */
export function movedTo(line: TextLine, column: number): TextLine {
  const plain = uncommented(line.text);
  const isOwn = isExplanation(plain) && trueColumn({ ...line, text: plain, isComment: false }) <= column;
  if (isOwn || isExplanation(line.text)) return { ...line, text: plain };
  return { ...line, text: `${' '.repeat(column)}# ${plain.slice(column)}` };
}
