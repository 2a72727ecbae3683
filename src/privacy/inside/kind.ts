import type { UnreadReason } from '../../diagnostics/codes/privacy.ts';
import { isText } from './text.ts';

/** What a file is: something to look into, or why not. */
export type Kind =
  'empty' | 'text' | 'mail' | 'archive' | 'picture' | Extract<UnreadReason, 'pdf' | 'old-office' | 'unknown'>;

/** How files begin, at an offset, as Latin-1. */
const beginnings: readonly (readonly [kind: Kind, offset: number, text: string])[] = [
  ['archive', 0, 'PK\x03\x04'],
  ['archive', 0, 'PK\x05\x06'],
  ['pdf', 0, '%PDF-'],
  ['old-office', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['picture', 0, '\xff\xd8\xff'],
  ['picture', 0, '\x89PNG\r\n\x1a\n'],
  ['picture', 0, 'GIF8'],
  ['picture', 0, 'II*\0'],
  ['picture', 0, 'MM\0*'],
  ['picture', 0, 'BM'],
  ['picture', 8, 'WEBP'],
  ...['heic', 'heix', 'heif', 'hevc', 'mif1', 'msf1', 'avif', 'avis'].map(
    (brand) => ['picture', 4, `ftyp${brand}`] as const,
  ),
];

const mailName = /\.(?:eml|mht|mhtml)$/i;
/**
 * Two lines of a mail's head at the start, one of them only in mails.
 *
 * Why no \r before \n: the rest of the line takes it too, and each line could then be read in two ways.
 */
const mailHead =
  /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,40}(?:MIME-Version|Received|Message-ID|Return-Path|Delivered-To):/i;

/** Recognises a file by its first bytes. */
export function kindOf(name: string, bytes: Uint8Array): Kind {
  if (bytes.length === 0) return 'empty';
  const start = String.fromCharCode(...bytes.subarray(0, 32));
  const known = beginnings.find(([, offset, text]) => start.startsWith(text, offset))?.[0];
  if (known !== undefined && !(start.startsWith('BM') && isText(bytes))) return known;
  if (!isText(bytes)) return 'unknown';
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  return mailName.test(name) || mailHead.test(head) ? 'mail' : 'text';
}
