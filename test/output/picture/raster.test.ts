import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EnvironmentError } from '../../../src/diagnostics/errors.ts';
import { drawDiagram } from '../../../src/output/picture/draw.ts';
import { toPng } from '../../../src/output/picture/raster.ts';
import { defaultHouseStyle } from '../../../src/output/style/house-style.ts';
import { inspectImage } from '../../../src/workspace/image-bytes.ts';

const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="60" height="20">${inside}</svg>`;
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('a drawing as PNG', () => {
  it('has the requested width', async () => {
    expect(inspectImage(await toPng(svg('<rect width="9" height="9"/>'), 180))).toEqual({
      kind: 'png',
      width: 180,
      height: 60,
    });
  });

  it('is the same every time, and on every machine', async () => {
    const { svg: drawing } = await drawDiagram(
      {
        kind: 'voortgang',
        title: '',
        alt: '',
        parts: [
          { label: 'klaar', count: 2 },
          { label: 'open', count: 3 },
        ],
      },
      defaultHouseStyle,
    );
    const png = await toPng(drawing, 1320);
    expect(hash(await toPng(drawing, 1320))).toBe(hash(png));
    expect(hash(png)).toMatchInlineSnapshot(
      `"b94a11a27a64a8e1dfb46d0a86267735c5404e2f8174eb547acde19de8faa303"`,
    );
  });

  it('sets text in the shipped font, whatever font is requested', async () => {
    const inFont = (family: string, weight = 'normal'): Promise<Uint8Array> =>
      toPng(svg(`<text x="2" y="14" font-family="${family}" font-weight="${weight}">Dam</text>`), 240);
    const [shipped, other, bold] = [
      await inFont('Carlito'),
      await inFont('DejaVu Sans'),
      await inFont('Carlito', 'bold'),
    ];
    expect(hash(other)).toBe(hash(shipped));
    expect(hash(bold)).not.toBe(hash(shipped));
    expect(hash(shipped)).not.toBe(hash(await toPng(svg(''), 240)));
  });

  it.each([
    ['<image href="/etc/logo.png" width="9" height="9"/>'],
    ['<image xlink:href="logo.png" width="9" height="9"/>'],
    ["<image href='file:///etc/logo.png'/>"],
    ['<image href="https://example.nl/x.png"/>'],
    ['<image href = "&#x2f;etc/logo.png"/>'],
    ['<image href="data:image/svg+xml;base64,AAAA"/>'],
  ])('opens no file or URL: %s', async (inside) => {
    await expect(toPng(svg(inside), 60)).rejects.toThrow('points outside');
  });

  it('may contain a picture, and refer to its own parts', async () => {
    const own = '<g id="a"><rect width="4" height="4"/></g><use href="#a" x="9"/>';
    expect((await toPng(svg(own), 60)).length).toBeGreaterThan(60);
  });
});

describe('without the native part', () => {
  afterEach(() => {
    vi.doUnmock('node:module');
    vi.resetModules();
  });

  it('says in Dutch what to do', async () => {
    vi.resetModules();
    vi.doMock('node:module', () => ({
      createRequire: () => () => {
        throw new Error('Cannot find native binding');
      },
    }));
    const fresh = await import('../../../src/output/picture/raster.ts');
    const failure: unknown = await fresh.toPng(svg(''), 60).catch((error: unknown) => error);
    expect((failure as Error).name).toBe(EnvironmentError.name);
    expect((failure as Error).message).toContain('npm install');
    expect((failure as Error).message).toContain('@resvg/resvg-js');
  });
});

describe('the shipped fonts', () => {
  it.each(['Regular', 'Bold'])('%s is the file that the README describes', (name) => {
    const font = readFileSync(new URL(`../../../fonts/Carlito-${name}.ttf`, import.meta.url));
    expect(hash(font).slice(0, 16)).toBe({ Regular: 'ca019755404c4562', Bold: '51edbfa32d8af939' }[name]);
  });
});
