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
export const words: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...signs) },
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
  )
  .filter((value) => !/<[^\s<>]*@/.test(value));

/** How much may stand in a line. */
interface Inline {
  /** Notes that may be named. */
  readonly notes: readonly string[];
}

const text: fc.Arbitrary<PhrasingContent> = words.map((value) => ({ type: 'text', value }));
const blank: fc.Arbitrary<PhrasingContent> = words.map((label) => ({
  type: 'blank',
  label: `[nog invullen: ${label}]`,
  children: [],
}));
const field: fc.Arbitrary<PhrasingContent> = fc
  .record({
    kind: fc.constantFrom('tekst', 'lang', 'datum', 'paraaf', 'handtekening', 'vinkje', 'vinkje-aan'),
    shown: fc.option(words, { nil: undefined }),
  })
  .map(({ kind, shown }) => ({
    type: 'field',
    kind,
    id: 'x',
    title: 'titel',
    ...(shown === undefined ? {} : { shown }),
  }));
const code: fc.Arbitrary<PhrasingContent> = fc
  .stringMatching(/^[a-z.-]{1,8}$/)
  .map((value) => ({ type: 'inlineCode', value }));
const url = fc.constantFrom('https://a.example/b_c', 'mailto:x@a.example', '#kop', 'https://a.example/(b) c');

const link: fc.Arbitrary<PhrasingContent> = fc
  .tuple(url, text)
  .map(([address, child]) => ({ type: 'link', url: address, children: [child] }));
const image: fc.Arbitrary<PhrasingContent> = fc
  .tuple(
    fc.constantFrom('https://a.example/foto.png', 'huisstijl/een foto.png'),
    fc.stringMatching(/^[a-z0-9(,.)&' -]{1,12}$/),
  )
  .map(([address, alt]) => ({ type: 'image', url: address, alt }));

function strongOf(child: fc.Arbitrary<PhrasingContent>): fc.Arbitrary<PhrasingContent> {
  return child.map((each) => ({ type: 'strong', children: [each] }));
}

/**
 * The words of a block: texts with something between them, as templates have it. Between two marked pieces stands
 * a text that begins and ends with a space, for Markdown cannot mark a part of a word that touches a sign.
 */
function line({ notes }: Inline): fc.Arbitrary<PhrasingContent[]> {
  const emphasis = text.map((child): PhrasingContent => ({ type: 'emphasis', children: [child] }));
  const struck = text.map((child): PhrasingContent => ({ type: 'delete', children: [child] }));
  const both = text.map((child): PhrasingContent => ({
    type: 'strong',
    children: [{ type: 'emphasis', children: [child] }],
  }));
  const marked = fc.oneof(strongOf(text), emphasis, struck, both, strongOf(blank), blank);
  const loose = fc.oneof(field, code, link, image, fc.constantFrom<PhrasingContent>({ type: 'break' }));
  const named = notes.map((identifier) =>
    fc.constant(identifier).map((name): PhrasingContent => ({ type: 'footnoteReference', identifier: name })),
  );
  const special = fc.oneof(marked, loose, ...named);
  const spaced = words.map((value): PhrasingContent => ({
    type: 'text',
    value: ` ${value.trim() || 'woord'} `,
  }));
  return fc
    .tuple(fc.option(text), fc.array(fc.tuple(special, spaced), { maxLength: 3 }))
    .map(([first, rest]) => [...(first === null ? [] : [first]), ...rest.flat()])
    .filter((nodes) => nodes.length > 0)
    .map(spaceBefore);
}

/** A text before a marked piece ends in a space; a line does not begin or end with a break. */
function spaceBefore(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes
    .filter((node, index) => node.type !== 'break' || index > 0)
    .map((node, index, all) => {
      const isBeforeMark = node.type === 'text' && index < all.length - 1;
      return isBeforeMark ? { ...node, value: `${node.value.trimEnd()} ` } : node;
    });
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
      arbitrary: paragraph.map((child): BlockContent => ({ type: 'blockquote', children: [child] })),
    },
    { weight: 1, arbitrary: fc.constant<BlockContent>({ type: 'thematicBreak' }) },
  );
}

/** Trees with every kind of node that our documents hold. */
export const trees: fc.Arbitrary<Root> = fc
  .uniqueArray(fc.constantFrom('n1', 'noot-2', 'n_3'), { maxLength: 2 })
  .chain((notes) => {
    const definitions = notes.map((identifier) =>
      fc.array(line({ notes: [] }), { minLength: 1, maxLength: 2 }).map((lines): RootContent => ({
        type: 'footnoteDefinition',
        identifier,
        children: lines.map((children) => ({ type: 'paragraph' as const, children })),
      })),
    );
    return fc.tuple(fc.array(block({ notes }), { minLength: 1, maxLength: 4 }), ...definitions);
  })
  .map(([body, ...definitions]): Root => ({
    type: 'root',
    children: [...body, ...definitions],
  }))
  .filter(({ children }) => !children.some((_, index) => areThreeLists(children.slice(index, index + 3))));

function areThreeLists(nodes: readonly RootContent[]): boolean {
  const kinds = nodes.map((node) => (node.type === 'list' ? String(node.ordered) : node.type));
  return nodes.length === 3 && ['true', 'false'].includes(kinds[0] ?? '') && new Set(kinds).size === 1;
}
