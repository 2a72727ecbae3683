/** What is told of the attachments of drafts before those are sent. */
import type { ToldAttachment } from '../app/documents/told-attachments.ts';
import { counted } from '../diagnostics/counted.ts';
import { enumerated } from '../profile/marked-text.ts';

/** Whether a draft with this attachment is better not sent yet. */
export function isUnfinished({ open, proposed, nameless }: ToldAttachment): boolean {
  return open + proposed + nameless > 0;
}

/** What is not finished in an attachment, in one sentence; undefined when all is. */
export function unfinishedSentence(attachment: ToldAttachment): string | undefined {
  if (!isUnfinished(attachment)) return undefined;
  const { title, to, open, proposed, nameless } = attachment;
  const values = [
    ...(open === 0 ? [] : [counted(open, 'waarde', 'waarden')]),
    ...(nameless === 0 ? [] : [counted(nameless, 'naam van een medewerker', 'namen van medewerkers')]),
  ];
  return [
    `Bijlage niet af: ‘${title}’, bij de mail aan ${enumerated(to)}.`,
    ...(values.length === 0 ? [] : [`Nog in te vullen: ${enumerated(values)}.`]),
    ...(proposed === 0 ? [] : [`Nog af te spreken: ${counted(proposed, 'voorstel', 'voorstellen')}.`]),
  ].join(' ');
}

/** What became of names that an attachment promises, in one sentence; undefined when it promises none. */
export function namesSentence({ title, to, names }: ToldAttachment): string | undefined {
  const which = `‘${title}’, bij de mail aan ${enumerated(to)}`;
  switch (names) {
    case 'filled':
      return `Bijlage met namen: ${which}. Die is voor deze lezer zelf, en de bijlage zit alleen in het concept.`;
    case 'for-more':
      return `Bijlage zonder namen: ${which}. Die gaat ook naar anderen.`;
    case 'none':
    case undefined:
      return undefined;
  }
}
