/** Work that a run does once, counted: documents that are built, shipped files that are read, workspaces opened. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { nodeIo } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { root } from '../support/root.ts';

const counts = vi.hoisted(() => ({
  /** Id of a document, traced or not → how often it was built. */
  builds: new Map<string, number>(),
  /** Path of a file → how often it was read from disk. */
  reads: new Map<string, number>(),
  opened: 0,
}));

vi.mock('../../src/document/make.ts', async (original) => {
  const real = await original<typeof import('../../src/document/make.ts')>();
  return {
    ...real,
    makeDocuments: (...[definition, input]: Parameters<typeof real.makeDocuments>) => {
      const key = `${definition.id}${input.trace === true ? ', traced' : ''}`;
      counts.builds.set(key, (counts.builds.get(key) ?? 0) + 1);
      return real.makeDocuments(definition, input);
    },
  };
});
vi.mock('../../src/document/open-workspace.ts', async (original) => {
  const real = await original<typeof import('../../src/document/open-workspace.ts')>();
  return {
    ...real,
    openWorkspace: (...args: Parameters<typeof real.openWorkspace>) => {
      counts.opened++;
      return real.openWorkspace(...args);
    },
  };
});
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  return {
    ...real,
    readFileSync: (...args: Parameters<typeof real.readFileSync>) => {
      const path = String(args[0]);
      counts.reads.set(path, (counts.reads.get(path) ?? 0) + 1);
      return real.readFileSync(...args);
    },
  };
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gemeente-once-'));
  cpSync(`${root}examples/voorbeelddam`, folder, { recursive: true });
  rmSync(join(folder, 'documenten'), { recursive: true, force: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** How a run of `render` ended, with what was built meanwhile and how often. */
async function render(words: string): Promise<{
  readonly status: number;
  readonly builds: Readonly<Record<string, number>>;
  readonly opened: number;
}> {
  counts.builds.clear();
  counts.opened = 0;
  const status = await main(['render', ...words.split(' ')], {
    ...nodeIo(),
    cwd: folder,
    env: {},
    isTerminal: () => false,
    stdout: () => undefined,
    stderr: () => undefined,
  });
  return { status, builds: Object.fromEntries(counts.builds), opened: counts.opened };
}

/** Files of the program that were read more than once by this process, which reads nothing of them but through it. */
function readAgain(): readonly string[] {
  return [...counts.reads]
    .filter(([path, times]) => /\/(templates|schemas)\//.test(path) && times > 1)
    .map(([path, times]) => `${path}: ${times}`);
}

it('is making each document, reading each shipped file and opening the workspace', async () => {
  const all = '--all --format md,docx,html';
  const made = await render(all);
  const ids = Object.keys(made.builds);
  expect(made.status).toBe(0);
  expect(ids.length).toBeGreaterThan(10);
  const once = Object.fromEntries(ids.map((id) => [id, 1]));
  expect(made.builds).toEqual(once);
  expect(made.opened).toBe(1);

  const current = await render(`${all} --check`);
  expect(current).toEqual({ status: 0, builds: once, opened: 1 });

  const profile = join(folder, 'gemeente.yaml');
  writeFileSync(profile, readFileSync(profile, 'utf8').replace('naam: Voorbeelddam', 'naam: Andersdam'));
  const stale = await render(`${all} --check`);
  // Every document names the municipality, so that for each the cause is looked for: once, not once for each file.
  const traced = Object.fromEntries(ids.map((id) => [`${id}, traced`, 1]));
  expect(stale).toEqual({ status: 1, builds: { ...once, ...traced }, opened: 1 });

  expect([...counts.reads.keys()].some((path) => path.includes('/templates/roles/'))).toBe(true);
  expect(readAgain()).toEqual([]);
});

it('is making a document on the day of a Word file, however many files it has', async () => {
  await render('verzoeken --format docx --datum 2026-11-26');
  const { status, builds } = await render('verzoeken --format docx --check');
  expect({ status, builds }).toEqual({ status: 0, builds: { verzoeken: 2 } });
});
