/**
 * The script of the pages: saves without leaving the page, searches as you type, and shows what others did. Everything
 * works without it too.
 */
export const openScript: string = `(() => {
  'use strict';
  const $ = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const parse = (html) => { const t = document.createElement('template'); t.innerHTML = html; return t.content; };
  const clock = () => new Date().toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });
  const state = (words) => { const at = $('#stand'); if (at) at.textContent = words; };
  // Forms with something typed that was not sent. Sending another form does not make it saved.
  let busy = 0; const unsaved = new Set(all('form[data-onbewaard]'));
  const isUnsaved = (place = document) => [...unsaved].some((form) => form.isConnected && place.contains(form));

  // Saving: the form is sent, and only what changed is shown anew.
  const swap = (id, html) => {
    const old = document.getElementById(id);
    const next = parse(html).firstElementChild;
    if (!old || !next) return;
    const [kept, renewed] = [$(':scope > iframe.document', old), $(':scope > iframe.document', next)];
    if (kept && renewed) {
      for (const { name, value } of next.attributes) old.setAttribute(name, value);
      for (const each of [...old.childNodes]) if (each !== kept) each.remove();
      const rest = [...next.childNodes];
      kept.before(...rest.slice(0, rest.indexOf(renewed)));
      kept.after(...rest.slice(rest.indexOf(renewed) + 1));
      renew(kept, renewed);
      return;
    }
    const focused = old.contains(document.activeElement) ? document.activeElement : undefined;
    old.replaceWith(next);
    for (const frame of all('iframe.document', next)) renew(frame);
    if (focused) refocus(focused, next);
  };
  // The keyboard stays where it was: at the same row, or beside it when that went to another group.
  const groupOf = (row) => row?.closest('[data-groep]')?.dataset.groep;
  const near = (row, way) => { do row = row[way]; while (row?.hidden); return row; };
  const besideOf = (row) => near(row, 'nextElementSibling') ?? near(row, 'previousElementSibling');
  // Rows that come near are drawn in full, which moves what is below them: what has the focus stays in sight.
  const keepInSight = (place, frames) => requestAnimationFrame(() => {
    if (place === document.activeElement) place.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    if (frames > 0 && place === document.activeElement) keepInSight(place, frames - 1);
  });
  document.addEventListener('focusin', ({ target }) => target.matches(':focus-visible') && keepInSight(target, 12));
  const refocus = (focused, next) => {
    const [row, home] = [focused.closest('[data-rij]'), focused.closest('[id]')];
    const again = home && document.getElementById(home.id);
    const beside = row && groupOf(again) !== groupOf(row) && besideOf(row);
    const place = (beside && document.getElementById(beside.id)) || again || next;
    const fields = [place, ...all('button, input:not([type=hidden]), textarea, select, summary, a', place)];
    const same = fields.filter((each) => each.tagName === focused.tagName && each.name === focused.name);
    (same.find((each) => each.value === focused.value) ?? same[0] ?? fields[1] ?? next).focus();
  };
  // Documents in frames are renewed in place, so that where somebody reads and what is unfolded stay. Nothing in them runs.
  const renew = async (frame, { srcdoc, src } = frame) => {
    const html = srcdoc || (await (await fetch(src)).text());
    if (frame.isShown) { fill(frame, html); return; }
    frame.setAttribute('sandbox', 'allow-same-origin');
    frame.addEventListener('load', () => { frame.isShown = true; toChange(frame); }, { once: true });
    frame.removeAttribute('src');
    frame.srcdoc = html;
  };
  const fill = (frame, html) => {
    const { contentDocument: old, contentWindow: view } = frame;
    const next = new DOMParser().parseFromString(html, 'text/html');
    const name = (details) => $('summary', details)?.textContent;
    const open = new Map(all('details', old).map((each) => [name(each), each.open]));
    for (const each of all('details', next)) each.open = open.get(name(each)) ?? each.open;
    const { scrollX: left, scrollY: top } = view;
    old.head.replaceWith(old.adoptNode(next.head));
    old.body.replaceWith(old.adoptNode(next.body));
    view.scrollTo({ left, top, behavior: 'instant' });
    toChange(frame);
  };
  const toChange = ({ contentDocument, contentWindow: view }) => {
    const { top, bottom } = $('[data-gewijzigd]', contentDocument)?.getBoundingClientRect() ?? {};
    if (top < 0 || bottom > view.innerHeight) view.scrollBy({ top: top - view.innerHeight / 6, behavior: 'instant' });
  };
  const notice = ({ soort, woorden, meer }) => {
    const box = document.createElement('div');
    box.className = 'notice ' + (soort === 'gedaan' ? 'done' : 'stopped');
    box.setAttribute('role', soort === 'gedaan' ? 'status' : 'alert');
    for (const line of woorden.trim().split('\\n')) { const p = document.createElement('p'); p.textContent = line; box.append(p); }
    if (meer) box.append(parse(meer));
    box.tabIndex = -1;
    const here = $('#melding');
    const wasHere = here?.contains(document.activeElement);
    still(() => here?.replaceChildren(box));
    // What needs an answer has the keyboard next; once that is given, it goes back to where somebody worked.
    const asks = soort !== 'gedaan' && $('button, a', box);
    const back = wasHere && soort === 'gedaan' && $('button, a, input:not([type=hidden])', workedIn() ?? box);
    if (asks || (wasHere && !back)) box.focus({ preventScroll: true });
    else if (back) back.focus();
    const covered = (here?.getBoundingClientRect().bottom ?? 0) - (document.activeElement?.getBoundingClientRect().top ?? 0);
    if (covered > 0 && document.activeElement !== document.body && !here.contains(document.activeElement)) scrollBy({ top: -covered - 8, behavior: 'instant' });
  };
  // The row that was worked in last; what went wrong before is not in view any more once it is tried again.
  let worked = {};
  const workedIn = (row = document.getElementById(worked.id)) =>
    (row && worked.beside && groupOf(row) !== worked.group && document.getElementById(worked.beside)) || row;
  const tryAgain = (form) => {
    if ($('#melding')?.contains(form)) return;
    worked = { id: form.closest('[data-rij], [data-vers]')?.id };
    still(() => { for (const each of all('.fout', form.closest('[data-vers]') ?? form)) each.remove(); for (const each of all('#melding > .stopped')) each.remove(); });
  };
  // A double click is one click: what took the place of a row under the mouse is not ticked with it.
  let click = {};
  document.addEventListener('click', (event) => {
    const { clientX: x, clientY: y, timeStamp: at, detail } = event;
    if (detail === 0 || !event.target.closest?.('.tick')) return;
    if (at - click.at < 500 && Math.hypot(x - click.x, y - click.y) < 6) event.preventDefault();
    click = { x, y, at };
  });
  const saving = new Map();
  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (event.submitter?.hasAttribute('formaction') && form.dataset.proef) { event.preventDefault(); wantTried(form, 0); return; }
    wantTried(undefined);
    const typed = unsaved.delete(form);
    if (!form.hasAttribute('data-delen')) return;
    event.preventDefault();
    const button = event.submitter;
    const data = new FormData(form, button);
    const row = button?.closest('[data-rij]');
    tryAgain(form);
    if (row) worked = { id: row.id, group: groupOf(row), beside: besideOf(row)?.id };
    row?.classList.add('bewaart');
    // The box changes at once; what the program answers decides.
    const was = button?.className;
    if (button?.classList.contains('tick')) button.className = /^untick/.test(button.value) ? 'tick open' : 'tick afgehandeld';
    busy++;
    // Who saves again while a row is being saved is not in conflict with oneself: the second waits for the first.
    const place = form.closest('li[data-vers]')?.id;
    const earlier = place && saving.get(place);
    let isDone = false;
    let finished = () => {};
    if (place) saving.set(place, new Promise((resolve) => { finished = resolve; }));
    try {
      if (earlier && (await earlier)) {
        const seen = $('[name=gezien]', document.getElementById(place) ?? form);
        if (seen) data.set('gezien', seen.value);
      }
      const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(data), headers: { 'x-gemeente': 'delen' } });
      if (!(answer.headers.get('content-type') ?? '').includes('json')) {
        if (answer.redirected) { location.href = answer.url; return; }
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const main = $('main', page);
        if (main) { $('main').replaceWith(main); main.focus(); } else notice({ soort: 'gestopt', woorden: page.body.textContent ?? '' });
        return;
      }
      const { melding, delen } = await answer.json();
      for (const [id, html] of Object.entries(delen)) swap(id, html);
      isDone = melding.soort === 'gedaan';
      notice(melding);
      filter();
      state(melding.soort === 'gedaan' ? 'Opgeslagen ' + clock() : 'Niet opgeslagen');
    } catch {
      if (button && was !== undefined) button.className = was;
      if (typed) unsaved.add(form);
      state('');
      notice({ soort: 'gestopt', woorden: 'Niet bewaard: het programma antwoordt niet meer. Wat u typte, staat hier nog. Start het programma opnieuw.' });
    } finally {
      busy--;
      finished(isDone);
      row?.classList.remove('bewaart');
    }
  });
  document.addEventListener('input', (event) => {
    const own = event.target.closest('form[method=post]:not([role=search], [data-keuze])'); if (own) unsaved.add(own);
    if (event.target.id === 'zoek') filter();
    const form = event.target.closest('form[data-proef]');
    if (form) wantTried(form, 100);
  });
  // What is typed shows in its sentence and in the document at once. Nothing of it is saved; only the last answer counts.
  let wanted;
  let typed = 0;
  let soon;
  let trying = false;
  const wantTried = (form, wait) => {
    wanted = form;
    typed++;
    clearTimeout(soon);
    if (form) soon = setTimeout(tryOut, wait);
  };
  const tryOut = async () => {
    if (trying) return;
    trying = true;
    try {
      for (let at; wanted && at !== typed; ) {
        at = typed;
        const form = wanted;
        const answer = await fetch(form.dataset.proef, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { 'x-gemeente': 'delen' } });
        const delen = answer.ok ? (await answer.json()).delen : {};
        if (at !== typed || !form.isConnected) continue;
        still(() => {
          for (const other of all('.proef')) if (!(other.id in delen)) other.replaceChildren();
          for (const [id, html] of Object.entries(delen)) swap(id, html);
        });
      }
    } catch {
      // That the program stopped is told elsewhere; what was typed stays.
    } finally {
      trying = false;
    }
  };
  /** What somebody types in stays where it is on the screen. */
  const still = (work) => {
    const field = document.activeElement;
    const was = field?.getBoundingClientRect().top;
    work();
    if (field && field !== document.body && field.isConnected) scrollBy(0, field.getBoundingClientRect().top - was);
  };
  addEventListener('beforeunload', (event) => { if (isUnsaved()) event.preventDefault(); });

  // Searching as you type: letters without accents, words in any order.
  const fold = (words) => words.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase();
  const filter = () => {
    const field = $('#zoek');
    if (!field) return;
    const words = fold(field.value).split(' ').filter(Boolean);
    let shown = 0;
    for (const group of all('[data-groep]')) {
      let own = 0;
      for (const row of all('[data-zoek]', group)) {
        const fits = words.every((word) => row.dataset.zoek.includes(word));
        row.hidden = !fits;
        if (fits) own++;
      }
      group.hidden = own === 0; shown += own;
      for (const title of all('h2', group)) title.textContent = title.textContent.replace(/\\(\\d+\\)$/, '(' + own + ')');
    }
    const count = $('#gevonden');
    if (count) count.textContent = words.length === 0 ? '' : shown + ' gevonden';
  };
  $('#zoek')?.closest('form')?.addEventListener('submit', (event) => event.preventDefault());

  // Keyboard: / searches, arrows go from task to task.
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? '');
    if (event.key === '/' && !typing && $('#zoek')) { event.preventDefault(); $('#zoek').focus(); return; }
    if (typing && document.activeElement.id !== 'zoek') return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const buttons = all('[data-zoek] button').filter((each) => each.closest('[data-zoek]').checkVisibility());
    if (buttons.length === 0) return;
    const at = buttons.findIndex((each) => each.closest('[data-zoek]').contains(document.activeElement));
    const next = at === -1 ? (event.key === 'ArrowDown' ? 0 : -1) : at + (event.key === 'ArrowDown' ? 1 : -1);
    event.preventDefault();
    buttons.at(Math.min(next, buttons.length - 1))?.focus();
  });

  // Files that are dropped on a page with a form for them.
  const drop = () => $('form[data-neer]');
  addEventListener('dragover', (event) => { if (drop() && event.dataTransfer?.types.includes('Files')) { event.preventDefault(); drop().classList.add('boven'); } });
  addEventListener('dragleave', (event) => { if (event.relatedTarget === null) drop()?.classList.remove('boven'); });
  addEventListener('drop', (event) => {
    const field = drop()?.querySelector('input[type=file]');
    if (!field || !event.dataTransfer?.files.length) return;
    event.preventDefault();
    field.files = event.dataTransfer.files;
    drop().classList.remove('boven');
    drop().requestSubmit();
  });

  // What others did: asked every few seconds, and shown where nobody is typing.
  let stand;
  const refresh = async () => {
    const answer = await fetch(location.href, { headers: { 'x-gemeente': 'verversen' } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const wrong = all('[data-vers]', page).length === 0 ? $('#melding .stopped', page) : null;
    if (wrong) { $('#melding')?.replaceChildren(document.importNode(wrong, true)); return; }
    for (const region of all('[data-vers]', page)) {
      const old = document.getElementById(region.id);
      if (!old || old.dataset.vers === region.dataset.vers) continue;
      if (old.contains(document.activeElement) && /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) continue;
      if (isUnsaved(old)) { state('Er is elders iets veranderd. Bewaar eerst wat u typte.'); continue; }
      swap(region.id, region.outerHTML);
      state('Bijgewerkt ' + clock());
    }
    filter();
    if (wanted) wantTried(wanted, 0);
  };
  const live = async () => {
    try {
      const answer = await fetch('/-/leeft');
      const now = (await answer.json()).stand;
      if (stand !== undefined && now !== stand && busy === 0 && $('[data-vers]')) await refresh();
      stand = now;
    } catch {
      state('Het programma is gestopt. Wat bewaard was, is bewaard. Start het opnieuw om verder te gaan.');
    }
  };
  for (const frame of all('iframe.document')) renew(frame);
  live();
  setInterval(live, 4000);
  document.documentElement.classList.add('script');
})();
`;
