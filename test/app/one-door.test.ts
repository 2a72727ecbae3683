/** Texts get into a workspace through one door, which looks for private data. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';
import { root } from '../support/root.ts';

/** Files that write something else than what somebody typed, and why. */
const others: Readonly<Record<string, string>> = {
  'src/app/files/executable-world.ts': 'what comes through the door, with the right to run it',
  'src/workspace/inside-files.ts': 'what comes through the door, unless a link leads it out of the workspace',
  'src/app/setup/put-files.ts': 'schemas that are ours whatever they hold, and copies of what was there',
  'src/app/documents/write.ts': 'documents, made from what was looked into',
  'src/app/documents/set-aside.ts': 'copies of documents that were there',
  'src/app/files/replace-all.ts': 'what src/app/documents/write.ts gives it',
  'src/cli/kept-run/record-run.ts': 'what others give it, while it looks on',
  'src/app/documents/made-before.ts': 'fingerprints',
  'src/app/agenda/last-export.ts': 'ids, days and fingerprints',
  'src/app/documents/keep-out-of-git.ts': 'a .gitignore',
  'src/app/doctor/computer-findings.ts': 'an empty file, to see whether it can be written',
  'src/app/doctor/workspace-findings.ts': 'an empty file, to see whether it can be written',
  'src/cli/commands/checklist/export.ts': 'tasks to share, which the use case looked into',
};

it('nothing else replaces files', () => {
  const found = globSync('src/**/*.ts', { cwd: root }).filter((file) =>
    /files\.replace(?:\.together\?\.)?\(|\breplaceAll\((?:world\.)?files/.test(
      readFileSync(`${root}${file}`, 'utf8'),
    ),
  );
  expect(found.sort()).toEqual(['src/app/files/write-texts.ts', ...Object.keys(others)].sort());
});
