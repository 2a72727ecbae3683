import type { Root } from 'mdast';
import { writeDate } from '../../calendar/written.ts';
import { findFormat } from '../../output/registry.ts';
import { plainLook } from '../documents/look.ts';

/** What a page says besides its text. */
export interface PageFacts {
  readonly title: string;
  readonly description: string;
  readonly author: string;
  /** The day on it, as `2026-12-08`. */
  readonly day: string | undefined;
}

/** A text of this program as a page: Markdown, or a web page by the same writer as documents. */
export async function writePage(
  tree: Root,
  { title, description, author, day }: PageFacts,
  format: 'md' | 'html',
): Promise<string> {
  const write = await findFormat(format)?.load();
  const bytes = await write?.(tree, {
    ...{ title, description, author, date: day },
    writtenDate: day === undefined ? undefined : writeDate(day),
    facts: {
      classification: 'openbaar',
      dossier: undefined,
      version: undefined,
      isEmptyForm: false,
      isDraft: false,
    },
    ...{ landscape: false, compact: false, isForm: false, imageBase: './' },
    ...plainLook,
  });
  return new TextDecoder().decode(bytes);
}
