import { readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import { expect } from 'vitest';
import { readableText } from './markdown-text.ts';
import { root } from './root.ts';
import { open, render } from './workspace.ts';

/** A name with nothing special about it, found in no text of ours. */
export const plainName = 'Xqzstad';
const example = readFileSync(`${root}examples/voorbeelddam/gemeente.yaml`, 'utf8');

/** Each document of the complete example with another name of the municipality, as readers of a parser see it. */
export async function documentsOf(
  name: string,
  { parse, ids }: { readonly parse: (markdown: string) => Root; readonly ids?: readonly string[] },
): Promise<Map<string, string>> {
  const profile = example.replace('naam: Voorbeelddam', () => `naam: ${JSON.stringify(name)}`);
  const files = await render(await open({ '/w/gemeente.yaml': profile }), ids);
  return new Map(files.map((file) => [file.name, readableText(parse(new TextDecoder().decode(file.bytes)))]));
}

/** A document made with another name must read the same as one made with a plain name, but for the name. */
export function expectSameButForName(
  documents: ReadonlyMap<string, string>,
  plain: ReadonlyMap<string, string>,
  name: string,
): void {
  for (const [file, text] of documents) {
    // By block: a difference is then shown alone, not with the whole document around it.
    const expected = plain.get(file)?.replaceAll(plainName, () => name);
    expect(text.split('\u0000'), file).toEqual(expected?.split('\u0000'));
  }
}
