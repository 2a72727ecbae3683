import { colour, points, str, stroke, type Code } from './code.ts';
import type { Draft } from './draft.ts';
import { monospace } from './fonts.ts';
import { paperOf } from './paper.ts';

/** The smallest a drawing is shown, as a fraction of its size: below this its words are hard to read. */
const smallestPicture = 0.65;

/** A list of fonts, by preference. */
export function families(names: readonly string[]): Code {
  return `(${names.map((name) => `${str(name)},`).join(' ')})` as Code;
}

/** Space above and below, and letters of a heading, in points; the first is the title. */
const headings = [
  { size: 24, above: 0, below: 8 },
  { size: 15, above: 20, below: 8 },
  { size: 12.5, above: 15, below: 6 },
  { size: 11, above: 12, below: 5 },
  { size: 10.5, above: 10, below: 5 },
  { size: 10.5, above: 10, below: 5 },
] as const;
const compactHeadings: readonly (typeof headings)[number]['size'][] | readonly number[] = [
  17, 11, 10, 9.5, 9, 9,
];

/** The look of each kind of text. */
export function looks({ options, fonts }: Draft): readonly string[] {
  const { compact, style } = options;
  const { main, link, line } = style.colours;
  const spacing = compact ? 4 : 7;
  return [
    `#set par(leading: ${compact ? '0.18em' : '0.25em'}, spacing: ${points(spacing)})`,
    `#set list(indent: 4pt, body-indent: 6pt, spacing: ${points(compact ? 2 : 4)}, marker: ([•], [–], [•]))`,
    `#set enum(indent: 4pt, body-indent: 6pt, spacing: ${points(compact ? 2 : 4)})`,
    `#set footnote.entry(separator: line(length: 25%, stroke: ${stroke(0.5, line)}))`,
    '#show footnote.entry: set text(size: 8.5pt)',
    ...headings.map(({ size, above, below }, index) => {
      const letters = compact ? (compactHeadings[index] ?? 9) : size;
      const [before, after] = compact ? [above / 2, below / 2] : [above, below];
      const where = `heading.where(level: ${index + 1})`;
      return `#show ${where}: set text(size: ${points(letters)})\n#show ${where}: set block(above: ${points(before + spacing)}, below: ${points(after)})`;
    }),
    `#show heading: set text(font: ${families(fonts.heading)}, weight: "bold", fill: ${colour(main)})`,
    `#show link: set text(fill: ${colour(link)})`,
    `#show figure: set block(above: 12pt, below: 14pt)`,
    `#show figure.caption: set text(size: 8.5pt, fill: ${colour(style.colours.muted)})`,
    `#show outline.entry: set block(spacing: 2.5pt)`,
    `#show outline.entry: set text(fill: ${colour(style.colours.text)})`,
    `#show outline.entry.where(level: 2): set block(above: 5pt)`,
  ];
}

/** Functions that the text calls. */
export function ownFunctions({ options }: Draft): readonly string[] {
  const { muted, line, attention, onAttention, main, tint } = options.style.colours;
  const { compact } = options;
  return [
    // What no font has.
    `#let onbekend(naam) = box(image(bytes(${str(unknownPicture)}), format: "svg", alt: naam, height: 0.8em))`,
    `#let leeg(woorden) = highlight(fill: ${colour(attention)}, extent: 1pt, text(weight: "bold", fill: ${colour(onAttention)}, woorden))`,
    `#let voorstel(woorden) = text(fill: ${colour(muted)}, underline(stroke: (paint: ${colour(muted)}, thickness: 0.6pt, dash: "dotted"), offset: 2pt, woorden))`,
    `#let lijn(breedte, hoogte: 0pt) = box(width: breedte, height: hoogte, outset: (bottom: 2pt), stroke: (bottom: ${stroke(0.6, muted)}))`,
    `#let regel(hoogte) = block(width: 100%, height: hoogte, above: 0pt, below: 0pt, stroke: (bottom: ${stroke(0.6, muted)}))`,
    `#let ruimte(hoogte) = block(width: 100%, height: hoogte, above: 0pt, below: 0pt)`,
    `#let antwoord(hoogte) = block(width: 100%, height: hoogte, above: 8pt, below: 12pt, breakable: false, stroke: ${stroke(0.6, line)})`,
    `#let vak(teken) = box(height: 0.7em, text(font: ${families([monospace])}, size: 1.35em, top-edge: 0.6em, bottom-edge: 0em, teken))`,
    '#let samen(woorden) = block(sticky: true, woorden)',
    `#let tekening(pad, beschrijving, breedte, hoogte, bijschrift, plek) = context {
  let past = hoogte
  let boven = if plek == none { () } else { query(selector(plek).before(here())) }
  if boven.len() > 0 {
    // What is left below the paragraph above it, less the caption.
    let over = ${points(paperOf(options).bottom - 52)} - boven.last().location().position().y
    if over < hoogte and over >= ${smallestPicture} * hoogte { past = over }
  }
  figure(image(pad, alt: beschrijving, width: breedte * (past / hoogte), height: past), caption: bijschrift, kind: image, supplement: "Figuur")
}`,
    `#let tabel(kolommen, uitlijning, tussen, ..rest) = { show table.cell.where(y: 0): set text(weight: "bold", fill: ${colour(main)}); set text(size: ${points(compact ? 8.5 : 9.5)}); set par(leading: ${compact ? '0.14em' : '0.18em'}); table(columns: kolommen, align: uitlijning, inset: (x: ${points(compact ? 3 : 5.4)}, y: ${points(compact ? 1.6 : 3.6)}), fill: (_, y) => if y == 0 { ${colour(tint)} }, stroke: (x, y) => (top: if y == 0 { ${stroke(1, main)} } else { ${stroke(0.5, line)} }, bottom: ${stroke(0.5, line)}, left: if tussen and x > 0 { ${stroke(0.5, line)} }), ..rest) }`,
    '#show table: set block(above: 8pt, below: 12pt)',
    `#let vast(woorden) = text(font: ${families([monospace])}, size: 0.86em, woorden)`,
    `#let ondertitel(woorden) = block(below: ${compact ? '6pt' : '18pt'}, text(size: ${compact ? '9.5pt' : '11pt'}, fill: ${colour(muted)}, woorden))`,
    `#let inhoudskop(woorden) = text(size: 13pt, weight: "bold", fill: ${colour(main)}, woorden)`,
    `#let taken(..punten) = { set par(hanging-indent: 18pt); list(marker: none, body-indent: 0pt, ..punten) }`,
  ];
}

/** A box with a cross: a sign that cannot be shown. Its description says which. */
const unknownPicture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="10"><path d="M1 1h6v8h-6zM1 1l6 8M7 1l-6 8" fill="none" stroke="#5a6270" stroke-width=".8"/></svg>';
