import { strFromU8, unzipSync } from 'fflate';
import { isDeep } from './depth.ts';
import type { Validate } from './judges/open-xml-sdk.ts';

/**
 * Files with something in them that no earlier file has: a paragraph, row or other part that differs in more than words
 * and numbers. Each file costs the validator a second, so usually only those that can tell something new; in the deep
 * run every document, but of the many mails to departments still only those.
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
    return hasNew || (isDeep && !name.startsWith('verzoeken'));
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
  validate: Validate,
  paths: readonly string[],
  version?: 'Microsoft365' | 'Office2013',
): Promise<readonly string[]> {
  const mistakes: string[] = [];
  const left = [...paths].reverse();
  const work = async (): Promise<void> => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      const { ok, errors } = await validate(path, version);
      const name = path.replace(/^.*\//, '');
      mistakes.push(...errors.map((each) => `${name}: ${each.description} ${each.path} ${each.xPath}`));
      if (!ok && errors.length === 0) mistakes.push(`${name}: refused without a reason`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return mistakes.sort();
}
