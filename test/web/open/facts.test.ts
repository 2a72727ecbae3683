/** What a dossier says of itself, in the browser: each change as its command would write it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gemeente } from '../../support/bin.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { root } from '../../support/root.ts';
import { fieldsOf, siteFor, type Fields, type SeenPage } from '../../support/site-in-process.ts';
import { todayEnv } from '../../support/started-dossier.ts';

const dossier = 'vertrek-wethouder-zorg';
const pathFor = (id: string): string => `/dossiers/${id}/gegevens`;
const path = pathFor(dossier);

interface Begun {
  readonly text: (id?: string) => string;
  readonly put: (text: string) => void;
  readonly page: () => Promise<SeenPage>;
  /** Posts a form, and gives the words of the page after it. */
  readonly post: (fields: Fields) => Promise<string>;
  /** Posts the form of the facts as the page shows it, with something else in some fields. */
  readonly change: (fields: Fields, button?: string) => Promise<string>;
  /** What a command makes of the same dossier. */
  readonly commanded: (...args: readonly string[]) => Promise<string>;
}

function begin(): Begun {
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  const fileOf = (id: string, at = folder): string => `${at}/dossiers/${id}.yaml`;
  const before = readFileSync(fileOf(dossier), 'utf8');
  const site = siteFor(folder);
  const page = (): Promise<SeenPage> => site.get(path);
  const post: Begun['post'] = async (fields) =>
    (await site.post(path, fields)).body.replaceAll('\u00a0', ' ');
  return {
    ...{ page, post },
    text: (id = dossier) => readFileSync(fileOf(id), 'utf8'),
    put: (text) => writeFileSync(fileOf(dossier), text),
    change: async (fields, button = 'gegevens') => {
      const shown = (await page()).body;
      const [form = ''] = shown.split('<form').filter((each) => each.includes('value="gegevens"'));
      const selected = [...form.matchAll(/<select[^>]* name="([^"]+)".*?<\/select>/g)].map(
        ([select, name = '']) => [name, /value="([^"]*)" selected/.exec(select)?.[1] ?? ''] as const,
      );
      const filled = fieldsOf({ status: 200, at: path, body: `<main>${form}` }, button);
      return post({ ...filled, ...Object.fromEntries(selected), ...fields });
    },
    commanded: async (command = '', ...args) => {
      const other = temporaryFolder(`${root}examples/voorbeelddam`);
      writeFileSync(fileOf(dossier, other), before);
      const { status, stderr } = await gemeente(['checklist', command, dossier, ...args], other, {
        env: todayEnv,
      });
      expect(status, stderr).toBe(0);
      const id = command === 'rename' ? (args[0] ?? '') : dossier;
      return readFileSync(fileOf(id, other), 'utf8');
    },
  };
}

describe('the facts of a case', () => {
  it.each([
    ['a name', { naam: 'wethouder zorg en jeugd' }, ['--naam', 'wethouder zorg en jeugd']],
    ['nobody', { voor: 'onbekend' }, ['--weg', 'voor']],
    [
      'two at once',
      { voor: 'wethouder-1', portefeuille: ['wonen', 'zorg'] },
      ['--voor', 'wethouder-1', '--portefeuilles', 'wonen,zorg'],
    ],
  ] as const)('are written as the command does: %s', async (_, fields, args) => {
    const { change, text, commanded } = begin();
    expect(await change(fields)).toContain('class="notice done"');
    expect(text()).toBe(await commanded('change', ...args));
    // Saving once more changes nothing.
    expect(await change({})).toContain('Dit stond er al zo.');
  });

  it('leave tasks that no longer fit to a choice, by a form', async () => {
    const { change, post, text, commanded } = begin();
    const before = text();
    const asked = await change({ grond: 'overlijden' });
    expect(text()).toBe(before);
    expect(asked).toContain('Wat doet u met deze taken?');
    expect(asked.slice(asked.indexOf('<main'))).not.toContain('--');
    const [notice = ''] = asked.split('<form').filter((each) => each.includes('value="lapse"'));
    const form = fieldsOf({ status: 200, at: '', body: `<main>${notice}` }, 'gegevens');
    const told = await post({ ...form, 'past-niet': 'lapse' });
    expect(told).toContain('Grond van het vertrek: overlijden (was: eigen ontslag).');
    expect(text()).toBe(await commanded('change', '--grond', 'overlijden', '--plotseling', '--vervallen'));
  });

  it('that somebody else changed are not written over, but asked about; their other changes stay', async () => {
    const { change, post, put, text } = begin();
    const theirs = text()
      .replace('voor: wethouder-2', 'voor: wethouder-1')
      .replace(': wethouder zorg"', ': hun naam"');
    const asked = {
      'was-naam': 'wethouder zorg',
      'was-voor': 'wethouder-2',
      voor: 'wethouder-2',
      naam: 'mijn naam',
    };
    put(theirs);
    const page = await change(asked);
    expect(page).toContain('Naam. Uw keuze: mijn naam. Wat er staat: hun naam.');
    expect(page).not.toContain('Om wie het gaat. Uw keuze');
    expect(text()).toBe(theirs);
    const [again = ''] = page.split('<form').filter((each) => each.includes('Toch mijn keuze'));
    await post(fieldsOf({ status: 200, at: '', body: `<main>${again}` }, 'gegevens'));
    expect(text()).toBe(theirs.replaceAll('hun naam', 'mijn naam'));
  });

  it('that cannot be leave what was typed', async () => {
    const { change, text } = begin();
    const before = text();
    for (const [fields, words] of [
      [{ naam: '' }, 'Hoe heet het dossier?'],
      [{ naam: 'x'.repeat(61) }, 'korter dan 60'],
      [{ naam: 'Bel 06 12345678' }, 'Dit schrijf ik niet op'],
      [{ voor: 'wethouder-99' }, 'wethouder-99'],
    ] as const) {
      const page = await change(fields);
      expect(page).toContain('class="notice stopped"');
      expect(page).toContain(words);
      if ('naam' in fields) expect(page).toContain(`value="${fields.naam}"`);
    }
    expect(text()).toBe(before);
  });
});

it('proposed terms are put off and on again as the command does', async () => {
  const { post, page, text, commanded } = begin();
  expect((await page()).body).toContain('Voorstellen uitzetten');
  expect(await post({ doe: 'termijnen-uit' })).toMatch(/\d+ taken kregen een andere termijn/);
  expect(text()).toBe(await commanded('terms', 'uit'));
  expect(await post({ doe: 'termijnen-uit' })).toContain('Er veranderde niets.');
  expect(await post({ doe: 'termijnen-aan' })).toContain('Voorstellen uitzetten');
});

describe('the name of the file', () => {
  it('changes as the command does, and the page goes with it', async () => {
    const { post, text, commanded } = begin();
    const page = await post({ doe: 'hernoemen', bestand: 'vertrek-zorg' });
    expect(page).toContain('Het bestand heet nu dossiers/vertrek-zorg.yaml.');
    expect(page).toContain(`action="${pathFor('vertrek-zorg')}"`);
    expect(text('vertrek-zorg')).toBe(await commanded('rename', 'vertrek-zorg'));
    expect(() => text()).toThrow();
  });

  it('is no other thing, and then nothing changes', async () => {
    const { post, text } = begin();
    const before = text();
    for (const bestand of ['Vertrek Zorg', '../buiten', 'vertrek-wethouder', dossier, ''])
      expect(await post({ doe: 'hernoemen', bestand })).toContain('class="notice stopped"');
    expect(text()).toBe(before);
  });
});
