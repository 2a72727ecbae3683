import { slashed } from '../workspace/paths.ts';

/** The program that opens a file as the user would by clicking on it, on each system. */
function opener(path: string): readonly [command: string, args: readonly string[]] {
  if (process.platform === 'darwin') return ['open', [path]];
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', path]];
  return ['xdg-open', [path]];
}

/** How long the file that leads to the address stays, in milliseconds. */
const stay = 20_000;

/**
 * Opens an address in the browser.
 *
 * Why by a file: who else is on this machine can read what programs are started with, but not this file, and the address
 * holds a secret (as Jupyter Server does).
 *
 * @param file where it is written for a moment; only the user can read it
 * @returns whether a browser was asked to show it
 */
export async function openBrowser(address: string, file: string): Promise<boolean> {
  const { spawn } = process.getBuiltinModule('node:child_process');
  const { mkdirSync, writeFileSync, rmSync } = process.getBuiltinModule('node:fs');
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${address}"><title>gemeente</title><p><a href="${address}">Verder</a></p>\n`;
  const remove = (): void => rmSync(file, { force: true });
  try {
    mkdirSync(file.slice(0, slashed(file).lastIndexOf('/')), { recursive: true });
    remove();
    writeFileSync(file, page, { mode: 0o600, flag: 'wx' });
  } catch {
    return false;
  }
  const [command, args] = opener(file);
  const isStarted = await new Promise<boolean>((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true, windowsHide: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => resolve(true));
    child.unref();
  });
  if (!isStarted) remove();
  else setTimeout(remove, stay).unref();
  process.once('exit', remove);
  return isStarted;
}
