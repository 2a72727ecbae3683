/** Every format can read back what it wrote, well enough to find which value changed (`render --check`). */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageAssets } from '../../src/world/node-files.ts';
import { findCauses } from '../../src/document/cause.ts';
import { blocksOf } from '../../src/document/readable-blocks.ts';
import { documents } from '../../src/document/registry.ts';
import { readHtmlBlocks } from '../../src/output/html/read-blocks.ts';
import { findFormat } from '../../src/output/registry.ts';
import { renderFiles } from '../../src/app/documents/render.ts';
import type { RenderedFile } from '../../src/app/documents/rendered-file.ts';
import { exampleFiles, openExample } from '../support/example-documents.ts';
import { documentFormats } from '../support/formats.ts';
import { choices, open } from '../support/workspace.ts';

const example = 'examples/voorbeelddam';
const from = "stukken_uiterlijk: { dag: donderdag, tijd: '15:00' }";
const to = "stukken_uiterlijk: { dag: woensdag, tijd: '14:30' }";

let before: readonly RenderedFile[];
let now: readonly RenderedFile[];

async function made(
  workspace: Awaited<ReturnType<typeof open>>,
  ids: readonly string[],
): Promise<readonly RenderedFile[]> {
  return renderFiles({
    workspace,
    assets: packageAssets,
    documents: documents.filter(({ id }) => ids.includes(id)),
    formats: documentFormats,
    choices,
    trace: true,
  });
}

beforeAll(async () => {
  const { files, folder } = exampleFiles(example);
  const profile = new TextDecoder().decode(files[`${folder}/gemeente.yaml`]);
  expect(profile).toContain(from);
  before = await made(await openExample(example), [
    'werkwijzer',
    'rollen',
    'functioneringsgesprek',
    'overdracht',
    'personalia',
    'samenwerking',
  ]);
  const changed = { ...files, [`${folder}/gemeente.yaml`]: profile.replace(from, to) };
  now = await made(await open(changed, { folder }), ['werkwijzer']);
}, 60_000);

async function causes(
  old: Uint8Array,
  file: RenderedFile,
): Promise<readonly (readonly [string, string | undefined])[]> {
  const written = await file.format.readBack(old);
  const found = findCauses(blocksOf(file.document.tree, file.document.traced), written?.blocks ?? []);
  const plain = (text: string): string => text.toLowerCase().replaceAll('\u00a0', ' ');
  const told = found.map(({ leaf, was }) => JSON.stringify([plain(leaf.text), was?.toLowerCase()]));
  return [...new Set(told)].map((each) => JSON.parse(each) as [string, string]);
}

describe.each(documentFormats.map(({ id }) => id))('a file in the format %s', (id) => {
  it('has every value that went into it, for every document', async () => {
    for (const file of before.filter(({ format }) => format.id === id)) {
      const written = await file.format.readBack(file.bytes);
      expect(written?.blocks.length, file.name).toBeGreaterThan(5);
      expect(written?.savedBy, file.name).toBeUndefined();
      expect(await causes(file.bytes, file), file.name).toEqual([]);
    }
  });

  it('reveals the value that changed, and what it was', async () => {
    const file = now.find(({ format }) => format.id === id);
    const old = before.find(({ name }) => name === file?.name);
    if (file === undefined || old === undefined) throw new Error('no document');
    expect(await causes(old.bytes, file)).toEqual([['woensdag 14.30 uur', 'donderdag 15.00 uur']]);
  });
});

describe('a file from elsewhere', () => {
  const word = findFormat('docx');

  it.each([
    ['no zip', strToU8('rommel')],
    ['a zip without a document', zipSync({ a: strToU8('x') })],
    ['nothing', new Uint8Array()],
  ])('is not a Word file when it is %s', async (_, bytes) => {
    expect(await word?.readBack(bytes)).toBeUndefined();
  });

  it('shows which program saved a Word file', async () => {
    const file = before.find(({ format }) => format.id === 'docx');
    const parts = unzipSync(file?.bytes ?? new Uint8Array());
    const app = strFromU8(parts['docProps/app.xml'] ?? new Uint8Array());
    const saved = zipSync({
      ...parts,
      'docProps/app.xml': strToU8(app.replace('>gemeente<', '>LibreOffice/7.4$Linux<')),
    });
    expect((await word?.readBack(saved))?.savedBy).toBe('LibreOffice');
  });

  it.each<[string, readonly string[]]>([
    [
      '<p>a &amp; b &#39;c&#x27; &nbsp;d &bestaatniet; &#99999999;</p>',
      ["a & b 'c' d &bestaatniet; &#99999999;"],
    ],
    ['<p>een<p>twee <b>vet</b><br>drie', ['een', 'twee vet drie']],
    ['<style>p{}</style><script>x < y</script><p title="a>b">wel</p><!-- <p>niet</p> -->', ['wel']],
    ['<table><tr><th>a<td><p>b<p>c<tr><td>d</table>', ['a | b c', 'd']],
    ['3 < 4 <', ['3 < 4 <']],
    ['<p', []],
    ['<nav class="inhoud"><nav>x</nav>y</nav>z<select><option>q</select>', ['z']],
    ['', []],
  ])('is read like a browser would: %j', (html, blocks) => {
    expect(readHtmlBlocks(strToU8(html))).toEqual(blocks);
  });

  it('is read quickly, whatever it contains', () => {
    const start = Date.now();
    for (const hostile of ['<', '<a "', '&', '<!--', '<p class="'])
      readHtmlBlocks(strToU8(hostile.repeat(200_000)));
    expect(Date.now() - start).toBeLessThan(5000);
  });
});
