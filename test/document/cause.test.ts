/** `render --check` names the values that made a document differ, and no others. */
import { describe, expect, it } from 'vitest';
import { packageAssets } from '../../src/world/node-files.ts';
import { findCauses } from '../../src/document/cause.ts';
import { blocksOf } from '../../src/document/readable-blocks.ts';
import { alignWords, wordsOf } from '../../src/document/changed-words.ts';
import { documents } from '../../src/document/registry.ts';
import { readMarkdownBlocks } from '../../src/output/md/read-blocks.ts';
import { outputFormats } from '../../src/output/registry.ts';
import { renderFiles } from '../../src/app/documents/render.ts';
import type { RenderedFile } from '../../src/app/documents/rendered-file.ts';
import { choices, minimal, open } from '../support/workspace.ts';

async function agreements(addition: string): Promise<RenderedFile> {
  const workspace = await open({ '/w/gemeente.yaml': minimal + addition });
  expect(workspace.diagnostics).toEqual([]);
  const [file] = await renderFiles({
    workspace,
    assets: packageAssets,
    documents: documents.filter(({ id }) => id === 'werkwijzer'),
    formats: outputFormats.filter(({ id }) => id === 'md'),
    choices,
    trace: true,
  });
  if (file === undefined) throw new Error('no document');
  return file;
}

/** The values that only became, or no longer are, a proposal. */
async function turned(before: string, now: string): Promise<readonly (string | undefined)[][]> {
  const old = readMarkdownBlocks((await agreements(before)).bytes);
  const { tree, traced } = (await agreements(now)).document;
  const causes = findCauses(blocksOf(tree, traced), old);
  return causes.map((cause) => [cause.turned, cause.leaf.text.toLowerCase()]);
}

/** The causes when a profile changes: the value, or the path of what is no longer filled in. */
async function told(before: string, now: string, byHand = (text: string): string => text): Promise<string[]> {
  const old = byHand(new TextDecoder().decode((await agreements(before)).bytes));
  const { tree, traced } = (await agreements(now)).document;
  const causes = findCauses(blocksOf(tree, traced), readMarkdownBlocks(new TextEncoder().encode(old)));
  return [
    ...new Set(causes.map(({ leaf }) => leaf.blank?.path ?? leaf.text.toLowerCase().replace('\u00a0', ' '))),
  ];
}

const duty = (begin: string, einde: string): string =>
  `piket:\n  begin: { dag: vrijdag, tijd: '${begin}' }\n  einde: { dag: vrijdag, tijd: '${einde}' }\n`;

describe('the cause of a change', () => {
  it('is the value that changed, not its neighbour in the same sentence', async () => {
    expect(await told(duty('12:00', '17:00'), duty('13:00', '17:00'))).toEqual(['vrijdag 13.00 uur']);
    expect(await told(duty('12:00', '17:00'), duty('12:00', '18:00'))).toEqual(['vrijdag 18.00 uur']);
  });

  it('is every value that moved, even when the old sentence has its words elsewhere', async () => {
    expect(await told(duty('12:00', '17:00'), duty('17:00', '12:00'))).toEqual([
      'vrijdag 17.00 uur',
      'vrijdag 12.00 uur',
    ]);
  });

  it('is a proposal that somebody confirmed, or a value that became one again', async () => {
    const [asked, agreed] = ['pfo:\n  dag: woensdag # voorstel\n', 'pfo:\n  dag: woensdag\n'];
    const [confirmed, proposed] = [await turned(asked, agreed), await turned(agreed, asked)];
    expect(confirmed).not.toEqual([]);
    expect(new Set(confirmed.map(String))).toEqual(new Set(['confirmed,woensdag']));
    expect(new Set(proposed.map(String))).toEqual(new Set(['proposed,woensdag']));
  });

  it('is the value that is no longer filled in', async () => {
    const agreed = "  stukken_uiterlijk: { dag: donderdag, tijd: '15:00' }\n";
    expect(await told(agreed, '')).toEqual(['college.stukken_uiterlijk']);
  });

  it('is the value that is filled in now', async () => {
    const agreed = "  stukken_uiterlijk: { dag: donderdag, tijd: '15:00' }\n";
    expect(await told('', agreed)).toEqual(['donderdag 15.00 uur']);
  });

  it('is no value when somebody changed fixed text in the document', async () => {
    const changed = await told(duty('12:00', '17:00'), duty('12:00', '17:00'), (text) =>
      text.replace('is bezet', 'is geopend').replace(/uur/, 'u.'),
    );
    expect(changed).toEqual([]);
  });
});

describe('the changed words', () => {
  const words = (now: string, old: string): string[] =>
    alignWords(wordsOf(now), wordsOf(old)).changed.map(({ text }) => text);

  it('are those without a counterpart in the same order', () => {
    expect(
      words('van vrijdag 13.00 uur tot vrijdag 12.00 uur', 'van vrijdag 12.00 uur tot vrijdag 12.00 uur'),
    ).toEqual(['13']);
    expect(words('a b c', 'a c')).toEqual(['b']);
    expect(words('a c', 'a b c')).toEqual([]);
    expect(words('a b', '')).toEqual(['a', 'b']);
    expect(words('b a', 'a b')).toHaveLength(1);
  });
});
