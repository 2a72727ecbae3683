import type { PhrasingContent } from 'mdast';
import { proposalMarks } from '../../document/tree.ts';
import { textOf } from '../../document/walk.ts';
import { linkAddress } from '../link-address.ts';
import { allowedText, element, join, type Markup } from '../markup.ts';
import { bindNarrowly, bindWords } from '../typography.ts';
import type { Draft } from './draft.ts';
import { writeField } from './field.ts';
import { styleOf } from './names.ts';
import { paragraph } from './paragraph.ts';
import { writeImage } from './picture.ts';
import { lineBreak, span, words } from './words.ts';

/** How the words around a node are shown. */
export interface Format {
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly deleted?: boolean;
  /** In a column of a table. */
  readonly narrow?: boolean;
  /** Whether non-breaking spaces may be inserted; not in URLs and code. */
  readonly exact?: boolean;
}

/** Writes phrasing content. */
export function writePhrasing(nodes: readonly PhrasingContent[], draft: Draft, format: Format = {}): Markup {
  return join(nodes.map((node) => writeOne(node, draft, format)));
}

type Handler<T extends PhrasingContent['type']> = (
  node: Extract<PhrasingContent, { type: T }>,
  draft: Draft,
  format: Format,
) => Markup | undefined;

/** Node types that Markdown has but our documents never contain. */
type Foreign = 'html' | 'imageReference' | 'linkReference';

/** One handler per node type; our documents contain no others. */
const handlers: { readonly [T in Exclude<PhrasingContent['type'], Foreign>]: Handler<T> } = {
  text: (node, draft, format) => span(words(boundWords(node.value, format), draft), textStyle(format, draft)),
  strong: (node, draft, format) => writePhrasing(node.children, draft, { ...format, strong: true }),
  emphasis: (node, draft, format) => writePhrasing(node.children, draft, { ...format, emphasis: true }),
  delete: (node, draft, format) => writePhrasing(node.children, draft, { ...format, deleted: true }),
  break: (_node, draft) => lineBreak(draft),
  inlineCode: (node, draft, format) =>
    span(span(words(node.value, draft), textStyle(format, draft)), styleOf('inlineCode')),
  link: writeLink,
  image: (node, draft, format) => writeImage(node, draft) ?? written(`[${node.alt ?? ''}]`, draft, format),
  footnoteReference: (node, draft) => writeNote(node.identifier, draft),
  blank: (node, draft) => span(words(`[${node.label.replace(/^\[|\]$/g, '')}]`, draft), styleOf('blank')),
  proposed: ({ children }, draft, format) => {
    const before = words(proposalMarks.before, draft);
    const inside = writePhrasing(children, draft, format);
    return span(join([before, inside, words(proposalMarks.after, draft)]), styleOf('proposed'));
  },
  field: (node, draft) => writeField(node, draft),
};

function writeOne(node: PhrasingContent, draft: Draft, format: Format): Markup | undefined {
  if (!Object.hasOwn(handlers, node.type)) throw new Error(`our documents hold no ${node.type}`);
  // Why the cast: the table pairs each type with its own handler, which TypeScript cannot follow by key.
  const handle = handlers[node.type as keyof typeof handlers] as Handler<PhrasingContent['type']>;
  return handle(node, draft, format);
}

function written(value: string, draft: Draft, format: Format): Markup {
  return span(words(value, draft), textStyle(format, draft));
}

function boundWords(value: string, { exact, narrow }: Format): string {
  if (exact === true) return value;
  return narrow === true ? bindNarrowly(value) : bindWords(value);
}

/** LibreOffice's own styles for strong and stressed words; an automatic one for what has both, or is struck through. */
function textStyle({ strong, emphasis, deleted }: Format, draft: Draft): string | undefined {
  if (deleted !== true && emphasis !== true) return strong === true ? 'Strong_20_Emphasis' : undefined;
  if (deleted !== true && strong !== true) return 'Emphasis';
  const properties = {
    'fo:font-weight': strong === true ? 'bold' : undefined,
    'fo:font-style': emphasis === true ? 'italic' : undefined,
    'style:text-line-through-style': deleted === true ? 'solid' : undefined,
  };
  return draft.styles.nameOf('text', { properties: [element('style:text-properties', properties)] });
}

/** A link; one without a safe target stays text. Source: ODF 1.3 part 3, 6.1.8. */
function writeLink(
  { url, children }: Extract<PhrasingContent, { type: 'link' }>,
  draft: Draft,
  format: Format,
): Markup {
  const isAddress = textOf({ type: 'paragraph', children }) === url.replace(/^mailto:/, '');
  const isInside = url.startsWith('#');
  const address = isInside
    ? `#${encodeURIComponent(allowedText(url.slice(1)))}`
    : linkAddress(url, draft.options);
  const inner = writePhrasing(children, draft, { ...format, exact: isAddress });
  if (address === undefined || inner === '') return inner;
  const style = isInside ? 'Index_20_Link' : styleOf('hyperlink');
  return element(
    'text:a',
    {
      'xlink:type': 'simple',
      'xlink:href': address,
      'text:style-name': style,
      'text:visited-style-name': style,
    },
    [inner],
  );
}

/** A footnote, where it is referenced. Source: ODF 1.3 part 3, 6.3. */
function writeNote(identifier: string, draft: Draft): Markup | undefined {
  const note = draft.note(identifier);
  if (note === undefined) return undefined;
  const number = draft.nextNote();
  const paragraphs = note.children.flatMap((block) =>
    block.type === 'paragraph'
      ? paragraph(() => writePhrasing(block.children, draft), { role: 'footnoteText' }, draft)
      : [],
  );
  draft.endsInSpace = false;
  return element('text:note', { 'text:id': `ftn${number}`, 'text:note-class': 'footnote' }, [
    element('text:note-citation', undefined, [words(String(number), draft)]),
    element('text:note-body', undefined, paragraphs),
  ]);
}
