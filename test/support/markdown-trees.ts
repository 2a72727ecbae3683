import fc from 'fast-check';
import type { BlockContent, ListItem, PhrasingContent, Root, RootContent } from 'mdast';

/** Text pieces that mean something somewhere in Markdown, and some that do not. */
const signs = [
  ...Array.from('\\`*_{}[]()<>&#+-.!|~=:;"\'$%^@/?  0123456789abA\u00a0\u3000\ufeffé市'),
  ...'&amp; &#65; &copy; [^1] [^1]: <b> </b> <br> <!-- ``` $$ :smile: ~~ *** ___ --- === 👩‍👩‍👧'.split(' '),
  ...['- [ ] ', '1. ', '12) ', '# ', '> '],
];

/**
 * Text as values can hold it: anything but line ends and control characters, which are gone by now. Composed letters
 * only: pandoc composes them before it looks at Markdown, and makes a backtick of the Greek accent that looks like one.
 */
const words: fc.Arbitrary<string> = wordsOf(signs);

/** The same with addresses, which GitHub makes links of by itself. */
const addressed: fc.Arbitrary<string> = wordsOf([
  ...signs,
  ...'https:// http://a.nl/ https://a.nl/_b www. www.a.nl/~ @a.nl x@ mailto: a.nl HTTPS://b.nl/'.split(' '),
]);

function wordsOf(pieces: readonly string[]): fc.Arbitrary<string> {
  return fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...pieces) },
        { weight: 2, arbitrary: fc.constantFrom('woord', 'een', 'B&W') },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
      ),
      { minLength: 1, maxLength: 10 },
    )
    .map((parts) =>
      parts
        .join('')
        .normalize('NFC')
        .replace(/[\n\r\u2028\u2029]|\p{Cc}/gu, ' '),
    );
}

/** What may stand in a line. */
interface Inline {
  /** Whether pieces touch each other, and texts hold addresses. */
  readonly touching: boolean;
  /** Notes that may be named. */
  readonly notes: readonly string[];
}

const code: fc.Arbitrary<PhrasingContent> = fc
  .stringMatching(/^[a-z.-]{1,8}$/)
  .map((value) => ({ type: 'inlineCode', value }));
const url = fc.constantFrom('https://a.example/b_c', 'mailto:x@a.example', '#kop', 'https://a.example/(b) c');
const picture = fc.constantFrom('https://a.example/foto.png', 'huisstijl/een foto.png');
const kind = fc.constantFrom('tekst', 'lang', 'datum', 'paraaf', 'handtekening', 'vinkje', 'vinkje-aan');

/** What can stand between texts: pieces with a mark, and pieces without. */
function specialOf(value: fc.Arbitrary<string>): {
  readonly marked: fc.Arbitrary<PhrasingContent>;
  readonly loose: fc.Arbitrary<PhrasingContent>;
} {
  const text = value.map((each): PhrasingContent => ({ type: 'text', value: each }));
  const blank = value.map((label): PhrasingContent => ({
    type: 'blank',
    label: `[nog invullen: ${label}]`,
    children: [],
  }));
  const around = (type: 'strong' | 'emphasis' | 'delete', child: typeof text): typeof text =>
    child.map((each): PhrasingContent => ({ type, children: [each] }));
  const field = fc.tuple(kind, fc.option(value)).map(([each, shown]): PhrasingContent => ({
    type: 'field',
    kind: each,
    id: 'x',
    title: 'titel',
    ...(shown === null ? {} : { shown }),
  }));
  const link = fc
    .tuple(url, text)
    .map(([address, child]): PhrasingContent => ({ type: 'link', url: address, children: [child] }));
  const image = fc
    .tuple(picture, value)
    .map(([address, alt]): PhrasingContent => ({ type: 'image', url: address, alt }));
  const lineEnd = fc.constant('break' as const).map((type): PhrasingContent => ({ type }));
  return {
    marked: fc.oneof(
      blank,
      around('strong', text),
      around('emphasis', text),
      around('delete', text),
      around('strong', around('emphasis', text)),
      around('strong', blank),
    ),
    loose: fc.oneof(field, code, link, image, lineEnd),
  };
}

/** The words of a block: texts with something between them, as templates have it. */
function line({ notes, touching }: Inline): fc.Arbitrary<PhrasingContent[]> {
  const value = touching ? addressed : words;
  const { marked, loose } = specialOf(value);
  const named = notes.map((identifier) =>
    fc.constant(identifier).map((name): PhrasingContent => ({ type: 'footnoteReference', identifier: name })),
  );
  const special = fc.oneof(marked, loose, ...named);
  const between = value.map((each): PhrasingContent => ({
    type: 'text',
    value: touching ? each : ` ${each.trim() || 'woord'} `,
  }));
  const first = value.map((each): PhrasingContent => ({
    type: 'text',
    value: touching ? each : `${each.trimEnd()} `,
  }));
  return fc
    .tuple(fc.option(first), fc.array(fc.tuple(special, between), { maxLength: 3 }))
    .map(([begin, rest]) => [...(begin === null ? [] : [begin]), ...rest.flat()])
    .map((nodes) => nodes.filter((node, index) => node.type !== 'break' || index > 0))
    .filter((nodes) => nodes.length > 0);
}

const depth = fc.constantFrom(...([1, 2, 3, 4, 5, 6] as const));

function table(inline: Inline): fc.Arbitrary<BlockContent> {
  const align = fc.constantFrom('left', 'right', 'center', null);
  return fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([width, height]) => {
    const cell = fc
      .oneof(
        { weight: 5, arbitrary: line(inline) },
        { weight: 1, arbitrary: fc.constant<PhrasingContent[]>([]) },
      )
      .map((children) => ({ type: 'tableCell' as const, children }));
    const row = fc
      .array(cell, { minLength: width, maxLength: width })
      .map((children) => ({ type: 'tableRow' as const, children }));
    return fc.record({
      type: fc.constant('table' as const),
      align: fc.array(align, { minLength: width, maxLength: width }),
      children: fc.array(row, { minLength: height, maxLength: height }),
    });
  });
}

function list(inline: Inline, deep: number): fc.Arbitrary<BlockContent> {
  // A box at the start of an item is the item's own (src/document/transforms/checkboxes.ts).
  const paragraph = line(inline)
    .filter(([first]) => first?.type !== 'field')
    .map((children): BlockContent => ({ type: 'paragraph', children }));
  const below = deep === 0 ? fc.constant([]) : fc.array(list(inline, deep - 1), { maxLength: 1 });
  const item = fc
    .record({ head: paragraph, below, checked: fc.constantFrom(true, false, null, null) })
    .map(({ head, below: rest, checked }): ListItem => ({
      type: 'listItem',
      checked,
      children: [head, ...rest],
    }));
  return fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    // Within a paragraph's item only a list from 1 is a list.
    start: deep === 2 ? fc.constantFrom(1, 2, 9) : fc.constant(1),
    children: fc.array(item, { minLength: 1, maxLength: 3 }),
  });
}

function block(inline: Inline): fc.Arbitrary<RootContent> {
  const paragraph = line(inline).map((children): BlockContent => ({ type: 'paragraph', children }));
  return fc.oneof(
    { weight: 4, arbitrary: paragraph },
    {
      weight: 2,
      arbitrary: fc.record({ type: fc.constant('heading' as const), depth, children: line(inline) }),
    },
    { weight: 3, arbitrary: list(inline, 2) },
    { weight: 3, arbitrary: table(inline) },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.oneof(paragraph, list(inline, 1)), { minLength: 1, maxLength: 2 })
        .map((children): BlockContent => ({ type: 'blockquote', children })),
    },
    { weight: 1, arbitrary: fc.constant<BlockContent>({ type: 'thematicBreak' }) },
  );
}

/** Trees with every kind of node that our documents hold. */
function treesOf(touching: boolean): fc.Arbitrary<Root> {
  return fc
    .uniqueArray(fc.constantFrom('n1', 'noot-2', 'n_3'), { maxLength: 2 })
    .chain((notes) => {
      const definitions = notes.map((identifier) =>
        fc.array(line({ notes: [], touching }), { minLength: 1, maxLength: 2 }).map((lines): RootContent => ({
          type: 'footnoteDefinition',
          identifier,
          children: lines.map((children) => ({ type: 'paragraph' as const, children })),
        })),
      );
      const body = fc.array(block({ notes, touching }), { minLength: 1, maxLength: 4 });
      return fc.tuple(body, ...definitions);
    })
    .map(([body, ...definitions]): Root => ({ type: 'root', children: [...body, ...definitions] }));
}

/** Trees in which pieces of a line stand apart, as in shipped templates. */
export const trees: fc.Arbitrary<Root> = treesOf(false);

/** Trees in which anything may touch anything: what a municipality can make of its own texts. */
export const touchingTrees: fc.Arbitrary<Root> = treesOf(true);
