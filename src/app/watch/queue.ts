/** How long no change must follow before changes are handled, in milliseconds: editors save in several steps. */
const quietMs = 80;
/** The longest wait for that, in milliseconds. */
const longestMs = 1000;

/** Changed paths, handed out in groups once no more follow for a moment. */
export class ChangeQueue {
  readonly #delay: (ms: number) => Promise<void>;
  #paths = new Set<string>();
  /** The number of changes so far. */
  #count = 0;
  #hasEnded = false;
  #wake: (() => void) | undefined;

  /** @param delay resolves after that many milliseconds */
  constructor(delay: (ms: number) => Promise<void>) {
    this.#delay = delay;
  }

  /** Whether there is nothing to handle: no change and no end. */
  get isEmpty(): boolean {
    return this.#paths.size === 0 && !this.#hasEnded;
  }

  add(path: string): void {
    this.#paths.add(path);
    this.#count++;
    this.#wake?.();
  }

  /** Ends the queue: {@link next} gives undefined from now on. */
  end(): void {
    this.#hasEnded = true;
    this.#wake?.();
  }

  /** The next changes, each path once, sorted; undefined when the queue has ended. */
  async next(): Promise<readonly string[] | undefined> {
    while (this.isEmpty) await new Promise<void>((resolve) => (this.#wake = resolve));
    await this.#quiet();
    if (this.#hasEnded) return undefined;
    const paths = [...this.#paths].sort();
    this.#paths = new Set();
    return paths;
  }

  async #quiet(): Promise<void> {
    for (let waited = 0; waited < longestMs && !this.#hasEnded; waited += quietMs) {
      const before = this.#count;
      await this.#delay(quietMs);
      if (this.#count === before) return;
    }
  }
}
