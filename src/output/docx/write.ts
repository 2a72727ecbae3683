import type { Root } from 'mdast';
import { bitmapOf, prepareArtwork } from '../paged/artwork.ts';
import { layOut } from '../paged/lay-out.ts';
import { logoBox } from '../paged/page-words.ts';
import type { WriteOptions } from '../registry.ts';
import { writeBlocks } from './blocks.ts';
import { defaultShell } from './default-shell.ts';
import { Draft } from './draft.ts';
import { abstractNumberings } from './numbering.ts';
import type { Shell } from './shell.ts';
import { styleDefinitions } from './styles.ts';

/**
 * Writes a Word document (ECMA-376, transitional).
 *
 * Why our own writer: existing libraries lack date pickers, choices and tags, give different bytes each run, or lose
 * checkboxes in other programs (docs/decisions/0028).
 */
export async function writeDocx(tree: Root, given: WriteOptions): Promise<Uint8Array> {
  const look = given.style.wordFile?.look;
  // Why only then: drawings are kept per style, so the same style saves drawing them again for each format.
  const options = look === undefined ? given : { ...given, style: { ...given.style, ...look } };
  const [shell, prepared] = await Promise.all([shellFor(options), prepareArtwork(tree, options)]);
  const draft = new Draft(tree, { options, shell, prepared });
  layOut(tree, draft);
  const body = writeBlocks(tree.children, draft);
  return shell.assemble({
    body,
    footnotes: draft.footnotes,
    abstractNumberings: abstractNumberings(shell.firstFree.abstractNumbering),
    numberings: draft.numberings,
    media: draft.media,
    hasColumns: draft.hasColumns,
    links: listed(draft.links),
    footnoteLinks: listed(draft.footnoteLinks),
    carried: options.carried,
    properties: {
      title: options.title,
      description: options.description,
      author: `Gemeente ${options.author}`,
      date: options.date,
    },
  });
}

/** The municipality's own Word file when there is one, else ours. */
async function shellFor(options: WriteOptions): Promise<Shell> {
  const { logo, wordFile } = options.style;
  if (wordFile === undefined)
    return defaultShell(options, logo === undefined ? undefined : await bitmapOf(logo.image, logoBox));
  const { shellFromFile } = await import('./house-file/shell-from-file.ts');
  return shellFromFile(wordFile.bytes, {
    landscape: options.landscape,
    styles: styleDefinitions(options.style, options.compact),
    values: {
      titel: options.title,
      gemeente: options.author,
      datum: options.writtenDate,
      omschrijving: options.description,
    },
  });
}

function listed(links: ReadonlyMap<string, string>): { relationId: string; target: string }[] {
  return [...links].map(([target, relationId]) => ({ relationId, target }));
}
