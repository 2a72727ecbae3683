import type { WriteOptions } from '../registry.ts';
import type { PhrasingContent } from 'mdast';
import { proposalMarks } from '../../document/tree.ts';
import { breakable } from './code-pieces.ts';
import { htmlElement, join, text, type Markup } from '../markup.ts';
import { bindWords } from '../typography.ts';
import type { Spot, Words } from './context.ts';
import { writeField } from './field.ts';
import { anchorId } from './ids.ts';
import { writeImage } from './image.ts';

/** Writes the phrasing content of a block. */
export function writePhrasing(nodes: Words, spot: Spot): Markup {
  return join(nodes.map((node) => writeOne(node, spot)));
}

/** The one place where phrasing content becomes markup. */
function writeText(value: string): Markup {
  return text(bindWords(value));
}

type Handler<T extends PhrasingContent['type']> = (
  node: Extract<PhrasingContent, { type: T }>,
  spot: Spot,
) => Markup;

/** One handler per node type; our documents contain no others. */
const handlers: { readonly [T in Exclude<PhrasingContent['type'], Foreign>]: Handler<T> } = {
  text: ({ value }) => writeText(value),
  strong: ({ children }, spot) => htmlElement('strong', {}, [writePhrasing(children, spot)]),
  emphasis: ({ children }, spot) => htmlElement('em', {}, [writePhrasing(children, spot)]),
  delete: ({ children }, spot) => htmlElement('del', {}, [writePhrasing(children, spot)]),
  break: () => htmlElement('br'),
  inlineCode: ({ value }) => htmlElement('code', {}, [breakable(value)]),
  link: writeLink,
  image: writeImage,
  footnoteReference: (node, spot) => spot.page.notes.writeReference(node.identifier),
  blank: ({ label }) => writeBlank(label),
  proposed: ({ children }, spot) => writeProposed(children, spot),
  field: writeField,
};

/** Node types that Markdown has but our documents never contain. */
type Foreign = 'html' | 'imageReference' | 'linkReference';

function writeOne(node: PhrasingContent, spot: Spot): Markup {
  if (!Object.hasOwn(handlers, node.type)) throw new Error(`our documents hold no ${node.type}`);
  // Why the cast: the table pairs each type with its own handler, which TypeScript cannot follow by key.
  return (handlers[node.type as keyof typeof handlers] as Handler<PhrasingContent['type']>)(node, spot);
}

/** A blank stands out, and reads the same in every format: [nog invullen: …]. */
function writeBlank(label: string): Markup {
  return htmlElement('mark', { class: 'leeg' }, [writeText(`[${label.replace(/^\[|\]$/g, '')}]`)]);
}

/** What is only proposed is legible as any text, and does not stop the eye as a blank does. */
function writeProposed(children: Words, spot: Spot): Markup {
  const { before, after } = proposalMarks;
  return htmlElement('span', { class: 'voorstel' }, [
    text(before),
    writePhrasing(children, spot),
    text(after),
  ]);
}

function writeLink(
  { url, children }: Extract<PhrasingContent, { type: 'link' }>,
  { inLink = false, ...spot }: Spot,
): Markup {
  const address = inLink ? undefined : addressOf(url, spot.page.options);
  const words = writePhrasing(children, { ...spot, inLink: true });
  return address === undefined
    ? words
    : htmlElement('a', { href: address, rel: address.startsWith('#') ? undefined : 'noreferrer' }, [words]);
}

/** The address of a link: on the web, on this page, or of a file of the workspace. */
function addressOf(url: string, { hasFile, imageBase }: WriteOptions): string | undefined {
  return hasFile?.(url) === true ? encoded(imageBase + url) : safeAddress(url);
}

/**
 * A URL that a browser may follow; undefined for any other.
 *
 * Why an allow list: what browsers run as a script has many spellings; a website, a mail address, a telephone
 * number and a place on this page have one each.
 */
function safeAddress(url: string): string | undefined {
  if (url.startsWith('#'))
    return encoded(new URL(`#${anchorId(url.slice(1))}`, 'https://pagina.invalid/').hash);
  if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(url) || !URL.canParse(url)) return undefined;
  return encoded(new URL(url).href);
}

/** Characters that browsers accept as they are, but that a URL may not contain (RFC 3986, 2). */
function encoded(address: string): string {
  return address.replaceAll(/[\s"<>\\^`{|}]/g, (sign) => encodeURIComponent(sign));
}
