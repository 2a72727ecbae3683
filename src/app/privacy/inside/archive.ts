import { Refused } from '../../../output/refusal.ts';
import { openZip, type ZipFiles } from '../../../output/zip.ts';
import type { UnreadReason } from '../../../diagnostics/codes/privacy.ts';
import {
  insideLimits,
  nothingInside,
  together,
  unread,
  within,
  type Budget,
  type Inside,
  type Look,
} from './inside.ts';
import { decodeText } from '../../../privacy/inside/text.ts';
import { sharedStrings, xmlText } from '../../../privacy/inside/xml-text.ts';

/** Word, Excel, PowerPoint and OpenDocument files keep their texts in XML. */
const xml = /\.(?:xml|rels|vml)$/i;
const strings = 'xl/sharedStrings.xml';

/** Looks into every part of a zip, which an Office file is too. What is unpacked stays within the budget. */
export async function openArchive(bytes: Uint8Array, budget: Budget, look: Look): Promise<Inside> {
  if (budget.depth === 0) return unread('too-deep');
  let files: ZipFiles;
  try {
    files = openZip(bytes);
  } catch (error) {
    return unread(reasonOf(error));
  }
  const isOffice = files.has('[Content_Types].xml') || files.has('mimetype');
  const cells = isOffice ? sharedStrings(textOf(files, strings, budget) ?? '') : [];
  const inner: Budget = { ...budget, depth: budget.depth - 1 };
  const found: Inside[] = [];
  for (const [part, open] of files) {
    inner.parts--;
    found.push(
      inner.parts < 0
        ? unread('too-large', part)
        : await lookIntoPart(part, open, { inner, isOffice, cells, look }),
    );
  }
  budget.left = inner.left;
  budget.parts = inner.parts;
  return together(found);
}

interface Around {
  readonly inner: Budget;
  readonly isOffice: boolean;
  readonly cells: readonly string[];
  readonly look: Look;
}

async function lookIntoPart(
  part: string,
  open: () => Uint8Array,
  { inner, isOffice, cells, look }: Around,
): Promise<Inside> {
  const unpacked = unpack(open, inner);
  if (typeof unpacked === 'string') return unread(unpacked, part);
  if (isOffice && xml.test(part))
    return unpacked.length > insideLimits.text
      ? unread('too-large', part)
      : { ...nothingInside, texts: [{ part, text: xmlText(decodeText(unpacked), cells) }] };
  const looked = within(part, await look(part, unpacked, inner));
  // Why: an Office file has fonts, settings of printers and macros, in which nobody writes.
  const left = isOffice ? looked.unread.filter(({ why }) => why !== 'unknown') : looked.unread;
  const isNamed = !isOffice || looked.hasPicture;
  return { ...looked, unread: left, names: [...(isNamed ? [part] : []), ...looked.names] };
}

function textOf(files: ZipFiles, part: string, budget: Budget): string | undefined {
  const open = files.get(part);
  const unpacked = open === undefined ? 'damaged' : unpack(open, budget);
  return typeof unpacked === 'string' || unpacked.length > insideLimits.text
    ? undefined
    : decodeText(unpacked);
}

function unpack(open: () => Uint8Array, budget: Budget): Uint8Array | UnreadReason {
  if (budget.left <= 0) return 'too-large';
  try {
    const bytes = open();
    budget.left -= bytes.length;
    return bytes;
  } catch (error) {
    return reasonOf(error);
  }
}

function reasonOf(error: unknown): UnreadReason {
  if (!(error instanceof Refused)) return 'damaged';
  const { kind } = error.refusal;
  return kind === 'too-large' || kind === 'encrypted' ? kind : 'damaged';
}
