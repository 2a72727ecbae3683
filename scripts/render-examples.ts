/**
 * `npm run examples`: makes the committed documents of every example again, including those of its dossiers. A test
 * fails when they are stale.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { exampleDossiers, exampleWorkspaces } from './examples.ts';
import { root } from './schemas.ts';

for (const workspace of exampleWorkspaces()) {
  rmSync(`${root}${workspace}/documenten`, { recursive: true, force: true });
  renderAll(workspace, []);
  for (const dossier of exampleDossiers(workspace)) renderAll(workspace, ['--dossier', dossier]);
}

function renderAll(workspace: string, options: readonly string[]): void {
  const args = ['render', '--all', '--quiet', '--workspace', workspace, ...options];
  execFileSync(process.execPath, ['bin/gemeente.js', ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
