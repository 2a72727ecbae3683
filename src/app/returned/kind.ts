/** What a file that came back is, by what is in it; its name only helps where that does not tell. */
import { openZip } from '../../output/zip.ts';
import { decodeText } from '../../privacy/inside/text.ts';

/** Kinds of files that may hold a list; `text` may be Markdown, or answers. */
export type ReturnedKind = 'docx' | 'xlsx' | 'csv' | 'html' | 'md' | 'eml' | 'text';

/** What a file is; why it cannot be one, or undefined when it is something else altogether. */
export function kindOf(
  name: string,
  bytes: Uint8Array,
): ReturnedKind | 'damaged' | 'encrypted' | 'open-document' | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (startsWith(bytes, [0x50, 0x4b])) return zipKind(extension, bytes);
  // An Office file with a password is one of the old kind on the outside.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return offices.has(extension) ? 'encrypted' : undefined;
  if (offices.has(extension)) return 'damaged';
  const head = decodeText(bytes.subarray(0, 4096));
  if (isBinary(head)) return undefined;
  if (/^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<!doctype html)/i.test(head)) return 'html';
  if (extension === 'eml' || isMail(head)) return 'eml';
  return textKinds.get(extension);
}

const offices: ReadonlySet<string> = new Set(['docx', 'xlsx']);

const textKinds: ReadonlyMap<string, ReturnedKind> = new Map([
  ['md', 'md'],
  ['markdown', 'md'],
  ['txt', 'text'],
  ['csv', 'csv'],
  ['html', 'html'],
  ['htm', 'html'],
]);

function zipKind(extension: string, bytes: Uint8Array): ReturnType<typeof kindOf> {
  try {
    const names = [...openZip(bytes).keys()];
    if (names.some((name) => name.startsWith('word/'))) return 'docx';
    if (names[0] === 'mimetype' && names.includes('content.xml')) return 'open-document';
    return names.some((name) => name.startsWith('xl/')) ? 'xlsx' : undefined;
  } catch {
    // Its reader says what is wrong with it.
    return extension === 'docx' || extension === 'xlsx' ? extension : undefined;
  }
}

function startsWith(bytes: Uint8Array, signs: readonly number[]): boolean {
  return signs.every((sign, index) => bytes[index] === sign);
}

function isBinary(head: string): boolean {
  // eslint-disable-next-line no-control-regex -- What no text holds is what tells that it is none.
  return /[\u0000-\u0008\u000e-\u001a]/.test(head);
}

/** Two lines of the head of a mail, of which one says where it came from or what it is. */
function isMail(head: string): boolean {
  const [lines = ''] = head.split(/\r?\n\r?\n/);
  const known =
    lines.match(/^(?:from|to|subject|date|received|return-path|message-id|mime-version):/gim) ?? [];
  return /^[\w-]+:\s/.test(lines) && known.length >= 2;
}
