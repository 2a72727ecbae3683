import { templateIds } from '../../document/registry.ts';
import { slug } from '../../profile/slug.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import { unportableCause } from '../../workspace/portable-name.ts';
import { dataFolder, sharedTemplates, templateFolder } from '../../workspace/template-files.ts';
import { createFiles } from '../files/create-files.ts';
import { done, outcomeOf, refuse, type Done, type Refused } from '../outcome.ts';
import { needNothingPrivateTyped } from '../privacy/before-writing.ts';
import type { World } from '../world.ts';

/** Name of a shipped example → where it goes. */
const places: Readonly<Record<string, (id: string) => string>> = {
  'template.yaml': (id) => `${templateFolder}/${id}/template.yaml`,
  'document.md.hbs': (id) => `${templateFolder}/${id}/document.md.hbs`,
  'schema.json': (id) => `${templateFolder}/${id}/schema.json`,
  'gegevens.yaml': (id) => `${dataFolder}/${id}.yaml`,
};

/** A new document for the municipality. */
export interface NewDocumentRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Its title; the id is derived from it. */
  readonly name: string;
  /** Whether nothing is written. */
  readonly isDry: boolean;
}

/** A new document. */
export interface NewDocument {
  readonly id: string;
  /** Absolute paths of its files. */
  readonly paths: readonly string[];
}

/** Creates a small working document to adapt; never overwrites a file. */
export function createDocument(
  { folder, name, isDry }: NewDocumentRequest,
  world: World,
): Promise<Done<NewDocument> | Refused> {
  return outcomeOf(async () => {
    needNothingPrivateTyped([name], { folder }, world);
    const id = needId(name);
    const files = Object.entries(places).map(([example, place]) => ({
      path: joinPath(folder, place(id)),
      text: world.shipped.read(`templates/new-document/${example}`).replaceAll('__ID__', id),
    }));
    const { taken, made } = isDry
      ? { taken: files.find(({ path }) => world.files.info(path) !== undefined)?.path, made: [] }
      : await createFiles(files, world);
    if (taken !== undefined) {
      const [file = '', ...before] = [taken, ...made].map((path) => showPath(world.base, path));
      refuse({ code: 'document/taken', file, made: before });
    }
    return done({ id, paths: files.map(({ path }) => path) });
  });
}

/** An unused id that can be a folder and a file name. */
function needId(typed: string): string {
  const id = slug(typed);
  if (id === undefined) return refuse({ code: 'document/no-id', typed });
  if (unportableCause(id) !== undefined) refuse({ code: 'document/device', id });
  if (templateIds.includes(id) || id === sharedTemplates) refuse({ code: 'document/shipped', id });
  return id;
}
