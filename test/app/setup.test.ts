/** Making a workspace: what a person wrote stays, also when it is written while the work is going on. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkNesting, checkOwner } from '../../src/app/setup/place.ts';
import { installSchemas, listSchemas, readSchema } from '../../src/app/setup/schemas.ts';
import { planSetup, setUp, type NewWorkspace, type SetupRequest } from '../../src/app/setup/set-up.ts';
import { startSetup } from '../../src/app/setup/start-setup.ts';
import type { Outcome } from '../../src/app/outcome.ts';
import { runWhileBroken } from '../support/broken-meanwhile.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { memoryWorld, type MemoryWorld } from '../support/memory-world.ts';

const utrecht = { code: 'gm0344', name: 'Utrecht' };

const request: SetupRequest = {
  folder: '/w',
  answers: {
    municipality: utrecht,
    values: { 'college-dag': 'dinsdag', 'college-tijd': '09:30' },
    documents: undefined,
    ci: 'github',
    packageSource: './.gemeente/gemeente.tgz',
  },
  replace: [],
  consent: { nesting: false, owner: false },
};

/** The value of what was done. */
function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

function stateOf({ files }: Pick<NewWorkspace, 'files'>, path: string): string | undefined {
  return files.find((each) => each.path === path)?.state;
}

/** A world in which somebody writes a file right before its lock is taken. */
function worldWhere(
  path: string,
  text: string,
  initial: Readonly<Record<string, string | Uint8Array>> = {},
): MemoryWorld {
  return memoryWorld(initial, {
    beforeLock: (locked, world) => {
      if (locked === path) world.put(path, text);
    },
  });
}

describe('what is known before anything is asked', () => {
  it('goes from proposal to memory to what stands there to what was given', async () => {
    const world = memoryWorld(
      {
        '/w/gemeente.yaml': 'gemeente: { code: gm0344 }\ncollege: { vergadering: { dag: woensdag } }\n',
        '/w/.gemeente/antwoorden.yaml': 'antwoorden:\n  college-dag: maandag\n  pfo-dag: vrijdag\n',
      },
      { git: () => ({ status: 0, output: 'git@gitlab.example:utrecht/werkmap.git\n' }) },
    );
    const start = valueOf(
      await startSetup({ typed: undefined, given: { values: { mail: 'a@b.example' } } }, world),
    );
    expect(start.folder).toBe('/w');
    expect(start.answers).toMatchObject({
      municipality: utrecht,
      ci: 'gitlab',
      values: {
        'college-dag': 'woensdag',
        'pfo-dag': 'vrijdag',
        'college-tijd': '09:30',
        mail: 'a@b.example',
      },
    });
  });

  it('leaves out answers of another municipality', async () => {
    const world = memoryWorld({
      '/w/.gemeente/antwoorden.yaml':
        'antwoorden:\n  gemeente: Zwolle\n  code: gm0193\n  mail: bss@zwolle.example\n',
    });
    const start = valueOf(await startSetup({ typed: '.', given: { municipality: utrecht } }, world));
    expect(start.answers.values).not.toHaveProperty('mail');
  });

  it('is refused for a file, and for a profile with another name', async () => {
    const world = memoryWorld({ '/w/x': '', '/y/gemeente.yml': '' });
    expect(await startSetup({ typed: 'x', given: {} }, world)).toMatchObject({
      refusal: { code: 'setup/no-folder', typed: 'x' },
    });
    expect(await startSetup({ typed: '/y', given: {} }, world)).toMatchObject({
      refusal: { code: 'setup/other-profile', name: 'gemeente.yml' },
    });
  });
});

describe('consent', () => {
  const others = { '/w/gemeente.yaml': 'gemeente: { code: gm0193, naam: Zwolle }\n' };

  it('is asked for inside another workspace', async () => {
    const world = memoryWorld(others);
    const refusal = { code: 'setup/inside-workspace', around: '/w' };
    expect(await checkNesting('/w/sub', world)).toMatchObject({ refusal });
    expect(await checkNesting('/w', world)).toMatchObject({ kind: 'done' });
    expect(await planSetup({ ...request, folder: '/w/sub' }, world)).toMatchObject({ refusal });
    expect(await setUp({ ...request, folder: '/w/sub' }, world)).toMatchObject({ refusal });
    expect([...world.locked]).toEqual([]);
    const consent = { nesting: true, owner: false };
    expect(await setUp({ ...request, folder: '/w/sub', consent }, world)).toMatchObject({ kind: 'done' });
  });

  it('is asked for where somebody works for another municipality', async () => {
    const world = memoryWorld(others);
    const refusal = { code: 'setup/other-municipality', owner: { name: 'Zwolle' }, asked: utrecht };
    expect(await checkOwner({ folder: '/w', municipality: utrecht }, world)).toMatchObject({ refusal });
    expect(await setUp(request, world)).toMatchObject({ refusal });
    expect(world.locked).toEqual([]);
  });
});

describe('making a workspace', () => {
  it('gives facts: files, what is wrong, git, and the package that is not there', async () => {
    const made = valueOf(await setUp(request, memoryWorld({})));
    expect(made.files.every(({ state }) => state === 'new')).toBe(true);
    expect(made).toMatchObject({
      diagnostics: [],
      isInGit: false,
      missingPackage: './.gemeente/gemeente.tgz',
      unwritten: [],
    });
  });

  it('does what the plan said, and a second time nothing', async () => {
    const world = memoryWorld({});
    const planned = valueOf(await planSetup(request, world));
    expect(world.locked).toEqual([]);
    const made = valueOf(await setUp(request, world));
    expect(made.files).toEqual(planned.files);
    const ours = (path: string): boolean => /^\.gemeente\//.test(path);
    const others = made.files.map(({ path }) => path).filter((path) => !ours(path));
    expect([...world.locked].sort()).toEqual(others.map((path) => `/w/${path}`).sort());
    const locked = world.locked.length;
    const again = valueOf(await setUp(request, world));
    expect(again.files.every(({ state }) => state === 'same')).toBe(true);
    expect(world.locked).toHaveLength(locked);
  });

  it('keeps a file that somebody makes meanwhile', async () => {
    const own = 'schema_versie: 1\ngemeente: { code: gm0344, naam: Utrecht }\n';
    const world = worldWhere('/w/gemeente.yaml', own);
    const made = valueOf(await setUp(request, world));
    expect(stateOf(made, 'gemeente.yaml')).toBe('kept');
    expect(world.textOf('/w/gemeente.yaml')).toBe(own);
    expect(made.unwritten).toContainEqual({ path: 'college.vergadering.dag', answer: 'dinsdag' });
    expect(world.textOf('/w/.gemeente/antwoorden.yaml')).not.toContain('gemeente.yaml:');
  });

  it('keeps a file that somebody changes meanwhile, though it was ours', async () => {
    const first = memoryWorld({});
    valueOf(await setUp(request, first));
    const files = Object.fromEntries(
      valueOf(await planSetup(request, first)).files.map(({ path }) => [
        `/w/${path}`,
        first.textOf(`/w/${path}`) ?? '',
      ]),
    );
    const own = `${files['/w/gemeente.yaml'] ?? ''}# van mij\n`;
    const world = worldWhere('/w/gemeente.yaml', own, files);
    const values = { ...request.answers.values, 'pfo-dag': 'vrijdag' };
    const made = valueOf(await setUp({ ...request, answers: { ...request.answers, values } }, world));
    expect(stateOf(made, 'gemeente.yaml')).toBe('kept');
    expect(world.textOf('/w/gemeente.yaml')).toBe(own);
  });

  it('adds to lines and settings that somebody writes meanwhile', async () => {
    const world = worldWhere('/w/.gitignore', 'van-mij/\n');
    const made = valueOf(await setUp(request, world));
    expect(stateOf(made, '.gitignore')).toBe('completed');
    expect(world.textOf('/w/.gitignore')).toMatch(/^van-mij\/\n[^]*personen\.lokaal\.yaml/);
  });

  it('keeps a copy of what it replaces, as it was at that moment', async () => {
    const world = worldWhere('/w/LEESMIJ.md', 'net geschreven\n', { '/w/LEESMIJ.md': 'eerder\n' });
    const made = valueOf(await setUp({ ...request, replace: 'all' }, world));
    expect(stateOf(made, 'LEESMIJ.md')).toBe('replaced');
    expect(world.textOf('/w/LEESMIJ.md.oud')).toBe('net geschreven\n');
    expect(world.textOf('/w/LEESMIJ.md')).toContain('Utrecht');
  });

  it('leaves lines in another encoding as they are', async () => {
    const latin = new Uint8Array([0x23, 0xe9, 0x0a]);
    const world = memoryWorld({ '/w/.gitignore': latin });
    expect(stateOf(valueOf(await setUp(request, world)), '.gitignore')).toBe('kept');
    expect(world.files.read('/w/.gitignore')).toEqual({ bytes: latin });
  });

  it('is refused when a link leads outside, before anything is written', async () => {
    const world = {
      ...memoryWorld({}),
      files: memoryFiles({ '/w/x': '' }, { links: { '/w/LEESMIJ.md': '/elders/LEESMIJ.md' } }),
    };
    const outcome = await setUp(request, world);
    expect(outcome).toMatchObject({ refusal: { code: 'setup/leads-outside', file: 'LEESMIJ.md' } });
    expect(world.locked).toEqual([]);
  });
});

describe('a run that was cut off', () => {
  /** A world in which nothing is written from the given call on. */
  function cutOff(world: MemoryWorld, from: number): MemoryWorld {
    let calls = 0;
    const replace: MemoryWorld['files']['replace'] = (path, content) => {
      calls += 1;
      if (calls >= from) throw new Error('cut off');
      world.files.replace(path, content);
    };
    return { ...world, files: { ...world.files, replace } };
  }
  const other = {
    ...request,
    answers: { ...request.answers, values: { ...request.answers.values, 'pfo-dag': 'vrijdag' } },
  };

  it.each([
    ['a new workspace', undefined],
    ['one that is brought up to date', request],
  ])('is done again with other answers: nothing of %s is taken for somebody’s', async (_, earlier) => {
    const writes = earlier === undefined ? [1, 2, 3, 4, 5, 9, 18] : [1, 2, 3];
    for (const from of writes) {
      const world = memoryWorld({});
      if (earlier !== undefined) valueOf(await setUp(earlier, world));
      const first = earlier === undefined ? request : other;
      await expect(setUp(first, cutOff(world, from))).rejects.toThrow('cut off');
      const remembered = valueOf(await startSetup({ typed: undefined, given: {} }, world)).answers;
      if (from > 1) expect(remembered).toMatchObject({ ci: 'github', values: first.answers.values });
      const values = { ...request.answers.values, mail: 'bss@utrecht.example' };
      const answers = { ...request.answers, ci: 'gitlab' as const, values };
      const again = valueOf(await setUp({ ...request, answers }, world));
      const states = new Set(again.files.map(({ state }) => state));
      expect(
        [...states].filter((state) => !['new', 'same', 'updated'].includes(state)),
        String(from),
      ).toEqual([]);
      expect(world.textOf('/w/gemeente.yaml')).toContain('bss@utrecht.example');
    }
  });
});

describe('init, while its files change', () => {
  it.each([
    ['gemeente.yaml', 1],
    ['LEESMIJ.md', 0],
    ['.vscode/settings.json', 0],
  ])('leaves %s as it became', async (name, expected) => {
    const folder = mkdtempSync(join(tmpdir(), 'gemeente-meanwhile-'));
    const path = join(folder, name);
    const run = await runWhileBroken(['init', '--yes', '--gemeente', 'Utrecht'], { folder, path });
    expect([run.locked, run.left, run.status]).toEqual([1, '- kapot\n', expected]);
    expect(run.stderr).toContain(`gebleven zoals het was: ${name}`);
    expect(run.stdout).not.toContain(`${name}\n`);
    if (expected === 1) expect(run.stderr).toContain('gemeente.yaml:1');
  });
});

describe('schemas', () => {
  it('are listed and read by name', async () => {
    const world = memoryWorld({});
    expect(listSchemas(world).map(({ name }) => name)).toContain('dossier');
    expect(valueOf(await readSchema('rol', world))).toContain('"$schema"');
    expect(await readSchema('rool', world)).toMatchObject({
      refusal: { code: 'schema/unknown', typed: 'rool' },
    });
  });

  it('are installed beside settings that somebody writes meanwhile', async () => {
    const world = worldWhere('/w/.vscode/settings.json', '{ "editor.rulers": [80] }\n');
    const settings = valueOf(await installSchemas('/w', world));
    expect(settings.map(({ state }) => state)).toEqual(['completed', 'new']);
    expect(world.textOf('/w/.vscode/settings.json')).toContain('"editor.rulers": [');
    expect(world.textOf('/w/.gemeente/schema/rol.schema.json')).toContain('"$schema"');
  });

  it('are installed while settings break, which stay as they became', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gemeente-meanwhile-'));
    writeFileSync(join(folder, 'gemeente.yaml'), 'schema_versie: 1\n');
    const path = join(folder, '.vscode/settings.json');
    const run = await runWhileBroken(['schema', '--install'], { folder, path });
    expect([run.locked, run.left, run.status]).toEqual([1, '- kapot\n', 0]);
    expect(run.stdout).toBe('.gemeente/schema\n.vscode/extensions.json\n');
    expect(run.stderr).toContain('.vscode/settings.json kan ik niet lezen als JSON');
    expect(readFileSync(join(folder, '.gemeente/schema/rol.schema.json'), 'utf8')).toContain('"$schema"');
  });
});
