/** The examples are right, their committed documents are fresh, and the same on every machine and Node version. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleDossiers, exampleWorkspaces } from '../../scripts/examples.ts';
import { gemeente, startedGemeente, temporaryFolder } from '../support/bin.ts';
import { byDepth } from '../support/depth.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { otherNodes } from '../support/judges/judges.ts';
import { root } from '../support/root.ts';

const workspaces = exampleWorkspaces();
const withDocuments = workspaces.filter((workspace) => !workspace.endsWith('/gedeeld'));

/** Name → content of every file in a folder. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => statSync(`${folder}/${name}`).isFile());
  return Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`, 'latin1')]));
}

/** What makes every document of an example: once without a dossier, and once for each. */
function runsFor(workspace: string): readonly (readonly string[])[] {
  return [[], ...exampleDossiers(workspace).map((id) => ['--dossier', id])].map((more) => [
    'render',
    '--all',
    ...more,
  ]);
}

let copy = '';
beforeAll(() => {
  copy = temporaryFolder(`${root}examples`);
});

describe('the examples', () => {
  it('are a complete one, a minimal one, and a region of three with what they share', () => {
    expect(workspaces).toEqual([
      'examples/regio-verzonnen-landen/bedenkhuizen',
      'examples/regio-verzonnen-landen/gedeeld',
      'examples/regio-verzonnen-landen/nergensdam',
      'examples/regio-verzonnen-landen/verzonnenveen',
      'examples/schijnwoude',
      'examples/voorbeelddam',
    ]);
  });
});

describe.each(workspaces)('%s', (workspace) => {
  it('has no error and no warning', async () => {
    const outcome = await gemeente(['validate', '--strict', '--datum', '2026-11-27'], `${root}${workspace}`);
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    expect(outcome.stdout).toMatch(/^Alles klopt/);
  });
});

/** The complete example and the smallest; all in the deep run. */
const extremes = byDepth(['examples/voorbeelddam', 'examples/schijnwoude'], withDocuments);

const folderOf = (workspace: string): string => `${copy}/${workspace.replace('examples/', '')}`;

describe.each(withDocuments)('%s', (workspace) => {
  it('has fresh documents; `npm run examples` makes them', async () => {
    for (const run of runsFor(workspace)) {
      expect(await gemeente([...run, '--check'], `${root}${workspace}`)).toMatchObject({ status: 0 });
      expect((await gemeente([...run, '--out', 'nieuw'], folderOf(workspace))).status).toBe(0);
    }
    expect(contents(`${folderOf(workspace)}/nieuw`)).toEqual(contents(`${root}${workspace}/documenten`));
  });
});

describe.each(extremes)('%s', (workspace) => {
  it('gives the same bytes again, in another place, time zone and language', () => {
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const folder = folderOf(workspace);
    const runs = runsFor(workspace).map((run) => [
      ...run,
      '--out',
      `${folder}/elders`,
      '--workspace',
      folder,
    ]);
    for (const args of runs) expect(startedGemeente(args, temporaryFolder(), { env }).status).toBe(0);
    expect(contents(`${folder}/elders`)).toEqual(contents(`${root}${workspace}/documenten`));
    for (const args of runs) {
      const { status, stdout } = startedGemeente([...args, '--json'], temporaryFolder(), { env });
      expect(status).toBe(0);
      expect(stdout).not.toContain('"gewijzigd": true');
    }
  });
});

for (const [version, judge] of otherNodes)
  judgedBy([judge], `the examples on Node ${version}`, ({ node }) => {
    it('are made by really another version', () => {
      const { stdout } = startedGemeente(['doctor', '--json'], `${copy}/schijnwoude`, { node });
      expect(stdout).toContain(version);
    });

    it.each(extremes)('have the same bytes: %s', (workspace) => {
      const folder = folderOf(workspace);
      for (const run of runsFor(workspace))
        expect(startedGemeente([...run, '--out', version], folder, { node }).status).toBe(0);
      expect(contents(`${folder}/${version}`)).toEqual(contents(`${root}${workspace}/documenten`));
    });
  });
