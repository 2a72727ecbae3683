/** The report of `gemeente accessibility` as a page: whose it is. */
import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import { root } from '../support/root.ts';

const report = async (folder: string): Promise<string> => {
  writeFileSync(`${folder}/rooster.md`, '# Rooster\n\nKlik [hier](https://voorbeeld.example).\n');
  const { status, stdout } = await gemeente(['accessibility', 'rooster.md', '--format', 'html'], folder);
  expect(status).toBe(1);
  return stdout;
};

it('bears the name of the municipality, also about a file that somebody sent', async () => {
  const page = await report(temporaryFolder(`${root}examples/voorbeelddam`));
  expect(page).toContain('Gemeente Voorbeelddam</span>');
  expect(page).toContain('De link “hier” zegt niet waar hij heen gaat.');
});

it('is made outside a workspace too', async () => {
  expect(await report(temporaryFolder())).toContain('De link “hier” zegt niet waar hij heen gaat.');
});
