/** A browser to judge pages with. playwright-core lies in test/oracles, where its types cannot be found. */
import { createRequire } from 'node:module';

/** As much of a page as is used here. */
export interface Page {
  readonly setContent: (html: string) => Promise<void>;
  readonly setViewportSize: (size: { readonly width: number; readonly height: number }) => Promise<void>;
  readonly emulateMedia: (options: {
    readonly media?: 'print' | 'screen';
    readonly colorScheme?: 'light' | 'dark';
  }) => Promise<void>;
  readonly addScriptTag: (script: { readonly path: string }) => Promise<unknown>;
  readonly evaluate: (code: string) => Promise<unknown>;
  readonly goto: (url: string) => Promise<unknown>;
  readonly on: (event: 'dialog', see: (dialog: { readonly dismiss: () => Promise<void> }) => void) => void;
  readonly title: () => Promise<string>;
  /** Prints it; in the media it emulates. */
  readonly pdf: (options: { readonly preferCSSPageSize: boolean }) => Promise<Buffer>;
}

/** A file that lies nowhere. */
interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The window of the system in which files are chosen. */
interface FileChooser {
  readonly setFiles: (paths: readonly string[]) => Promise<void>;
}

/** A page in which somebody fills in a form. */
export interface FormPage extends Page {
  readonly check: (selector: string) => Promise<void>;
  readonly uncheck: (selector: string) => Promise<void>;
  readonly isChecked: (selector: string) => Promise<boolean>;
  readonly fill: (selector: string, value: string) => Promise<void>;
  readonly inputValue: (selector: string) => Promise<string>;
  readonly press: (selector: string, key: string) => Promise<void>;
  readonly click: (selector: string) => Promise<void>;
  readonly reload: () => Promise<unknown>;
  readonly content: () => Promise<string>;
  readonly addInitScript: (code: string) => Promise<void>;
  readonly waitForEvent: ((event: 'download') => Promise<{ readonly path: () => Promise<string> }>) &
    ((event: 'filechooser') => Promise<FileChooser>);
  readonly waitForFunction: (code: string) => Promise<unknown>;
  readonly url: () => string;
  readonly focus: (selector: string) => Promise<void>;
  readonly textContent: (selector: string) => Promise<string | null>;
  readonly waitForSelector: (selector: string) => Promise<unknown>;
  readonly waitForLoadState: () => Promise<void>;
  readonly keyboard: {
    readonly press: (key: string) => Promise<void>;
    readonly type: (text: string) => Promise<void>;
  };
  readonly screenshot: (options: { readonly path: string; readonly fullPage?: boolean }) => Promise<unknown>;
  readonly setInputFiles: (selector: string, files: readonly (string | ChosenFile)[]) => Promise<void>;
  readonly selectOption: (selector: string, value: string) => Promise<unknown>;
}

/** What a page asks of the world outside, as the browser's own protocol tells it. */
export interface Protocol {
  readonly send: (method: 'Page.enable') => Promise<unknown>;
  readonly on: (
    event: 'Page.frameRequestedNavigation',
    see: (navigation: { readonly url: string }) => void,
  ) => void;
}

/** A profile of a browser, apart from others. */
export interface Profile {
  readonly newPage: () => Promise<FormPage>;
  readonly newCDPSession: (page: FormPage) => Promise<Protocol>;
  readonly close: () => Promise<void>;
}

/** As much of a browser as is used here. */
export interface Browser {
  readonly newPage: () => Promise<Page>;
  readonly newContext: (options: {
    readonly viewport: { readonly width: number; readonly height: number };
    readonly javaScriptEnabled: boolean;
    readonly colorScheme?: 'light' | 'dark';
    readonly deviceScaleFactor?: number;
    /** Lets a judge's script run in a page whose policy forbids it. */
    readonly bypassCSP?: boolean;
  }) => Promise<Profile>;
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
