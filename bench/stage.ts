/**
 * What the bench works on: workspaces, the same text for every peer, and the scripts of peers. Everything is in one temporary
 * folder, with a cache of its own, and always on the same day.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { strToU8, strFromU8, unzipSync, zipSync } from 'fflate';
import { parseDocument, visit } from 'yaml';
import { root } from '../scripts/schemas.ts';
import { openExample } from '../test/support/example-documents.ts';
import { render } from '../test/support/workspace.ts';
import { env as sameDay, longDossier } from './long-dossier.ts';

const example = `${root}examples/voorbeelddam`;
const dossiers = 10;

/** The formats that documents are made in. */
export const threeFormats = 'md,docx,html';

/** Where everything is. */
export interface Stage {
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A workspace of this name, made when it is first asked for: a copy of the one with everything made. */
  readonly workspace: (name: string) => string;
  /** The folder with the texts and scripts of the peers. */
  readonly peers: string;
  /** Cleans up. */
  readonly remove: () => void;
}

/** Our program with arguments. */
export function own(...args: readonly string[]): readonly string[] {
  return [process.execPath, `${root}bin/gemeente.js`, ...args];
}

/** The environment of every program: a cache of its own in the folder of the stage, and always the same day. */
export function benchEnv(folder: string): Stage['env'] {
  return { ...sameDay, XDG_CACHE_HOME: join(folder, '.cache'), GEMEENTE_GEHEUGEN: undefined };
}

/** Sets the stage. */
export async function setStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'gemeente-bench-'));
  const env = benchEnv(folder);
  const made = join(folder, 'made');
  cpSync(example, made, { recursive: true, filter: (path) => path !== `${example}/documenten` });
  const ours = (cwd: string, ...args: readonly string[]): void => {
    const [program = '', ...rest] = own(...args);
    execFileSync(program, rest, { cwd, env: { ...process.env, ...env }, stdio: 'ignore' });
  };
  for (let count = 1; count < dossiers; count++) {
    const day = `2027-01-${10 + count}`;
    ours(made, 'checklist', 'start', 'new-wethouder', '--id', `nieuw-${count}`, '--benoeming', day);
  }
  ours(made, 'render', '--all', '--format', threeFormats);
  const workspace = (name: string): string => {
    const path = join(folder, name);
    if (existsSync(path)) return path;
    if (name.startsWith('long')) longDossier(path);
    else cpSync(made, path, { recursive: true });
    return path;
  };
  const peers = join(folder, 'peers');
  cpSync(join(made, 'huisstijl'), join(folder, 'huisstijl'), { recursive: true });
  await setPeers(peers, made);
  return { folder, env, workspace, peers, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The same text for each peer, in the form it takes. */
async function setPeers(folder: string, made: string): Promise<void> {
  mkdirSync(folder);
  const { stdout, error } = spawnSync('pandoc', ['--print-default-data-file', 'reference.docx'], {
    maxBuffer: 1e8,
  });
  writeFileSync(join(folder, 'reference.docx'), error === undefined ? stdout : '');
  for (const format of ['md', 'docx'])
    cpSync(join(made, `documenten/werkwijzer.${format}`), join(folder, `werkwijzer.${format}`));
  const [written] = await render(await openExample('examples/voorbeelddam'), ['werkwijzer']);
  if (written === undefined) throw new Error('no document');
  writeFileSync(join(folder, 'tree.json'), JSON.stringify(written.document.tree));
  setTemplate(folder);
  await build({
    entryPoints: ['docx-script', 'template-script'].map((name) => `${root}bench/${name}.ts`),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
}

/**
 * A Word template with the same text: our own Word file, in which the values of the profile have become fields of
 * docxtemplater. Filling it in gives that Word file back.
 */
function setTemplate(folder: string): void {
  const parts = unzipSync(readFileSync(join(folder, 'werkwijzer.docx')));
  const body = 'word/document.xml';
  const values = stringsIn(readFileSync(`${example}/gemeente.yaml`, 'utf8'));
  const used = new Map<string, string>();
  const fields = strFromU8(parts[body] ?? new Uint8Array()).replace(
    /(<w:t(?: [^>]*)?>)([^<]+)(?=<\/w:t>)/g,
    (whole, open: string, text: string) => {
      const value = values.find((each) => text.includes(each));
      if (value === undefined) return whole;
      const name = `waarde_${values.indexOf(value)}`;
      used.set(name, value);
      return open + text.replaceAll(value, `[[${name}]]`);
    },
  );
  if (used.size < 10) throw new Error(`Only ${used.size} values of the profile are in the Word file`);
  writeFileSync(join(folder, 'template.docx'), zipSync({ ...parts, [body]: strToU8(fields) }));
  writeFileSync(join(folder, 'data.json'), JSON.stringify(Object.fromEntries(used)));
}

/** The texts in a YAML file that can be told apart in a document: the longest first. */
function stringsIn(text: string): readonly string[] {
  const found = new Set<string>();
  visit(parseDocument(text), {
    Scalar: (key, { value }) => {
      if (key !== 'key' && typeof value === 'string' && value.length > 3 && !/[<>&[\]]/.test(value))
        found.add(value);
    },
  });
  return [...found].sort((a, b) => b.length - a.length);
}
