import { createHash } from 'node:crypto';

/**
 * Writes answers as `returned/answers.ts` does; a test holds the two to the same output.
 *
 * Why ASCII alone: a build writes other signs in its own way, and a page must have the same bytes everywhere.
 */
export const answerScript: string = String.raw`
  const quoted = (value) => '"' + value.replace(/[\\"\u201c\u201d\u201e\u00ab\u00bb]/g, '\\$&').replace(/\n/g, '\\n') + '"';
  const isDay = (day) => /^(?:\d{1,2}-\d{1,2}-\d{4}|\d{4}-\d{2}-\d{2})$/.test(day);
  const isInitials = (by) => /^(?=(?:\P{Lu}*\p{Lu}){2})\p{L}{2,8}$/u.test(by);
  const isPlain = (remark) => /^(?=.{1,36}$)\p{L}[\p{L}\p{N}&+,./()'\u2019-]*(?: [\p{L}(&+][\p{L}\p{N}&+,./()'\u2019-]*)*$/u.test(remark);
  const written = ({ number, status = '', day = '', by = '', remark = '' }) => {
    const isDone = status === 'klaar';
    const words = status === '' ? [] : [status];
    if (day !== '') words.push(isDone && isDay(day) ? day : 'datum ' + quoted(day));
    if (by !== '') words.push(isDone && (day === '' || isDay(day)) && isInitials(by) ? by : 'paraaf ' + quoted(by));
    if (words.length === 0 && remark === '') return '';
    const start = [number, ...words].join(' ');
    if (remark === '') return start;
    return start + (status === 'vervalt' ? ': ' : (status === '' ? '' : ',') + ' opmerking: ') + (isPlain(remark) ? remark : quoted(remark));
  };
  const all = (answers) => answers.map(written).filter((each) => each !== '');
  const inLines = (code, answers) => ['Lijst ' + code, ...all(answers), ''].join('\n');
  const onOneLine = (code, answers) => 'Lijst ' + code + ': ' + all(answers).join(' \u00b7 ');
`;

/** Longer addresses are cut or refused by mail programs, most of all on Windows. */
const longestAddress = 1800;

/**
 * The one script of a page that comes back. It keeps what is typed in this browser and in the page itself, so that a
 * saved page has it, and gives the answers to who uses it: it sends nothing, and only task numbers and answers are in
 * what it gives.
 */
export const formScript: string = String.raw`(() => {
  'use strict';${answerScript}
  const form = document.getElementById('antwoord');
  const carried = JSON.parse(document.getElementById('gemeente-lijst').textContent);
  const code = carried.lijst;
  const key = 'gemeente-' + (carried.volledig ? 'lijst-' : 'verzoek-') + code;
  const parts = { datum: ' datum', paraaf: ' paraaf', opmerking: ' opmerking' };
  const named = (name) => document.querySelector('[name="' + name + '"]');
  const tasks = carried.taken.map((task) => ({ number: task.nummer, from: JSON.stringify(task), wasDone: task.status === 'afgehandeld',
    box: named(String(task.nummer)), fields: Object.entries(parts).map(([part, end]) => [part, named(task.nummer + end)]) }));
  const values = ({ fields }) => Object.fromEntries(fields.map(([part, field]) => [part, field === null ? '' : field.value.trim()]));
  const inWords = (day) => /^\d{4}-\d\d-\d\d$/.test(day) ? day.split('-').reverse().map(Number).join('-') : day;
  const answers = () => tasks.map((task) => {
    const { datum, paraaf, opmerking } = values(task);
    const isDone = task.box !== null && task.box.checked;
    const status = task.box === null || isDone === task.wasDone ? '' : isDone ? 'klaar' : 'open';
    return { number: task.number, status, day: inWords(datum), by: paraaf, remark: opmerking };
  });
  const part = (name) => form.querySelector('[data-deel="' + name + '"]');
  const line = part('regel');
  const say = (words) => { part('melding').textContent = words; };
  // What is typed becomes part of the page itself: a program that saves the page saves that.
  const reflect = (field) => {
    if (field.type === 'checkbox') field.toggleAttribute('checked', field.checked);
    else if (field.value === '') field.removeAttribute('value');
    else field.setAttribute('value', field.value);
  };
  const eachField = (change) => { for (const { box, fields } of tasks) for (const field of [box, ...fields.map(([, each]) => each)]) if (field !== null) change(field); };
  const show = () => {
    const isEmpty = all(answers()).length === 0;
    line.value = isEmpty ? '' : onOneLine(code, answers());
    for (const name of ['kopieer', 'bewaar', 'wis']) part(name).disabled = isEmpty;
  };
  // A browser may refuse to keep anything.
  const store = (change) => { try { return change(localStorage); } catch { return null; } };
  const keep = () => {
    const kept = JSON.parse(store((at) => at.getItem(key)) || '{}');
    for (const task of tasks) {
      const state = { van: task.from, klaar: task.box !== null && task.box.checked, ...values(task) };
      const isSame = state.klaar === task.wasDone && Object.keys(parts).every((each) => state[each] === '');
      if (isSame) delete kept[task.number]; else kept[task.number] = state;
    }
    store((at) => Object.keys(kept).length === 0 ? at.removeItem(key) : at.setItem(key, JSON.stringify(kept)));
  };
  const restore = () => {
    const kept = JSON.parse(store((at) => at.getItem(key)) || '{}');
    for (const task of tasks) {
      const state = kept[task.number];
      // What was typed about another state of the task was about that.
      if (!state || state.van !== task.from) continue;
      if (task.box !== null) task.box.checked = state.klaar === true;
      for (const [name, field] of task.fields) if (field !== null && typeof state[name] === 'string') field.value = state[name];
    }
  };
  const changed = () => { eachField(reflect); show(); keep(); };
  const follow = (href, download) => {
    const link = document.createElement('a');
    link.href = href;
    if (download) link.download = download;
    form.append(link);
    link.click();
    link.remove();
  };
  const file = () => new File([inLines(code, answers())], 'antwoord-' + code + '.txt', { type: 'text/plain' });
  const save = () => {
    const address = URL.createObjectURL(file());
    follow(address, file().name);
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  };
  const mail = () => {
    const body = encodeURIComponent(inLines(code, answers()).replace(/\n/g, '\r\n'));
    const href = form.getAttribute('action') + '&body=' + body;
    if (href.length > ${longestAddress}) {
      save();
      say('Het antwoord is te lang voor een nieuwe mail. Het is bewaard als bestand: stuur dat mee.');
    } else {
      follow(href);
      say('Het mailprogramma maakt nu een mail. Gebeurt er niets? Kopieer dan de regel, of bewaar een bestand.');
    }
  };
  const send = async () => {
    if (all(answers()).length === 0) { say('Er is nog niets ingevuld.'); return; }
    const shared = { files: [file()] };
    if (navigator.canShare && navigator.canShare(shared)) {
      try {
        await navigator.share(shared);
        say('Het antwoord is doorgegeven.');
        return;
      } catch (error) {
        if (error.name === 'AbortError') { say('Er is niets verstuurd.'); return; }
      }
    }
    mail();
  };
  const copy = async () => {
    try { await navigator.clipboard.writeText(line.value); }
    catch { line.select(); document.execCommand('copy'); }
    say('Gekopieerd. Plak de regel in een mail of bericht.');
  };
  const wipe = () => {
    if (!confirm('Alles wissen wat op deze pagina is ingevuld?')) return;
    for (const { box, fields, wasDone } of tasks) {
      if (box !== null) box.checked = wasDone;
      for (const [, field] of fields) if (field !== null) field.value = '';
    }
    changed();
    say('Gewist, ook uit deze browser.');
  };
  form.addEventListener('submit', (event) => { event.preventDefault(); send(); });
  part('kopieer').addEventListener('click', copy);
  part('bewaar').addEventListener('click', save);
  part('wis').addEventListener('click', wipe);
  eachField((field) => { field.addEventListener('input', changed); field.addEventListener('change', changed); });
  for (const each of form.querySelectorAll('[data-met-script]')) each.hidden = each.dataset.metScript === 'nee';
  // Only a form without script cannot carry every sign.
  form.noValidate = true;
  eachField((field) => field.removeAttribute('title'));
  restore();
  changed();
})();
`;

/** How a page's policy names its script. Source: W3C, Content Security Policy Level 3, 6.7.2. */
export const formScriptSource: string = `'sha256-${createHash('sha256').update(formScript).digest('base64')}'`;
