import type { ReadTags, Tag } from './svg-tags.ts';

/** Elements that run code, embed other documents, or animate. */
const active: ReadonlySet<string> = new Set([
  'script',
  'handler',
  'listener',
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'canvas',
  'animate',
  'animatecolor',
  'animatemotion',
  'animatetransform',
  'set',
  'discard',
]);

/** Namespace of elements that act in a drawing too, and that load addresses from attributes unknown in SVG. */
const webPage = 'http://www.w3.org/1999/xhtml';

/** The active content or outside reference in an SVG, worded to follow "bevat"; undefined when there is none. */
export function contentCheck({ tags, styles }: ReadTags): string | undefined {
  for (const tag of tags) {
    if (tag.name === 'script') return 'een script';
    if (active.has(tag.name)) return `het onderdeel ${tag.name}`;
    if (tag.namespace === webPage) return 'een stuk webpagina';
    for (const [name, value] of tag.attributes) {
      const found = checkAttribute(tag, name.toLowerCase(), value);
      if (found !== undefined) return found;
    }
  }
  return styles.some((style) => !isClosedStyle(style)) ? outside : undefined;
}

const outside = 'een verwijzing naar buiten';

function checkAttribute(tag: Tag, name: string, value: string): string | undefined {
  const local = name.slice(name.indexOf(':') + 1);
  // Namespace names look like addresses, but nothing is ever fetched from them.
  if (name === 'xmlns' || name.startsWith('xmlns:')) return undefined;
  if (local.startsWith('on')) return 'een script';
  if (name === 'xml:base') return outside;
  if (local === 'href' || local === 'src') return isClosedAddress(tag, value) ? undefined : outside;
  // Attributes from drawing programs, such as a file name on somebody's disk: viewers ignore them.
  if (name.includes(':')) return undefined;
  return isClosedStyle(value) ? undefined : outside;
}

function isClosedAddress({ name }: Tag, value: string): boolean {
  const address = value.trim();
  if (address.startsWith('#') || address === '') return true;
  return (
    (name === 'image' || name === 'feimage') && /^data:image\/(?:png|jpe?g);base64,[\w+/=\s]*$/i.test(address)
  );
}

/** Whether a style or value refers only to the drawing itself. A backslash could disguise a word. */
function isClosedStyle(value: string): boolean {
  if (!/url|import|image-set|src\s*\(|expression|javascript|\\/i.test(value)) return true;
  if (/@import|image-set|src\s*\(|expression\s*\(|javascript\s*:|\\/i.test(value)) return false;
  return [...value.matchAll(/url\s*\(\s*["']?\s*(.?)/gis)].every(([, first]) => first === '#');
}

/** The deepest nesting of elements, including what `use` repeats. */
const deepest = 400;

/**
 * How many elements are drawn when each `use` repeats what it refers to. Infinite when they refer to each other in a
 * circle.
 */
export function expandedSize(tags: readonly Tag[]): number {
  const children = new Map<number, number[]>(tags.map((_, index) => [index, []]));
  const places = new Map<string, number>();
  for (const [index, { parent, attributes }] of tags.entries()) {
    children.get(parent)?.push(index);
    const id = attributes.get('id');
    if (id !== undefined && !places.has(id)) places.set(id, index);
  }
  const sizes = new Map<number, number>();
  const above = new Set<number>();
  const sizeOf = (index: number): number => {
    const known = sizes.get(index);
    if (known !== undefined) return known;
    if (above.has(index) || above.size > deepest) return Infinity;
    above.add(index);
    const target = tags[index]?.name === 'use' ? placeOf(tags[index], places) : undefined;
    let size = 1 + (target === undefined ? 0 : sizeOf(target));
    for (const child of children.get(index) ?? []) size += sizeOf(child);
    above.delete(index);
    sizes.set(index, size);
    return size;
  };
  return sizeOf(0);
}

function placeOf({ attributes }: Tag, places: ReadonlyMap<string, number>): number | undefined {
  const address = attributes.get('href') ?? attributes.get('xlink:href') ?? '';
  return places.get(address.trim().replace(/^#/, ''));
}
