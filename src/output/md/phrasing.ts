import type { PhrasingContent } from 'mdast';
import { proposalMarks } from '../../document/tree.ts';
import { besideNeighbours } from './neighbours.ts';
import { escapeAddress, escapeText, insideBrackets } from './escape.ts';
import { writeField } from './field.ts';

/** The context in which phrasing content is written. */
export interface PhrasingContext {
  /** A line ending would end the block: a table cell or a heading. */
  readonly oneLine: boolean;
  readonly imageBase: string;
  readonly inLink?: boolean;
  /** Something follows on the same line. */
  readonly runsOn?: boolean;
}

/** Writes the phrasing content of a block. */
export function writePhrasing(nodes: readonly PhrasingContent[], context: PhrasingContext): string {
  const pieces = nodes.map((node, index) => {
    const atStart = index === 0 ? context.inLink !== true : nodes[index - 1]?.type === 'break';
    const next = nodes[index + 1];
    const atEnd = next === undefined || next.type === 'break';
    const runsOn = next !== undefined || context.runsOn === true;
    return { node, text: writeOne(node, { ...context, atStart, atEnd, runsOn }) };
  });
  return pieces.map((piece, index) => besideNeighbours(piece, pieces[index - 1], pieces[index + 1])).join('');
}

interface Spot extends PhrasingContext {
  readonly atStart: boolean;
  readonly atEnd: boolean;
  readonly runsOn: boolean;
}

type Handler<T extends PhrasingContent['type']> = (
  node: Extract<PhrasingContent, { type: T }>,
  spot: Spot,
) => string;

/** One handler per node type; our documents contain no others. */
const handlers: { readonly [T in Exclude<PhrasingContent['type'], Foreign>]: Handler<T> } = {
  text: (node, spot) => escapeText(node.value, { ...spot, inLink: spot.inLink === true }),
  strong: (node, spot) => `**${writePhrasing(node.children, spot)}**`,
  emphasis: (node, spot) => `*${writePhrasing(node.children, spot)}*`,
  delete: (node, spot) => `~~${writePhrasing(node.children, spot)}~~`,
  break: (_node, spot) => (spot.oneLine ? '<br>' : '\\\n'),
  inlineCode: (node) => writeCode(node.value),
  link: (node, spot) =>
    `[${writePhrasing(node.children, { ...spot, inLink: true })}](${escapeAddress(addressOf(node.url, spot))})`,
  image: writeImage,
  footnoteReference: (node) => `[^${node.identifier}]`,
  blank: (node) => writeBlank(node.label),
  proposed: ({ children }, spot) => writeProposed(children, spot),
  field: (node, spot) => writeField(node, spot.oneLine),
};

/** Node types that Markdown has but our documents never contain. */
type Foreign = 'html' | 'imageReference' | 'linkReference';

function writeOne(node: PhrasingContent, spot: Spot): string {
  if (!Object.hasOwn(handlers, node.type)) throw new Error(`our documents hold no ${node.type}`);
  // Why the cast: the table pairs each type with its own handler, which TypeScript cannot follow by key.
  return (handlers[node.type as keyof typeof handlers] as Handler<PhrasingContent['type']>)(node, spot);
}

/** Inline code; the fence is longer than any run of backticks inside. */
function writeCode(value: string): string {
  const longest = Math.max(0, ...[...value.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const padded = longest > 0 || /^ .* $/.test(value) ? ` ${value} ` : value;
  return fence + padded + fence;
}

/** Paths are those of the workspace. */
function addressOf(url: string, { imageBase }: Pick<Spot, 'imageBase'>): string {
  return /^(?:[a-z][a-z\d+.-]*:|#|\/)/i.test(url) ? url : imageBase + url;
}

function writeImage({ url, alt }: Extract<PhrasingContent, { type: 'image' }>, { imageBase }: Spot): string {
  return `![${escapeText(alt ?? '', insideBrackets)}](${escapeAddress(addressOf(url, { imageBase }))})`;
}

/** A blank stands out, and reads the same in every format: [nog invullen: …]. */
function writeBlank(label: string): string {
  const words = label.replace(/^\[|\]$/g, '');
  // The outer brackets need no backslash: our documents have no definition that could turn them into a link.
  return `**[${escapeText(words, insideBrackets)}]**`;
}

/** What is only proposed stands out less: *[voorstel: …]*. */
function writeProposed(children: readonly PhrasingContent[], spot: Spot): string {
  const words = writePhrasing(children, { ...spot, inLink: true });
  return `*${proposalMarks.before}${words}${proposalMarks.after}*`;
}
