/** What documents look like, from a workspace to colours, fonts and pictures. */
import { describe, expect, it } from 'vitest';
import { readLook } from '../src/app/documents/look.ts';
import { defaultHouseStyle } from '../src/output/style/house-style.ts';
import { wordFile } from './support/house-files.ts';
import { jpegBytes, pngBytes } from './support/images.ts';
import { memoryFiles, type Oddities } from './support/memory-files.ts';
import { minimal, open } from './support/workspace.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

async function look(houseStyle: string, files: Files = {}, oddities?: Oddities): ReturnType<typeof readLook> {
  const all = { '/w/gemeente.yaml': minimal + houseStyle, ...files };
  const workspace = await open(all, oddities === undefined ? {} : { oddities });
  return readLook(workspace, memoryFiles(all, oddities));
}

const tokens = JSON.stringify({
  x: {
    document: { color: '#111111', 'font-family': 'Fira Sans' },
    heading: { color: '#24578f', 'font-family': 'Bitter' },
    link: { color: '#cc0000' },
  },
});

describe('the house style', () => {
  it('is the usual one when nothing was chosen', async () => {
    expect((await look('')).style).toEqual(defaultHouseStyle);
  });

  it('is what is typed', async () => {
    const { style } = await look(
      'huisstijl: { kleur: "#cc0000", lettertype: Verdana, lettertype_koppen: Georgia }\n',
    );
    expect(style.colours).toMatchObject({ main: '#cc0000', onFill: '#ffffff', tint: '#fae6e6' });
    expect(style.fonts).toEqual({ body: 'Verdana', heading: 'Georgia' });
  });

  it('sets headings in the font of the text when no other is named', async () => {
    const { style } = await look('huisstijl: { lettertype: Verdana }\n');
    expect(style.fonts).toEqual({ body: 'Verdana', heading: 'Verdana' });
  });

  it('comes from tokens', async () => {
    const { style } = await look('huisstijl: { tokens: huisstijl/t.json }\n', {
      '/w/huisstijl/t.json': tokens,
    });
    expect(style.colours).toMatchObject({ main: '#24578f', link: '#cc0000', text: '#111111' });
    expect(style.fonts).toEqual({ body: 'Fira Sans', heading: 'Bitter' });
  });

  it('follows what is typed before tokens', async () => {
    const typed = 'huisstijl: { tokens: t.json, kleur: "#006400", lettertype: Verdana }\n';
    const { style } = await look(typed, { '/w/t.json': tokens });
    expect(style.colours).toMatchObject({ main: '#006400', link: '#006400', text: '#111111' });
    expect(style.fonts).toEqual({ body: 'Verdana', heading: 'Verdana' });
  });

  it('is the usual one when tokens cannot be read', async () => {
    expect((await look('huisstijl: { tokens: t.json }\n', { '/w/t.json': '{' })).style).toEqual(
      defaultHouseStyle,
    );
    expect((await look('huisstijl: { tokens: ../t.json }\n', { '/t.json': tokens })).style).toEqual(
      defaultHouseStyle,
    );
  });
});

describe('a house-style Word file', () => {
  const file = { '/w/huisstijl/sjabloon.docx': wordFile() };
  const ofFile = {
    colours: { main: '#007a3d' },
    fonts: { body: 'Trebuchet MS', heading: 'Trebuchet MS' },
  };

  it('gives its colours and fonts to every format when nothing else does', async () => {
    const { style } = await look('', file);
    expect(style).toMatchObject(ofFile);
    expect(style.wordFile?.look).toMatchObject(ofFile);
  });

  it('comes first in Word, and after what is typed or in tokens elsewhere', async () => {
    const typed = await look('huisstijl: { kleur: "#cc0000", lettertype: Verdana }\n', file);
    expect(typed.style).toMatchObject({ colours: { main: '#cc0000' }, fonts: { body: 'Verdana' } });
    expect(typed.style.wordFile?.look).toMatchObject(ofFile);
    const themed = await look('huisstijl: { tokens: t.json }\n', { ...file, '/w/t.json': tokens });
    expect(themed.style).toMatchObject({ colours: { main: '#24578f' }, fonts: { body: 'Fira Sans' } });
    expect(themed.style.wordFile?.look).toMatchObject(ofFile);
  });

  it('leaves the look alone when it cannot be used', async () => {
    const { style } = await look('huisstijl: { kleur: "#cc0000" }\n', {
      '/w/huisstijl/sjabloon.docx': wordFile().subarray(0, 3000),
    });
    expect(style.wordFile?.look).toBeUndefined();
    expect(style.colours.main).toBe('#cc0000');
  });
});

describe('the house-style Word file', () => {
  const word = new Uint8Array([0x50, 0x4b, 3, 4]);
  it.each([
    ['huisstijl/sjabloon.docx', ''],
    ['huisstijl/sjabloon.dotx', ''],
    ['brief.docx', 'huisstijl: { sjabloon: brief.docx }\n'],
  ])('is %s', async (path, typed) => {
    const { style } = await look(typed, { [`/w/${path}`]: word });
    expect(style.wordFile).toEqual({ path, bytes: word });
  });

  it('is the one that is named, though the usual one is there', async () => {
    const { style } = await look('huisstijl: { sjabloon: weg.docx }\n', {
      '/w/huisstijl/sjabloon.docx': word,
    });
    expect(style.wordFile).toBeUndefined();
  });

  it('is no file outside the workspace', async () => {
    const oddities = { links: { '/w/huisstijl/sjabloon.docx': '/etc/x.docx' } };
    const { style } = await look('', { '/w/huisstijl/sjabloon.docx': word, '/etc/x.docx': word }, oddities);
    expect(style.wordFile).toBeUndefined();
  });
});

describe('pictures', () => {
  const files = { '/w/huisstijl/logo.png': pngBytes(40, 30), '/w/huisstijl/foto 1 (é).jpg': jpegBytes(9, 8) };

  it('are found at their address, with their size', async () => {
    const { imageAt, style } = await look(
      'huisstijl:\n  logo: { bestand: huisstijl/logo.png, alt: Een dam }\n',
      files,
    );
    expect(imageAt('huisstijl/logo.png')).toMatchObject({ kind: 'png', width: 40, height: 30 });
    expect(imageAt('huisstijl/foto%201%20(%C3%A9).jpg')).toMatchObject({ kind: 'jpeg', width: 9, height: 8 });
    expect(style.logo).toEqual({ alt: 'Een dam', image: imageAt('huisstijl/logo.png') });
  });

  it('are read once', async () => {
    const { imageAt } = await look('', files);
    expect(imageAt('huisstijl/logo.png')).toBe(imageAt('huisstijl/logo.png'));
  });

  it.each([
    'huisstijl/weg.png',
    '../w/../etc/x.png',
    '/etc/x.png',
    '%2Fetc/x.png',
    'https://example.nl/x.png',
    'data:image/png;base64,AAAA',
    'file:///w/huisstijl/logo.png',
    'gemeente.yaml',
    'huisstijl',
    'huisstijl/%E0%A4%A',
    '',
  ])('are not shown from %j', async (url) => {
    const { imageAt } = await look('', { ...files, '/etc/x.png': pngBytes(9, 9) });
    expect(imageAt(url)).toBeUndefined();
  });
});
