import type { Email } from 'postal-mime';

/** A mail that came back. */
export interface ReadMail {
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly content: Uint8Array }[];
}

/** Reads a mail; undefined when it cannot be read as one. */
export async function readMail(bytes: Uint8Array): Promise<ReadMail | undefined> {
  const { default: PostalMime } = await import('postal-mime');
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true, attachmentEncoding: 'arraybuffer' });
  } catch {
    return undefined;
  }
  return {
    subject: mail.subject ?? '',
    text: mail.text ?? textOfHtml((mail.html ?? '').slice(0, mostHtml)),
    attachments: mail.attachments.map(({ filename, mimeType, content }, index) => ({
      name: nameOf(filename, mimeType, index),
      content: new Uint8Array(content as ArrayBuffer),
    })),
  };
}

function nameOf(filename: string | null, mimeType: string, index: number): string {
  const isMail = mimeType === 'message/rfc822';
  const name = filename ?? `bijlage ${String(index + 1)}`;
  return isMail && !name.endsWith('.eml') ? `${name}.eml` : name;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  apos: "'",
};

/** The most characters of a mail that are looked at for answers. */
const mostHtml = 200_000;

/** The words of a mail that has no text of its own; what it quotes goes. */
function textOfHtml(html: string): string {
  return html
    .replace(/<(style|script|head)\b[^]*?<\/\1\s*>/gi, '')
    .replace(/<blockquote\b[^]*<\/blockquote\s*>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h\d)\b[^>]*>/gi, '\n')
    .replace(/<\/t[dh]\b[^>]*>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(?:#(\d{1,6})|([a-z]{2,4}));/gi,
      (whole, code: string | undefined, name: string | undefined) =>
        code === undefined
          ? (entities[(name ?? '').toLowerCase()] ?? whole)
          : String.fromCodePoint(Number(code)),
    );
}
