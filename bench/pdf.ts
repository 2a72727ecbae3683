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
import type { Root } from 'mdast';
import { visit } from '../src/document/walk.ts';
import { writeDocx } from '../src/output/docx/write.ts';
import { writePdf } from '../src/output/pdf/write.ts';
import { openExample } from '../test/support/example-documents.ts';
import { render } from '../test/support/workspace.ts';
import { plainOptions } from '../test/support/write-options.ts';

const municipalities = 342;
const converted = 12;
const promise = 20;

/** Measures and prints. */
export async function benchPdf(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pdf-'));
  try {
    const trees = await werkwijzers();
    const started = performance.now();
    for (const [index, tree] of trees.entries())
      await writePdf(tree, { ...plainOptions, title: `Werkwijzer ${index}` });
    const own = performance.now() - started;
    const paths: string[] = [];
    for (const [index, tree] of trees.slice(0, converted).entries()) {
      const path = join(folder, `w${index}.docx`);
      writeFileSync(path, await writeDocx(tree, plainOptions));
      paths.push(path);
    }
    const [start, all] = [convert(paths.slice(0, 1), folder), convert(paths, folder)];
    const each = (all - start) / (converted - 1);
    const scaled = start + each * (municipalities - 1);
    const ratio = scaled / own;
    console.log(
      [
        `\n${municipalities} werkwijzers as PDF/UA-1, in one process; promised ≥ ${promise} times as fast as LibreOffice\n`,
        `${seconds(own)}  from tree to PDF: ${(own / municipalities).toFixed(1)} ms each, loading included`,
        `${seconds(scaled)}  LibreOffice converting their Word files: ${each.toFixed(0)} ms each, measured on ${converted} and scaled`,
        `${ratio.toFixed(1).padStart(8)}×  ${ratio >= promise ? 'yes' : 'NO'}`,
      ].join('\n'),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A werkwijzer for each municipality, each with other words: nothing is known from the one before. */
async function werkwijzers(): Promise<readonly Root[]> {
  const [made] = await render(await openExample('examples/voorbeelddam'), ['werkwijzer']);
  if (made === undefined) throw new Error('no document');
  return Array.from({ length: municipalities }, (_, index) => {
    const tree = structuredClone(made.document.tree);
    visit(tree, (node) => {
      if (node.type === 'text') node.value = node.value.replace(/\p{L}{9,}/gu, `$&${index}`);
    });
    return tree;
  });
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
