/** Mistakes in files: where the file is, errors first, and the page that can mend one. */
import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { DossierTask } from '../../../src/checklist/dossier.ts';
import { describeRefusal } from '../../../src/words/index.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { siteFor } from '../../support/site-in-process.ts';
import { minimal } from '../../support/workspace.ts';

const people = `secretariaat:
  medewerkers:
    - { id: medewerker-1, taak: agenda }
    - { id: medewerker-2, taak: Piet Proefpersoon }
`;

it('a name in a list is mended on its page; the whole path is told, and errors come first', async () => {
  const folder = `${temporaryFolder()}/`;
  writeFileSync(`${folder}gemeente.yaml`, `# Voor contact: j.jansen@proefstad.nl\n${minimal}${people}`);
  writeFileSync(
    `${folder}personen.lokaal.yaml`,
    'personen:\n  - id: medewerker-2\n    naam: Piet Proefpersoon\n',
  );
  const { get } = siteFor(folder);
  const page = (await get('/fouten')).body;
  expect(page).toContain(`Het bestand staat hier: ${folder}gemeente.yaml`);
  const kinds = [...page.matchAll(/<h3[^>]*>(\w+), regel/g)].map(([, kind]) => kind);
  expect(kinds[0]).toBe('Fout');
  expect(kinds).toContain('Waarschuwing');
  const way = /href="(\/invullen\/lijst\/secretariaat\.medewerkers\?lid=1)#veranderen"/.exec(page)?.[1] ?? '';
  expect((await get(way)).body).toMatch(/name="lid-taak"[^>]* value="Piet Proefpersoon"/);
});

it('what is needed sometimes is not said to be needed always, and an unknown day is told with those that there are', () => {
  const task = (title: string): DossierTask => ({ id: 'x', number: 6, title }) as unknown as DossierTask;
  const words = (title: string): string =>
    describeRefusal({ code: 'task/needed', duties: [task(title)], done: [], dropped: [] });
  expect(words('Zo nodig ontheffing vragen')).toContain('Soms maakt een wet');
  expect(words('Archief veiligstellen')).toContain('Een wet of de veiligheid maakt dit nodig');
  const error = { offset: 0, length: 1, reason: 'unknown-milestone', found: 'kerst', expected: [] } as const;
  const days = [{ id: 'vertrek', name: 'het vertrek' }];
  const told = describeRefusal({ code: 'task/moment', phrase: 'na kerst', error, days });
  expect(told).toContain('‘kerst’');
  expect(told).toContain('vertrek (het vertrek)');
  expect(told).not.toContain('mijlpal');
  const missing = { ...error, reason: 'missing-milestone', found: 'na' } as const;
  for (const some of [days, []])
    expect(
      describeRefusal({ code: 'task/moment', phrase: 'zsm na', error: missing, days: some }),
    ).not.toMatch(/mijlpa/);
});
