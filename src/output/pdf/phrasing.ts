import type { PhrasingContent } from 'mdast';
import { proposalMarks } from '../../document/tree.ts';
import { bindNarrowly, bindWords } from '../typography.ts';
import { breakable } from './break-words.ts';
import { call, joined, labelled, str, typst, type Code } from './code.ts';
import { writeField } from './field.ts';
import { writeImage } from './picture.ts';
import { headingLabel, noteLabel } from './labels.ts';
import { linkTarget } from './link-target.ts';
import type { Place } from './place.ts';
import { words } from './words.ts';

/** Writes phrasing content. */
export function writePhrasing(nodes: readonly PhrasingContent[], place: Place): Code {
  return joined(
    nodes.map((node, index) => {
      const next = nodes[index + 1];
      return writeOne(node, {
        ...place,
        endsLine: index > 0 && (next === undefined || next.type === 'break'),
      });
    }),
  );
}

type Handler<T extends PhrasingContent['type']> = (
  node: Extract<PhrasingContent, { type: T }>,
  place: Place,
) => Code | undefined;

/** Node types that Markdown has but our documents never contain. */
type Foreign = 'html' | 'imageReference' | 'linkReference';

/** One handler per node type; our documents contain no others. */
const handlers: { readonly [T in Exclude<PhrasingContent['type'], Foreign>]: Handler<T> } = {
  text: (node, place) => writeText(node.value, place),
  strong: (node, place) => call('strong', [writePhrasing(node.children, place)]),
  emphasis: (node, place) => call('emph', [writePhrasing(node.children, place)]),
  delete: (node, place) => call('strike', [writePhrasing(node.children, place)]),
  break: () => typst('linebreak()'),
  inlineCode: (node, place) => writeCode(node.value, place),
  link: (node, place) => writeLink(node, place),
  image: (node, { draft }) => writeImage(node, draft),
  footnoteReference: (node, place) => writeNote(node.identifier, place),
  blank: ({ label }, place) => call('leeg', [writeText(`[${label.replace(/^\[|\]$/g, '')}]`, place)]),
  proposed: (node, place) =>
    call('voorstel', [
      joined([str(proposalMarks.before), writePhrasing(node.children, place), str(proposalMarks.after)]),
    ]),
  field: (node, place) => writeField(node, place),
};

function writeOne(node: PhrasingContent, place: Place): Code | undefined {
  if (!Object.hasOwn(handlers, node.type)) throw new Error(`our documents hold no ${node.type}`);
  // Why the cast: the table pairs each type with its own handler, which TypeScript cannot follow by key.
  return (handlers[node.type as keyof typeof handlers] as Handler<PhrasingContent['type']>)(node, place);
}

/** The one place where a value becomes content. */
function writeText(value: string, place: Place): Code {
  const bound = place.isNarrow === true ? bindNarrowly(value) : bindWords(value);
  return words(breakable(bound, place), place.draft);
}

/** Code letters, of which a long name may break after its signs. */
function writeCode(value: string, place: Place): Code {
  return call('vast', [words(breakable(value, { ...place, isCode: true }), place.draft)]);
}

/** A link; one without a safe target stays text. */
function writeLink({ url, children }: Extract<PhrasingContent, { type: 'link' }>, place: Place): Code {
  const content = writePhrasing(children, place);
  if (url.startsWith('#')) {
    const anchor = url.slice(1);
    return place.draft.anchors.has(anchor)
      ? call('link', [call('label', [str(headingLabel(anchor))]), content])
      : content;
  }
  const target = linkTarget(url, place.draft.options);
  return target === undefined ? content : call('link', [str(target), call('underline', [content])]);
}

/** A note at the foot of the page; a second reference leads to the same one. */
function writeNote(identifier: string, place: Place): Code | undefined {
  const found = place.draft.note(identifier);
  if (found === undefined) return undefined;
  const name = noteLabel(identifier);
  if (found.isRepeat) return call('footnote', [call('label', [str(name)])]);
  const paragraphs = found.note.children.flatMap((block) =>
    block.type === 'paragraph'
      ? [writePhrasing(block.children, { ...place, room: place.draft.shell.page.textWidth })]
      : [],
  );
  const content = joined(
    paragraphs.flatMap((each, index) => (index === 0 ? [each] : [typst('linebreak()'), each])),
  );
  return labelled(call('footnote', [content]), name);
}
