/** Two windows, the wizard in a terminal and an editor at once; without a terminal: test/web/open/together.test.ts. */
import { expect, it } from 'vitest';
import { byDepth, isDeep } from '../support/depth.ts';
import { temporaryFolder } from '../support/folders.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { tmux } from '../support/judges/judges.ts';
import { runSite } from '../support/open-site.ts';
import { root } from '../support/root.ts';
import { Together } from '../support/together.ts';
import { terminalWizard } from '../support/wizards.ts';

// A thousand keys, screens and pages: six minutes on a quiet machine.
const patienceMs = 1_800_000;

judgedBy([tmux], 'two windows, the wizard and an editor', ({ openTerminal }) => {
  it(
    'lose nothing but what the editor overwrote, and that is told and offered again',
    async () => {
      const folder = temporaryFolder(`${root}examples/voorbeelddam`);
      const openWizard = () => terminalWizard(openTerminal, folder);
      const together = new Together(folder, await runSite(folder), { openWizard, seed: 20261128 });
      await together.run(byDepth(8, 1000));
      const told = JSON.stringify(together.tally);
      if (isDeep) expect(Math.min(...Object.values(together.tally)), told).toBeGreaterThan(0);
    },
    patienceMs,
  );
});
