/**
 * `npm run bench -- open`: how long `gemeente open` takes from its start to the first tick, and how long the browser takes
 * from a key to the changed screen, on a dossier of 500 tasks in Chromium.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/schemas.ts';
import type { Browser, FormPage } from '../test/support/judges/browser.ts';
import { launcherOf } from '../test/support/judges/browser.ts';
import { env, longDossier, tasks } from './long-dossier.ts';
import { median } from './measure.ts';

const promised = { key: 50, start: 3000 };
const keys = 40;

/** Measures and prints. */
export async function benchOpen(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gemeente-bench-'));
  const driver = createRequire(`${root}test/oracles/package.json`).resolve('playwright-core');
  const browser = await launcherOf(driver)('/usr/bin/chromium');
  try {
    longDossier(folder);
    const began = performance.now();
    const { address, stop } = await started(folder);
    const page = await opened(browser, address);
    await page.focus('button.tick.open');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#melding .notice');
    const start = performance.now() - began;
    console.log(`\ngemeente open, ${tasks} tasks; promised ≤ ${promised.start} ms to the first tick\n`);
    console.log(`${start.toFixed(0).padStart(6)} ms  from its start to the first tick on disk and told`);
    await report('a tick', async () => timed(page, 'document.activeElement.click()'));
    await report('a letter in the search', async (index) =>
      timed(
        page,
        `(() => { const z = document.querySelector('#zoek'); z.value = 'w'.repeat(${index % 3}); z.dispatchEvent(new InputEvent('input', { bubbles: true })); })()`,
      ),
    );
    stop();
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function opened(browser: Browser, address: string): Promise<FormPage> {
  const context = await browser.newContext({
    viewport: { width: 1180, height: 900 },
    javaScriptEnabled: true,
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.goto(`${new URL(address).origin}/dossiers/lang`);
  return page;
}

function started(folder: string): Promise<{ readonly address: string; readonly stop: () => void }> {
  const child = spawn(process.execPath, [`${root}bin/gemeente.js`, 'open', '--zonder-browser'], {
    cwd: folder,
    env,
  });
  return new Promise((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const address = /http:\S+/.exec(text)?.[0];
      if (address !== undefined) resolve({ address, stop: () => void child.kill() });
    });
  });
}

/** Milliseconds from an event until the frame that shows it was painted. */
async function timed(page: FormPage, act: string): Promise<number> {
  return (await page.evaluate(`new Promise((resolve) => {
    const open = [...document.querySelectorAll('button.tick.open')].find((each) => each.closest('li').checkVisibility());
    open?.focus();
    const began = performance.now();
    ${act};
    requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => resolve(performance.now() - began); channel.port2.postMessage(0); });
  })`)) as number;
}

async function report(name: string, act: (index: number) => Promise<number>): Promise<void> {
  const times: number[] = [];
  for (let index = 0; index < keys; index++) {
    times.push(await act(index));
    // Somebody who ticks fast: five a second.
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const verdict = median(times) <= promised.key ? 'yes' : 'NO';
  console.log(
    `${median(times).toFixed(0).padStart(6)} ms  ${name}: median; worst ${Math.max(...times).toFixed(0)} ms; promised median ≤ ${promised.key}: ${verdict}`,
  );
}
