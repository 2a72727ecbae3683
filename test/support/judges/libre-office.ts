import { execFile, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { temporaryFolder } from '../folders.ts';
import { root } from '../root.ts';

/**
 * Files as LibreOffice reads them, written again in another format. All in one run: starting takes longer than a file.
 *
 * Gives the folder with the new files, which keep their names.
 */
export type Convert = (
  paths: readonly string[],
  format: 'docx' | 'xlsx' | 'pdf' | 'txt:Text',
) => Promise<string>;

/** Lets the LibreOffice that lies somewhere convert files. */
export function converterOf(soffice: string): Convert {
  return async (paths, format) => {
    const out = temporaryFolder();
    const profile = pathToFileURL(temporaryFolder()).href;
    const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', out];
    const child = spawn(soffice, [...args, ...paths], { stdio: 'ignore' });
    const code = await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    if (code !== 0) throw new Error(`LibreOffice ended with ${String(code)}`);
    return out;
  };
}

/** What a person does in a table of a list; rows are named by the number in their first cell. */
export type WriterEdit =
  | { readonly do: 'tick' | 'delete' | 'move'; readonly row: number }
  /** Types at the end of a cell. */
  | { readonly do: 'type'; readonly row: number; readonly column: number; readonly text: string }
  /** Chooses a day. */
  | { readonly do: 'day'; readonly row: number; readonly text: string; readonly day: string };

/** Opens a Word file in LibreOffice Writer, edits it, and saves it as another Word file. */
export type EditInWriter = (source: string, target: string, edits: readonly WriterEdit[]) => Promise<void>;

/** Lets the LibreOffice that lies somewhere edit files. */
export function editorOf({
  python,
  soffice,
}: {
  readonly python: string;
  readonly soffice: string;
}): EditInWriter {
  const run = promisify(execFile);
  const script = `${root}test/support/judges/edit-in-writer.py`;
  return async (source, target, edits) => {
    await run(python, [script, soffice, source, target, JSON.stringify(edits)]);
  };
}
