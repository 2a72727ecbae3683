import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { temporaryFolder } from './bin.ts';
import { flatText } from './house-files.ts';
import { run } from './oracles.ts';

/** A file that LibreOffice makes of a text with a header, a footer, a logo and headings of its own. */
export function fromLibreOffice(): Uint8Array {
  const folder = temporaryFolder();
  mkdirSync(`${folder}/profile`);
  writeFileSync(`${folder}/huis.fodt`, flatText());
  run('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'docx',
    '--outdir',
    folder,
    `${folder}/huis.fodt`,
  ]);
  return readFileSync(`${folder}/huis.docx`);
}

/** The document that pandoc takes its styles from. */
export function fromPandoc(): Uint8Array {
  const reference = `${temporaryFolder()}/reference.docx`;
  run('pandoc', ['-o', reference, '--print-default-data-file', 'reference.docx']);
  return readFileSync(reference);
}
