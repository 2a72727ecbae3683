/**
 * Markup as strings that only this file can make: text is escaped on its way in, so no value can become markup.
 * Used for WordprocessingML, SVG and HTML alike.
 */

declare const markup: unique symbol;

/** Well-formed markup, made by {@link element}, {@link text} or {@link join}. */
export type Markup = string & { readonly [markup]: true };

/** Attribute values; undefined and false omit the attribute, true writes it without a value. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** What an element may contain. */
export type Children = readonly (Markup | undefined)[];

/** Characters that XML 1.0 §2.2 does not allow, and half surrogate pairs. HTML does not show them either. */
const notAllowed =
  // eslint-disable-next-line no-control-regex -- these are the ones to drop
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const special = /[&<>"\r\n\t]/;

/** A value without the characters that XML forbids. */
export function allowedText(value: string): string {
  return value.replace(notAllowed, '');
}

/** Text between tags. */
export function text(value: string): Markup {
  const clean = notAllowed.test(value) ? allowedText(value) : value;
  if (!special.test(clean)) return clean as Markup;
  return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') as Markup;
}

/** A quoted value; white space in it survives as references (XML 1.0 §3.3.3). */
function quoted(value: string): string {
  const clean = text(value);
  if (!special.test(clean)) return clean;
  return clean
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;');
}

/** One element. Without children it is self-closing, as in XML. */
export function element(name: string, attributes?: Attributes, children?: Children): Markup {
  const start = `<${name}${attributes === undefined ? '' : writeAttributes(attributes)}`;
  if (children === undefined || children.length === 0) return `${start}/>` as Markup;
  const inner = join(children);
  return (inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`) as Markup;
}

/** An HTML element: with an end tag even when it is empty, and none for void elements. */
export function htmlElement(name: string, attributes?: Attributes, children: Children = []): Markup {
  const start = `<${name}${attributes === undefined ? '' : writeAttributes(attributes)}>`;
  return (voidElements.has(name) ? start : `${start}${join(children)}</${name}>`) as Markup;
}

/** Void elements of HTML. Source: HTML Living Standard §13.1.2. */
const voidElements: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

function writeAttributes(attributes: Attributes): string {
  let written = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined || value === false) continue;
    written += value === true ? ` ${name}=""` : ` ${name}="${quoted(String(value))}"`;
  }
  return written;
}

/** Concatenates pieces. */
export function join(pieces: Children): Markup {
  let all = '';
  for (const piece of pieces) if (piece !== undefined) all += piece;
  return all as Markup;
}

/** Markup that is known to be safe: a stylesheet, one of our own drawings. Never a value. */
export function trustedMarkup(value: string): Markup {
  return value as Markup;
}
