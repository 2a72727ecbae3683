/** The words of a content stream. Source: ISO 32000-1, 7.2 and 7.3. */

/** A word: a string without its brackets, a name without its slash, a dictionary as it is written. */
export interface Token {
  readonly kind: 'string' | 'name' | 'dictionary' | 'operator' | 'other';
  readonly value: string;
}

const word = /[^\s()<>[\]{}/%]+/y;

/** Splits a content stream. */
export function* tokensOf(content: string): Generator<Token> {
  let at = 0;
  while (at < content.length) {
    const sign = content.charAt(at);
    if (/[\s[\]{}]/.test(sign)) at++;
    else if (content.startsWith('<<', at)) {
      const end = endOfDictionary(content, at);
      yield { kind: 'dictionary', value: content.slice(at, end) };
      at = end;
    } else if (sign === '(' || sign === '<') {
      const { value, end } = readString(content, at);
      yield { kind: 'string', value };
      at = end;
    } else {
      const isName = sign === '/';
      word.lastIndex = at + (isName ? 1 : 0);
      const value = word.exec(content)?.[0] ?? '';
      yield { kind: kindOf(value, isName), value };
      at += Math.max(1, value.length + (isName ? 1 : 0));
    }
  }
}

function kindOf(value: string, isName: boolean): Token['kind'] {
  if (isName) return 'name';
  return /^[A-Za-z'"*]/.test(value) ? 'operator' : 'other';
}

function endOfDictionary(content: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < content.length) {
    if (content.startsWith('<<', at)) [depth, at] = [depth + 1, at + 2];
    else if (content.startsWith('>>', at)) {
      [depth, at] = [depth - 1, at + 2];
      if (depth === 0) return at;
    } else if (content[at] === '(') at = readString(content, at).end;
    else at++;
  }
  return at;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads the string that begins here, in round or pointed brackets. */
export function readString(content: string, start: number): { readonly value: string; readonly end: number } {
  if (content[start] === '<') {
    const end = content.indexOf('>', start);
    const digits = content.slice(start + 1, end === -1 ? content.length : end).replace(/\s+/g, '');
    return {
      value: Buffer.from(digits, 'hex').toString('latin1'),
      end: end === -1 ? content.length : end + 1,
    };
  }
  let value = '';
  let depth = 1;
  let at = start + 1;
  for (; at < content.length && depth > 0; at++) {
    const sign = content.charAt(at);
    if (sign === '\\') {
      const escaped = escapeAt(content, at + 1);
      value += escaped.value;
      at = escaped.end - 1;
    } else {
      depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
      if (depth > 0) value += sign;
    }
  }
  return { value, end: at };
}

function escapeAt(content: string, at: number): { readonly value: string; readonly end: number } {
  const octal = /^[0-7]{1,3}/.exec(content.slice(at, at + 3))?.[0];
  if (octal !== undefined)
    return { value: String.fromCharCode(parseInt(octal, 8) & 0xff), end: at + octal.length };
  const sign = content.charAt(at);
  return { value: sign === '\n' ? '' : (escapes[sign] ?? sign), end: at + 1 };
}
