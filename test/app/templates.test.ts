/** Templates of one's own: nothing that somebody makes or changes meanwhile is written over. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/app/outcome.ts';
import { checkTemplates } from '../../src/app/templates/check-templates.ts';
import { createCollaboration, shippedCollaborations } from '../../src/app/templates/new-collaboration.ts';
import { createDocument } from '../../src/app/templates/new-document.ts';
import { listParts, stateOf } from '../../src/app/templates/parts.ts';
import { compareParts, listValues, showPart } from '../../src/app/templates/show-part.ts';
import { takeOverParts } from '../../src/app/templates/take-over.ts';
import { checkWordFile } from '../../src/app/templates/word-files.ts';
import { hashOf, withOrigin } from '../../src/document/own/origin.ts';
import { packageAssets } from '../../src/world/node-files.ts';
import { runWhileBroken } from '../support/broken-meanwhile.ts';
import { filesOf } from '../support/memory-files.ts';
import { memoryWorld, type MemoryWorld } from '../support/memory-world.ts';
import { root } from '../support/root.ts';

const example = filesOf(`${root}examples/schijnwoude`, '/w');
const part = 'werkwijzer/partials/week.md.hbs';
const own = `sjablonen/documenten/${part}`;
const base = `.gemeente/oorsprong/${part}`;
const shipped = packageAssets.read(`templates/documents/${part}`);

/** An older shipped template, and what a municipality made of it. */
const older = shipped.replace('## De week in het kort', '## Zo ging de week');
const adapted = withOrigin(older.replace('| Wanneer | Wat |', '| Onze vaste momenten | Wat |'), {
  part,
  version: '0.0.1',
  hash: hashOf(older),
});
const outdated = { ...example, [`/w/${own}`]: adapted, [`/w/${base}`]: older };

/** The value of what was done. */
function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

function worldWhere(
  path: string,
  text: string,
  initial: Readonly<Record<string, string | Uint8Array>>,
): MemoryWorld {
  return memoryWorld(initial, {
    beforeLock: (locked, world) => {
      if (locked === path) world.put(path, text);
    },
  });
}

const merge = { marksConflicts: false, isDry: false };

describe('parts', () => {
  it('are listed with how they stand', async () => {
    const parts = valueOf(await listParts({ folder: '/w', document: 'werkwijzer' }, memoryWorld(outdated)));
    expect(parts.every(({ document }) => document === 'werkwijzer')).toBe(true);
    const states = new Map(parts.map((each) => [each.name, stateOf(each)]));
    expect(states.get('werkwijzer/week')).toBe('origin-changed');
    expect(states.get('werkwijzer')).toBe('shipped');
  });

  it('are shown and compared', async () => {
    const world = memoryWorld(outdated);
    const shown = (isOriginal: boolean): Promise<Outcome<string>> =>
      showPart({ folder: '/w', part: 'werkwijzer/week', isOriginal }, world);
    expect(valueOf(await shown(false))).toBe(adapted);
    expect(valueOf(await shown(true))).toBe(shipped);
    const [difference] = valueOf(await compareParts({ folder: '/w', parts: [] }, world));
    expect(difference).toMatchObject({ part: 'werkwijzer/week', file: own, shipped });
    expect(difference?.own).toContain('| Onze vaste momenten | Wat |');
    expect(difference?.own).not.toContain('oorsprong');
  });

  it('have values with titles', async () => {
    const values = valueOf(await listValues({ folder: '/w', document: 'werkwijzer' }, memoryWorld(example)));
    expect(values.map(({ path }) => path)).toContain('gemeente.naam');
  });

  it('that do not exist are refused with what there is', async () => {
    const world = memoryWorld(example);
    expect(await showPart({ folder: '/w', part: 'x', isOriginal: false }, world)).toMatchObject({
      refusal: { code: 'template/unknown-part', typed: 'x' },
    });
    expect(await listParts({ folder: '/w', document: 'x' }, world)).toMatchObject({
      refusal: { code: 'template/unknown-document' },
    });
    expect(await listValues({ folder: '/w', document: 'x' }, world)).toMatchObject({
      refusal: { code: 'template/unknown-document' },
    });
  });
});

describe('taking parts over', () => {
  const take = (parts: readonly string[], world: MemoryWorld): ReturnType<typeof takeOverParts> =>
    takeOverParts({ folder: '/w', parts, isDry: false }, world);

  it('makes the own file and keeps the text it was made from, each in its lock', async () => {
    const world = memoryWorld(example);
    const taken = valueOf(await take(['werkwijzer/week'], world));
    expect(taken).toEqual({ paths: [`/w/${own}`], document: 'werkwijzer' });
    expect(world.textOf(`/w/${base}`)).toBe(shipped);
    expect(world.textOf(`/w/${own}`)).toContain('gemeente: oorsprong');
    expect([...world.locked].sort()).toEqual([`/w/${base}`, `/w/${own}`].sort());
  });

  it('never writes over a file that appears meanwhile, nor over what it was made from', async () => {
    const world = worldWhere(`/w/${own}`, 'van mij\n', { ...example, [`/w/${base}`]: older });
    const outcome = await take(['rollen', 'werkwijzer/week', 'handreiking'], world);
    expect(outcome).toMatchObject({
      refusal: {
        code: 'template/taken-over',
        file: own,
        made: ['sjablonen/documenten/rollen/document.md.hbs'],
      },
    });
    expect([world.textOf(`/w/${own}`), world.textOf(`/w/${base}`)]).toEqual(['van mij\n', older]);
    expect(world.textOf('/w/sjablonen/documenten/handreiking/document.md.hbs')).toBeUndefined();
  });
});

describe('a new document', () => {
  it('stops at a file that appears meanwhile', async () => {
    const path = '/w/sjablonen/documenten/jaarplan/document.md.hbs';
    const world = worldWhere(path, 'van mij\n', example);
    const outcome = await createDocument({ folder: '/w', name: 'Jaarplan', isDry: false }, world);
    expect(outcome).toMatchObject({
      refusal: { code: 'document/taken', made: ['sjablonen/documenten/jaarplan/template.yaml'] },
    });
    expect(world.textOf(path)).toBe('van mij\n');
    expect(world.textOf('/w/gegevens/jaarplan.yaml')).toBeUndefined();
  });

  it.each([
    ['!', 'document/no-id'],
    ['con', 'document/device'],
    ['werkwijzer', 'document/shipped'],
  ])('called %s is refused: %s', async (name, code) => {
    const outcome = await createDocument({ folder: '/w', name, isDry: true }, memoryWorld(example));
    expect(outcome).toMatchObject({ refusal: { code } });
  });
});

describe('a collaboration that comes with the program', () => {
  const names = shippedCollaborations(packageAssets).map(({ name }) => name);

  it.each(names)('%s is copied as it is, once', async (name) => {
    const world = memoryWorld(example);
    const request = { folder: '/w', name, isDry: false };
    expect(valueOf(await createCollaboration(request, world))).toBe(`/w/${name}.yaml`);
    expect(world.textOf(`/w/${name}.yaml`)).toBe(packageAssets.read(`templates/${name}.yaml`));
    expect(await createCollaboration(request, world)).toMatchObject({ refusal: { code: 'document/taken' } });
  });

  it('is one of three, each the same as in the example', () => {
    expect(names).toEqual(['samenwerking/blnp', 'samenwerking/owo', 'samenwerking/peelgemeenten']);
    for (const name of names)
      expect(readFileSync(`${root}examples/voorbeelddam/${name}.yaml`, 'utf8')).toBe(
        packageAssets.read(`templates/${name}.yaml`),
      );
  });

  it('is only shown when nothing may be written, and refused when unknown', async () => {
    const world = memoryWorld(example);
    await createCollaboration({ folder: '/w', name: 'samenwerking/owo', isDry: true }, world);
    expect(world.textOf('/w/samenwerking/owo.yaml')).toBeUndefined();
    const unknown = { folder: '/w', name: 'samenwerking/ow', isDry: false };
    expect(await createCollaboration(unknown, world)).toMatchObject({
      refusal: { code: 'collaboration/unknown' },
    });
  });
});

describe('a changed origin', () => {
  it('is told, and nothing is written', async () => {
    const world = memoryWorld(outdated);
    const { origins, ownFiles } = valueOf(await checkTemplates({ folder: '/w' }, world));
    expect(ownFiles).toBe(1);
    expect(origins).toMatchObject([
      { part: 'werkwijzer/week', file: own, result: 'origin-changed', since: '0.0.1', base: older, shipped },
    ]);
    expect(world.locked).toEqual([]);
  });

  it('is brought together with what the municipality changed, also meanwhile', async () => {
    const later = adapted.replace('Onze vaste momenten', 'Vaste, drukke momenten');
    const world = worldWhere(`/w/${own}`, later, outdated);
    const { origins } = valueOf(await checkTemplates({ folder: '/w', merge }, world));
    expect(origins).toMatchObject([{ result: 'merged', hasConflict: false }]);
    expect(world.textOf(`/w/${own}`)).toContain('| Vaste, drukke momenten | Wat |');
    expect(world.textOf(`/w/${own}`)).toContain('## De week in het kort');
    expect(world.textOf(`/w/${base}`)).toBe(shipped);
  });

  it.each([
    ['origin-unknown', '- kapot\n', 0],
    ['unreadable', '\u0000', 1],
  ])('is left when the file meanwhile became one of which that is %s', async (result, text, found) => {
    const world = worldWhere(`/w/${own}`, text, outdated);
    const { origins, diagnostics } = valueOf(await checkTemplates({ folder: '/w', merge }, world));
    expect(origins).toMatchObject([{ result }]);
    expect(diagnostics).toHaveLength(found);
    expect([world.textOf(`/w/${own}`), world.textOf(`/w/${base}`)]).toEqual([text, older]);
  });

  it('is merged by somebody else meanwhile: then nothing is left to do', async () => {
    const theirs = withOrigin(shipped, { part, version: '0.0.2', hash: hashOf(shipped) });
    const world = worldWhere(`/w/${own}`, theirs, outdated);
    const { origins } = valueOf(await checkTemplates({ folder: '/w', merge }, world));
    expect(origins).toMatchObject([{ result: 'merged', hasConflict: false }]);
    expect(world.textOf(`/w/${own}`)).toBe(theirs);
  });
});

describe('a Word file', () => {
  it('is refused when it is not there, or no file', async () => {
    const world = memoryWorld({ '/w/huisstijl/sjabloon.docx': '' });
    expect(await checkWordFile('huisstijl/sjablon.docx', world)).toMatchObject({
      refusal: { code: 'word-file/none', siblings: ['sjabloon.docx'] },
    });
    expect(await checkWordFile('huisstijl', world)).toMatchObject({ refusal: { code: 'word-file/no-file' } });
  });

  it('that is none has no facts, and says why', async () => {
    const { facts, diagnostics } = valueOf(await checkWordFile('x', memoryWorld({ '/w/x': 'tekst' })));
    expect(facts).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['house-style/not-a-word-file']);
  });
});

describe('from the shell, while the file changes', () => {
  function workspace(files: Readonly<Record<string, string>> = {}): string {
    const folder = mkdtempSync(join(tmpdir(), 'gemeente-meanwhile-'));
    cpSync(`${root}examples/schijnwoude`, folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return folder;
  }

  it.each([
    [['eject', 'werkwijzer/week'], own, 'U hebt werkwijzer/week al overgenomen'],
    [['new', 'jaarplan'], 'sjablonen/documenten/jaarplan/template.yaml', 'Er is al een'],
  ])('template %j writes nothing over', async (words, name, message) => {
    const folder = workspace();
    const run = await runWhileBroken(['template', ...words], { folder, path: join(folder, name) });
    expect([run.locked, run.left, run.status, run.stdout]).toEqual([1, '- kapot\n', 2, '']);
    expect(run.stderr).toContain(message);
    expect(run.stderr).toContain('Er is niets geschreven.');
  });

  it('template check --merge leaves the file as it became', async () => {
    const folder = workspace({ [own]: adapted, [base]: older });
    const path = join(folder, own);
    const run = await runWhileBroken(['template', 'check', '--merge'], { folder, path });
    expect([run.locked, run.left, run.status]).toEqual([1, '- kapot\n', 1]);
    expect(run.stdout).toContain(`${own}: de eerste regel`);
    expect(readFileSync(join(folder, base), 'utf8')).toBe(older);
  });

  it('template check --merge tells a file that cannot be read any more', async () => {
    const folder = workspace({ [own]: adapted, [base]: older });
    const path = join(folder, own);
    const run = await runWhileBroken(['template', 'check', '--merge'], { folder, path, becomes: '\u0000' });
    expect([run.locked, run.left, run.status]).toEqual([1, '\u0000', 1]);
    expect(run.stdout).toContain('file/binary');
  });
});
