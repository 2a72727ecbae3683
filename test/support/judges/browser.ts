/** A browser to judge pages with. playwright-core lies in test/oracles, where its types cannot be found. */
import { createRequire } from 'node:module';

/** As much of a page as is used here. */
export interface Page {
  readonly setContent: (html: string) => Promise<void>;
  readonly setViewportSize: (size: { readonly width: number; readonly height: number }) => Promise<void>;
  readonly emulateMedia: (options: { readonly media: 'print' | 'screen' }) => Promise<void>;
  readonly addScriptTag: (script: { readonly path: string }) => Promise<unknown>;
  readonly evaluate: (code: string) => Promise<unknown>;
  readonly goto: (url: string) => Promise<unknown>;
  readonly on: (event: 'dialog', see: (dialog: { readonly dismiss: () => Promise<void> }) => void) => void;
  readonly title: () => Promise<string>;
  /** Prints it; in the media it emulates. */
  readonly pdf: (options: { readonly preferCSSPageSize: boolean }) => Promise<Buffer>;
}

/** As much of a browser as is used here. */
export interface Browser {
  readonly newPage: () => Promise<Page>;
  readonly close: () => Promise<void>;
}

interface Driver {
  readonly launch: (options: {
    readonly executablePath: string;
    readonly args: readonly string[];
  }) => Promise<Browser>;
}

/** Without these Chromium looks for the outside world at every start. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Gives what starts a Chromium, with the driver that lies somewhere; close the browser after the tests. */
export function launcherOf(driver: string): (chromium: string) => Promise<Browser> {
  return (executablePath) => {
    const { chromium } = createRequire(driver)(driver) as { chromium: Driver };
    return chromium.launch({ executablePath, args });
  };
}
