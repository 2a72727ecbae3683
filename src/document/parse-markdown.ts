import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { withoutMarks } from '../template/marks.ts';
import type { AlignType, Nodes, Parent, PhrasingContent, Root, RootContent, Text } from 'mdast';

/** The part of a markdown-it token that is used here. */
interface Token {
  readonly type: string;
  readonly tag: string;
  readonly content: string;
  readonly info: string;
  readonly meta: { readonly label?: string; readonly id?: number } | null;
  readonly children: readonly Token[] | null;
  readonly hidden: boolean;
  readonly attrGet: (name: string) => string | null;
}

let parser: InstanceType<typeof MarkdownIt> | undefined;

/** The one parser: CommonMark with tables, strike-through and footnotes; raw HTML is text. */
function markdownParser(): InstanceType<typeof MarkdownIt> {
  if (parser === undefined) {
    parser = new MarkdownIt({ html: false, linkify: false, typographer: false }).use(footnotes);
    // Why: our private link schemes carry data, and URLs were checked when the text was made.
    parser.normalizeLink = (url: string): string => url;
    parser.validateLink = (url: string): boolean =>
      /^(https?|mailto|tel|invullen|veld|bron|conceptstatus|nieuwe-pagina):|^#|^[^:]*$/i.test(
        withoutMarks(url),
      );
  }
  return parser;
}

/**
 * Parses GitHub-flavoured Markdown into mdast.
 *
 * Why markdown-it and not micromark: the same text takes a tenth of the time (dependencies.md), and a batch over all
 * municipalities stands or falls with that.
 */
export function parseMarkdown(markdown: string): Root {
  const builder = new TreeBuilder();
  for (const token of markdownParser().parse(markdown, {}) as unknown as readonly Token[]) builder.add(token);
  return builder.root;
}

/** Makes an empty node for an opening token. */
type Open = (token: Token) => Nodes;

/** Opening token → the node it starts. Closing tokens need no entry: they close whatever is open. */
const openers: Readonly<Record<string, Open>> = {
  paragraph_open: () => ({ type: 'paragraph', children: [] }),
  heading_open: ({ tag }) => ({ type: 'heading', depth: Number(tag.slice(1)) as 1 | 2 | 3, children: [] }),
  blockquote_open: () => ({ type: 'blockquote', children: [] }),
  bullet_list_open: () => ({ type: 'list', ordered: false, spread: false, children: [] }),
  ordered_list_open: (token) => ({
    type: 'list',
    ordered: true,
    start: Number(token.attrGet('start') ?? 1),
    spread: false,
    children: [],
  }),
  list_item_open: () => ({ type: 'listItem', spread: false, children: [] }),
  table_open: () => ({ type: 'table', align: [], children: [] }),
  tr_open: () => ({ type: 'tableRow', children: [] }),
  th_open: () => ({ type: 'tableCell', children: [] }),
  td_open: () => ({ type: 'tableCell', children: [] }),
  footnote_open: ({ meta }) => ({ type: 'footnoteDefinition', identifier: footnoteName(meta), children: [] }),
  em_open: () => ({ type: 'emphasis', children: [] }),
  strong_open: () => ({ type: 'strong', children: [] }),
  s_open: () => ({ type: 'delete', children: [] }),
  link_open: (token) => ({ type: 'link', url: token.attrGet('href') ?? '', children: [] }),
};

/** Tokens that are complete nodes. */
const leaves: Readonly<Record<string, Open>> = {
  text: ({ content }) => ({ type: 'text', value: content }),
  softbreak: () => ({ type: 'text', value: ' ' }),
  hardbreak: () => ({ type: 'break' }),
  code_inline: ({ content }) => ({ type: 'inlineCode', value: content }),
  code_block: ({ content }) => ({ type: 'code', value: content.replace(/\n$/, '') }),
  fence: ({ content, info }) => ({
    type: 'code',
    lang: info.trim() || null,
    value: content.replace(/\n$/, ''),
  }),
  hr: () => ({ type: 'thematicBreak' }),
  image: (token) => ({ type: 'image', url: token.attrGet('src') ?? '', alt: wordsOf(token.children ?? []) }),
  footnote_ref: ({ meta }) => ({ type: 'footnoteReference', identifier: footnoteName(meta) }),
};

/** Tokens that a tree does not need: groups around rows, back links of notes. */
const silent: ReadonlySet<string> = new Set([
  'thead_open',
  'thead_close',
  'tbody_open',
  'tbody_close',
  'footnote_block_open',
  'footnote_block_close',
  'footnote_anchor',
]);

/** The plain text of inline tokens, for the alternative text of a picture. */
function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (token.type === 'softbreak' ? ' ' : token.content || wordsOf(token.children ?? [])))
    .join('');
}

function footnoteName(meta: Token['meta']): string {
  return meta?.label ?? String((meta?.id ?? 0) + 1);
}

class TreeBuilder {
  readonly root: Root = { type: 'root', children: [] };
  readonly #stack: Parent[] = [this.root];

  add(token: Token): void {
    if (token.type === 'inline') {
      for (const inner of token.children ?? []) this.add(inner);
    } else if (Object.hasOwn(openers, token.type)) this.#open(token);
    else if (Object.hasOwn(leaves, token.type)) this.#append(leaves[token.type]?.(token));
    else if (silent.has(token.type)) return;
    else if (token.type.endsWith('_close')) this.#stack.pop();
    else throw new Error(`no node for Markdown token ${token.type}`);
  }

  #open(token: Token): void {
    const node = openers[token.type]?.(token) as Parent & Nodes;
    if (token.type === 'th_open') this.#align(token);
    // A loose list has space between its items; markdown-it hides the paragraphs of a tight one.
    if (token.type === 'paragraph_open' && !token.hidden) this.#loosen();
    this.#append(node);
    this.#stack.push(node);
  }

  #align(token: Token): void {
    const table = this.#stack.at(-2);
    const align = /text-align:(\w+)/.exec(token.attrGet('style') ?? '')?.[1] ?? null;
    if (table?.type === 'table') (table as unknown as { align: AlignType[] }).align.push(align as AlignType);
  }

  #loosen(): void {
    const item = this.#stack.at(-1);
    const list = this.#stack.at(-2);
    if (item?.type !== 'listItem' || list?.type !== 'list') return;
    (item as unknown as { spread: boolean }).spread = true;
    (list as unknown as { spread: boolean }).spread = true;
  }

  #append(node: Nodes | undefined): void {
    const parent = this.#stack.at(-1);
    if (node === undefined || parent === undefined) return;
    const last = parent.children.at(-1) as Text | undefined;
    if (node.type === 'text') {
      if (node.value === '') return;
      if (last?.type === 'text') {
        last.value += node.value;
        return;
      }
    }
    (parent.children as (RootContent | PhrasingContent)[]).push(node as RootContent);
  }
}
