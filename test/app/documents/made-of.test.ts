/** Files that would be made of the same are read instead of written: docs/decisions/0073-made-of-the-same.md. */
import type { Root } from 'mdast';
import { beforeEach, describe, expect, it } from 'vitest';
import { MadeOf, type Making } from '../../../src/app/documents/made-of.ts';
import { makeKind, renderFiles } from '../../../src/app/documents/render.ts';
import { readLook } from '../../../src/app/documents/look.ts';
import { documents } from '../../../src/document/registry.ts';
import type { OutputFormat, WriteOptions } from '../../../src/output/registry.ts';
import { defaultHouseStyle } from '../../../src/output/style/house-style.ts';
import type { FileSystem, MadeRecords } from '../../../src/workspace/file-system.ts';
import { exampleFiles } from '../../support/example-documents.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { shipped } from '../../support/shipped.ts';
import { choices, open } from '../../support/workspace.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const tree: Root = {
  type: 'root',
  children: [
    { type: 'paragraph', children: [{ type: 'image', url: 'plaatje.png', alt: 'Een plaatje' }] },
    {
      type: 'paragraph',
      children: [{ type: 'link', url: 'brief.md', children: [{ type: 'text', value: 'De brief' }] }],
    },
  ],
};

const options: WriteOptions = {
  title: 'Werkwijzer',
  description: 'Hoe wij werken.',
  author: 'Voorbeelddam',
  date: undefined,
  writtenDate: undefined,
  facts: { isDraft: true } as WriteOptions['facts'],
  landscape: false,
  compact: false,
  isForm: false,
  imageBase: '../',
  style: { ...defaultHouseStyle },
  imageAt: () => ({ kind: 'png', bytes: encode('een'), width: 1, height: 1 }),
  hasFile: () => false,
};

const making: Making = { name: 'werkwijzer.docx', format: { id: 'docx' }, tree, options };

let there: Map<string, Uint8Array>;
let records: Map<string, unknown>;
let writes: number;

beforeEach(() => {
  there = new Map();
  records = new Map();
  writes = 0;
});

const made: MadeRecords = {
  find: (folder) => records.get(folder),
  keep: (folder, record) => records.set(folder, JSON.parse(JSON.stringify(record))),
};

const read: FileSystem['read'] = (path) => {
  const bytes = there.get(path);
  return bytes === undefined ? { failure: 'missing' } : { bytes };
};

/** A run that makes a file and puts it in its place. @returns whether it was written, and not read */
async function run(wanted: Making = making, keeps: MadeRecords | 'none' = made): Promise<boolean> {
  const before = writes;
  const madeOf = new MadeOf('/map', keeps === 'none' ? { read } : { read, made: keeps });
  const bytes = await madeOf.bytes(wanted, () => {
    writes++;
    return Promise.resolve(encode(`inhoud ${writes}`));
  });
  madeOf.keep();
  there.set(`/map/${wanted.name}`, bytes);
  return writes > before;
}

describe('a file that was made before', () => {
  it('is read when it would be made of the same', async () => {
    expect(await run()).toBe(true);
    expect(await run()).toBe(false);
    expect(await run({ ...making, tree: structuredClone(tree), options: { ...options } })).toBe(false);
  });

  const others: Readonly<Record<string, Partial<WriteOptions>>> = {
    'another title': { title: 'Werkboek' },
    'another day': { date: '2026-12-01', writtenDate: '1 december 2026' },
    'other facts': { facts: { isDraft: false } as WriteOptions['facts'] },
    'another picture': {
      imageAt: () => ({ kind: 'png', bytes: encode('twee'), width: 1, height: 1 }),
    },
    'no picture': { imageAt: () => undefined },
    'a file that a link can lead to': { hasFile: () => true },
    'other fonts': { style: { ...defaultHouseStyle, fonts: { body: 'Arial', heading: 'Arial' } } },
    'a logo': {
      style: {
        ...defaultHouseStyle,
        logo: { image: { kind: 'png', bytes: encode('logo'), width: 1, height: 1 }, alt: 'Logo' },
      },
    },
    'a Word file': {
      style: { ...defaultHouseStyle, wordFile: { path: 'huisstijl.docx', bytes: encode('stijl') } },
    },
    'what it carries': {
      carried: { code: 'A1', municipality: 'gm9999', checklists: [], isWhole: true, tasks: [] },
    },
  };
  for (const [what, change] of Object.entries(others))
    it(`is written again with ${what}`, async () => {
      await run();
      expect(await run({ ...making, options: { ...options, ...change } })).toBe(true);
    });

  it('is written again with another font file, in a format that puts fonts in its files', async () => {
    const withFont = (font: string): WriteOptions => ({
      ...options,
      fontFiles: () => [encode(font)],
    });
    const pdf = { ...making, format: { id: 'pdf', embedsFonts: true } };
    await run({ ...pdf, options: withFont('een') });
    expect(await run({ ...pdf, options: withFont('een') })).toBe(false);
    expect(await run({ ...pdf, options: withFont('twee') })).toBe(true);
    expect(await run({ ...making, options: withFont('een') })).toBe(true);
    expect(await run({ ...making, options: withFont('twee') })).toBe(false);
  });

  it('is written again when it says something else', async () => {
    await run();
    const words = JSON.stringify(tree).replace('De brief', 'Een brief');
    expect(await run({ ...making, tree: JSON.parse(words) as Root })).toBe(true);
  });

  it('is written again in another format', async () => {
    await run();
    expect(await run({ ...making, format: { id: 'odt' } })).toBe(true);
  });

  it('is written again when somebody changed it, or removed it', async () => {
    await run();
    there.set('/map/werkwijzer.docx', encode('van iemand'));
    expect(await run()).toBe(true);
    there.clear();
    expect(await run()).toBe(true);
  });

  it('is known of the day before as well, when it bears a day', async () => {
    const dated = { ...making, options: { ...options, date: '2026-12-01' } };
    await run(dated);
    const asMade = there.get('/map/werkwijzer.docx') ?? encode('');
    await run();
    there.set('/map/werkwijzer.docx', asMade);
    expect(await run(dated)).toBe(false);
  });

  for (const record of [undefined, null, 'x', 7, []])
    it(`is written when the record is ${JSON.stringify(record)}`, async () => {
      records.set('/map', record);
      expect(await run()).toBe(true);
      expect(await run()).toBe(false);
    });

  for (const list of [null, 'x', [null], [['a']], [[1, 2]], { 0: 'a' }])
    it(`is written when the record says ${JSON.stringify(list)} of it`, async () => {
      await run();
      const slots = Object.keys(records.get('/map') ?? {});
      records.set('/map', Object.fromEntries(slots.map((slot) => [slot, list])));
      expect(await run()).toBe(true);
      expect(await run()).toBe(false);
    });

  it('is written each time where nothing is kept', async () => {
    expect(await run(making, 'none')).toBe(true);
    expect(await run(making, 'none')).toBe(true);
  });
});

describe('what files are made of', () => {
  it('is plain data, but for pictures and files', async () => {
    const { files, folder } = exampleFiles('examples/voorbeelddam');
    const seen: WriteOptions[] = [];
    const spy = {
      ...({ id: 'spion', extension: 'spion' } as OutputFormat),
      load: () =>
        Promise.resolve((_tree: Root, given: WriteOptions) => {
          seen.push(given);
          return encode('');
        }),
    };
    const workspace = await open(files, { folder });
    const look = await readLook(workspace, memoryFiles(files));
    const request = { workspace, assets: shipped, choices, look };
    await renderFiles({ ...request, documents, formats: [spy] });
    expect(seen.length).toBeGreaterThan(20);
    for (const { imageAt: _imageAt, fontFiles: _fontFiles, hasFile: _hasFile, style, ...plain } of seen) {
      expect(asPlain(plain)).toEqual(plain);
      expect(asPlain(withoutBytes(style))).toEqual(withoutBytes(style));
    }
    for (const definition of documents)
      for (const each of await makeKind(definition, request)) expect(asPlain(each.tree)).toEqual(each.tree);
  });
});

/** A style whose files are words. */
function withoutBytes(style: object): unknown {
  const plain = (value: unknown): unknown => {
    if (value instanceof Uint8Array) return 'bytes';
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
  };
  return plain(style);
}

/** As it is after a round through JSON: a function, map or set would not come back. */
function asPlain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
