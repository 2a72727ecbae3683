/** What is inside files that are no plain text: Office files, mails, archives, pictures. Pure: bytes in, texts and facts out. */
import type { UnreadReason } from '../../../diagnostics/codes/privacy.ts';

/** A text inside a file. */
export interface InsideText {
  /** Which part, such as `word/header1.xml`; undefined for the file's own text. */
  readonly part: string | undefined;
  readonly text: string;
}

/** What looking into a file gave. */
export interface Inside {
  readonly texts: readonly InsideText[];
  /** Names that people gave to what is inside: attachments, pictures, files in an archive. */
  readonly names: readonly string[];
  /** Pictures that tell where they were taken; undefined for the file itself. */
  readonly places: readonly (string | undefined)[];
  /** What could not be looked into, and why. */
  readonly unread: readonly { readonly part: string | undefined; readonly why: UnreadReason }[];
  /** Whether there is a picture, or something that may hold one. */
  readonly hasPicture: boolean;
}

/** Nothing. */
export const nothingInside: Inside = { texts: [], names: [], places: [], unread: [], hasPicture: false };

/** How much may still be unpacked, for a file with everything in it. */
export interface Budget {
  /** Bytes. */
  left: number;
  /** Parts. */
  parts: number;
  /** How deep files may still be inside one another. */
  readonly depth: number;
}

/** Looks into a file that is inside another. */
export type Look = (name: string, bytes: Uint8Array, budget: Budget) => Promise<Inside>;

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

/** A file of which only this is known. */
export function unread(why: UnreadReason, part?: string): Inside {
  return { ...nothingInside, unread: [{ part, why }] };
}

/** Everything of several parts. */
export function together(parts: readonly Inside[]): Inside {
  return {
    texts: parts.flatMap(({ texts }) => texts),
    names: parts.flatMap(({ names }) => names),
    places: parts.flatMap(({ places }) => places),
    unread: parts.flatMap((each) => each.unread),
    hasPicture: parts.some(({ hasPicture }) => hasPicture),
  };
}

/** The same, as part of something else: `brief.docx` in a mail has `brief.docx › word/document.xml`. */
export function within(part: string, { texts, places, unread: left, ...rest }: Inside): Inside {
  const named = (inner: string | undefined): string => (inner === undefined ? part : `${part} › ${inner}`);
  return {
    ...rest,
    texts: texts.map((each) => ({ ...each, part: named(each.part) })),
    places: places.map(named),
    unread: left.map((each) => ({ ...each, part: named(each.part) })),
  };
}
