import { SaxesParser } from 'saxes';
import { textOfPart } from '../part-text.ts';
import { damaged } from '../refusal.ts';
import { isModest, maxDepth, namespaces } from './house-file/xml.ts';

/**
 * An element of a part that is only read.
 *
 * Why not a DOM: that can also be changed and written, and takes several times as long to make.
 */
export interface ReadElement {
  /** Namespace of its name; empty when it has none. */
  readonly namespace: string;
  readonly localName: string;
  /** Local name of a WordprocessingML element; empty for any other. */
  readonly word: string;
  /** By name as written, prefix included. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly scope: Scope;
  readonly children: readonly ReadElement[];
  /** The text directly inside it. */
  readonly text: string;
}

/** Prefix → namespace; an empty prefix for names without. */
type Scope = Readonly<Record<string, string>>;

interface Draft extends ReadElement {
  readonly children: Draft[];
  text: string;
}

/** Parses a part. Gives its root element. @throws Refused */
export function readTree(bytes: Uint8Array, part: string): ReadElement {
  const text = textOfPart(bytes, part);
  if (!isModest(text)) throw damaged(part);
  const whole = draftOf('', {}, {});
  const open = [whole];
  const inside = (): Draft => open.at(-1) ?? whole;
  const addText = (added: string): void => void (inside().text += added);
  // Why namespaces are resolved here: the parser would resolve those of every attribute, and hardly any is read.
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => {
    const element = draftOf(name, attributes, inside().scope);
    inside().children.push(element);
    if (open.push(element) > maxDepth) throw damaged(part);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(text).close();
  } catch {
    throw damaged(part);
  }
  const [root] = whole.children;
  if (root === undefined) throw damaged(part);
  return root;
}

function draftOf(name: string, attributes: Readonly<Record<string, string>>, around: Scope): Draft {
  const declared: Record<string, string> = {};
  let scope = around;
  for (const key in attributes)
    if (key === 'xmlns' || key.startsWith('xmlns:')) {
      declared[key.slice('xmlns:'.length)] = attributes[key] ?? '';
      scope = declared;
    }
  // Why only then: a copy of what is around it takes time, and hardly any element declares something.
  if (scope !== around) scope = { ...around, ...declared };
  const [prefix, localName] = splitName(name);
  const namespace = scope[prefix] ?? '';
  const word = namespace === namespaces.w ? localName : '';
  return { namespace, localName, word, attributes, scope, children: [], text: '' };
}

function splitName(name: string): readonly [prefix: string, localName: string] {
  const colon = name.indexOf(':');
  return colon === -1 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

/** A WordprocessingML attribute. */
export function wordAttribute({ attributes, scope }: ReadElement, wanted: string): string | undefined {
  const key = Object.keys(attributes).find((name) => {
    const [prefix, localName] = splitName(name);
    return prefix !== '' && scope[prefix] === namespaces.w && localName === wanted;
  });
  return key === undefined ? undefined : attributes[key];
}

/** Elements inside an element, however deep, in document order. @param isMeant which of them */
export function elementsIn(
  { children }: ReadElement,
  isMeant: (element: ReadElement) => boolean,
): readonly ReadElement[] {
  return children.flatMap((each) => {
    const inside = elementsIn(each, isMeant);
    return isMeant(each) ? [each, ...inside] : inside;
  });
}

/** WordprocessingML elements with this name inside an element, however deep, in document order. */
export function wordsIn(element: ReadElement, name: string): readonly ReadElement[] {
  return elementsIn(element, ({ word }) => word === name);
}
