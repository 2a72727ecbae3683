/** What a round may take over from the one before it. */
import { expect, it } from 'vitest';
import { workFor, type Change } from '../../src/app/watch/changes.ts';
import type { Made } from '../../src/app/documents/keep.ts';
import { packageAssets } from '../../src/world/node-files.ts';
import { documents } from '../../src/document/registry.ts';
import { plainLook, type Look } from '../../src/app/documents/look.ts';
import type { OutputFormat } from '../../src/output/registry.ts';
import { authorOf, renderFiles } from '../../src/app/documents/render.ts';
import { choices, minimal, open } from '../support/workspace.ts';
import { everyFormat } from '../support/every-format.ts';

const wanted = documents.filter(({ id }) => ['werkwijzer', 'rollen', 'uitnodiging'].includes(id));
const withPicture = `secretariaat:\n  medewerkers:\n    - { id: a, taak: agenda, foto: { bestand: a.png, alt: Een foto } }\n`;

/** Rounds that tell which files were written anew. */
function rounds(
  embedsFonts = false,
): (profile: string, changes: readonly Change[], look?: Look) => Promise<string[]> {
  let made: Made | undefined;
  return async (profile, changes, look = plainLook) => {
    const written: string[] = [];
    const formats = everyFormat
      .filter(({ id }) => id === 'md' || id === 'html')
      .map((format): OutputFormat => ({
        ...format,
        embedsFonts,
        load: async () => {
          const write = await format.load();
          return (tree, options) => {
            written.push(`${options.title.slice(0, 8)}.${format.id}`);
            return write(tree, options);
          };
        },
      }));
    const watched = { documents: wanted, dossier: undefined, names: false, showsLook: true };
    const { documents: changed, pictures: picturesChanged } = workFor(changes, watched);
    const workspace = await open({ '/w/gemeente.yaml': profile });
    const files = await renderFiles({
      workspace,
      assets: packageAssets,
      documents: wanted,
      formats,
      choices,
      look,
      earlier: made && { made, changed, picturesChanged },
    });
    made = { files, look, author: authorOf(workspace) };
    return written.sort();
  };
}

it('is everything but what a change can touch', async () => {
  const round = rounds();
  expect(await round(minimal, [{ kind: 'profile' }])).toHaveLength(6);
  expect(await round(minimal, [{ kind: 'profile' }])).toEqual([]);
  // The day of the meeting stands in the agreements only.
  const other = minimal.replace('dinsdag', 'woensdag');
  expect(await round(other, [{ kind: 'profile' }])).toEqual(['Werkwijz.html', 'Werkwijz.md']);
  // A change elsewhere leaves a document unread: it is not even made to compare.
  expect(await round(minimal, [{ kind: 'template', document: 'rollen' }])).toEqual([]);
  expect(await round(minimal, [{ kind: 'profile' }])).toEqual(['Werkwijz.html', 'Werkwijz.md']);
});

it('is Markdown, and no page, when the look changes', async () => {
  const round = rounds();
  await round(minimal, [{ kind: 'profile' }]);
  const look = { ...plainLook, style: { ...plainLook.style, fonts: { body: 'Arial', heading: 'Arial' } } };
  const written = await round(minimal, [{ kind: 'look' }], look);
  expect(written).toHaveLength(3);
  expect(written.every((name) => name.endsWith('.html'))).toBe(true);
  expect(await round(minimal, [{ kind: 'look' }], look)).toEqual([]);
});

it('is not a page with pictures, when pictures change', async () => {
  const round = rounds();
  const profile = minimal + withPicture;
  await round(profile, [{ kind: 'profile' }]);
  expect(await round(profile, [{ kind: 'look' }])).toEqual(['Werkwijz.html']);
});

it('is nothing that holds fonts, when files of the look change', async () => {
  const round = rounds(true);
  await round(minimal, [{ kind: 'profile' }]);
  // A font file has the same name in the house style, and other letters.
  expect(await round(minimal, [{ kind: 'look' }])).toHaveLength(3);
});
