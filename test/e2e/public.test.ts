/** What is not public is in no byte of what `--publiek` makes: texts, properties, pictures, bookmarks and file names. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { shapes } from '../../src/generated/shapes.ts';
import type { Shape } from '../../src/profile/shape.ts';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import { root } from '../support/root.ts';

const mark = 'zwartgelakt';
const documents =
  'actielijst werkwijzer rollen functioneringsgesprek handreiking uitnodiging overdracht afwezigheid personalia verzoeken samenwerking workshop'.split(
    ' ',
  );

/** The shape at a place in the profile. */
function shapeAt(path: readonly (string | number)[]): Shape | undefined {
  return path.reduce<Shape | undefined>((shape, key) => {
    if (shape?.kind === 'list') return typeof key === 'number' ? shape.item : undefined;
    return shape?.kind === 'object' ? (shape.keys[key] ?? shape.rest) : undefined;
  }, shapes.gemeente);
}

/** Whether a value is closed to the public, and any words can stand in its place. */
function isClosedText(path: readonly (string | number)[], value: unknown): boolean {
  const shape = shapeAt(path);
  const isFree = shape?.kind === 'leaf' && shape.refers === undefined && shape.isChoice === undefined;
  const isWord = typeof value === 'string' && /^[A-Za-zÀ-ÿ][^@:/]*$/.test(value);
  return isFree && shape.openness !== undefined && isWord && !closedChoices.test(path.join('.'));
}

/** Choices of one word, which a shape does not tell from free text. */
const closedChoices =
  /(?:^|\.)(?:mailbox\.beheerder|checklist\.termijnen|fase|wanneer|dag|dagen\.\d+|id|frequentie|gebruik|soorten\.\d+|prive_toegestaan|uitgezet\.\d+)$/;

/** The places of all single values. */
function leavesOf(value: unknown, at: readonly (string | number)[] = []): readonly [typeof at, unknown][] {
  if (Array.isArray(value)) return value.flatMap((each, index) => leavesOf(each, [...at, index]));
  if (typeof value !== 'object' || value === null) return [[at, value]];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...at, key]));
}

/** The example, with recognisable words for its closed texts, and all of its documents public. */
function secretExample(): { readonly folder: string; readonly places: readonly string[] } {
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  const places: string[] = [];
  edit(`${folder}/gemeente.yaml`, (profile) => {
    for (const [at, value] of leavesOf(profile.toJS())) {
      if (!isClosedText(at, value)) continue;
      places.push(at.join('.'));
      profile.setIn(at, `${mark}${String(places.length)} woord`);
    }
    for (const id of documents) profile.setIn(['documenten', id, 'openbaarheid'], 'openbaar');
    profile.setIn(
      ['documenten', 'werkwijzer', 'teksten', 0, 'tekst'],
      'Wij werken met {{systemen.vergaderen}}.',
    );
  });
  const [collaboration = ''] = readdirSync(`${folder}/samenwerking`);
  edit(`${folder}/samenwerking/${collaboration}`, (file) => {
    file.set('naam', `${mark}-samenwerking`);
    file.set('openbaarheid', 'vertrouwelijk');
  });
  return { folder, places };
}

/** The shape of a closed value, or of the moment that it is a part of; undefined for an open one. */
function closedShapeAt(path: readonly (string | number)[]): Shape | undefined {
  const shapesAbove = path.map((_, index) => shapeAt(path.slice(0, index + 1)));
  const nearest = shapesAbove.findLast((shape) => shape !== undefined);
  return nearest?.kind === 'leaf' && nearest.openness !== undefined ? nearest : undefined;
}

/** Another value of the same kind; undefined for choices, references and switches. */
function otherValue(path: readonly (string | number)[], value: unknown): unknown {
  const shape = closedShapeAt(path);
  if (shape?.kind !== 'leaf' || shape.refers !== undefined || shape.isChoice !== undefined) return undefined;
  if (typeof value === 'number') return value + 1;
  if (typeof value !== 'string') return undefined;
  if (/^\d\d:\d\d$/.test(value)) return `${value.slice(0, 3)}${value.endsWith('00') ? '07' : '37'}`;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return `${value.slice(0, 8)}27`;
  if (value.includes('@')) return `anders.${value}`;
  if (value.includes('://')) return `${value}/anders`;
  if (/^\d/.test(value)) return `${value.slice(0, -1)}9`;
  return isClosedText(path, value) ? `${value} anders` : undefined;
}

/** The example with every closed number, time, day, address and text changed; gives their places. */
function changeClosed(folder: string): readonly string[] {
  const places: string[] = [];
  edit(`${folder}/gemeente.yaml`, (profile) => {
    for (const [at, value] of leavesOf(profile.toJS())) {
      const other = otherValue(at, value);
      if (other === undefined) continue;
      places.push(`${at.join('.')}: ${JSON.stringify(value)} → ${JSON.stringify(other)}`);
      profile.setIn(at, other);
    }
  });
  return places;
}

/** Path → bytes of everything in a folder. */
function bytesIn(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map(({ name, parentPath }) => [
        `${parentPath.slice(folder.length)}/${name}`,
        readFileSync(`${parentPath}/${name}`).toString('base64'),
      ]),
  );
}

function edit(path: string, change: (document: ReturnType<typeof parseDocument>) => void): void {
  const document = parseDocument(readFileSync(path, 'utf8'));
  change(document);
  writeFileSync(path, document.toString());
}

/** Everything that files hold, unpacked, and their names. */
function allOf(folder: string): string {
  const decoder = new TextDecoder();
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ name, parentPath }) => {
      const bytes = readFileSync(`${parentPath}/${name}`);
      const parts = name.endsWith('.docx') ? Object.values(unzipSync(bytes)) : [bytes];
      return [name, ...parts.map((part) => decoder.decode(part))].join('\n');
    })
    .join('\n');
}

describe('documents for the public', () => {
  let example: ReturnType<typeof secretExample>;
  beforeAll(() => {
    example = secretExample();
  });

  it('are made of an example with closed values in all kinds of places', async () => {
    expect(example.places.length).toBeGreaterThan(20);
    const { status, stdout, stderr } = await gemeente(['validate'], example.folder);
    expect(status, stdout + stderr).toBe(0);
  });

  it('hold no closed value in any format, while the others hold them', async () => {
    const formats = ['--format', 'md,docx,html'];
    const whole = await gemeente(['render', '--all', ...formats, '--out', 'alles'], example.folder);
    expect(whole.status, whole.stderr).toBe(0);
    expect(allOf(`${example.folder}/alles`)).toContain(mark);
    const open = await gemeente(
      ['render', '--all', ...formats, '--publiek', '--out', 'open'],
      example.folder,
    );
    expect(open.status, open.stderr).toBe(0);
    const files = readdirSync(`${example.folder}/open`);
    for (const id of documents)
      expect(
        files.some((name) => name.startsWith(id)),
        id,
      ).toBe(true);
    const found = allOf(`${example.folder}/open`).match(new RegExp(`.{0,60}${mark}.{0,30}`, 'g'));
    expect(found).toBeNull();
  }, 60_000);

  it('are the same to the byte, whatever the closed numbers, times, days and addresses are', async () => {
    const folder = temporaryFolder(example.folder);
    const places = changeClosed(folder);
    for (const kind of [/\d → \d+$/, /:\d\d" → "\d\d:\d\d"$/, /@/])
      expect(places.join('\n')).toMatch(new RegExp(kind, 'm'));
    const checked = await gemeente(['validate'], folder);
    expect(checked.status, checked.stdout).toBe(0);
    const asked = ['render', '--all', '--format', 'md,docx,html', '--datum', '2026-12-01'];
    for (const where of [example.folder, folder])
      for (const out of [
        ['--publiek', '--out', 'zelfde'],
        ['--out', 'heel'],
      ])
        expect((await gemeente([...asked, ...out], where)).status).toBe(0);
    const [before, after] = [bytesIn(`${example.folder}/zelfde`), bytesIn(`${folder}/zelfde`)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect([...after].filter(([name, bytes]) => bytes !== before.get(name)).map(([name]) => name)).toEqual(
      [],
    );
    // The others do show them, so that this is no proof of nothing.
    const whole = bytesIn(`${example.folder}/heel`);
    const differing = [...bytesIn(`${folder}/heel`)].filter(([name, bytes]) => bytes !== whole.get(name));
    expect(differing.length).toBeGreaterThan(12);
  }, 120_000);

  it('say nothing in half: a text with a closed value is left out', async () => {
    await gemeente(['render', 'werkwijzer', '--publiek', '--out', 'open'], example.folder);
    const text = readFileSync(`${example.folder}/open/werkwijzer.md`, 'utf8');
    expect(text).not.toContain('Wij werken met');
    expect(text).not.toMatch(/\p{L}  ?\.(?:\s|$)/u);
    expect(text).toContain('Collegevergadering');
  });

  it('show what the municipality makes public', async () => {
    const folder = temporaryFolder(example.folder);
    edit(`${folder}/gemeente.yaml`, (profile) => {
      profile.set('openbaar', ['systemen', 'pfo.dag']);
    });
    const { stderr } = await gemeente(['render', 'werkwijzer', '--publiek', '--out', 'open'], folder);
    expect(stderr).toBe('');
    const text = readFileSync(`${folder}/open/werkwijzer.md`, 'utf8');
    expect(text).toMatch(new RegExp(`Wij werken met ${mark}`));
    expect(text).toMatch(/\| Woensdag/);
  });

  it('are never made from a dossier', async () => {
    const asked = ['render', 'actielijst', '--publiek', '--dossier', 'vertrek', '--out', 'open'];
    const { status, stderr } = await gemeente(asked, example.folder);
    expect(status).toBe(2);
    expect(stderr).toContain('Een dossier gaat over een persoon');
  });
});
