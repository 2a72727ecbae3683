/** The terminal below every question: a paste is text and no keys, and Ctrl-Z stops the program until `fg`. */
import { PassThrough, Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { pastedLine, TypedParts } from './split-typed.ts';

/** What a question does with a pasted text. */
export type PasteUse = 'nothing' | 'line' | 'lines';

const markPastes = '\u001b[?2004h';
const markNoPastes = '\u001b[?2004l';
const showCursor = '\u001b[?25h';
const eraseBelow = '\u001b[J';

/** Keys for the questions: those of the terminal, without what was pasted. */
class Keys extends PassThrough {
  readonly isTTY = true;
  isRaw = false;
  #paste: PasteUse = 'nothing';
  #parts = new TypedParts();
  #decoder = new StringDecoder('utf8');
  readonly #onSuspend: () => void;

  constructor(onSuspend: () => void) {
    super();
    this.#onSuspend = onSuspend;
  }

  setRawMode(isRaw: boolean): this {
    this.isRaw = isRaw;
    if (process.stdin.isTTY) process.stdin.setRawMode(isRaw);
    return this;
  }

  override pause(): this {
    process.stdin.pause();
    return super.pause();
  }

  override resume(): this {
    process.stdin.resume();
    return super.resume();
  }

  /** Lets a paste go where a question wants it. */
  async during<T>(paste: PasteUse, work: () => Promise<T>): Promise<T> {
    const before = this.#paste;
    this.#paste = paste;
    try {
      return await work();
    } finally {
      this.#paste = before;
    }
  }

  readonly receive = (bytes: Buffer): void => {
    for (const part of this.#parts.next(this.#decoder.write(bytes))) {
      if (part.kind === 'suspend') this.#onSuspend();
      // Why not written to the stream: what comes after a paste must not overtake it.
      else if (part.kind === 'keys') this.emit('data', part.text);
      else this.#receivePaste(part.text);
    }
  };

  /** One key that is no key of any menu, with all of the text: it can only be put into the line. */
  #receivePaste(text: string): void {
    if (this.#paste === 'nothing') return;
    const line = pastedLine(text, this.#paste === 'lines' ? 'kept' : 'spaces');
    const key = { name: 'paste', sequence: line, ctrl: false, meta: false, shift: false };
    if (line !== '') this.emit('keypress', line, key);
  }
}

/** Erasing and going up, with which a question begins to draw itself again. */
const erasing = /^(?:\u001b\[\d*[ABGK])+/;

/** The screen for the questions. It remembers what they drew last, to draw it again after `fg`. */
class Screen extends Writable {
  readonly isTTY = true;
  #frame = '';

  get columns(): number {
    return process.stdout.columns;
  }

  get rows(): number {
    return process.stdout.rows;
  }

  override _write(chunk: Buffer, _: unknown, written: () => void): void {
    const text = chunk.toString();
    const drawn = text.replace(erasing, '');
    if (drawn !== '') this.#frame = drawn;
    else if (/^\u001b\[\d*G$/.test(text)) this.#frame += text;
    process.stdout.write(text);
    written();
  }

  // A question ends its output; the screen stays.
  override end(): this {
    return this;
  }

  drawAgain(): void {
    process.stdout.write(`\r${this.#frame}`);
  }
}

const screen = new Screen({ decodeStrings: true });
const keys = new Keys(suspend);
let users = 0;

/** Where questions read and write. */
export const streams: { readonly input: Keys; readonly output: Screen } = { input: keys, output: screen };

/** Works with the terminal: as long as anyone does, pastes are marked and keys are read. */
export async function inTerminal<T>(work: () => Promise<T>): Promise<T> {
  if (users++ === 0) open();
  try {
    return await work();
  } finally {
    if (--users === 0) close();
  }
}

/** Asks a question in the terminal. */
export function askIn<T>(paste: PasteUse, ask: () => Promise<T>): Promise<T> {
  return inTerminal(() => keys.during(paste, ask));
}

function open(): void {
  process.stdin.on('data', keys.receive);
  process.stdin.pause();
  process.on('SIGCONT', goOn);
  process.on('exit', unmark);
  process.stdout.write(markPastes);
}

function close(): void {
  process.stdin.off('data', keys.receive);
  process.stdin.pause();
  process.off('SIGCONT', goOn);
  process.off('exit', unmark);
  unmark();
}

function unmark(): void {
  process.stdout.write(markNoPastes);
}

let isSuspended = false;

/** How long the signal to go on may take, once going on. */
const signalMs = 100;

/** Ctrl-Z. A terminal in raw mode leaves it to the program. */
function suspend(): void {
  if (process.platform === 'win32') return;
  isSuspended = true;
  process.stdin.setRawMode(false);
  process.stdout.write(`${markNoPastes}${showCursor}\n${eraseBelow}`);
  // The whole job, as the terminal itself would do.
  process.kill(0, 'SIGTSTP');
  // Without a shell that controls jobs nobody is stopped, and no signal tells that it goes on.
  setTimeout(() => setTimeout(() => (isSuspended ? goOn() : undefined), signalMs), 0);
}

/** After `fg`, also of a job that was stopped from elsewhere. */
function goOn(): void {
  if (!keys.isRaw) return;
  isSuspended = false;
  process.stdin.setRawMode(true);
  process.stdout.write(markPastes);
  screen.drawAgain();
}
