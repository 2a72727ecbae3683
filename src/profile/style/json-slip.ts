/** A piece of JSON: a sign, a text, or another value. Source: RFC 8259. */
const token =
  /\s*(?:(?<sign>[[\]{}:,])|(?<string>"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?<other>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.])|(?:true|false|null)\b))/uy;

/** What may come next → the signs and values that it may be. */
const allowed = {
  value: ['{', '[', 'string', 'other'],
  firstItem: ['{', '[', ']', 'string', 'other'],
  firstKey: ['string', '}'],
  key: ['string'],
  colon: [':'],
  after: [',', '}', ']'],
} satisfies Readonly<Record<string, readonly string[]>>;

type Next = keyof typeof allowed;

/**
 * The line on which JSON goes wrong; undefined when it does not.
 *
 * Why not the place in the error that Node throws: each version of Node says something else, and some say nothing.
 */
export function lineOfSlip(text: string): number | undefined {
  const open: string[] = [];
  const end = text.trimEnd().length;
  let next: Next | undefined = 'value';
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < end) {
    token.lastIndex = at;
    const groups = token.exec(text)?.groups;
    next = groups === undefined ? undefined : step(groups, next, open);
    if (next === undefined) return lineAt(text, at);
    at = token.lastIndex;
  }
  return next === 'after' && open.length === 0 ? undefined : lineAt(text, end);
}

/** The line of the next character that is not white space. */
function lineAt(text: string, from: number): number {
  const space = /^\s*/.exec(text.slice(from))?.[0].length ?? 0;
  const at = from + space === text.length ? from : from + space;
  return text.slice(0, at).split('\n').length;
}

/** What may come after this piece; undefined when it may not stand here. */
function step(
  { sign, string }: Readonly<Record<string, string | undefined>>,
  next: Next,
  open: string[],
): Next | undefined {
  const kind = sign ?? (string === undefined ? 'other' : 'string');
  if (!(allowed[next] as readonly string[]).includes(kind)) return undefined;
  if (kind === '{' || kind === '[') open.push(kind);
  if (kind === '}' || kind === ']') return open.pop() === opening[kind] ? 'after' : undefined;
  if (kind === ',') return afterComma(open.at(-1));
  return afterSign[kind] ?? afterText[next] ?? 'after';
}

const afterSign: Readonly<Record<string, Next>> = { '{': 'firstKey', '[': 'firstItem', ':': 'value' };

/** A text is a key where a key is due. */
const afterText: Readonly<Partial<Record<Next, Next>>> = { key: 'colon', firstKey: 'colon' };

const opening = { '}': '{', ']': '[' } as const;

function afterComma(inside: string | undefined): Next | undefined {
  if (inside === undefined) return undefined;
  return inside === '{' ? 'key' : 'value';
}
