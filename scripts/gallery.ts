/**
 * `npm run gallery`: pictures of real pages for the README and the manual, made from an example as LibreOffice and
 * Chromium show them; with `-- open` only those of `gemeente open`. Needs LibreOffice, poppler-utils, Chromium and
 * test/oracles; check the pictures before you commit them.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeOpenPictures } from './gallery/take-open.ts';
import { root } from './schemas.ts';

const dossier = 'vertrek-wethouder-zorg';

/** Picture → document and page. */
const pages: Readonly<Record<string, readonly [document: string, page: number]>> = {
  werkwijzer: ['werkwijzer', 2],
  rollen: ['rollen', 2],
  actielijst: [`actielijst-${dossier}`, 2],
  overdracht: [`overdracht-${dossier}`, 1],
  functioneringsgesprek: ['functioneringsgesprek', 1],
  samenwerking: ['samenwerking', 1],
};

/** Picture → web page and screen size. */
const screens: Readonly<Record<string, readonly [document: string, width: number, height: number]>> = {
  'gallery/overzicht': ['index', 1024, 1200],
  'gallery/tablet': ['werkwijzer', 768, 1024],
  'handleiding/plaatjes/verzoek': [`verzoeken-${dossier}-ict`, 900, 760],
};

const folder = mkdtempSync(join(tmpdir(), 'gemeente-gallery-'));
const gallery = `${root}docs/gallery`;
const out = `${folder}/voorbeelddam/documenten`;
if (!process.argv.includes('open')) takeDocuments();
await takeOpenPictures(`${folder}/open`);
rmSync(folder, { recursive: true, force: true });

function takeDocuments(): void {
  mkdirSync(gallery, { recursive: true });
  cpSync(`${root}examples/voorbeelddam`, `${folder}/voorbeelddam`, { recursive: true });
  rmSync(out, { recursive: true });

  render('docx,html', '--dossier', dossier);
  render('docx,html');
  for (const [name, [document, page]] of Object.entries(pages)) {
    execFileSync('soffice', [
      `-env:UserInstallation=file://${folder}/office`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      `${out}/${document}.docx`,
    ]);
    const which = ['-f', String(page), '-l', String(page), '-singlefile'];
    execFileSync('pdftoppm', [
      '-r',
      '72',
      '-png',
      ...which,
      `${folder}/${document}.pdf`,
      `${gallery}/${name}`,
    ]);
  }
  for (const [name, [document, width, height]] of Object.entries(screens)) {
    execFileSync('chromium', [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      `--user-data-dir=${folder}/browser`,
      `--window-size=${width},${height}`,
      `--screenshot=${folder}/screen.png`,
      `file://${out}/${document}.html`,
    ]);
    copyFileSync(`${folder}/screen.png`, `${root}docs/${name}.png`);
  }
}

function render(format: string, ...options: readonly string[]): void {
  const args = ['render', '--all', '--quiet', '--format', format, '--datum', '2026-11-22', ...options];
  execFileSync(process.execPath, [`${root}bin/gemeente.js`, ...args], {
    cwd: `${folder}/voorbeelddam`,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
