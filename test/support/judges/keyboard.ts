/**
 * Somebody without a mouse, in a browser: every act is a key on what has the focus. What the tab key does not come to, or
 * has the focus unseen, cannot be used, and then this throws. Works in pages whose scripts are off too.
 */
import type { FormPage } from './browser.ts';

/** Something to go to: what it is for a browser (`button`, `link`, `checkbox`, `date` …), and what it is called. */
export type Target = readonly [kind: string, name: string | RegExp];

/** Where to look for it. */
interface Way {
  /** Id of the part of the page that it is in. */
  readonly within?: string;
  /** What its row says. */
  readonly row?: RegExp;
  /** Whether to go up the page. */
  readonly isUp?: boolean;
}

/** What has the focus. */
interface Stop {
  readonly kind: string;
  readonly name: string;
  readonly ids: readonly string[];
  readonly row: string;
  readonly faults: readonly string[];
}

/** More stops than any page has. */
const mostStops = 600;

export class Keyboard {
  readonly #page: FormPage;

  constructor(page: FormPage) {
    this.#page = page;
  }

  /** Goes to something with the tab key. */
  async to([kind, name]: Target, { within, row, isUp = false }: Way = {}): Promise<void> {
    const isMeant = (stop: Stop): boolean =>
      stop.kind === kind &&
      (typeof name === 'string' ? stop.name === name : name.test(stop.name)) &&
      (within === undefined || stop.ids.includes(within)) &&
      (row === undefined || row.test(stop.row));
    const met: string[] = [];
    let rounds = 0;
    while (rounds < 2 && met.length < mostStops) {
      await this.press(isUp ? 'Shift+Tab' : 'Tab');
      const stop = await this.#stop();
      if (stop.kind === 'body') rounds++;
      met.push(`${stop.kind} ‘${stop.name}’`);
      if (isMeant(stop)) return;
    }
    throw new Error(
      `No key leads to ${kind} ${String(name)} on ${this.#page.url()}, but only to:\n${[...new Set(met)].join('\n')}`,
    );
  }

  /** Presses a key on what has the focus. */
  press(key: string): Promise<void> {
    return this.#page.keyboard.press(key);
  }

  /** Types in the field that has the focus, over what is in it. */
  async type(text: string): Promise<void> {
    await this.press('Control+A');
    await this.#page.keyboard.type(text);
    await this.#needValue(text);
  }

  /** Types a day in the field that has the focus; which part comes first is the browser's, which shows it. */
  async typeDay(day: string): Promise<void> {
    const [year = '', month = '', date = ''] = day.split('-');
    await this.#page.keyboard.type(month + date + year);
    if ((await this.#value()) === day) return;
    for (const key of ['ArrowLeft', 'ArrowLeft']) await this.press(key);
    await this.#page.keyboard.type(date + month + year);
    await this.#needValue(day);
  }

  /** Types a time in the field that has the focus. */
  async typeTime(time: string): Promise<void> {
    await this.#page.keyboard.type(time.replace(':', ''));
    await this.#needValue(time);
  }

  /** Chooses in the list that has the focus, by typing the words. */
  async choose(words: string): Promise<void> {
    await this.#page.keyboard.type(words);
    await this.#needValue(words);
  }

  async #value(): Promise<unknown> {
    return this.#page.evaluate('document.activeElement.value');
  }

  async #needValue(value: string): Promise<void> {
    const now = await this.#value();
    if (now !== value) throw new Error(`Typed ‘${value}’, and the field holds ‘${String(now)}’.`);
  }

  /** Goes to something and presses enter on it, which opens another page. */
  async open(target: Target, way: Way = {}): Promise<void> {
    await this.to(target, way);
    await this.#page.evaluate('window.isLeft = true');
    await this.press('Enter');
    await this.until(`!window.isLeft && document.readyState === 'complete'`);
  }

  /** Goes to something and presses enter on it, which tells something new above the page. */
  async act(target: Target, told: string, way: Way = {}): Promise<void> {
    await this.to(target, way);
    await this.#page.evaluate(`window.toldBefore = ${notice}`);
    await this.press('Enter');
    await this.until(`document.readyState === 'complete' && ${notice} && ${notice} !== window.toldBefore`);
    const words = String(await this.#page.evaluate(`${notice}.textContent`));
    if (!words.includes(told)) throw new Error(`Not ‘${told}’ but ‘${words}’ on ${this.#page.url()}`);
    // Where the script put the focus, it is seen too.
    await this.#stop();
  }

  /** Waits until something holds on the page. Why not as the browser waits: without scripts it does not. */
  async until(expression: string): Promise<void> {
    const end = Date.now() + 60_000;
    while (Date.now() < end) {
      // On the way to another page there is none.
      const holds = await this.#page.evaluate(`!!(${expression})`).catch(() => false);
      if (holds === true) return;
      await pause();
    }
    throw new Error(
      `In vain for ${expression} on ${this.#page.url()}: ${String(await this.#page.textContent('main'))}`,
    );
  }

  /** What has the focus; it must be seen to have it. Rows far away are drawn when they come near: that takes a moment. */
  async #stop(): Promise<Stop> {
    for (let look = 0; ; look++) {
      const stop = (await this.#page.evaluate(stopNow)) as Stop;
      if (stop.faults.length === 0) return stop;
      if (look === 20)
        throw new Error(`${stop.kind} ‘${stop.name}’ on ${this.#page.url()}: ${stop.faults.join(', ')}`);
      await pause();
    }
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

/** What was told last. */
const notice = `document.querySelector('#melding > .notice')`;

const stopNow = `(() => {
  const on = document.activeElement;
  if (on === null || on === document.body) return { kind: 'body', name: '', ids: [], row: '', faults: [] };
  const kinds = { A: 'link', BUTTON: 'button', SUMMARY: 'summary', SELECT: 'select', TEXTAREA: 'text', IFRAME: 'frame', INPUT: /^(text|email|tel|search|number)$/.test(on.type) ? 'text' : on.type };
  const words = on.getAttribute('aria-label') ?? ([...(on.labels ?? [])].map((each) => each.textContent).join(' ') || on.title || on.textContent);
  const ids = [];
  for (let each = on; each; each = each.parentElement) if (each.id) ids.push(each.id);
  const faults = [];
  const { outlineStyle, outlineWidth } = getComputedStyle(on);
  const [box = { left: 0, top: 0, width: 0, height: 0 }] = on.getClientRects();
  const above = document.elementFromPoint(box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 20));
  // The button for a calendar or a clock inside a field has the browser's own ring.
  const isPart = /^(date|time)$/.test(on.type) && !on.matches(':focus-visible');
  if (on.tagName !== 'IFRAME' && !isPart) {
    if (outlineStyle === 'none' || (outlineStyle !== 'auto' && parseFloat(outlineWidth) < 2)) faults.push('no ring');
    if (!above || !(on.contains(above) || above.contains(on))) faults.push('out of sight, at ' + [box.left, box.top, box.width, box.height].map(Math.round) + ', under ' + above?.outerHTML.slice(0, 160));
  }
  return { kind: kinds[on.tagName] ?? on.tagName, name: words.replace(/\\s+/g, ' ').trim(), ids, row: on.closest('li')?.textContent ?? '', faults };
})()`;
