import { counted } from '../../diagnostics/counted.ts';
import type { Io } from '../io.ts';

/** The shortest time between two lines, in milliseconds. */
const pauseMs = 100;

/**
 * How far a long job is, how fast it goes and how long it takes still: one line on the screen, which makes way for what
 * is printed. Only on a terminal that somebody looks at.
 */
export class Progress {
  readonly #io: Io;
  readonly #total: number;
  readonly #isShown: boolean;
  readonly #begun: number;
  #done = 0;
  #line = '';
  #shownAt = -Infinity;

  constructor(total: number, io: Io, isQuiet: boolean) {
    const isCi = (io.env['CI'] ?? '') !== '' && io.env['CI'] !== 'false';
    this.#io = io;
    this.#total = total;
    this.#isShown = !isQuiet && !isCi && io.isTerminal('stderr');
    this.#begun = io.elapsed();
  }

  /** One more is done. */
  step(): void {
    this.#done++;
    this.#show();
  }

  /** Prints something in place of the line. */
  around(print: () => void): void {
    this.#wipe();
    print();
    this.#show();
  }

  /** Takes the line away, and says how long it took. */
  end(): void {
    this.#wipe();
    if (!this.#isShown) return;
    const seconds = (this.#io.elapsed() - this.#begun) / 1000;
    this.#io.stderr(`${counted(this.#done, 'werkmap', 'werkmappen')} in ${duration(seconds)}.\n`);
  }

  #show(): void {
    const now = this.#io.elapsed();
    if (!this.#isShown || this.#done === 0 || now - this.#shownAt < pauseMs) return;
    this.#wipe();
    this.#shownAt = now;
    const width = (this.#io.columns('stderr') ?? 80) - 1;
    this.#line = progressLine(this.#done, this.#total, (now - this.#begun) / 1000).slice(0, width);
    this.#io.stderr(this.#line);
  }

  #wipe(): void {
    if (this.#line !== '') this.#io.stderr(`\r${' '.repeat(this.#line.length)}\r`);
    this.#line = '';
  }
}

/** `34 van 342 werkmappen, 4,2 per seconde, nog ongeveer 1 minuut`. @param seconds since the beginning */
export function progressLine(done: number, total: number, seconds: number): string {
  const rate = done / Math.max(seconds, 0.001);
  const left = (total - done) / rate;
  const shown = rate < 1 ? `${written(rate * 60)} per minuut` : `${written(rate)} per seconde`;
  return `${done} van ${total} werkmappen, ${shown}, nog ongeveer ${duration(left)}`;
}

/** A number with one decimal, where that tells something. */
function written(value: number): string {
  return value >= 10 ? String(Math.round(value)) : value.toFixed(1).replace('.', ',');
}

/** `45 seconden`, `3 minuten`. */
function duration(seconds: number): string {
  if (seconds < 90) return counted(Math.max(1, Math.round(seconds)), 'seconde', 'seconden');
  return counted(Math.round(seconds / 60), 'minuut', 'minuten');
}
