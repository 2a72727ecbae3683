import type { PhrasingContent } from 'mdast';
import { proposalMarks } from '../../document/tree.ts';
import { textOf } from '../../document/walk.ts';
import { linkAddress } from '../link-address.ts';
import { element, join, type Markup } from '../markup.ts';
import { bindNarrowly, bindWords } from '../typography.ts';
import type { Draft } from './draft.ts';
import { writeField } from './field.ts';
import { writeImage } from './picture.ts';
import { run, runText, type RunFormat } from './run.ts';
import { bookmarkName } from './stable-id.ts';

/** Writes phrasing content. */
export function writePhrasing(
  nodes: readonly PhrasingContent[],
  draft: Draft,
  format: RunFormat = {},
): Markup {
  return join(nodes.map((node) => writeOne(node, draft, format)));
}

type Handler<T extends PhrasingContent['type']> = (
  node: Extract<PhrasingContent, { type: T }>,
  draft: Draft,
  format: RunFormat,
) => Markup | undefined;

/** Node types that Markdown has but our documents never contain. */
type Foreign = 'html' | 'imageReference' | 'linkReference';

/** One handler per node type; our documents contain no others. */
const handlers: { readonly [T in Exclude<PhrasingContent['type'], Foreign>]: Handler<T> } = {
  text: (node, _draft, format) =>
    node.value === '' ? undefined : run(runText(boundWords(node.value, format)), format),
  strong: (node, draft, format) => writePhrasing(node.children, draft, { ...format, strong: true }),
  emphasis: (node, draft, format) => writePhrasing(node.children, draft, { ...format, emphasis: true }),
  delete: (node, draft, format) => writePhrasing(node.children, draft, { ...format, deleted: true }),
  break: (_node, _draft, format) => run(element('w:br'), format),
  inlineCode: (node, draft, format) =>
    run(runText(node.value), { ...format, style: draft.style('inlineCode') }),
  link: writeLink,
  image: (node, draft, format) => writeImage(node, draft) ?? run(runText(`[${node.alt ?? ''}]`), format),
  footnoteReference: (node, draft) => writeNoteMark(node.identifier, draft),
  blank: (node, draft, format) =>
    run(runText(`[${node.label.replace(/^\[|\]$/g, '')}]`), { ...format, style: draft.style('blank') }),
  proposed: writeProposed,
  field: (node, draft) => writeField(node, draft),
};

function boundWords(words: string, { exact, narrow }: RunFormat): string {
  if (exact === true) return words;
  return narrow === true ? bindNarrowly(words) : bindWords(words);
}

function writeOne(node: PhrasingContent, draft: Draft, format: RunFormat): Markup | undefined {
  if (!Object.hasOwn(handlers, node.type)) throw new Error(`our documents hold no ${node.type}`);
  // Why the cast: the table pairs each type with its own handler, which TypeScript cannot follow by key.
  const handle = handlers[node.type as keyof typeof handlers] as Handler<PhrasingContent['type']>;
  return handle(node, draft, format);
}

/** What is only proposed: legible as any text, between brackets in a quieter style. */
function writeProposed(
  { children }: Extract<PhrasingContent, { type: 'proposed' }>,
  draft: Draft,
  format: RunFormat,
): Markup {
  const quiet = { ...format, style: draft.style('proposed') };
  const sign = (words: string): Markup => run(runText(words), quiet);
  return join([sign(proposalMarks.before), writePhrasing(children, draft, quiet), sign(proposalMarks.after)]);
}

/** A link; one without a safe target stays text. */
function writeLink(
  { url, children }: Extract<PhrasingContent, { type: 'link' }>,
  draft: Draft,
  format: RunFormat,
): Markup {
  const isAddress = textOf({ type: 'paragraph', children }) === url.replace(/^mailto:/, '');
  const inner = (style: RunFormat): Markup => writePhrasing(children, draft, { ...format, ...style });
  if (url.startsWith('#')) {
    const anchor = bookmarkName('kop', url.slice(1));
    return element('w:hyperlink', { 'w:anchor': anchor, 'w:history': '1' }, [inner({})]);
  }
  const linked = inner({ style: draft.style('hyperlink'), exact: isAddress });
  const address = linkAddress(url, draft.options);
  if (address === undefined) return inner({});
  return element('w:hyperlink', { 'r:id': draft.linkTo(address), 'w:history': '1' }, [linked]);
}

/** A footnote reference, and the note itself. Source: ECMA-376 17.11. */
function writeNoteMark(identifier: string, draft: Draft): Markup | undefined {
  const note = draft.note(identifier);
  if (note === undefined) return undefined;
  const reference = element('w:rPr', undefined, [
    element('w:rStyle', { 'w:val': draft.style('footnoteReference') }),
  ]);
  const number = draft.footnotes.length + 1;
  draft.inFootnote = true;
  const paragraphs = note.children.flatMap((block, index) =>
    block.type === 'paragraph'
      ? element('w:p', undefined, [
          element('w:pPr', undefined, [element('w:pStyle', { 'w:val': draft.style('footnoteText') })]),
          ...(index === 0
            ? [element('w:r', undefined, [reference, element('w:footnoteRef')]), run(runText(' '))]
            : []),
          writePhrasing(block.children, draft),
        ])
      : [],
  );
  draft.inFootnote = false;
  draft.footnotes.push(element('w:footnote', { 'w:id': number }, paragraphs));
  return element('w:r', undefined, [reference, element('w:footnoteReference', { 'w:id': number })]);
}
