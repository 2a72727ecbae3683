/** A terminal screen, parsed from the output of `tmux capture-pane -e`. */

/** Adjacent characters with the same style. */
export interface Run {
  readonly text: string;
  /** First column, from 0. */
  readonly column: number;
  /** A palette colour (`0`–`15`), or undefined for the default one. */
  readonly color: number | undefined;
  readonly background: number | undefined;
  readonly isBold: boolean;
  readonly isDim: boolean;
  readonly isUnderlined: boolean;
  readonly isInverse: boolean;
}

type Look = Omit<Run, 'text' | 'column'>;

const plain: Look = {
  color: undefined,
  background: undefined,
  isBold: false,
  isDim: false,
  isUnderlined: false,
  isInverse: false,
};

/** How each SGR code changes the style of what follows. */
const codes: Readonly<Record<number, Partial<Look>>> = {
  0: plain,
  1: { isBold: true },
  2: { isDim: true },
  4: { isUnderlined: true },
  7: { isInverse: true },
  22: { isBold: false, isDim: false },
  24: { isUnderlined: false },
  27: { isInverse: false },
  39: { color: undefined },
  49: { background: undefined },
};

function lookOf(code: number): Partial<Look> {
  if (code >= 30 && code <= 37) return { color: code - 30 };
  if (code >= 90 && code <= 97) return { color: code - 82 };
  if (code >= 40 && code <= 47) return { background: code - 40 };
  if (code >= 100 && code <= 107) return { background: code - 92 };
  const known = codes[code];
  if (known === undefined) throw new Error(`A look that is not drawn: ${code}`);
  return known;
}

/** The lines of a screen, each as runs. Throws on an unknown code: it would be drawn wrongly. */
export function readScreen(captured: string): readonly (readonly Run[])[] {
  let look = plain;
  return captured
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => {
      const runs: Run[] = [];
      let column = 0;
      // eslint-disable-next-line no-control-regex -- this reads terminal output
      for (const part of line.split(/(\u001B\[[\d;]*m)/)) {
        // eslint-disable-next-line no-control-regex -- the same
        const [, sequence] = /^\u001B\[([\d;]*)m$/.exec(part) ?? [];
        if (sequence !== undefined) {
          for (const code of sequence.split(';')) look = { ...look, ...lookOf(Number(code)) };
        } else if (part !== '') {
          runs.push({ ...look, text: part, column });
          column += [...part].length;
        }
      }
      return runs;
    });
}
