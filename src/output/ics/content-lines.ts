/** Lines of an iCalendar file (RFC 5545, section 3.1): a name, perhaps parameters, and a value. */

/** The most octets of a line, without its end. */
const mostOctets = 75;

const encoder = new TextEncoder();

/** A text as a value. What is not text, such as a control character, is left out: it would end or break a line. */
export function textValue(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      // eslint-disable-next-line no-control-regex -- these are what is left out
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g, '')
      .replace(/\t/g, ' ')
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\n/g, '\\n')
  );
}

/** Lines as bytes of a file: each at most 75 octets, the rest on lines that begin with a space; never half a letter. */
export function writeLines(lines: readonly string[]): Uint8Array {
  return encoder.encode(
    lines
      .flatMap(folded)
      .map((line) => `${line}\r\n`)
      .join(''),
  );
}

function folded(line: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (octets + size > mostOctets) {
      parts.push(part);
      [part, octets] = [' ', 1];
    }
    part += sign;
    octets += size;
  }
  return [...parts, part];
}

/** The lines of a file, each whole again. */
export function readLines(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder().decode(bytes);
  return text
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
}

/** A value as the text it stands for. */
export function readText(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}
