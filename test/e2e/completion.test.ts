/** Completion as people meet it: Tab is pressed in real shells. */
import { renameSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '../support/bin.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { bash, fish, tmux, zsh } from '../support/judges/judges.ts';
import { startShell, tab } from '../support/judges/shells.ts';
import type { Terminal } from '../support/judges/terminal.ts';
import { root } from '../support/root.ts';

const dossier = 'vertrek-wethouder-zorg';

/** A workspace with a broken dossier, one with a space and one with a colon in its name. */
function workspace(): string {
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  writeFileSync(`${folder}/dossiers/kapot.yaml`, 'titel: "half\n  taken: [\n- id: x\n');
  writeFileSync(`${folder}/dossiers/met spatie.yaml`, 'titel: Met een spatie\n');
  writeFileSync(`${folder}/dossiers/raad:2027.yaml`, 'titel: Met een dubbele punt\n');
  writeFileSync(`${folder}/een bestand.docx`, '');
  renameSync(`${folder}/huisstijl`, `${folder}/huisstijlmap`);
  return folder;
}

for (const judge of [bash, zsh, fish])
  judgedBy([tmux, judge], `Tab in ${judge.name}`, ({ openTerminal, shell }) => {
    let terminal: Terminal;
    beforeEach(async () => {
      terminal = await startShell(openTerminal, shell, workspace());
    });
    afterEach(() => terminal.close());

    it('completes commands, documents, dossiers, tasks, options, formats and files', async () => {
      await tab(terminal, 'gemeente ren', /gemeente render\b/);
      await tab(terminal, 'gemeente render wer', 'gemeente render werkwijzer');
      await tab(terminal, `gemeente checklist tick ${dossier} mailbox-b`, 'mailbox-bewaren');
      await tab(terminal, `gemeente checklist untick ${dossier} einddatum`, 'einddatum-vaststellen');
      await tab(terminal, 'gemeente checklist change zor', `gemeente checklist change ${dossier}`);
      await tab(terminal, 'gemeente render --defin', 'gemeente render --definitief');
      await tab(terminal, 'gemeente render --format=md,do', 'gemeente render --format=md,docx');
      await tab(terminal, 'gemeente checklist list met', /list (?:met\\ spatie|'met spatie')/);
      await tab(terminal, 'gemeente checklist list raad:2', /list raad\\?:2027/);
      await tab(terminal, 'gemeente template check een', /check een\\ bestand\.docx/);
      await tab(terminal, 'gemeente render --out=huiss', 'gemeente render --out=huisstijlmap/');
      const times = shell.tabsForList;
      const dossiers = await tab(terminal, 'gemeente checklist tick ', 'raad:2027', times);
      expect(dossiers).toContain(dossier);
      expect(dossiers).toContain('kapot');
      await tab(terminal, 'gemeente checklist tick kapot zzz', 'zzz', times);
      // What was typed behind the Tab shows after whatever the Tab brought.
      terminal.type('q');
      expect(await terminal.sees('zzzq')).not.toMatch(/[Ee]rror|at .*\.js/);
    });
  });
