/** How `gemeente open` gets to a browser: by a file that only the user can read, or by an address to copy. */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { cleanEnvironment, temporaryFolder } from '../support/bin.ts';
import { root } from '../support/root.ts';

interface Started {
  readonly folder: string;
  readonly told: () => string;
  readonly command: string;
  /** What the program that opens files was given. */
  readonly shown: () => string;
}

/** Starts it with another `xdg-open` in place. */
async function started(stub: string): Promise<Started> {
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  const tools = temporaryFolder();
  mkdirSync(`${tools}/bin`);
  writeFileSync(`${tools}/bin/xdg-open`, `#!/bin/sh\n${stub}\n`);
  chmodSync(`${tools}/bin/xdg-open`, 0o755);
  const env = {
    ...cleanEnvironment(folder),
    PATH: `${tools}/bin:${process.env['PATH'] ?? ''}`,
    OUT: `${tools}/out`,
  };
  const child = spawn(process.execPath, [`${root}bin/gemeente.js`, 'open'], { cwd: folder, env });
  onTestFinished(() => void child.kill('SIGKILL'));
  let told = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (told += String(text)));
  await expect.poll(() => told, { timeout: 20_000 }).not.toBe('');
  return {
    ...{ folder, told: () => told },
    command: readFileSync(`/proc/${child.pid}/cmdline`, 'utf8'),
    shown: () => (existsSync(`${tools}/out`) ? readFileSync(`${tools}/out`, 'utf8') : ''),
  };
}

it('the browser gets a file, and nobody else the ticket', async () => {
  const { folder, told, shown, command } = await started('{ cat "$1"; echo "ARGS $*"; } > "$OUT"');
  expect(told()).toContain('opent in de browser');
  expect(told()).not.toContain('kaartje');
  const address = /url=(http:[^"]+)"/.exec(shown())?.[1] ?? '';
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?kaartje=[\w-]{43}$/);
  expect(command).not.toContain('kaartje');
  expect(/ARGS (.*)/.exec(shown())?.[1]).toBe(`${folder}/.gemeente/openen/openen.html`);
  expect(readFileSync(`${folder}/.gemeente/openen/.gitignore`, 'utf8')).toBe('*\n');
  expect(statSync(`${folder}/.gemeente/openen/openen.html`).mode & 0o777).toBe(0o600);
  const answer = await fetch(address, { redirect: 'manual' });
  expect(answer.status).toBe(303);
});

it('without a browser the address is told, and no file stays', async () => {
  const { folder, told } = await started('exit 3');
  expect(told()).toMatch(/Open dit adres in uw browser. Het werkt één keer:\nhttp:/);
  expect(existsSync(`${folder}/.gemeente/openen`)).toBe(false);
});
