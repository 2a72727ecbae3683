/** Takes the pictures of `gemeente open`: the built program, and a browser that walks through its pages. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { launcherOf, type FormPage } from '../../test/support/judges/browser.ts';
import { root } from '../schemas.ts';
import {
  makePicturesWorkspace,
  openPictures,
  picturesDay,
  picturesFolder,
  wordsOfPage,
  type Visitor,
} from './open-pictures.ts';

/** Width of the window, in CSS pixels. */
const width = 760;

/** Takes each picture, and writes the words that are on its page beside it. */
export async function takeOpenPictures(folder: string): Promise<void> {
  makePicturesWorkspace(folder, (args) => execFileSync('git', ['-C', folder, ...args]));
  const args = [`${root}bin/gemeente.js`, '--datum', picturesDay, 'open', '--zonder-browser'];
  const program = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const launch = launcherOf(`${root}test/oracles/node_modules/playwright-core/index.js`);
  const browser = await launch('/usr/bin/chromium');
  try {
    const address = await addressOf(program);
    const context = await browser.newContext({
      ...{ deviceScaleFactor: 1.25, javaScriptEnabled: true },
      viewport: { width, height: 800 },
    });
    const page = await context.newPage();
    await page.goto(address);
    const visitor = visitorWith(page, new URL(address).origin);
    for (const [name, { walk, height, scheme = 'light' }] of Object.entries(openPictures)) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme });
      await walk(visitor);
      await page.evaluate('scrollTo(0, 0)');
      await page.screenshot({ path: `${picturesFolder}/browser-${name}.png` });
      writeFileSync(`${picturesFolder}/browser-${name}.txt`, wordsOfPage(await page.content()));
    }
  } finally {
    await browser.close();
    program.kill();
  }
}

/** The address that the program prints. */
function addressOf(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    program.stdout?.on('data', (told) => {
      const [found] = /http:\S+/.exec(String(told)) ?? [];
      if (found !== undefined) resolve(found);
    });
    program.on('close', () => reject(new Error('gemeente open stopped')));
  });
}

function visitorWith(page: FormPage, origin: string): Visitor {
  return {
    go: async (path) => {
      await page.goto(origin + path);
    },
    press: async (button) => {
      // What was told before is no answer to this.
      await page.evaluate("document.querySelector('#melding').replaceChildren()");
      await page.click(`main >> role=button[name=${JSON.stringify(button)}]`);
      await page.waitForSelector('#melding .notice');
      await page.waitForLoadState();
    },
    choose: (name, content) =>
      page.setInputFiles('#bestand', [{ name, mimeType: 'message/rfc822', buffer: Buffer.from(content) }]),
  };
}
