/** What is wrong with a page for people who see little, touch it, or have no mouse; a script that runs in a browser. */
import type { FormPage } from './browser.ts';

/** What axe finds (with its rule for targets of 24 px, or apart), what is wider than the screen, or small to touch. */
export async function screenFaults(page: FormPage, isTouched: boolean): Promise<readonly unknown[]> {
  return (await page.evaluate(`(async () => {
    const options = { resultTypes: ['violations'], iframes: false, rules: { 'target-size': { enabled: true } } };
    const { violations } = await axe.run(document, options);
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [id, html.slice(0, 160), failureSummary]));
    const extra = document.documentElement.scrollWidth - innerWidth;
    if (extra > 0) found.push(['wider than the screen', extra]);
    for (const each of document.querySelectorAll('button, input:not([type=hidden]), select, textarea, summary')) {
      if (!${isTouched} || !each.checkVisibility()) continue;
      const { height, width } = (each.closest('label') ?? each).getBoundingClientRect();
      if (height < 43.5 || width < 43.5) found.push(['smaller than 44 px', each.outerHTML.slice(0, 160), height, width]);
    }
    return found;
  })()`)) as readonly unknown[];
}

interface Stop {
  readonly at: number;
  readonly what: string;
  readonly faults: readonly string[];
  /** Where it is; in a box that scrolls, where it is in that, and then where the box is. */
  readonly top: number;
  readonly bottom: number;
  readonly box: { readonly at: number; readonly top: number; readonly bottom: number };
  readonly hasParts: boolean;
}

/** Walks through a page with the tab key: everything is reached, in the order of the page, and is seen to have it. */
export async function focusFaults(page: FormPage): Promise<readonly string[]> {
  await page.evaluate(prepare);
  const count = (await page.evaluate('stops.length')) as number;
  const faults: string[] = [];
  let before: Stop | undefined;
  for (let next = 0; next < count; next++) {
    // Whether a document in a frame takes the focus depends on how much of it has loaded; it is the last on a page.
    if ((await page.evaluate(`stops[${next}].tagName`)) === 'IFRAME') break;
    const stop = await nextStop(page, before);
    if (stop.at !== next) faults.push(`stop ${next} of ${count} is ${stop.at}: ${stop.what}`);
    faults.push(...stop.faults.map((fault) => `${fault}: ${stop.what}`));
    if (before !== undefined && isAbove(stop, before)) faults.push(`goes back up: ${stop.what}`);
    if (stop.at !== next) break;
    before = stop;
  }
  return faults;
}

/** Whether one stop is above another: in the box that scrolls around both, or else those boxes themselves. */
function isAbove(stop: Stop, before: Stop): boolean {
  const isTogether = stop.box.at === before.box.at;
  const [one, other] = isTogether ? [stop, before] : [stop.box, before.box];
  return one.bottom < other.top - 1;
}

/** The next place that the tab key comes to. A field for a day or a time has several inside: its parts, and a button. */
async function nextStop(page: FormPage, before: Stop | undefined): Promise<Stop> {
  for (let press = 0; ; press++) {
    await page.keyboard.press('Tab');
    const stop = (await page.evaluate('stopNow()')) as Stop;
    if (stop.at !== before?.at || !before.hasParts || press === 4) return stop;
  }
}

/** Of buttons of a group the keyboard stops at one; what is there for Enter alone is hidden from everybody. */
const prepare = `
  window.stops = [...document.querySelectorAll('a[href], button:not([disabled]), input:not([type=hidden]):not([disabled]), select, textarea, summary, iframe, [tabindex="0"]')]
    .filter((each) => each.checkVisibility() && !(each.tabIndex < 0 && each.closest('[aria-hidden="true"]')) && (each.type !== 'radio' || each === (each.form.querySelector('[name="' + each.name + '"]:checked') ?? each.form.querySelector('[name="' + each.name + '"]'))));
  window.stopNow = async () => {
    // Rows far away are drawn when they come near, which moves what is there.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const each = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    const [box = { left: 0, top: 0, bottom: 0, width: 0, height: 0 }] = each.getClientRects();
    const above = document.elementFromPoint(box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 20));
    const faults = [];
    if (outlineStyle === 'none' || (outlineStyle !== 'auto' && parseFloat(outlineWidth) < 2)) faults.push('no ring');
    if (!above || !(each.contains(above) || above.contains(each))) faults.push('out of sight');
    let scroller = each.parentElement;
    while (scroller && (scroller === document.body || scroller.scrollHeight <= scroller.clientHeight || !/auto|scroll/.test(getComputedStyle(scroller).overflowY))) scroller = scroller.parentElement;
    const inner = scroller ? scroller.scrollTop : 0;
    const around = (scroller ?? each).getBoundingClientRect();
    const outer = { at: scroller ? [...document.querySelectorAll('*')].indexOf(scroller) : -1, top: around.top + scrollY, bottom: around.bottom + scrollY };
    return { at: stops.indexOf(each), what: each.outerHTML.slice(0, 120), faults, top: box.top + scrollY + inner, bottom: box.bottom + scrollY + inner, box: outer, hasParts: /^(date|time)$/.test(each.type) };
  };
`;
