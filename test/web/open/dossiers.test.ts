/** Work on dossiers in the browser: the same bytes as the command line, nothing lost, and no text becomes markup. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { byDepth } from '../../support/depth.ts';
import { gemeente } from '../../support/bin.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { runSite } from '../../support/open-site.ts';
import { root } from '../../support/root.ts';
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

it('what an editor overwrote is told, however old the version, until it is done again or left', async () => {
  const folder = begin();
  const { get, post } = await runSite(folder);
  const [older, task] = [textIn(folder), 'afscheid-vorm'];
  for (const opmerking of ['gebeld', 'gemaild']) {
    const taak = actOn((await get(`${path}/taken/${task}`)).body, 'note', task);
    await post(`${path}/taken`, { taak, opmerking });
  }
  const offers = async (): Promise<readonly (readonly [string, string])[]> => {
    writeFileSync(`${folder}${path}.yaml`, older);
    const form = /<form[^>]*opnieuw".*?<\/form>/s.exec((await get(path)).body)?.[0] ?? '';
    return [...form.matchAll(/name="(daad|gezien)" value="([^"]+)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]);
  };
  await post(`${path}/opnieuw`, await offers());
  expect(textIn(folder)).toContain('opmerking: gemaild');
  // Both are left, not only the last.
  await post(`${path}/laat`, await offers());
  expect(await offers()).toEqual([]);
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
