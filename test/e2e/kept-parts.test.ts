/**
 * Work on many workspaces, with and without what earlier programs kept of it: the same words and the same files
 * (docs/decisions/0067-runs-are-kept.md, docs/decisions/0073-made-of-the-same.md).
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeWorkspaces } from '../../bench/workspaces.ts';
import { startedGemeente, temporaryFolder, testNow } from '../support/bin.ts';
import { isDeep } from '../support/depth.ts';
import { contentsOf } from '../support/old-or-new.ts';

const render = ['render', 'werkwijzer', 'rollen', '--format', 'md,docx', '--workspace', 'regio/*'];
const status = ['status', '--workspace', 'regio/*'];

type Act = readonly string[] | ((workspace: string) => void);

/** What is run, and what somebody does to a workspace in between. */
const few: readonly Act[] = [
  render,
  render,
  (at) => edit(join(at, 'gemeente.yaml'), (text) => text.replace("'09:30'", "'10:45'")),
  [...render, '--check'],
];
const more: readonly Act[] = [
  status,
  render,
  status,
  (at) => rmSync(join(at, 'documenten/rollen.docx')),
  [...render, '--check'],
  render,
  render,
  (at) => edit(join(at, 'documenten/werkwijzer.md'), (text) => `${text}\nEen eigen zin.\n`),
  (at) => edit(join(at, 'gemeente.yaml'), (text) => `${text}\n# Een opmerking.\n`),
  status,
  [...render, '--check'],
  render,
  [...render, '--jobs', '2'],
  (at) => edit(join(at, 'gemeente.yaml'), (text) => text.replace('college:', 'college: {}\nkollege:')),
  render,
  [...status, '--json'],
];
const acts = [...few, ...(isDeep ? more : [])];

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

function ran(memory: '' | 'uit'): {
  readonly told: readonly unknown[];
  readonly files: unknown;
  readonly kept: readonly string[];
} {
  const at = temporaryFolder();
  const [first = ''] = makeWorkspaces(join(at, 'regio'), 2);
  const cache = temporaryFolder();
  const env = { XDG_CACHE_HOME: cache, SOURCE_DATE_EPOCH: String(testNow), GEMEENTE_GEHEUGEN: memory };
  const told = acts.map((act) => {
    if (typeof act !== 'function') return startedGemeente(act, at, { env });
    act(first);
    return undefined;
  });
  const kept = readdirSync(join(cache, 'gemeente'), { withFileTypes: true });
  return {
    told,
    files: contentsOf(at),
    kept: kept.filter((each) => each.isDirectory()).map(({ name }) => name),
  };
}

it('is the same with what was kept as without it', () => {
  const [kept, anew] = [ran(''), ran('uit')];
  expect(kept.told).toEqual(anew.told);
  expect(kept.files).toEqual(anew.files);
  expect(kept.kept).toEqual(expect.arrayContaining(['made', 'runs']));
  expect(anew.kept).toEqual([]);
});
