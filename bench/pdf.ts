/**
 * How fast PDFs are made: as many werkwijzers as there are municipalities, in one process, beside LibreOffice that converts
 * the same documents as Word files, a few of them, scaled. LibreOffice is measured twice: started for each file, as a
 * script does that converts what it finds, and started once for all.
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
import { median } from './measure.ts';

const municipalities = 342;
const converted = 12;
const started = 4;
const promise = 20;

/** Measures and prints. */
export async function benchPdf(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pdf-'));
  try {
    const trees = await werkwijzers();
    const begun = performance.now();
    for (const [index, tree] of trees.entries())
      await writePdf(tree, { ...plainOptions, title: `Werkwijzer ${index}` });
    const own = performance.now() - begun;
    const paths: string[] = [];
    for (const [index, tree] of trees.slice(0, converted).entries()) {
      const path = join(folder, `w${index}.docx`);
      writeFileSync(path, await writeDocx(tree, plainOptions));
      paths.push(path);
    }
    const one = median(paths.slice(0, started).map((path) => convert([path], folder)));
    const each = (convert(paths, folder) - one) / (converted - 1);
    const ways = [
      { how: 'started for each file', scaled: one * municipalities, from: started },
      { how: 'started once for all', scaled: one + each * (municipalities - 1), from: converted },
    ];
    console.log(
      `\n${municipalities} werkwijzers as PDF/UA-1, in one process; promised ≥ ${promise} times LibreOffice\n`,
    );
    console.log(
      `${seconds(own)}  from tree to PDF: ${(own / municipalities).toFixed(1)} ms each, loading included`,
    );
    for (const { how, scaled, from } of ways) {
      const ratio = scaled / own;
      const told = `${ratio.toFixed(1).padStart(8)} ×  ${ratio >= promise ? 'yes' : 'NO'}`;
      console.log(`${seconds(scaled)}  LibreOffice, ${how}: measured on ${from} and scaled\n${told}`);
    }
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
