/**
 * `npm run examples`: makes the committed documents of every example again. A test fails when they are stale.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { exampleWorkspaces } from './examples.ts';
import { root } from './schemas.ts';

for (const workspace of exampleWorkspaces()) {
  rmSync(`${root}${workspace}/documenten`, { recursive: true, force: true });
  execFileSync(
    process.execPath,
    ['bin/gemeente.js', 'render', '--all', '--quiet', '--workspace', workspace],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
}
