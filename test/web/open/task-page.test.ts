/** The page of a task: nothing that somebody typed is lost, whichever button is pressed. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../support/folders.ts';
import { root } from '../../support/root.ts';
import { fieldsOf, siteFor, type Fields, type SeenPage } from '../../support/site-in-process.ts';

const dossier = '/dossiers/vertrek-wethouder-zorg';
const at = `${dossier}/taken/onderscheiding-nagaan`;
const begin = (): string => temporaryFolder(`${root}examples/voorbeelddam`);
const textIn = (folder: string): string => readFileSync(`${folder}${dossier}.yaml`, 'utf8');

/** What a browser sends when a button of the page's form is pressed, with what was typed. */
function pressed(page: SeenPage, kind: string, typed: Fields): Fields {
  const { doe: _, ...shown } = fieldsOf(page, '');
  const taak = new RegExp(`value="(${kind} [^"]*)"`).exec(page.body)?.[1] ?? '';
  const remark = /<textarea[^>]*>\n?([^<]*)</.exec(page.body)?.[1] ?? '';
  return { opmerking: remark, ...shown, ...typed, taak };
}

it.each(['untick', 'date'])('what was typed beside %s stays, is told, and is then saved', async (kind) => {
  const folder = begin();
  const { get, post } = siteFor(folder);
  const remark = 'wij kopen er een in de winkel';
  const page = await post(`${dossier}/taken`, pressed(await get(at), kind, { opmerking: remark }));
  expect(page.body).toContain('Nog niet bewaard: Opmerking. Wat u typte, staat hieronder nog.');
  expect(page.body).toContain(`>\n${remark}</textarea>`);
  expect(page.body).toMatch(/<form[^>]* data-onbewaard/);
  expect(textIn(folder)).not.toContain(remark);
  const saved = await post(`${dossier}/taken`, pressed(page, 'note', {}));
  expect(saved.body).not.toContain('Nog niet bewaard');
  expect(saved.body).not.toContain('data-onbewaard');
  expect(textIn(folder)).toContain(`opmerking: ${remark}`);
});

it('taking back keeps what was typed too, and a field that is gone is told with its words', async () => {
  const folder = begin();
  const { get, post } = siteFor(folder);
  const typed = { opmerking: 'ligt klaar', reden: 'toch niet nodig' };
  const page = await post(`${dossier}/taken`, pressed(await get(at), 'tick', typed));
  expect(page.body).toContain('Niet bewaard: Waarom vervalt dit: toch niet nodig');
  expect(page.body).toContain('Weer open zetten');
  const [, action = '', number = ''] =
    /form="taak-doen" formaction="([^"]*)" name="daad" value="(\d+)"/.exec(page.body) ?? [];
  const { taak: _, ...rest } = pressed(page, 'untick', {});
  const back = await post(action, { ...rest, daad: number });
  expect(back.body).toContain('Teruggedraaid');
  expect(back.body).toContain('>\nligt klaar</textarea>');
  expect(textIn(folder)).toBe(textIn(begin()));
});

it('Enter does the one act of which something was typed, and never another', async () => {
  const folder = begin();
  const { get, post } = siteFor(folder);
  const page = await get(at);
  const first = /<form [^>]*id="taak-doen".*?<button[^>]* value="(\w+)/s.exec(page.body)?.[1];
  expect(first).toBe('enter');
  const both = await post(
    `${dossier}/taken`,
    pressed(page, 'enter', { wie: 'griffier', reden: 'al gedaan' }),
  );
  expect(both.body).toContain('Kies de knop van wat u wilt doen.');
  expect(textIn(folder)).toBe(textIn(begin()));
  await post(`${dossier}/taken`, pressed(page, 'enter', { wie: 'griffier' }));
  expect(textIn(folder)).toContain('toegewezen_aan: griffier');
});

it('a task that lapses after all is shown as it is then, without a day to begin', async () => {
  const { get, post } = siteFor(begin());
  const needed = `${dossier}/taken/mailbox-bewaren`;
  const page = await get(needed);
  expect(page.status).toBe(200);
  const asked = await post(`${dossier}/taken`, pressed(page, 'skip', { reden: 'niet nodig' }));
  const [, action = '', taak = ''] =
    /form="taak-doen" formaction="([^"]*)" name="taak" value="([^"]*)"/.exec(asked.body) ?? [];
  const after = await post(action || `${dossier}/taken`, { ...pressed(asked, 'skip', {}), taak });
  expect(after.body).toContain('Weer open zetten');
  expect(after.body).not.toContain('Laten vervallen</button>');
});
