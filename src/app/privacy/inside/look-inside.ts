import { openArchive } from './archive.ts';
import { nothingInside, unread, type Budget, type Inside } from './inside.ts';
import { kindOf } from './kind.ts';
import { readMail } from './mail.ts';
import { tellsPlace } from './picture-place.ts';
import { decodeText } from './text.ts';

/** The most bytes of a file, of a text, of everything unpacked from a file, and the most parts. */
export const insideLimits: Readonly<Record<'file' | 'text' | 'unpacked' | 'parts' | 'depth', number>> = {
  file: 32 * 1024 * 1024,
  text: 8 * 1024 * 1024,
  unpacked: 64 * 1024 * 1024,
  parts: 2000,
  depth: 4,
};

/** A budget for one file. */
export function newBudget(): Budget {
  return { left: insideLimits.unpacked, parts: insideLimits.parts, depth: insideLimits.depth };
}

/**
 * Looks into a file: its own text, or the texts, pictures and files inside it. What a file is, its bytes tell; its name only
 * tells a mail. Never throws because of the content: what cannot be read is told.
 */
export async function lookInside(name: string, bytes: Uint8Array, budget: Budget = newBudget()): Promise<Inside> {
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
      return readMail(bytes, budget);
    case 'archive':
      return openArchive(bytes, budget);
    case 'picture':
      return { ...nothingInside, places: tellsPlace(bytes) ? [undefined] : [], hasPicture: true };
    default:
      return { ...unread(kind), hasPicture: kind === 'pdf' };
  }
}
