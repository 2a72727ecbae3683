/** Two windows, the wizard and an editor at once; with the wizard in a terminal: test/e2e/open-together.test.ts. */
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../support/folders.ts';
import { runSite } from '../../support/open-site.ts';
import { root } from '../../support/root.ts';
import { Together } from '../../support/together.ts';
import { sessionWizard } from '../../support/wizards.ts';

it('nothing is lost but what the editor overwrote, and that is told and offered again', async () => {
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  const openWizard = () => sessionWizard(folder);
  // A seed with which nearly everything happens in a few acts.
  const together = new Together(folder, await runSite(folder), { openWizard, seed: 2 });
  await together.run(25);
  const { undone, 'left as it is': left, ...tally } = together.tally;
  expect(undone + left).toBe(0);
  expect(Math.min(...Object.values(tally)), JSON.stringify(tally)).toBeGreaterThan(0);
});
