/** Drawings of diagrams: whatever is typed, nothing overflows, clashes or gets in as markup. */
import { DOMParser, type Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DiagramModel } from '../../../src/document/diagram.ts';
import { drawDiagram, type Picture } from '../../../src/output/picture/draw.ts';
import { widthOf, wrap } from '../../../src/output/picture/text-metrics.ts';
import { widthFactor } from '../../../src/output/style/fonts.ts';
import { defaultHouseStyle, type HouseStyle } from '../../../src/output/style/house-style.ts';

type Chart = Extract<DiagramModel, { kind: 'organisatie' }>;
type Line = Chart['lines'][number];

const line = (from: string, to: string, options: Partial<Line> = {}): Line => ({
  from,
  to,
  kind: 'hierarchisch',
  many: false,
  ...options,
});
const chart = (labels: Readonly<Record<string, string>>, lines: readonly Line[]): Chart => ({
  kind: 'organisatie',
  title: 'Organisatieschema',
  alt: 'In woorden',
  boxes: Object.entries(labels).map(([id, label]) => ({ id, label })),
  lines,
});
const draw = (model: DiagramModel, style: HouseStyle = defaultHouseStyle): Promise<Picture> =>
  drawDiagram(model, style);

const usual = chart({ a: 'College', b: 'Gemeentesecretaris', c: 'Teammanagers', d: 'Staf' }, [
  line('a', 'b'),
  line('b', 'c', { many: true }),
  line('b', 'd'),
  line('d', 'c', { kind: 'functioneel' }),
]);

const number = (element: Element, name: string): number => Number(element.getAttribute(name));

/** Elements of a drawing, with the offset of their groups. */
function elements(svg: string, name: string): Element[] {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  return [...document.getElementsByTagName(name)];
}

const words = (svg: string): string =>
  elements(svg, 'text')
    .map(({ textContent }) => textContent)
    .join('|');

/** Lines of text that stick out of the drawing. */
function overflowing({ svg }: Picture, style: HouseStyle = defaultHouseStyle): string[] {
  const [root] = elements(svg, 'svg');
  const [, , width = 0] = (root?.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const letters = { size: 14, factor: widthFactor(style.fonts.body) };
  return elements(svg, 'text').flatMap((text) => {
    const spans = [...text.childNodes].filter(({ nodeName }) => nodeName === 'tspan') as unknown as Element[];
    const bold = text.getAttribute('font-weight') === 'bold';
    return (spans.length === 0 ? [text] : spans).flatMap((span) => {
      const long = widthOf((span.textContent ?? '').trimEnd(), { ...letters, bold });
      const anchor = (text.getAttribute('text-anchor') ?? 'start') as 'start' | 'middle' | 'end';
      const x = number(span, 'x');
      const left = x - long * { start: 0, middle: 0.5, end: 1 }[anchor];
      return left < -0.5 || left + long > width + 0.5 ? [span.textContent ?? ''] : [];
    });
  });
}

describe('the organisation chart', () => {
  it('shows every box and what the lines mean', async () => {
    const { svg, width, title, alt } = await draw(usual);
    expect(words(svg)).toBe(
      'College|Gemeentesecretaris|Teammanagers|Staf|lijn: geeft leiding aan|streepjes: stuurt functioneel aan|stapel: meer dan één',
    );
    expect(width).toBeLessThanOrEqual(680);
    expect([title, alt]).toEqual(['Organisatieschema', 'In woorden']);
  });

  it('explains only what it shows', async () => {
    const { svg } = await draw(chart({ a: 'A', b: 'B' }, [line('a', 'b')]));
    expect(words(svg)).toBe('A|B|lijn: geeft leiding aan');
  });

  it('draws functional lines dashed, and several people as three sheets', async () => {
    const { svg } = await draw(usual);
    const dashed = elements(svg, 'path').filter((path) => path.hasAttribute('stroke-dasharray'));
    expect(dashed).toHaveLength(2);
    // The page, four boxes with two sheets behind one, and the three sheets of the legend.
    expect(elements(svg, 'rect')).toHaveLength(1 + 4 + 2 + 3);
  });

  it('gives the same drawing for the same chart', async () => {
    expect((await draw(usual)).svg).toBe((await draw(usual)).svg);
  });

  it.each([2, 9, 30])('fits on a page with %i people under one', async (count) => {
    const ids = Array.from({ length: count }, (_, index) => `x${index}`);
    const labels = Object.fromEntries(ids.map((id, index) => [id, `Manager van het team nummer ${index}`]));
    const picture = await draw(
      chart(
        { a: 'Gemeentesecretaris', ...labels },
        ids.map((id) => line('a', id)),
      ),
    );
    expect(picture.width).toBeLessThanOrEqual(680);
    expect(overflowing(picture)).toEqual([]);
    expect(elements(picture.svg, 'svg')[0]?.getAttribute('viewBox')).toBe(
      `0 0 ${picture.width} ${picture.height}`,
    );
  });

  it('scales the whole down when nothing else helps', async () => {
    const labels = Object.fromEntries(
      Array.from({ length: 14 }, (_, index) => [`x${index}`, `Laag ${index}`]),
    );
    const ids = Object.keys(labels);
    const across = ids.flatMap((id) =>
      Array.from({ length: 7 }, (_, index) => [`${id}-${index}`, id] as const),
    );
    const all = { ...labels, ...Object.fromEntries(across.map(([id]) => [id, `Medewerker ${id}`])) };
    const lines = [
      ...ids.slice(1).map((id, index) => line(ids[index]!, id)),
      ...across.map(([id, above]) => line(above, id)),
    ];
    const { svg, width } = await draw(chart(all, lines));
    expect(width).toBeLessThanOrEqual(660);
    expect(Number((elements(svg, 'svg')[0]?.getAttribute('viewBox') ?? '').split(' ')[2])).toBeGreaterThan(
      660,
    );
  });

  it.each([
    ['a circle', chart({ a: 'A', b: 'B' }, [line('a', 'b'), line('b', 'a')])],
    ['a line to itself', chart({ a: 'A' }, [line('a', 'a')])],
    ['lines to nowhere', chart({ a: 'A' }, [line('a', 'x'), line('y', 'a')])],
    [
      'two lines between the same',
      chart({ a: 'A', b: 'B' }, [line('a', 'b'), line('a', 'b', { kind: 'functioneel' })]),
    ],
    ['no boxes', chart({}, [])],
    ['an empty label', chart({ a: '' }, [])],
  ])('survives %s', async (_, model) => {
    const { svg, width, height } = await draw(model);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect([width > 0, height > 0]).toEqual([true, true]);
  });

  it('treats any label as text, and no label reaches the layout engine', async () => {
    const hostile = [
      '"] ; evil [shape=none]',
      '<script>alert(1)</script>',
      '<b>vet</b> & "aan" \\N \\n {a|b}',
      'x'.repeat(200),
      '\u0000\u001b[31m rood',
      '👩‍💼 wethouder 漢字',
      '‮omgekeerd',
    ];
    const labels = Object.fromEntries(hostile.map((label, index) => [`"${index}`, label]));
    const ids = Object.keys(labels);
    const picture = await draw(
      chart(
        labels,
        ids.slice(1).map((id) => line(ids[0]!, id)),
      ),
    );
    expect(elements(picture.svg, 'script')).toEqual([]);
    expect(words(picture.svg)).toContain('<script>');
    expect(overflowing(picture)).toEqual([]);
  });

  it('keeps every label inside its box, in any font', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ maxLength: 80, unit: 'grapheme' }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('Calibri', 'Verdana', "x';}<"),
        async (labels, body) => {
          const style = { ...defaultHouseStyle, fonts: { body, heading: body } };
          const model = chart(
            Object.fromEntries(labels.map((label, index) => [`x${index}`, label])),
            labels.slice(1).map((_, index) => line('x0', `x${index + 1}`)),
          );
          const { svg } = await draw(model, style);
          const boxes = elements(svg, 'rect').slice(1, labels.length + 1);
          for (const [index, box] of boxes.entries()) {
            const text = elements(svg, 'text')[index]!;
            const spans = [...text.childNodes].filter(({ nodeName }) => nodeName === 'tspan');
            const lines = (spans.length === 0 ? [text] : spans).map(({ textContent }) => textContent ?? '');
            for (const each of lines) {
              const long = widthOf(each.trimEnd(), { size: 14, factor: widthFactor(body) });
              expect(long).toBeLessThanOrEqual(number(box, 'width') - 20);
            }
            expect(lines.length * 18).toBeLessThanOrEqual(number(box, 'height'));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the timeline', () => {
  const timeline = (moments: { label: string; items: string[] }[]): DiagramModel => ({
    kind: 'tijdlijn',
    title: 'Tijdlijn',
    alt: 'In woorden',
    moments,
  });

  it('shows moments and items in order', async () => {
    const { svg } = await draw(
      timeline([
        { label: 'vóór benoeming', items: ['Bellen', 'Mailen'] },
        { label: 'na', items: ['Eten'] },
      ]),
    );
    expect(words(svg)).toBe('Vóór benoeming|Bellen|Mailen|Na|Eten');
  });

  it('wraps long text, and gets as high as needed', async () => {
    const long =
      'Overdrachtsdossier per portefeuille maken met alle lopende zaken en de stand van zaken '.repeat(2);
    const short = await draw(timeline([{ label: 'a', items: ['b'] }]));
    const picture = await draw(
      timeline(Array.from({ length: 20 }, () => ({ label: long, items: [long, long] }))),
    );
    expect(overflowing(picture)).toEqual([]);
    expect(picture.width).toBe(short.width);
    expect(picture.height).toBeGreaterThan(20 * short.height);
  });

  it.each([[[]], [[{ label: '', items: [] }]]])('survives %j', async (moments) => {
    const { svg, height } = await draw(timeline(moments));
    expect(svg).not.toMatch(/NaN|Infinity/);
    expect(height).toBeGreaterThan(0);
  });
});

describe('the progress', () => {
  const progress = (...counts: number[]): DiagramModel => ({
    kind: 'voortgang',
    title: 'Voortgang',
    alt: 'In woorden',
    parts: counts.map((count, index) => ({ label: `soort ${index}`, count })),
  });

  it('gives the counts in words, and differs in more than colour', async () => {
    const { svg } = await draw(progress(2, 31, 1));
    expect(words(svg)).toBe('2 soort 0|31 soort 1|1 soort 2');
    const patterns = elements(svg, 'path').map((path) => path.getAttribute('d') ?? '');
    // Slanted lines and dots, in the bar and in the legend.
    expect(patterns.map((d) => d.includes('a1.5'))).toEqual([false, true, false, true]);
  });

  it('shows small segments too, and stays as wide as its page', async () => {
    const { svg, width } = await draw(progress(100_000, 1));
    const frames = elements(svg, 'rect').filter((rect) => rect.getAttribute('fill') === 'none');
    expect(number(frames[1]!, 'width')).toBeGreaterThanOrEqual(7);
    expect(number(frames[0]!, 'width') + number(frames[1]!, 'width')).toBeCloseTo(width - 16, 0);
  });

  it('keeps its patterns inside the bar', async () => {
    const { svg } = await draw(progress(1, 3, 3));
    for (const path of elements(svg, 'path')) {
      const ys = [...(path.getAttribute('d') ?? '').matchAll(/[ML][\d.-]+ ([\d.-]+)/g)].map(([, y]) =>
        Number(y),
      );
      expect(Math.max(...ys) - Math.min(...ys)).toBeLessThanOrEqual(34);
    }
  });
});

describe('every drawing', () => {
  it('has no ids, styles or scripts that could clash with a page', async () => {
    const { svg } = await draw(usual);
    expect(svg).not.toMatch(/ id=|<style|<script|url\(|href/);
  });

  it('quotes font names', async () => {
    const body = `x'; } </style><script>"&`;
    const { svg } = await draw(usual, { ...defaultHouseStyle, fonts: { body, heading: body } });
    expect(elements(svg, 'svg')[0]?.getAttribute('font-family')).toBe(
      "'x style script', 'Calibri', 'Carlito', 'Segoe UI', 'Arial', sans-serif",
    );
  });
});

describe('wrapping', () => {
  const letters = { size: 14, factor: 1 };
  it.each([
    ['Medewerkers van het team', 90, ['Medewerkers', 'van het team']],
    ['bestuurssecretariaatsmedewerker', 100, ['bestuurssecreta-', 'riaatsmedewe-', 'rker']],
    ['advies-en-steunpunt', 70, ['advies-en-', 'steunpunt']],
    ['', 100, ['']],
    ['a\n b', 100, ['a b']],
  ])('%j in %i', (text, width, lines) => {
    expect(wrap(text, { width }, letters)).toEqual(lines);
  });

  it('ends in an ellipsis when there are more lines than allowed', () => {
    expect(wrap('een twee drie vier vijf zes', { width: 60, lines: 2 }, letters)).toEqual([
      'een twee',
      'drie vier…',
    ]);
  });
});
