/** Small files that stand for far more: refused, within the memory that a usual run takes and a little. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { badInputs } from '../support/bad-inputs.ts';
import { gemeente, startedGemeente, temporaryFolder, type RunOutcome } from '../support/bin.ts';
import { bomb, wordFile } from '../support/house-files.ts';
import { root } from '../support/root.ts';

/** What may be added to the memory of a usual run, in kB: the largest file that is read, a few times over. */
const mostMore = 200 * 1024;

const megabyte = 1024 * 1024;

function run(args: readonly string[], folder: string): RunOutcome & { readonly memory: number } {
  const report = `${temporaryFolder()}/memory`;
  const outcome = startedGemeente(args, folder, {
    env: { NODE_OPTIONS: `--require ${root}test/support/report-memory.cjs`, GEMEENTE_MEMORY: report },
  });
  return { ...outcome, memory: Number(readFileSync(report, 'utf8')) };
}

/** Nine entities, each ten times the one before: a billion words. */
const laughs = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 9 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`).join('')}]>`;
const laughing = (encoding: 'utf8' | 'utf16le'): Uint8Array => {
  const text = `${encoding === 'utf8' ? '' : '\ufeff'}<?xml version="1.0"?>${laughs}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&a9;</w:styles>`;
  return new Uint8Array(Buffer.from(text, encoding));
};

const wordFiles: Readonly<Record<string, () => Uint8Array>> = {
  'a part that is larger than it says': () => bomb(1000, 20_000_000),
  'a part that is as large as it says': () => bomb(90 * megabyte, 90 * megabyte),
  'a part that says it is larger than memory': () => bomb(3_000_000_000, 20_000_000),
  'entities in entities': () => wordFile({ parts: { 'word/styles.xml': laughing('utf8') } }),
  'entities in entities, in UTF-16': () => wordFile({ parts: { 'word/styles.xml': laughing('utf16le') } }),
  'elements in elements': () => wordFile({ body: '<w:p>'.repeat(200_000) }),
  'a line of spaces': () => wordFile({ parts: { 'word/header1.xml': ' '.repeat(9 * megabyte) } }),
};

describe('a Word file for the house style', () => {
  const usual = (): number => {
    const folder = temporaryFolder();
    writeFileSync(`${folder}/huis.docx`, wordFile());
    return run(['template', 'check', 'huis.docx'], folder).memory;
  };
  let most: number | undefined;

  it.each(Object.entries(wordFiles))('with %s is refused, and takes little memory', (_, make) => {
    const folder = temporaryFolder();
    writeFileSync(`${folder}/huis.docx`, make());
    const { status, stdout, stderr, memory } = run(['template', 'check', 'huis.docx'], folder);
    expect(`${stdout}${stderr}`).toMatch(/house-style\/(?:damaged|too-large)/);
    expect(status).toBe(1);
    most ??= usual() + mostMore;
    expect(memory).toBeLessThan(most);
  });
});

describe('a file of the workspace', () => {
  const usual = (): number => run(['validate'], temporaryFolder(`${root}examples/schijnwoude`)).memory;
  let most: number | undefined;

  it.each(['an alias bomb', 'deep brackets', 'deep dashes', 'a role of 50 MB'])(
    'that is %s takes little memory',
    (name) => {
      const folder = temporaryFolder();
      const input = badInputs[name];
      input?.make(folder);
      const { status, stdout, stderr, memory } = run(['validate'], folder);
      expect(`${stdout}${stderr}`).toContain(input?.code);
      expect(status).toBe(1);
      most ??= usual() + mostMore;
      expect(memory).toBeLessThan(most);
    },
  );
});

describe('a template of the municipality', () => {
  /** A workspace with a document of its own, which consists of this text. */
  async function withDocument(text: string): Promise<string> {
    const folder = temporaryFolder(`${root}examples/schijnwoude`);
    await gemeente(['template', 'new', 'proef'], folder);
    const place = `${folder}/sjablonen/documenten/proef`;
    const name = 'document.md.hbs';
    const before = readFileSync(`${place}/${name}`, 'utf8');
    writeFileSync(`${place}/${name}`, `${before}\n${text}\n`);
    return folder;
  }

  it('that calls itself is refused', async () => {
    const folder = await withDocument('{{> rond}}');
    mkdirSync(`${folder}/sjablonen/documenten/proef/partials`);
    writeFileSync(`${folder}/sjablonen/documenten/proef/partials/rond.md.hbs`, '{{> rond}}');
    const { status, stdout, stderr } = run(['render', 'proef'], folder);
    expect(`${stdout}${stderr}`).toMatch(/template\/(?:partial-loop|too-deep)/);
    expect(status).toBe(1);
  });

  /** The same list so many times in itself, and so many points in it. */
  async function nested(depth: number, points: number): Promise<string> {
    const folder = await withDocument(
      `${'{{#each @root.gegevens.punten}}'.repeat(depth)}x${'{{/each}}'.repeat(depth)}`,
    );
    const data = `${folder}/gegevens/proef.yaml`;
    const before = readFileSync(data, 'utf8');
    expect(before).toMatch(/^punten:\n(?: .*\n)+/m);
    const item = /^punten:\n((?: {2}- .*\n)(?: {4}.*\n)*)/m.exec(before)?.[1] ?? '';
    writeFileSync(data, before.replace(/^punten:\n(?: .*\n)+/m, `punten:\n${item.repeat(points)}`));
    return folder;
  }

  it('that puts a list in itself too deep is refused', async () => {
    const { status, stdout, stderr } = run(['render', 'proef'], await nested(30, 2));
    expect(`${stdout}${stderr}`).toContain('template/too-deep');
    expect(status).toBe(1);
  });

  it('that repeats a long list in itself is stopped before it fills the memory, and writes nothing', async () => {
    const folder = await nested(5, 100);
    const { status, stdout, stderr, memory } = run(['render', 'proef', '--out', 'uit'], folder);
    expect(stderr).toContain('Dit document wordt te groot');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(existsSync(`${folder}/uit`)).toBe(false);
    expect(memory).toBeLessThan(500 * 1024);
  });
});
