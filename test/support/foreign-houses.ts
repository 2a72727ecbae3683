import { readFileSync, writeFileSync } from 'node:fs';
import { temporaryFolder } from './folders.ts';
import { flatText } from './house-files.ts';
import type { Program } from './judges/judges.ts';
import type { Convert } from './judges/libre-office.ts';

/** A file that LibreOffice makes of a text with a header, a footer, a logo and headings of its own. */
export async function fromLibreOffice(convert: Convert): Promise<Uint8Array> {
  const text = `${temporaryFolder()}/huis.fodt`;
  writeFileSync(text, flatText());
  return readFileSync(`${await convert([text], 'docx')}/huis.docx`);
}

/** The document that pandoc takes its styles from. */
export function fromPandoc(pandoc: Program): Uint8Array {
  const reference = `${temporaryFolder()}/reference.docx`;
  pandoc(['-o', reference, '--print-default-data-file', 'reference.docx']);
  return readFileSync(reference);
}
