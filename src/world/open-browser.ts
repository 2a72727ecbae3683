/** The program that opens a file as the user would by clicking on it, on each system. */
function opener(path: string): readonly [command: string, args: readonly string[]] {
  if (process.platform === 'darwin') return ['open', [path]];
  if (process.platform === 'win32')
    return ['rundll32', ['url.dll,FileProtocolHandler', path.replaceAll('/', '\\')]];
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
 * @param folder made for a moment, with a file that only the user can read, and out of git
 * @returns whether a browser was asked to show it
 */
export async function openBrowser(address: string, folder: string): Promise<boolean> {
  const { mkdirSync, writeFileSync, rmSync } = process.getBuiltinModule('node:fs');
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${address}"><title>gemeente</title><p><a href="${address}">Verder</a></p>\n`;
  const file = `${folder}/openen.html`;
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    remove();
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/.gitignore`, '*\n');
    writeFileSync(file, page, { mode: 0o600, flag: 'wx' });
  } catch {
    return false;
  }
  const isShown = await asked(opener(file));
  if (isShown) setTimeout(remove, stay).unref();
  else remove();
  process.once('exit', remove);
  return isShown;
}

/** How long it takes at most to know that no browser can be opened, in milliseconds. */
const patience = 1_500;

/** Starts a program, and whether it did what it should: one that goes on is one that shows something. */
function asked([command, args]: readonly [command: string, args: readonly string[]]): Promise<boolean> {
  const { spawn } = process.getBuiltinModule('node:child_process');
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true, windowsHide: true });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
    setTimeout(() => resolve(true), patience).unref();
    child.unref();
  });
}
