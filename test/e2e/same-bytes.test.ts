/** Word files and web pages are the same bytes on every machine: Node version, time zone, language and place. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { outputFormats } from '../../src/output/registry.ts';
import { gemeente, startedGemeente, temporaryFolder, type RunOutcome } from '../support/bin.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { otherNodes } from '../support/judges/judges.ts';
import { root } from '../support/root.ts';

// Drafts of mails go elsewhere than --out: their bytes are in test/output/eml.
const formats = outputFormats
  .filter(({ showsLook, needs }) => showsLook && needs === undefined)
  .map(({ id }) => id);
const runs = [[], ['--dossier', 'vertrek-wethouder-zorg']];

/** Name → fingerprint of every file in a folder. */
function fingerprints(folder: string): Readonly<Record<string, string>> {
  const print = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(`${folder}/${name}`))
      .digest('hex');
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, print(name)]),
  );
}

/** Renders the complete example in every format that shows a look, and gives the fingerprints. */
async function rendered(
  cwd: string,
  run: (args: readonly string[], cwd: string) => RunOutcome | Promise<RunOutcome>,
  more: readonly string[] = [],
): Promise<Readonly<Record<string, string>>> {
  const out = temporaryFolder();
  for (const dossier of runs) {
    const args = ['render', '--all', '--format', formats.join(','), '--datum', '2026-11-22', '--out', out];
    expect(await run([...args, ...dossier, ...more], cwd)).toMatchObject({ status: 0 });
  }
  return fingerprints(out);
}

let folder = '';
let usual: Readonly<Record<string, string>> = {};
beforeAll(async () => {
  folder = temporaryFolder(`${root}examples/voorbeelddam`);
  usual = await rendered(folder, gemeente);
});

describe('documents with a look', () => {
  it('are there, in every format', () => {
    for (const { id, extension } of outputFormats.filter((each) => formats.includes(each.id)))
      expect(Object.keys(usual).filter((name) => name.endsWith(`.${extension}`)).length, id).toBeGreaterThan(
        40,
      );
  });

  it('are the same bytes again', async () => {
    expect(await rendered(folder, gemeente)).toEqual(usual);
  });

  it('are the same bytes in another time zone, language and place', async () => {
    const env = { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' };
    const elsewhere = temporaryFolder();
    // The way to pictures is written in a page, so the result stays beside the workspace as before.
    expect(
      await rendered(elsewhere, (args, cwd) => startedGemeente(args, cwd, { env }), ['--workspace', folder]),
    ).toEqual(usual);
  });
});

for (const [version, judge] of otherNodes)
  judgedBy([judge], `documents on Node ${version}`, ({ node }) => {
    it('are the same bytes', async () => {
      expect(await rendered(folder, (args, cwd) => startedGemeente(args, cwd, { node }))).toEqual(usual);
    });
  });
