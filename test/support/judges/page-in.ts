import { afterAll, beforeAll } from 'vitest';
import type { Browser, Page } from './browser.ts';

/**
 * One page of a browser for all tests of a group, closed after the last.
 *
 * @param prepare what the page needs before the first test
 * @returns the page, once tests run
 */
export function pageIn(
  launch: () => Promise<Browser>,
  prepare?: (page: Page) => Promise<void> | void,
): () => Page {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage();
    await prepare?.(page);
  });
  afterAll(async () => {
    await browser.close();
  });
  return () => page;
}
