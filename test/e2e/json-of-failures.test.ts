/** With `--json` a run that cannot give a result says why as JSON too: once, with its exit code. */
import { expect, it } from 'vitest';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import { root } from '../support/root.ts';

it.each([
  [['inlezen', 'nergens.docx'], 2, 'Het bestand nergens.docx is er niet.'],
  [['inlezen'], 2, 'Welk bestand kwam terug?'],
  [['checklist', 'list', 'nergens'], 2, 'Het dossier nergens bestaat niet.'],
  [['status', '--geen-optie'], 2, '--geen-optie'],
  [['status', '--workspace', '/nergens'], 2, 'De map /nergens bestaat niet.'],
])('%j', async (words, exitcode, start) => {
  const { status, stdout, stderr } = await gemeente(
    [...words, '--json'],
    temporaryFolder(`${root}examples/schijnwoude`),
  );
  const said = JSON.parse(stdout) as { exitcode: number; melding: string };
  expect(said).toEqual({ exitcode, melding: stderr.trim() });
  expect(said.melding).toContain(start);
  expect(status).toBe(exitcode);
});

it('a result stays the only one, whatever the exit code', async () => {
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  const list = 'documenten/actielijst-vertrek-wethouder-zorg.md';
  const { stdout } = await gemeente(['inlezen', list, 'gemeente.yaml', '--json', '--dry-run'], folder);
  expect(JSON.parse(stdout)).toMatchObject({ niet_gelezen: [{ bestand: 'gemeente.yaml' }] });
  const { stdout: plain, status } = await gemeente(['inlezen', 'nergens.docx'], folder);
  expect([plain, status]).toEqual(['', 2]);
});
