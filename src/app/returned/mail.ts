import type { Email } from 'postal-mime';
import type { IsoDay } from '../../calendar/day.ts';
import type { Unreadable } from '../../returned/returned-file.ts';
import { mailDay } from './mail-day.ts';

/** A mail that came back. */
export interface ReadMail {
  readonly subject: string;
  readonly text: string;
  /** The day on which it was sent; undefined when it does not say. */
  readonly sentOn: IsoDay | undefined;
  /** Its web text, as a page. */
  readonly page: Uint8Array | undefined;
  readonly attachments: readonly { readonly name: string; readonly content: Uint8Array }[];
}

/** Far more than people send. Why before parsing: a parser takes hundreds of bytes for each line and each part. */
const most = { bytes: 25 * 1024 * 1024, lines: 400_000, shortLines: 60_000, parts: 300, text: 1_000_000 };
/** Lines of an attachment are longer. */
const shortLine = 50;

/** Reads a mail, or says why that cannot be. */
export async function readMail(bytes: Uint8Array): Promise<ReadMail | Unreadable> {
  if (!isModest(bytes)) return { why: 'too-big' };
  const { default: PostalMime } = await import('postal-mime');
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true, attachmentEncoding: 'arraybuffer' });
  } catch {
    return { why: 'damaged' };
  }
  const { text = '', html } = mail;
  if (text.length > most.text || (html?.length ?? 0) > most.text) return { why: 'too-big' };
  return {
    subject: mail.subject ?? '',
    text,
    sentOn: mailDay(mail.headers.find(({ key }) => key === 'date')?.value ?? ''),
    page: html === undefined ? undefined : new TextEncoder().encode(html),
    attachments: mail.attachments.map(({ filename, mimeType, content }, index) => ({
      name: nameOf(filename, mimeType, index),
      content: new Uint8Array(content as ArrayBuffer),
    })),
  };
}

function isModest(bytes: Uint8Array): boolean {
  if (bytes.length > most.bytes) return false;
  let [lines, shortLines, parts] = [0, 0, 0];
  for (let at = 0; at < bytes.length;) {
    const next = bytes.indexOf(0x0a, at);
    const end = next === -1 ? bytes.length : next;
    lines++;
    if (end - at < shortLine) shortLines++;
    if (bytes[at] === 0x2d && bytes[at + 1] === 0x2d) parts++;
    if (lines > most.lines || shortLines > most.shortLines || parts > most.parts) return false;
    at = end + 1;
  }
  return true;
}

function nameOf(filename: string | null, mimeType: string, index: number): string {
  const isMail = mimeType === 'message/rfc822';
  const name = filename ?? `bijlage ${String(index + 1)}`;
  return isMail && !name.endsWith('.eml') ? `${name}.eml` : name;
}
