import { classificationOnPages, compactLogoBox, edition, logoBox } from '../paged/page-words.ts';
import type { WriteOptions } from '../registry.ts';
import { call, colour, integer, points, str, stroke, typst, type Code } from './code.ts';
import type { Draft, Placed } from './draft.ts';
import { fingerprintHolder } from './fingerprint.ts';
import { families, looks, ownFunctions } from './looks.ts';
import { paperOf } from './paper.ts';
import { words } from './words.ts';

/** Everything before the text: properties, page, and the look of each kind of text. */
export function preamble(draft: Draft): Code {
  return [...ownFunctions(draft), ...settings(draft), ...looks(draft)].join('\n') as Code;
}

function settings(draft: Draft): readonly string[] {
  const { options, fonts } = draft;
  const { title, author, description, date, compact, style } = options;
  const { width, height, margins } = paperOf(options);
  const { top, side, bottom } = margins;
  const margin = typst(`(top: ${points(top)}, bottom: ${points(bottom)}, x: ${points(side)})`);
  const document = call('document', [], {
    // A document must have one.
    title: str(title.trim() === '' ? `Gemeente ${author}` : title),
    author: str(`Gemeente ${author}`),
    description: str(description),
    keywords: str(fingerprintHolder),
    date: dateOf(date),
  });
  const page = call('page', [], {
    ...{ width: points(width), height: points(height), margin },
    // Of the list of contents and of programs that jump to a page; what is printed is the footer.
    numbering: str('1'),
    header: laterPages(draft),
    footer: footer(draft),
    'footer-descent': points(compact ? 12 : 22),
    'header-ascent': points(compact ? 10 : 18),
  });
  const text = call('text', [], {
    font: families(fonts.body),
    fallback: typst('false'),
    size: points(compact ? 9 : 10.5),
    fill: colour(style.colours.text),
    lang: str('nl'),
    region: str('nl'),
    hyphenate: typst('false'),
    // Lines as far apart as in other programs, whatever the font.
    'top-edge': typst('0.8em'),
    'bottom-edge': typst('-0.2em'),
  });
  return [`#set ${document}`, `#set ${page}`, `#set ${text}`];
}

function dateOf(date: string | undefined): Code {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return typst('none');
  return call('datetime', [], { year: integer(year), month: integer(month), day: integer(day) });
}

/** On every page but the first, which says it below the title: what the document is, and how confidential. */
function laterPages(draft: Draft): Code {
  const { options } = draft;
  const { title, style } = options;
  const line = call(
    'block',
    [small(draft, words(title, draft), words(classificationOnPages(options), draft))],
    {
      width: typst('100%'),
      stroke: typst(`(bottom: ${stroke(0.5, style.colours.line)})`),
      inset: typst('(bottom: 4pt)'),
    },
  );
  return `context if here().page() > 1 { ${line} }` as Code;
}

function footer(draft: Draft): Code {
  const number = typst(
    '"pagina " + str(counter(page).get().first()) + " van " + str(counter(page).final().first())',
  );
  return `context { ${small(draft, words(edition(draft.options), draft), number)} }` as Code;
}

/** Words on the left and on the right of a line, in small letters. */
function small({ options: { compact, style } }: Draft, left: Code, right: Code): Code {
  const cells = call('grid', [left, right], {
    columns: typst('(1fr, auto)'),
    'column-gutter': typst('2em'),
    align: typst('(left, right)'),
  });
  return call('text', [cells], { size: points(compact ? 8 : 8.5), fill: colour(style.colours.muted) });
}

/** The logo, above the title of the first page. */
export function logo(placed: Placed, alt: string, { compact }: Pick<WriteOptions, 'compact'>): Code {
  const box = compact ? compactLogoBox : logoBox;
  const scale = Math.min(1, box.width / placed.width, box.height / placed.height);
  const [width, height] = [placed.width * scale * 0.75, placed.height * scale * 0.75];
  const above = compact ? 30 : 58;
  const picture = call('image', [str(placed.path)], {
    alt: str(alt.trim() === '' ? 'Logo' : alt),
    width: points(width),
    height: points(height),
  });
  return call('place', [typst('top + right'), picture], { dy: points(-above) });
}
