/**
 * Pictures of `gemeente open`: where each is taken, and on what workspace. A browser walks there for `npm run gallery`;
 * a test walks the same way without one, and compares the words (docs/decisions/0026).
 */
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { root } from '../schemas.ts';

/** The day on which the pictures are taken. */
export const picturesDay = '2026-11-26';

/** Where the pictures are, each with the words of its page beside it. */
export const picturesFolder: string = `${root}docs/handleiding/plaatjes`;

/** Somebody at the pages: a browser, or a test in its place. */
export interface Visitor {
  /** Opens the page at a path. */
  readonly go: (path: string) => Promise<void>;
  /** Presses a button by its name, and sees what is told. */
  readonly press: (button: string) => Promise<void>;
  /** Chooses a file. */
  readonly choose: (name: string, content: string) => Promise<void>;
}

/** A picture of a page. */
export interface OpenPicture {
  /** From where the picture before it left off. */
  readonly walk: (visitor: Visitor) => Promise<void>;
  /** Height of the window, in CSS pixels. */
  readonly height: number;
  readonly scheme?: 'dark';
}

const dossier = 'vertrek-wethouder-zorg';

/** An answer of a department, with the code of the list that it got. */
const answer = `From: P&O <hrm@voorbeelddam.example>
To: bestuurssecretariaat@voorbeelddam.example
Subject: Antwoord: vertrek wethouder zorg
Date: Thu, 26 Nov 2026 09:12:00 +0100
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Lijst N5W6P
14 klaar 25-11-2026 PO
43 klaar 24-11-2026 PO
`;

/** Picture → how to get there; one walk, in this order. */
export const openPictures: Readonly<Record<string, OpenPicture>> = {
  overzicht: { walk: ({ go }) => go('/'), height: 840 },
  afvinken: {
    walk: async ({ go, press }) => {
      await go(`/dossiers/${dossier}`);
      await press('Afvinken: 16 Wensen voor het afscheid vragen');
    },
    height: 900,
  },
  invullen: { walk: ({ go }) => go('/invullen/bezoek'), height: 740 },
  document: {
    walk: async ({ go, press }) => {
      await go('/documenten/document/werkwijzer');
      await press('Maken en bewaren');
    },
    height: 960,
  },
  inlezen: {
    walk: async ({ go, press, choose }) => {
      await go('/inlezen');
      await choose('antwoord P&O.eml', answer);
      await press('Bekijk wat er verandert');
    },
    height: 620,
  },
  bewaren: {
    walk: async ({ press, go }) => {
      await press('Overnemen wat is aangevinkt');
      await go('/bewaren');
    },
    ...{ height: 610, scheme: 'dark' },
  },
};

/** Makes the workspace of the pictures: an example with some answers still to give, kept in git. */
export function makePicturesWorkspace(folder: string, git: (args: readonly string[]) => unknown): void {
  cpSync(`${root}examples/voorbeelddam`, folder, { recursive: true });
  rmSync(`${folder}/documenten`, { recursive: true });
  const profile = `${folder}/gemeente.yaml`;
  const text = readFileSync(profile, 'utf8');
  const kept = text.replace(/^(?:bezoek|griffie): .*\n/gm, '');
  writeFileSync(profile, kept);
  appendFileSync(`${folder}/.gitignore`, '*.docx\n');
  git(['init', '--quiet', '--initial-branch', 'main']);
  git(['add', '--all']);
  const author = ['-c', 'user.name=Secretariaat', '-c', 'user.email=secretariaat@voorbeelddam.example'];
  git([...author, 'commit', '--quiet', '--message', 'Begin']);
  writeFileSync(profile, kept.replace('meldpunt: bestuurssecretariaat', 'meldpunt: secretaresse'));
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** The words of a page, a line for each part, without the way around that every page has. */
export function wordsOfPage(html: string): string {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const lines = main
    .replace(/<\/?(?:a|strong|span|code)\b[^>]*>/g, '')
    .split(/<[^>]*>/)
    .map((line) => line.replace(/&(\w+);/g, (sign, name: string) => signs[name] ?? sign))
    .map((line) => line.replace(/\s+/g, ' ').trim());
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}
