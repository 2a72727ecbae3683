/** A list on its way out and back: made, filled in as Markdown, read in, and made anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import { root } from '../support/root.ts';

const id = 'vertrek-wethouder-zorg';
const list = `documenten/actielijst-${id}.md`;

it('a list comes back, is shown, written, and may be replaced', async () => {
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  const run = (...words: readonly string[]): ReturnType<typeof gemeente> =>
    gemeente([...words, '--datum', '2026-11-27'], folder);
  const dossier = (): string => readFileSync(`${folder}/dossiers/${id}.yaml`, 'utf8');
  const make = (): ReturnType<typeof gemeente> =>
    run('render', 'actielijst', '--dossier', id, '--format', 'md');
  await gemeente(['render', 'actielijst', '--dossier', id, '--format', 'md', '--overschrijf'], folder);
  await make();
  const before = dossier();
  expect(await run('inlezen', list)).toMatchObject({
    status: 0,
    stdout: 'Er is niets nieuws om over te nemen.\n',
  });
  expect(dossier()).toBe(before);

  const made = readFileSync(`${folder}/${list}`, 'utf8');
  const filled = made.replace(/^(\| 14 .*)\[ \] _+ \| _+/m, '$1[x] 25 nov | EdB');
  expect(filled).not.toBe(made);
  writeFileSync(`${folder}/${list}`, filled);
  const shown = await run('inlezen', list);
  expect(shown.status).toBe(2);
  expect(shown.stdout).toContain('klaar op wo 25 november');
  expect(Math.max(...shown.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(dossier()).toBe(before);
  expect((await run('inlezen', list, '--dry-run')).status).toBe(0);
  expect(JSON.parse((await run('inlezen', list, '--yes', '--json')).stdout)).toMatchObject({
    geschreven: true,
    dossiers: [{ dossier: id, taken: [{ nummer: 14, wordt: { afgehandeld_door: 'EdB' } }] }],
  });
  expect(dossier()).toContain('afgehandeld_op: 2026-11-25\n    afgehandeld_door: EdB');
  expect((await make()).stderr).not.toContain('(nieuw)');
  expect(await run('inlezen', list, '--yes')).toMatchObject({ status: 0 });

  // What was typed outside the rows is not read, so the file stays.
  const again = readFileSync(`${folder}/${list}`, 'utf8').replace(
    /^(\| 43 .*)\[ \] _+ \| _+/m,
    '$1[x] 26 nov | EdB',
  );
  writeFileSync(`${folder}/${list}`, again.replace('## Klaar', 'Bel maandag de griffie.\n\n## Klaar'));
  const told = await run('inlezen', list, '--yes');
  expect(told).toMatchObject({ status: 1 });
  expect(told.stderr).toContain('‘Bel maandag de griffie.’');
  expect((await make()).stderr).toContain('(nieuw)');
  expect(readFileSync(`${folder}/${list}`, 'utf8')).toContain('Bel maandag de griffie.');
});
