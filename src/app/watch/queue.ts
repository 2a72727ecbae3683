/** How long it must be quiet before changes are acted upon, in milliseconds: editors save in several steps. */
const quietMs = 80;
/** Longest wait for quiet, in milliseconds. */
const longestMs = 1000;

/** Paths that changed, handed out in groups once it is quiet for a moment. */
export class ChangeQueue {
  readonly #delay: (ms: number) => Promise<void>;
  #paths = new Set<string>();
  /** How many changes there were so far. */
  #count = 0;
  #hasEnded = false;
  #wake: (() => void) | undefined;

  /** @param delay waits as long as it is told */
  constructor(delay: (ms: number) => Promise<void>) {
    this.#delay = delay;
  }

  /** Whether nothing is waiting. */
  get isEmpty(): boolean {
    return this.#paths.size === 0 && !this.#hasEnded;
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  add(path: string): void {
    this.#paths.add(path);
    this.#count++;
    this.#wake?.();
  }

  /** Ends the watching: whoever waits for changes is told there are no more. */
  end(): void {
    this.#hasEnded = true;
    this.#wake?.();
  }

  /** The next changes, each path once; undefined when the watching has ended. */
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
