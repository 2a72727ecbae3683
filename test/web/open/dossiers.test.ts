/** Work on dossiers in the browser: the same bytes as the command line, nothing lost, and no text becomes markup. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { byDepth } from '../../support/depth.ts';
import { gemeente } from '../../support/bin.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { runSite } from '../../support/open-site.ts';
import { root } from '../../support/root.ts';
import { seeded } from '../../support/tick-script.ts';
import { payloads } from '../../support/xss-payloads.ts';

const id = 'vertrek-wethouder-zorg';
const path = `/dossiers/${id}`;
const begin = (): string => temporaryFolder(`${root}examples/voorbeelddam`);
const textIn = (folder: string): string => readFileSync(`${folder}${path}.yaml`, 'utf8');

/** The value of the button or field that carries an act on a task, on a page. */
function actOn(page: string, kind: string, task: string): string {
  return (
    new RegExp(`value="(${kind} [0-9a-f]{12} ${task})"`).exec(page)?.[1] ?? `${kind} not-on-page ${task}`
  );
}

describe('every act writes what the command line writes', () => {
  const task = 'onderscheiding-nagaan';
  const date = ['--datum', '2026-12-01'];
  it.each([
    ['tick', { op: '', door: '' }, ['tick', id, task]],
    [
      'tick',
      { op: '2026-11-30', door: 'griffier' },
      ['tick', id, task, '--op', '2026-11-30', '--door', 'griffier'],
    ],
    ['untick', {}, ['untick', id, task]],
    [
      'note',
      { opmerking: 'twee regels:\r\n# en een hekje' },
      ['note', id, task, '--tekst', 'twee regels:\n# en een hekje'],
    ],
    ['assign', { wie: 'griffier' }, ['assign', id, task, '--aan', 'griffier']],
    ['date', { datum: '2026-12-18' }, ['date', id, task, '2026-12-18']],
    ['skip', { reden: 'niet nodig: al gedaan' }, ['skip', id, task, '--reden', 'niet nodig: al gedaan']],
  ] as const)('%s %j', async (kind, fields, args) => {
    const [web, terminal] = [begin(), begin()];
    const { get, post } = await runSite(web);
    const page = (await get(`${path}/taken/${task}`)).body;
    const answer = await post(`${path}/taken`, { taak: actOn(page, kind, task), ...fields });
    expect(answer.status).toBe(303);
    const { status, stderr } = await gemeente([...date, 'checklist', ...args], terminal);
    expect(status, stderr).toBe(0);
    expect(textIn(web)).toBe(textIn(terminal));
    expect(textIn(web)).not.toBe(textIn(begin()));
  });
});

it('what is typed is refused when it is private, or longer than a task takes', async () => {
  const folder = begin();
  const { get, post } = await runSite(folder);
  const before = textIn(folder);
  const page = (await get(`${path}/taken/onderscheiding-nagaan`)).body;
  for (const opmerking of ['burgerservicenummer 111222333', 'x'.repeat(1001)]) {
    const { headers } = await post(`${path}/taken`, {
      taak: actOn(page, 'note', 'onderscheiding-nagaan'),
      terug: 'taak',
      opmerking,
    });
    const shown = (await get(headers['location']!)).body;
    expect(shown).toContain('role="alert"');
    // The message does not repeat it; the field still has it, to be put right.
    expect(/<div class="notice.*?<\/div>/.exec(shown)?.[0]).not.toContain('111222333');
    expect(shown).toContain(`>\n${opmerking}</textarea>`);
  }
  expect(textIn(folder)).toBe(before);
});

it('a form that is sent twice does nothing the second time', async () => {
  const folder = begin();
  const { get, post } = await runSite(folder);
  const taak = actOn((await get(path)).body, 'tick', 'onderscheiding-nagaan');
  await post(`${path}/taken`, { taak });
  const once = textIn(folder);
  const { headers } = await post(`${path}/taken`, { taak });
  expect((await get(headers['location']!)).body).toContain('Dit stond er al zo.');
  expect(textIn(folder)).toBe(once);
});

describe('no text becomes markup', () => {
  /** Tags and attributes of a page, counted. */
  function shapeOf(html: string): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    const walk = (node: { name?: string; attribs?: object; children?: readonly object[] }): void => {
      const names = [...(node.name === undefined ? [] : [node.name]), ...Object.keys(node.attribs ?? {})];
      for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
      for (const child of node.children ?? []) walk(child);
    };
    walk(parseDocument(html));
    return counts;
  }
  const some = payloads.filter((_, index) => index % byDepth(40, 1) === 0);

  it.each(some)('%s', async (payload) => {
    const folder = begin();
    const quoted = JSON.stringify(payload.replace(/\p{Cc}/gu, ' '));
    const place = `${folder}${path}.yaml`;
    const filled = (value: string): string =>
      textIn(begin())
        .replace(/^titel: .*$/m, `titel: ${value}`)
        .replace(
          /( +)- id: onderscheiding-nagaan\n/,
          `$&$1  opmerking: ${value}\n$1  toegewezen_aan: ${value}\n`,
        )
        .replace(/titel: Mogelijke onderscheiding.*/, `titel: ${value}`);
    const pages = ['/', '/dossiers', path, `${path}/taken/onderscheiding-nagaan`];
    const { get, post } = await runSite(folder);
    const shapes = async (value: string): Promise<readonly unknown[]> => {
      writeFileSync(place, filled(value));
      const posted = await post(`${path}/taken`, { taak: `tick x ${value}`, opmerking: value });
      const found = await Promise.all(pages.map(async (each) => shapeOf((await get(each)).body)));
      return [...found, shapeOf((await get(posted.headers['location']!)).body)];
    };
    expect(await shapes(quoted)).toEqual(await shapes('gewoon'));
    expect((await post(`${path}/zoek`, { zoek: payload })).body).toContain('Geen taken die hierbij passen');
  });
});

describe('two windows, a colleague and an editor at once', () => {
  it('lose nothing but what the editor overwrote, and that is told and offered again', async () => {
    const folder = begin();
    const { get, post } = await runSite(folder);
    const random = seeded(20261128);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
    const tasks = ['onderscheiding-nagaan', 'afscheid-wens', 'afscheid-vorm', 'mailbox-bewaren'];
    const place = `${folder}${path}.yaml`;
    const windows = [(await get(path)).body, (await get(path)).body];
    const saved = [textIn(folder)];
    const remarks = new Map<string, string>();
    const seen = { done: 0, conflicts: 0, overwritten: 0, again: 0 };
    for (let step = 0; step < byDepth(25, 1000); step++) {
      const task = pick(tasks);
      const window = random() < 0.5 ? 0 : 1;
      const words = `opmerking ${step}`;
      const way = random();
      if (way < 0.2) windows[window] = (await get(`${path}/taken/${task}`)).body;
      else if (way < 0.7) {
        const page = random() < 0.5 ? windows[window]! : (await get(`${path}/taken/${task}`)).body;
        const taak = actOn(page, 'note', task);
        const answer = await post(`${path}/taken`, { taak, opmerking: words });
        const shown = (await get(answer.headers['location']!)).body;
        if (shown.includes('class="notice done"')) {
          seen.done++;
          remarks.set(task, words);
          saved.push(textIn(folder));
        } else {
          seen.conflicts++;
          expect(/<div class="notice.*?<\/div>/.exec(shown)?.[0]).toMatch(
            /Intussen veranderd|Iemand bewaarde een oudere/,
          );
        }
      } else if (way < 0.85) {
        const { status } = await gemeente(
          ['checklist', 'note', id, task, '--tekst', words, '--vervang'],
          folder,
        );
        expect(status).toBe(0);
        remarks.set(task, words);
        saved.push(textIn(folder));
      } else {
        const older = pick(saved.slice(-4));
        if (older === textIn(folder)) continue;
        writeFileSync(place, older);
        for (const each of tasks) remarks.set(each, remarkIn(older, each));
        const shown = (await get(path)).body;
        if (!shown.includes('Iemand bewaarde een oudere versie')) continue;
        seen.overwritten++;
        const daad = /name="daad" value="(\d+)"/.exec(shown)![1]!;
        const answer = await post(`${path}/opnieuw`, { daad });
        if ((await get(answer.headers['location']!)).body.includes('class="notice done"')) seen.again++;
        for (const each of tasks) remarks.set(each, remarkIn(textIn(folder), each));
        saved.push(textIn(folder));
      }
      for (const [each, remark] of remarks)
        expect(remarkIn(textIn(folder), each), `step ${step}`).toBe(remark);
    }
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(0);
  });

  function remarkIn(text: string, task: string): string {
    const block = text.split('\n\n').find((each) => each.includes(`- id: ${task}\n`)) ?? '';
    return /^ +opmerking: (.*)$/m.exec(block)?.[1] ?? '';
  }
});

describe('the program stops by itself', () => {
  it('two minutes after the last live page; without script an hour after the last request', async () => {
    let now = 0;
    const { site, get } = await runSite(begin(), { elapsed: () => now });
    await get('/');
    now = 59 * 60_000;
    expect(site.isOver).toBeUndefined();
    await get('/-/leeft');
    now += 119_000;
    expect(site.isOver).toBeUndefined();
    now += 2_000;
    expect(site.isOver).toBe('left');
  });

  it('without script, an hour after the last request', async () => {
    let now = 0;
    const { site, get } = await runSite(begin(), { elapsed: () => now });
    await get('/');
    now = 61 * 60_000;
    expect(site.isOver).toBe('left');
  });
});
