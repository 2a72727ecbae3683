/**
 * How fast PDFs are made: as many werkwijzers as there are municipalities, in one process, beside LibreOffice that converts
 * the same documents as Word files. LibreOffice takes a second for each, so it gets a few of them and its time is scaled;
 * starting it, once for all, is counted in full.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readLook } from '../src/app/documents/look.ts';
import { documents } from '../src/document/registry.ts';
import { outputFormats } from '../src/output/registry.ts';
import { renderFiles } from '../src/app/documents/render.ts';
import { exampleFiles } from '../test/support/example-documents.ts';
import { memoryFiles } from '../test/support/memory-files.ts';
import { shipped } from '../test/support/shipped.ts';
import { choices, open } from '../test/support/workspace.ts';

const municipalities = 342;
const converted = 12;
const promise = 20;

/** Measures and prints. */
export async function benchPdf(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pdf-'));
  try {
    const [started, pdfs] = [performance.now(), await made('pdf', municipalities)];
    const own = performance.now() - started;
    const words = await made('docx', converted);
    const paths = words.map((bytes, index) => {
      const path = join(folder, `w${index}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    const [start, all] = [convert(paths.slice(0, 1), folder), convert(paths, folder)];
    const each = (all - start) / (converted - 1);
    const scaled = start + each * (municipalities - 1);
    const ratio = scaled / own;
    console.log(
      [
        `\n${pdfs.length} werkwijzers of ${municipalities} municipalities as PDF/UA-1, in one process; promised ≥ ${promise} times as fast as LibreOffice\n`,
        `${seconds(own)}  from YAML in memory to ${pdfs.length} files: ${(own / municipalities).toFixed(1)} ms each, loading included`,
        `${seconds(scaled)}  LibreOffice converting their Word files: ${each.toFixed(0)} ms each, measured on ${converted} and scaled`,
        `${ratio.toFixed(1).padStart(8)}×  ${ratio >= promise ? 'yes' : 'NO'}`,
      ].join('\n'),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Werkwijzers of so many municipalities, each with a name of its own. */
async function made(format: string, count: number): Promise<readonly Uint8Array[]> {
  const { files, folder } = exampleFiles('examples/voorbeelddam');
  const path = `${folder}/gemeente.yaml`;
  const profile = new TextDecoder().decode(files[path]);
  const all: Uint8Array[] = [];
  for (let index = 0; index < count; index++) {
    const own = { ...files, [path]: profile.replaceAll('Voorbeelddam', `Voorbeelddam${index}`) };
    const workspace = await open(own, { folder });
    const rendered = await renderFiles({
      ...{ workspace, assets: shipped, choices },
      documents: documents.filter(({ id }) => id === 'werkwijzer'),
      formats: outputFormats.filter(({ id }) => id === format),
      look: await readLook(workspace, memoryFiles(own)),
    });
    all.push(...rendered.map(({ bytes }) => bytes));
  }
  return all;
}

/** How long LibreOffice takes, in milliseconds. */
function convert(paths: readonly string[], folder: string): number {
  const started = performance.now();
  const profile = pathToFileURL(join(folder, 'profile')).href;
  execFileSync(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths],
    { stdio: 'ignore' },
  );
  return performance.now() - started;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`.padStart(9);
}
