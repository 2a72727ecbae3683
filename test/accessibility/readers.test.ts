/** Readers of files that somebody else made, damaged or with odd texts: they say so, and never throw. */
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/accessibility/registry.ts';
import { checkedFormats, type CheckedFormat, type Structure } from '../../src/accessibility/structure.ts';
import { placedBlocks, rawText } from '../../src/accessibility/walk.ts';
import { structureReaders } from '../../src/output/structure-readers.ts';
import { byDepth } from '../support/depth.ts';
import naughty from '../support/naughty-strings.json' with { type: 'json' };
import { randomFrom } from '../support/mutated/random.ts';
import {
  plantedDocx,
  plantedHtml,
  plantedMarkdown,
  plantedOdt,
  type PlantedFile,
} from '../support/planted-files.ts';
import { plantedPdf } from '../support/planted-pdf.ts';

const writers: Readonly<Record<CheckedFormat, (file: PlantedFile) => Uint8Array>> = {
  md: plantedMarkdown,
  html: plantedHtml,
  docx: plantedDocx,
  odt: plantedOdt,
  pdf: plantedPdf,
};

const whole: PlantedFile = {
  title: 'Rooster',
  language: 'nl-NL',
  blocks: [
    { h: 2, line: ['Week'] },
    { p: ['De bode komt. ', { text: 'Rooster', link: 'https://voorbeeld.example' }, { picture: 'Deur' }] },
    { items: ['Een', 'Twee'] },
    {
      rows: [
        ['Dag', 'Wie'],
        ['Maandag', 'De bode'],
      ],
      head: true,
    },
  ],
  note: 'Behalve op feestdagen.',
};

async function read(bytes: Uint8Array, format: CheckedFormat): Promise<Structure | undefined> {
  return (await structureReaders[format]())(bytes);
}

/** Every text in a structure. */
function textsOf(structure: Structure): string {
  return placedBlocks(structure)
    .map(({ block }) => (block.kind === 'table' ? '' : rawText(block.content)))
    .join('\n');
}

describe.each(checkedFormats)('a file in %s', (format) => {
  it('is read whole', async () => {
    const structure = await read(writers[format](whole), format);
    expect(structure).toMatchObject({ title: 'Rooster' });
    if (structure === undefined) return;
    const kinds = placedBlocks(structure).map(({ block }) => block.kind);
    expect(kinds.filter((kind) => kind === 'heading')).toHaveLength(2);
    expect(kinds.filter((kind) => kind === 'table')).toHaveLength(1);
    for (const words of ['Week', 'De bode komt.', 'Een', 'Maandag', 'Behalve op feestdagen.'])
      expect(textsOf(structure)).toContain(words);
  });

  it('that is cut off or has other bytes does no harm', async () => {
    const bytes = writers[format](whole);
    const random = randomFrom(17);
    for (let round = 0; round < byDepth(40, 2000); round++) {
      const damaged = bytes.slice(0, round % 2 === 0 ? random.below(bytes.length) : bytes.length);
      for (let change = 0; change < 5; change++)
        if (damaged.length > 0) damaged[random.below(damaged.length)] = random.below(256);
      const structure = await read(damaged, format);
      if (structure !== undefined) judge(structure, format);
    }
  });

  it('with odd texts is read and judged', async () => {
    const strings = naughty.strings.filter((_, index) => index % byDepth(8, 1) === 0);
    for (const text of strings) {
      const file: PlantedFile = {
        ...whole,
        blocks: [{ h: 2, line: [text] }, { p: [text] }, { items: [text] }],
      };
      const structure = await read(writers[format](file), format);
      if (structure !== undefined) judge(structure, format);
    }
  });

  it('of another kind cannot be read', async () => {
    for (const other of checkedFormats) {
      // Any text is Markdown.
      if (other === format || format === 'md') continue;
      expect(await read(writers[other](whole), format), `${other} as ${format}`).toBeUndefined();
    }
    if (format !== 'md') expect(await read(new Uint8Array(), format)).toBeUndefined();
  });
});

describe('a PDF', () => {
  it('that is encrypted cannot be read', async () => {
    const text = Buffer.from(plantedPdf(whole)).toString('latin1');
    const locked = text.replace('/Root 1 0 R', '/Root 1 0 R /Encrypt << /Filter /Standard >>');
    expect(await read(Buffer.from(locked, 'latin1'), 'pdf')).toBeUndefined();
  });

  it('that refers to itself ends', async () => {
    const text = Buffer.from(plantedPdf(whole)).toString('latin1');
    const circle = text
      .replace(/\/K \[\d+ 0 R/, '/K [8 0 R 7 0 R')
      .replace('/Kids [3 0 R]', '/Kids [2 0 R 3 0 R]');
    expect(await read(Buffer.from(circle, 'latin1'), 'pdf')).toBeDefined();
  });
});
