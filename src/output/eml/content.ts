/** What a draft says: its subject, receivers, texts and attachments, whatever program saved it. */
import { createHash } from 'node:crypto';
import type { Address, Email } from 'postal-mime';
import { fingerprintOf, knownFingerprint, withoutSpace, type ReadFingerprint } from '../fingerprint.ts';
import type { WrittenDocument } from '../registry.ts';

/** Name of the line in the head that holds the fingerprint. */
export const fingerprintHeader = 'X-Gemeente-Kenmerk';

/** Name of the line in the head that holds the day for which it was made. */
export const dayHeader = 'X-Gemeente-Datum';

/** The fingerprint of a draft as it is now. */
export async function draftFingerprint(bytes: Uint8Array): Promise<string | undefined> {
  return (await readFingerprint(bytes))?.now;
}

/** The fingerprint in a draft, and that of what it says now; undefined when it is no mail. */
export async function readFingerprint(bytes: Uint8Array): Promise<ReadFingerprint | undefined> {
  const mail = await parsed(bytes);
  if (mail === undefined) return undefined;
  return {
    now: fingerprintOf({ body: contentOf(mail) }),
    made: knownFingerprint(headerOf(mail, fingerprintHeader)),
  };
}

/** The day for which a draft was made. */
export async function printedDate(bytes: Uint8Array): Promise<string | undefined> {
  const mail = await parsed(bytes);
  const day = mail === undefined ? undefined : headerOf(mail, dayHeader);
  return day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined;
}

/** Subject, receivers, lines and names of attachments. */
export async function readBlocks(bytes: Uint8Array): Promise<WrittenDocument | undefined> {
  const mail = await parsed(bytes);
  if (mail === undefined) return undefined;
  const lines = (mail.text ?? '').split('\n').map((line) => line.replace(/^(?:- | {2})/, ''));
  return {
    blocks: [
      mail.subject ?? '',
      ...addresses(mail.to).map((address) => `Naar ${address}`),
      ...lines,
      ...mail.attachments.map(({ filename }) => `Met ${filename ?? 'een bijlage'}`),
    ],
  };
}

function contentOf(mail: Email): string {
  const { subject = '', to, cc, bcc, text = '', html = '', attachments } = mail;
  const attached = attachments.map(
    ({ filename, content }) =>
      `${filename ?? ''} ${createHash('sha256')
        .update(new Uint8Array(content as ArrayBuffer))
        .digest('hex')}`,
  );
  return [
    withoutSpace(subject),
    ...[to, cc, bcc].map((each) => addresses(each).join(',')),
    ...[text, html].map(withoutSpace),
    ...attached,
  ].join('\u0001');
}

function addresses(list: readonly Address[] | undefined): readonly string[] {
  return (list ?? []).flatMap(({ address, group }) => address ?? addresses(group));
}

function headerOf({ headers }: Email, name: string): string | undefined {
  return headers.find(({ key }) => key === name.toLowerCase())?.value;
}

async function parsed(bytes: Uint8Array): Promise<Email | undefined> {
  const { default: PostalMime } = await import('postal-mime');
  try {
    const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
    return mail.headers.length === 0 ? undefined : mail;
  } catch {
    return undefined;
  }
}
