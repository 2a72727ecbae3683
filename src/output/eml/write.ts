import { createHash } from 'node:crypto';
import type { Root } from 'mdast';
import MailComposer from 'nodemailer/lib/mail-composer';
import { allowedText } from '../markup.ts';
import type { WriteOptions } from '../registry.ts';
import { dayHeader, draftFingerprint, fingerprintHeader } from './content.ts';
import { letterOf } from './letter.ts';
import { plainText } from './plain-text.ts';
import { webText } from './web-text.ts';

const encoder = new TextEncoder();
const headEnd = '\r\n\r\n';

/**
 * Writes a document as the draft of a mail: classic Outlook and other programs open it ready to be looked through and
 * sent. Nobody is named as its sender: the program of who sends it fills that in, with the day and the id of the mail.
 */
export async function writeEml(tree: Root, options: WriteOptions): Promise<Uint8Array> {
  const { title, mail, date } = options;
  const letter = letterOf(tree, mail?.answer);
  const text = plainText(letter);
  const html = webText(letter, title);
  const built = await new MailComposer({
    subject: oneLine(mail?.subject ?? title),
    to: mail?.to === undefined ? undefined : { name: '', address: mail.to },
    headers: {
      'X-Unsent': '1',
      'Content-Language': 'nl',
      ...(mail?.isConfidential === true ? { Sensitivity: 'Company-Confidential' } : {}),
      ...(date === undefined ? {} : { [dayHeader]: date }),
    },
    text: { content: text, contentTransferEncoding: 'quoted-printable' },
    html: { content: html, contentTransferEncoding: 'quoted-printable' },
    attachments: (mail?.attachments ?? []).map(({ name, mediaType, bytes }) => ({
      filename: oneLine(name),
      contentType: mediaType,
      content: Buffer.from(bytes),
    })),
    newline: 'windows',
    // Why not a random one: the same input gives the same bytes.
    baseBoundary: createHash('sha256').update(`${title}\n${text}`).digest('hex').slice(0, 24),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
  const bytes = withoutSending(built);
  const fingerprint = await draftFingerprint(bytes);
  return fingerprint === undefined ? bytes : withHeader(bytes, `${fingerprintHeader}: ${fingerprint}`);
}

/** A value for the head: a line end would begin another line there. */
function oneLine(value: string): string {
  return allowedText(value).replace(/\s+/g, ' ').trim();
}

/** A mail without the lines that belong to one that is sent: when, and under which id. */
function withoutSending(bytes: Uint8Array): Uint8Array {
  const { head, rest } = split(bytes);
  const lines = head.replace(/(?:^|\r\n)(?:date|message-id):.*(?:\r\n[ \t].*)*/gi, '').replace(/^\r\n/, '');
  return together(lines, rest);
}

function withHeader(bytes: Uint8Array, line: string): Uint8Array {
  const { head, rest } = split(bytes);
  return together(`${head}\r\n${line}`, rest);
}

/** The head, and the rest from the empty line on. */
function split(bytes: Uint8Array): { readonly head: string; readonly rest: Uint8Array } {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(headEnd);
  return { head: Buffer.from(bytes.subarray(0, at)).toString('latin1'), rest: bytes.subarray(at) };
}

function together(head: string, rest: Uint8Array): Uint8Array {
  const start = encoder.encode(head);
  const all = new Uint8Array(start.length + rest.length);
  all.set(start);
  all.set(rest, start.length);
  return all;
}
