import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from '../folders.ts';

/**
 * Files as LibreOffice reads them, written again in another format. All in one run: starting takes longer than a file.
 *
 * Gives the folder with the new files, which keep their names.
 */
export type Convert = (paths: readonly string[], format: 'docx' | 'pdf' | 'txt:Text') => Promise<string>;

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
