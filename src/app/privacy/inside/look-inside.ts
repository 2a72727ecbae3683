import { openArchive } from './archive.ts';
import { insideLimits, newBudget, nothingInside, unread, type Budget, type Inside } from './inside.ts';
import { kindOf } from '../../../privacy/inside/kind.ts';
import { readMail } from './mail.ts';
import { tellsPlace } from '../../../privacy/inside/picture-place.ts';
import { decodeText } from '../../../privacy/inside/text.ts';

/**
 * Looks into a file: its own text, or the texts, pictures and files inside it. What a file is, its bytes tell; its name only
 * tells a mail. Never throws because of the content: what cannot be read is told.
 */
export async function lookInside(
  name: string,
  bytes: Uint8Array,
  budget: Budget = newBudget(),
): Promise<Inside> {
  if (bytes.length > insideLimits.file) return unread('too-large');
  const kind = kindOf(name, bytes);
  switch (kind) {
    case 'empty':
      return nothingInside;
    case 'text':
      return bytes.length > insideLimits.text
        ? unread('too-large')
        : { ...nothingInside, texts: [{ part: undefined, text: decodeText(bytes) }] };
    case 'mail':
      return readMail(bytes, budget, lookInside);
    case 'archive':
      return openArchive(bytes, budget, lookInside);
    case 'picture':
      return { ...nothingInside, places: tellsPlace(bytes) ? [undefined] : [], hasPicture: true };
    default:
      return { ...unread(kind), hasPicture: kind === 'pdf' };
  }
}
