import { execFile, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { temporaryFolder } from './bin.ts';
import { areRequired, sdkProgram } from './oracles.ts';

/** What the Open XML SDK says of a file. */
interface Verdict {
  readonly ok: boolean;
  readonly errors: readonly { readonly description: string; readonly path: string; readonly xPath: string }[];
}

const runFile = promisify(execFile);

/** Judges one file; an answer that is no verdict throws. */
async function judge(path: string, version: string): Promise<Verdict> {
  const { stdout } = await runFile(sdkProgram, [path, version], { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as Verdict;
}

/**
 * Files with something in them that no earlier file has: a paragraph, row or other part that differs in more than words
 * and numbers. Each file costs the validator a second, so on a desk only those that can tell something new; in CI every
 * document, but of the many mails to departments still only those.
 */
export function worthJudging<T extends { readonly bytes: Uint8Array; readonly name: string }>(
  files: readonly T[],
): readonly T[] {
  const known = new Set<string>();
  return files.filter(({ bytes, name }) => {
    const parts = Object.entries(unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/.test(name) }));
    const shapes = parts.flatMap(([, part]) => shapesOf(strFromU8(part)));
    const hasNew = shapes.some((shape) => !known.has(shape));
    for (const shape of shapes) known.add(shape);
    return hasNew || (areRequired && !name.startsWith('verzoeken'));
  });
}

/** The paragraphs of a part, and what stands around them, without words, names and numbers. */
function shapesOf(xml: string): readonly string[] {
  const markup = xml.replace(/>[^<]+</g, '><').replace(/ (?:w:name|w:anchor|descr|Target)="[^"]*"/g, '');
  const named = markup
    .replace(/(<w:(?:tag|alias|tblCaption) w:val=)"[^"]*"/g, '$1""')
    .replace(/"-?\d+"/g, '"0"');
  return named.split(/(?=<w:p>|<w:tr>|<w:style |<w:num )/);
}

/** As many as there are cores: each file takes a process of its own. */
const atOnce = 2;

/**
 * What is wrong with Word files according to the Open XML SDK: `name: what, where`, for each mistake.
 *
 * @param version of Office whose rules count
 */
export async function mistakesIn(
  paths: readonly string[],
  version: 'Microsoft365' | 'Office2013' = 'Microsoft365',
): Promise<readonly string[]> {
  const mistakes: string[] = [];
  const left = [...paths].reverse();
  const work = async (): Promise<void> => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      const { ok, errors } = await judge(path, version);
      const name = path.replace(/^.*\//, '');
      mistakes.push(...errors.map((each) => `${name}: ${each.description} ${each.path} ${each.xPath}`));
      if (!ok && errors.length === 0) mistakes.push(`${name}: refused without a reason`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return mistakes.sort();
}

/**
 * Files as LibreOffice reads them, written again in another format. All in one run: starting takes longer than a file.
 *
 * @returns the folder with the new files, which keep their names
 */
export async function byLibreOffice(paths: readonly string[], format: 'docx' | 'pdf'): Promise<string> {
  const out = temporaryFolder();
  const profile = pathToFileURL(temporaryFolder()).href;
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', out];
  const child = spawn('soffice', [...args, ...paths], { stdio: 'ignore' });
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`LibreOffice ended with ${String(code)}`);
  return out;
}
