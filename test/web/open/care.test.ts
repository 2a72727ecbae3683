/** A dossier as a whole in the browser: its days, tasks to add, closing; each as its command would write it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gemeente } from '../../support/bin.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { runSite, type RawAnswer, type RunningSite } from '../../support/open-site.ts';
import { root } from '../../support/root.ts';
import { todayEnv } from '../../support/started-dossier.ts';

const dossier = 'vertrek-wethouder-zorg';
const path = `/dossiers/${dossier}/bijwerken`;

interface Begun extends RunningSite {
  readonly file: string;
  readonly text: () => string;
  /** Posts a form, and gives the page after it with plain spaces. */
  readonly act: (fields: Readonly<Record<string, string>>) => Promise<string>;
  /** What a command makes of the same dossier. */
  readonly commanded: (...args: readonly string[]) => Promise<string>;
}

async function begin(): Promise<Begun> {
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  const file = `${folder}/dossiers/${dossier}.yaml`;
  const before = readFileSync(file, 'utf8');
  const site = await runSite(folder);
  const shown = async (answer: RawAnswer): Promise<string> => {
    const next = answer.status === 303 ? await site.get(answer.headers['location'] ?? '') : answer;
    return next.body.replaceAll('\u00a0', ' ');
  };
  return {
    ...{ ...site, file, text: () => readFileSync(file, 'utf8') },
    act: async (fields) => shown(await site.post(path, fields)),
    commanded: async (...args) => {
      const other = temporaryFolder(`${root}examples/voorbeelddam`);
      const copy = `${other}/dossiers/${dossier}.yaml`;
      writeFileSync(copy, before);
      const [command = '', ...rest] = args;
      const { status, stderr } = await gemeente(['checklist', command, dossier, ...rest], other, {
        env: todayEnv,
      });
      expect(status, stderr).toBe(0);
      return readFileSync(copy, 'utf8');
    },
  };
}

/** The day that the page shows for a milestone. */
async function dayShown({ get }: RunningSite, id = 'vertrek'): Promise<string> {
  const { body } = await get(path);
  return (
    new RegExp(`name="mijlpaal" value="${id}"><input type="hidden" name="was" value="([^"]*)"`).exec(
      body,
    )?.[1] ?? '?'
  );
}

describe('the day of a milestone', () => {
  it('is set as the command does, tells what is doubtful, and can be taken back', async () => {
    const site = await begin();
    const { act, text, commanded } = site;
    const [was, before] = [await dayShown(site), text()];
    expect(was).toMatch(/^\d{4}-\d\d-\d\d$/);
    const day = '2027-01-17';
    const page = await act({ doe: 'dag', mijlpaal: 'vertrek', was, dag: day });
    expect(page).toContain('zondag 17 januari 2027');
    expect(page).toMatch(/\d+ taken kregen een andere datum/);
    expect(page).toContain('Dat is geen werkdag');
    expect(text()).toBe(await commanded('date', 'vertrek', day));
    expect(page).toContain('Ongedaan maken');
    await act({ doe: 'dag', mijlpaal: 'vertrek', was: day, dag: was });
    expect(text()).toBe(before);
  });

  it('is cleared by an empty field', async () => {
    const site = await begin();
    const was = await dayShown(site);
    expect(await site.act({ doe: 'dag', mijlpaal: 'vertrek', was, dag: '' })).toContain('datum weggehaald');
    expect(site.text()).toBe(await site.commanded('date', 'vertrek', '--weg'));
  });

  it('that somebody else changed is not written over, but asked about', async () => {
    const site = await begin();
    const was = await dayShown(site);
    await site.act({ doe: 'dag', mijlpaal: 'vertrek', was, dag: '2027-01-18' });
    const theirs = site.text();
    const late = { doe: 'dag', mijlpaal: 'vertrek', was, dag: '2027-02-01' };
    const page = await site.act(late);
    expect(page).toContain('iemand veranderde intussen');
    expect(page).toContain('Uw keuze: maandag 1 februari 2027. Wat er staat: maandag 18 januari 2027.');
    expect(site.text()).toBe(theirs);
    // The same choice as theirs is no conflict.
    expect(await site.act({ ...late, dag: '2027-01-18' })).toContain('Dit stond er al zo.');
    const again = /name="was" value="([^"]*)"><input type="hidden" name="dag" value="([^"]*)"/.exec(page);
    expect(again?.slice(1)).toEqual(['2027-01-18', '2027-02-01']);
    await site.act({ ...late, was: '2027-01-18' });
    expect(await dayShown(site)).toBe('2027-02-01');
  });

  it('is not that of a task, and not any text', async () => {
    const { act, text } = await begin();
    const before = text();
    const task = /^ {2}- id: (\S+)$/m.exec(before.slice(before.indexOf('\ntaken:')))?.[1] ?? '';
    expect(await act({ doe: 'dag', mijlpaal: task, was: '', dag: '2027-01-18' })).toContain(
      'is geen mijlpaal',
    );
    expect(await act({ doe: 'dag', mijlpaal: 'vertrek', was: '', dag: '31-6-2027' })).toContain('31-6-2027');
    expect(await act({ doe: 'iets' })).toContain('Dit formulier ken ik niet');
    expect(text()).toBe(before);
  });
});

describe('a task of one’s own', () => {
  it('is added as the command does', async () => {
    const { act, text, commanded } = await begin();
    const page = await act({
      ...{ doe: 'taak', titel: 'Taart bestellen', rol: 'ict', wanneer: 'uiterlijk 3 werkdagen voor vertrek' },
      ...{ achter: '', toelichting: 'Voor dertig mensen.' },
    });
    expect(page).toContain('Taart bestellen');
    expect(text()).toBe(
      await commanded(
        ...['add', '--titel', 'Taart bestellen', '--door', 'ict', '--toelichting', 'Voor dertig mensen.'],
        ...['--wanneer', 'uiterlijk 3 werkdagen voor vertrek'],
      ),
    );
  });

  it.each([
    [{ titel: ' ' }, 'Wat moet er gebeuren?'],
    [{ titel: 'Taart', wanneer: 'ooit eens' }, 'value="ooit eens"'],
    [{ titel: 'Bel 06 12345678', toelichting: 'morgen' }, 'Dit schrijf ik niet op'],
  ])('that cannot be added leaves what was typed: %o', async (fields, words) => {
    const { act, text } = await begin();
    const before = text();
    const page = await act({ doe: 'taak', ...fields });
    expect(page).toContain(words);
    expect(page).toContain('class="notice stopped"');
    if (fields.titel !== ' ') expect(page).toContain(`value="${fields.titel}"`);
    expect(text()).toBe(before);
  });
});

it('new tasks of the lists are taken over, as the command does', async () => {
  const site = await begin();
  // As if a list got a task since: the last one is taken out of the file.
  writeFileSync(site.file, withoutLast(site.text()));
  expect((await site.get(path)).body).toContain('Neem 1 taak over');
  expect(await site.act({ doe: 'overnemen' })).toContain('1 taak kwam erbij.');
  expect(await site.act({ doe: 'overnemen' })).toContain('Het dossier is bij.');
});

/** Without the last task. */
function withoutLast(text: string): string {
  return text.slice(0, text.lastIndexOf('\n  - id: ') + 1);
}

describe('closing', () => {
  it('with open tasks needs consent, by a form; opening it again is one press', async () => {
    const { act, text, commanded, get } = await begin();
    const before = text();
    const asked = await act({ doe: 'sluiten' });
    expect(asked).toContain('Nog niet gesloten.');
    expect(asked).toContain('Toch sluiten');
    expect(asked).not.toContain('--toch');
    expect(text()).toBe(before);
    const page = await act({ doe: 'sluiten', toch: 'ja' });
    expect(page).toContain('Het dossier is gesloten.');
    expect(page).not.toContain('Dag bewaren');
    expect(text()).toBe(await commanded('close', '--toch'));
    const refused = await act({ doe: 'dag', mijlpaal: 'vertrek', was: '', dag: '2027-01-18' });
    expect(refused).toContain('Weer openen');
    expect(refused).not.toContain('gemeente checklist');
    expect(await act({ doe: 'openen' })).toContain('Het dossier is weer open.');
    expect(text()).toBe(before);
    expect((await get(`/dossiers/${dossier}`)).body).toContain(`href="${path}"`);
  });
});
