import type { Email } from 'postal-mime';
import { together, nothingInside, unread, within, type Budget, type Inside, type Look } from './inside.ts';
import { decodeText } from '../../../privacy/inside/text.ts';

/** Looks into a mail: its head, its text and web text, decoded, and its attachments. */
export async function readMail(bytes: Uint8Array, budget: Budget, look: Look): Promise<Inside> {
  if (budget.depth === 0) return unread('too-deep');
  const { default: PostalMime, decodeWords } = await import('postal-mime');
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true, attachmentEncoding: 'arraybuffer' });
  } catch {
    // Nested deeper than anyone mails. As it stands it is still a text.
    return { ...nothingInside, texts: [{ part: undefined, text: decodeText(bytes) }], ...tooDeep };
  }
  const head = mail.headers
    .map(({ originalKey, value }) => `${originalKey}: ${decodeWords(value)}`)
    .join('\n');
  const texts = [
    { part: 'mail/head', text: head },
    ...(mail.text === undefined ? [] : [{ part: 'mail/text', text: mail.text }]),
    ...(mail.html === undefined ? [] : [{ part: 'mail/html', text: mail.html }]),
  ];
  const inner: Budget = { ...budget, depth: budget.depth - 1 };
  const attached: Inside[] = [];
  for (const [index, { filename, mimeType, content }] of mail.attachments.entries()) {
    const isMail = mimeType === 'message/rfc822';
    const name = filename ?? (isMail ? `${index + 1}.eml` : `${index + 1}`);
    const inside = new Uint8Array(content as ArrayBuffer);
    inner.left -= inside.length;
    inner.parts--;
    const isOver = inner.left < 0 || inner.parts < 0;
    const looked = isOver ? unread('too-large') : await look(isMail ? `${name}.eml` : name, inside, inner);
    attached.push({ ...within(name, looked), names: [name, ...looked.names] });
  }
  budget.left = inner.left;
  budget.parts = inner.parts;
  return together([{ ...nothingInside, texts }, ...attached]);
}

const tooDeep: Pick<Inside, 'unread'> = { unread: [{ part: undefined, why: 'too-deep' }] };
