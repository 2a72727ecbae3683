import { describe, expect, it } from 'vitest';
import type { CompletionTraces } from '../../src/app/doctor/computer-findings.ts';
import type { Computer } from '../../src/app/doctor/computer.ts';
import { diagnose, type Diagnosis } from '../../src/app/doctor/diagnose.ts';
import type { Finding } from '../../src/app/doctor/finding.ts';
import type { ProgramResult, World } from '../../src/app/world.ts';
import { hookText } from '../../src/setup/git-hook.ts';
import { installedSchemas } from '../../src/setup/installed-schemas.ts';
import { version } from '../../src/version.ts';
import { packageAssets } from '../../src/world/node-files.ts';
import { memoryWorld, type MemoryWorldSettings } from '../support/memory-world.ts';
import { minimal } from '../support/workspace.ts';

const ok = (output = ''): ProgramResult => ({ status: 0, output });
const completion: CompletionTraces = { shell: 'bash', traces: ['.bashrc'] };
const now = Date.UTC(2026, 11, 1) / 1000;

function computer(settings: Partial<Computer> = {}): Computer {
  const env = { HOME: '/home/u', PATH: '/usr/bin:/opt/gemeente/bin' };
  return { run: () => undefined, env, nodeVersion: 'v22.1.0', now: () => now, ...settings };
}

/** Git in a repository at /w that keeps these files. */
function gitWith(
  kept: readonly string[],
  ignored: readonly string[] = [],
): NonNullable<MemoryWorldSettings['git']> {
  return ([command = '', ...args]) => {
    const file = args.at(-1) ?? '';
    if (command === 'version') return ok('git version 2.43.0\n');
    if (args.includes('--git-path')) return ok('/w/.git/hooks/pre-commit\n');
    if (command === 'rev-parse') return ok('/w\n');
    if (command === 'ls-files') return kept.includes(file) ? ok() : { status: 1, output: '' };
    return ignored.includes(file) ? ok() : { status: 1, output: '' };
  };
}

async function diagnosis(world: World, machine: Computer = computer()): Promise<Diagnosis> {
  const outcome = await diagnose({ workspaces: undefined, completion }, world, machine);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

/** What was found of a subject, such as `git`. */
function about(subject: string, { surroundings, dossiers }: Diagnosis): Finding | undefined {
  return [...surroundings, ...dossiers].find(({ code }) => code.startsWith(`${subject}/`));
}

const bare = { '/w/gemeente.yaml': minimal };

describe('a diagnosis of the computer', () => {
  it('gives what is there as facts', async () => {
    const world = memoryWorld(
      {
        ...bare,
        '/opt/gemeente/bin/gemeente': '',
        '/opt/gemeente/package.json': JSON.stringify({ name: 'gemeente', version }),
        '/home/u/.bashrc': 'source <(gemeente completion bash)\n',
      },
      { git: gitWith([]) },
    );
    const found = await diagnosis(world);
    expect(found.surroundings.slice(0, 8)).toEqual([
      { code: 'program/version', verdict: 'good', version },
      { code: 'node/current', verdict: 'good', version: 'v22.1.0' },
      { code: 'git/found', verdict: 'good', version: 'git version 2.43.0' },
      { code: 'path/found', verdict: 'good', launcher: '/opt/gemeente/bin/gemeente' },
      { code: 'start/kept', verdict: 'good', folder: '/home/u/.cache/gemeente' },
      { code: 'completion/installed', verdict: 'good' },
      { code: 'clock/right', verdict: 'good' },
      { code: 'word/not-needed', verdict: 'good' },
    ]);
  });

  it('says what is missing or old', async () => {
    const world = memoryWorld({
      ...bare,
      '/opt/gemeente/bin/gemeente': '',
      '/opt/gemeente/package.json': '{"name":"gemeente","version":"0.0.1"}',
    });
    const found = await diagnosis(world, computer({ nodeVersion: 'v20.18.3', now: () => 0 }));
    expect(about('node', found)).toEqual({ code: 'node/too-old', verdict: 'bad', version: 'v20.18.3' });
    expect(about('git', found)).toEqual({ code: 'git/missing', verdict: 'note' });
    expect(about('path', found)).toMatchObject({ code: 'path/other-version', found: '0.0.1', version });
    expect(about('completion', found)).toMatchObject({ code: 'completion/missing', shell: 'bash' });
    expect(about('clock', found)).toEqual({ code: 'clock/behind', verdict: 'note', year: 1970 });
  });

  it.each([
    [
      { NODE_DISABLE_COMPILE_CACHE: '1', HOME: '/home/u' },
      { code: 'start/off', verdict: 'note' },
    ],
    [{}, { code: 'start/no-folder', verdict: 'note' }],
  ])('with the settings %j', async (env, expected) => {
    const found = await diagnosis(memoryWorld(bare), computer({ env }));
    expect(about('start', found)).toEqual(expected);
    expect(about('path', found)).toEqual({ code: 'path/missing', verdict: 'note' });
  });

  it('says that the cache and the workspace cannot be written to', async () => {
    const world = memoryWorld(bare);
    const refuse = (): never => {
      throw new Error('EACCES');
    };
    const found = await diagnosis({ ...world, files: { ...world.files, replace: refuse } });
    expect(about('start', found)).toMatchObject({ code: 'start/not-writable', folder: '/home/u/.cache' });
    expect(about('write', found)).toEqual({ code: 'write/denied', verdict: 'bad' });
  });
});

describe('a diagnosis of a workspace', () => {
  it('may have none to look at, but refuses one that was named and is not there', async () => {
    const world = memoryWorld({ '/w/los.txt': '' });
    const found = await diagnosis(world);
    expect(about('workspace', found)).toEqual({ code: 'workspace/none', verdict: 'note' });
    expect([found.surroundings.length, found.dossiers]).toEqual([9, []]);
    const named = await diagnose({ workspaces: ['elders'], completion }, world, computer());
    expect(named).toMatchObject({ kind: 'refused', refusal: { code: 'workspace/no-folder' } });
  });

  it('outside git and without an editor tells how each thing stands', async () => {
    const { surroundings, dossiers } = await diagnosis(memoryWorld(bare));
    expect(surroundings.slice(8).map(({ code, verdict }) => `${verdict} ${code}`)).toEqual([
      'good workspace/found',
      'good write/allowed',
      'good names/absent',
      'note ignore/no-git',
      'good attributes/no-git',
      'good hook/no-git',
      'note schemas/missing',
      'note editor/not-set-up',
      'good size/fits',
      'good locks/none',
      'good private/outside-git',
      'good house-style/default',
      'good font/unknown',
    ]);
    expect(dossiers).toEqual([{ code: 'dossiers/none', verdict: 'good' }]);
  });

  it('in git, with everything in its place, is good', async () => {
    const schemas = installedSchemas(packageAssets).map(({ path, text }) => [
      `/w/${path}`,
      text.replaceAll('\n', '\r\n'),
    ]);
    const world = memoryWorld(
      {
        ...bare,
        ...(Object.fromEntries(schemas) as Record<string, string>),
        '/w/personen.lokaal.yaml': 'personen: []\n',
        '/w/.gitignore': '',
        '/w/.gitattributes': '',
        '/w/.git/hooks/pre-commit': hookText(['.']),
        '/w/.vscode/settings.json': '{}',
      },
      { git: gitWith([], ['personen.lokaal.yaml']) },
    );
    const run: Computer['run'] = (command) =>
      command === 'fc-list' ? ok('DejaVu Sans\nCalibri,Calibri Light\n') : undefined;
    const { surroundings } = await diagnosis(world, computer({ run }));
    expect(surroundings.slice(8).map(({ code, verdict }) => `${verdict} ${code}`)).toEqual([
      'good workspace/found',
      'good write/allowed',
      'good names/outside-git',
      'good ignore/found',
      'good attributes/found',
      'good hook/installed',
      'good schemas/current',
      'good editor/set-up',
      'good size/fits',
      'good locks/none',
      'good private/outside-git',
      'good house-style/default',
      'good font/here',
    ]);
  });

  it.each([
    ['kept', ['personen.lokaal.yaml'], { code: 'names/kept', verdict: 'bad' }],
    ['offered', [], { code: 'names/offered', verdict: 'note' }],
  ])('says that git has names %s', async (_, kept, expected) => {
    const files = { ...bare, '/w/personen.lokaal.yaml': 'personen: []\n' };
    const found = await diagnosis(memoryWorld(files, { git: gitWith(kept) }));
    expect(about('names', found)).toEqual(expected);
    expect(about('ignore', found)).toEqual({ code: 'ignore/missing', verdict: 'note' });
    expect(about('attributes', found)).toEqual({ code: 'attributes/missing', verdict: 'note' });
  });

  it('finds what is too large, what was left behind, and another version of the schemas', async () => {
    const [schema] = installedSchemas(packageAssets);
    const found = await diagnosis(
      memoryWorld({
        ...bare,
        [`/w/${schema!.path}`]: '{}',
        '/w/rollen/groot.yaml': 'x'.repeat(300_000),
        '/w/gemeente.yaml.123.tmp': '',
      }),
    );
    expect(about('size', found)).toMatchObject({ verdict: 'bad', files: ['/w/rollen/groot.yaml'] });
    expect(about('locks', found)).toMatchObject({ verdict: 'note', files: ['/w/gemeente.yaml.123.tmp'] });
    expect(about('schemas', found)).toEqual({ code: 'schemas/other-version', verdict: 'note' });
  });

  it('says that the house-style Word file is not usable, and that its font is elsewhere', async () => {
    const world = memoryWorld({ ...bare, '/w/huisstijl/sjabloon.docx': 'geen zip' });
    const found = await diagnosis(world, computer({ run: () => ok('DejaVu Sans\n') }));
    expect(about('house-style', found)).toEqual({ code: 'house-style/unusable', verdict: 'note' });
    expect(about('font', found)).toEqual({ code: 'font/elsewhere', verdict: 'good', font: 'Calibri' });
  });
});

describe('a diagnosis of dossiers', () => {
  const dossier = `schema_versie: 1
id: nieuw
titel: Nieuwe wethouder
gestart_op: 2026-11-01
taken:
  - { id: bloemen, titel: Bloemen bestellen, door: bodes, wanneer: zsm }
`;

  it.each([
    ['right', dossier, { code: 'dossiers/right', verdict: 'good', count: 1 }],
    ['broken', '- kapot\n', { code: 'dossiers/errors', verdict: 'bad', count: 1 }],
  ])('that are %s', async (_, text, expected) => {
    const found = await diagnosis(memoryWorld({ ...bare, '/w/dossiers/nieuw.yaml': text }));
    expect(found.dossiers).toEqual([expect.objectContaining(expected)]);
  });

  it('names what an interrupted change left', async () => {
    const found = await diagnosis(
      memoryWorld({
        ...bare,
        '/w/dossiers/nieuw.yaml': dossier,
        '/w/dossiers/nieuw.yaml.lock/x': '',
      }),
    );
    expect(found.dossiers).toEqual([
      { code: 'dossiers/left', verdict: 'note', count: 1, files: ['dossiers/nieuw.yaml.lock'] },
    ]);
  });
});
