import { htmlElement, join, text, type Markup } from '../markup.ts';
import type { MailAttachment } from '../registry.ts';
import type { HouseStyle } from '../style/house-style.ts';
import { writePage } from './page.ts';

/** A mail that can go out. */
export interface PageMail {
  readonly subject: string;
  readonly to: string | undefined;
  readonly body: string;
  /** Name of the draft beside the page. */
  readonly draft: string;
  /** The files that go along. */
  readonly attachments: readonly MailAttachment[];
}

/** Everything that the page shows. */
export interface MailsPage {
  readonly title: string;
  readonly author: string;
  readonly style: HouseStyle;
  readonly mails: readonly PageMail[];
  /** What must wait, each with its subject and from when it may go, in words. */
  readonly waiting: readonly { readonly subject: string; readonly from: string }[];
}

/** The longest address that Windows hands to a mail program. */
const longestUrl = 2000;

/** Writes the page for who cannot open drafts: each mail as a link to the mail program, and as text to copy. */
export function writeMailsPage({ title, author, style, mails, waiting }: MailsPage): Uint8Array {
  const content = join([
    htmlElement('h1', {}, [text(title)]),
    htmlElement('p', {}, [
      text(
        'Opent uw mailprogramma de concepten (.eml)? Dan hebt u deze pagina niet nodig. Anders begint u hier een mail, of kopieert u de tekst. Controleer elke mail voordat u die verstuurt.',
      ),
    ]),
    ...mails.map((mail) => writeMail(mail)),
    waiting.length === 0
      ? undefined
      : join([
          htmlElement('h2', {}, [text('Nog niet versturen')]),
          htmlElement('p', {}, [
            text('Deze mails wachten tot het nieuws bekend is. Maak ze daarna opnieuw.'),
          ]),
          htmlElement(
            'ul',
            {},
            waiting.map(({ subject, from }) => htmlElement('li', {}, [text(`${subject}: ${from}`)])),
          ),
        ]),
  ]);
  const page = writePage(content, 'inhoud', {
    ...{ title, author, style, landscape: false, compact: false },
    description: 'Mails om te versturen, met koppelingen en tekst om te kopiëren.',
  });
  return new TextEncoder().encode(page);
}

function writeMail({ subject, to, body, draft, attachments }: PageMail): Markup {
  const whole = mailto(to, { subject, body });
  const isShort = whole.length <= longestUrl;
  return join([
    htmlElement('h2', {}, [text(subject)]),
    line('Aan: ', [text(to ?? 'nog geen adres bekend')]),
    line('Concept: ', [htmlElement('a', { href: encodeURIComponent(draft) }, [text(draft)])]),
    attachments.length === 0
      ? undefined
      : line(attachments.length === 1 ? 'Bijlage: ' : 'Bijlagen: ', [
          ...attachments.flatMap((each, index) => [text(index === 0 ? '' : ', '), attachmentLink(each)]),
          text(
            `. Opent het concept niet? Bewaar ${attachments.length === 1 ? 'de bijlage dan, en voeg die' : 'de bijlagen dan, en voeg ze'} zelf toe.`,
          ),
        ]),
    htmlElement('p', {}, [
      htmlElement(
        'a',
        { href: isShort ? whole : mailto(to, { subject }), 'aria-label': `Begin de mail: ${subject}` },
        [text('Begin deze mail')],
      ),
      text(isShort ? '' : ', en plak daarin de tekst van hieronder. Die is te lang voor de koppeling.'),
    ]),
    // Closed, so that all mails can be seen together.
    htmlElement('details', {}, [
      htmlElement('summary', {}, [text('Tekst om te kopiëren')]),
      htmlElement(
        'textarea',
        {
          'aria-label': `Tekst van de mail: ${subject}`,
          readonly: true,
          rows: 12,
          style: 'width:100%;box-sizing:border-box',
        },
        // The first line end after the tag is not part of the text.
        [text(`\n${body}`)],
      ),
    ]),
  ]);
}

/** The file itself, to save: it stands nowhere but in the draft. */
function attachmentLink({ name, mediaType, bytes }: MailAttachment): Markup {
  const href = `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
  return htmlElement('a', { href, download: name }, [text(name)]);
}

function line(label: string, content: readonly Markup[]): Markup {
  return htmlElement('p', {}, [htmlElement('strong', {}, [text(label)]), ...content]);
}

/** An address that begins a mail (RFC 6068). */
function mailto(to: string | undefined, fields: Readonly<Record<string, string>>): string {
  const written = Object.entries(fields).map(
    ([name, value]) => `${name}=${encodeURIComponent(value.replace(/\r?\n/g, '\r\n'))}`,
  );
  return `mailto:${encodeURIComponent(to ?? '').replaceAll('%40', '@')}?${written.join('&')}`;
}
