/** What somebody does with `gemeente open` who has no mouse: answers what is open, and ticks tasks. */
import type { FormPage } from './judges/browser.ts';
import type { Keyboard, Target } from './judges/keyboard.ts';

/** What a page of questions asks next. */
type Asked =
  | { readonly kind: 'section' | 'proposal' | 'members'; readonly name: string }
  | { readonly kind: 'field'; readonly row: string; readonly field: string }
  | { readonly kind: 'again' }
  | { readonly kind: 'nothing' };

/** What is typed where only a municipality knows the answer, by the kind of field. */
const answers: Readonly<Record<string, string>> = {
  email: 'secretariaat@voorbeelddam.example',
  tel: '14 000',
  text: 'iBabs',
  number: '2',
};

/** Answers everything that a page asks, and what comes up because of it, until nothing is open there. */
export async function answerAll(keys: Keyboard, page: FormPage): Promise<void> {
  for (;;) {
    const asked = (await page.evaluate(askedNow)) as Asked;
    switch (asked.kind) {
      case 'nothing':
        return;
      case 'again':
        await keys.open(['link', 'Haal de vragen opnieuw op']);
        break;
      case 'section':
        await keys.to(['summary', asked.name]);
        await keys.press('Enter');
        await keys.act(['button', /^Alles klopt: neem \d+ voorstellen over$/], 'overgenomen.');
        break;
      case 'proposal':
        await keys.act(['button', asked.name], 'Bewaard: ');
        break;
      case 'members':
        await addMember(keys, page, asked.name);
        break;
      case 'field':
        await answer(keys, asked);
    }
  }
}

/** A list is on a page of its own. */
async function addMember(keys: Keyboard, page: FormPage, link: string): Promise<void> {
  const path = new URL(page.url()).pathname;
  await keys.open(['link', link]);
  await keys.to(['text', /^Wat doet /]);
  await keys.type('agenda en post van de burgemeester');
  await keys.act(['button', 'Bewaren'], 'Bewaard: ');
  await keys.open(['link', 'Terug naar alles wat open is']);
  await keys.open(['link', 'Werkwijzer'], { isUp: true });
  if (new URL(page.url()).pathname !== path) throw new Error(`${page.url()} is not ${path}`);
}

async function answer(keys: Keyboard, { row, field }: Asked & { readonly kind: 'field' }): Promise<void> {
  const to = (kind: string): Promise<void> => keys.to([kind, /^Uw antwoord op: /], { within: row });
  const typed = answers[field];
  await to(typed === undefined ? field : 'text');
  if (typed !== undefined) await keys.type(typed);
  else if (field === 'date') await keys.typeDay('2026-12-08');
  else throw new Error(`Nobody answers a field of the kind ${field} in ${row}.`);
  await keys.act(['button', /^Bewaren: /], 'Bewaard: ', { within: row });
}

/** Changes a proposal, which is folded away. @param put puts the answer in the field */
export async function answerOtherwise(
  keys: Keyboard,
  { row, field, put }: { readonly row: string; readonly field: Target; readonly put: () => Promise<void> },
): Promise<void> {
  await keys.to(['summary', /^Iets anders invullen: /], { within: row });
  await keys.press('Enter');
  await keys.to(field, { within: row });
  await put();
  await keys.act(['button', /^Bewaren: /], 'Bewaard: ', { within: row });
}

/** A task that waits for no other. */
const waitsNot = /^(?!.*Wacht op)/s;

/** Ticks tasks of the dossier on the page, until about half of all are done. One waits for others: that is asked about. */
export async function tickHalf(keys: Keyboard, page: FormPage, limit: number): Promise<number> {
  const { total } = await progressOn(page);
  const half = Math.min(limit, Math.floor(total / 2));
  await keys.act(['button', /^Afvinken: /], 'Eerst moet iets anders klaar zijn', { row: /Wacht op/ });
  await keys.act(['button', 'Toch afvinken'], 'Afgevinkt: ', { within: 'melding' });
  for (let done = 1; done < half; done++)
    await keys.act(['button', /^Afvinken: /], 'Afgevinkt: ', { row: waitsNot });
  return half;
}

/** How far a dossier is, as its page says. */
export async function progressOn(page: FormPage): Promise<{ readonly done: number; readonly total: number }> {
  const words = String(await page.textContent('#voortgang'));
  const [, done = '', total = ''] = /(\d+) van (\d+) taken klaar/.exec(words) ?? [];
  return { done: Number(done), total: Number(total) };
}

const askedNow = `(() => {
  const name = (each) => (each.getAttribute('aria-label') ?? each.textContent).replace(/\\s+/g, ' ').trim();
  const all = (selector) => [...document.querySelectorAll(selector)];
  const section = all('summary').find((each) => name(each).startsWith('Klopt alles hieronder?'));
  if (section) return { kind: 'section', name: name(section) };
  const proposal = all('button[value=neem-over]')[0];
  if (proposal) return { kind: 'proposal', name: name(proposal) };
  const members = all('.vraag a.knop')[0];
  if (members) return { kind: 'members', name: name(members) };
  const field = all('.vraag form [name=waarde]').find((each) => !each.closest('details'));
  if (field) return { kind: 'field', row: field.closest('.vraag').id, field: field.tagName === 'INPUT' ? field.type : field.tagName };
  return { kind: all('.vraag').length > 0 ? 'again' : 'nothing' };
})()`;
