/** Candidates from the workspace and the shipped files. */
import type { World } from '../../app/world.ts';
import { entityFolders, type EntityFileKind } from '../../workspace/file-kinds.ts';
import { profileIn } from '../../workspace/find.ts';
import { outlineItems, outlineValue, type OutlineItem } from '../../workspace/outline-yaml.ts';
import { joinPath } from '../../workspace/paths.ts';
import { readCollection, shippedFile, type ShippedCollection } from '../../workspace/shipped.ts';
import {
  ownDocumentIds,
  remindersId,
  sharedTemplates,
  templateFolder,
} from '../../workspace/template-files.ts';
import type { Candidate, FindWords, SourceContext } from './source.ts';

/**
 * Documents that can be made: the shipped ones, and the workspace's own. By folder names, so that nothing has to be
 * loaded.
 */
export function documents({ folder, world }: Pick<SourceContext, 'folder' | 'world'>): readonly Candidate[] {
  const names = world.shipped.list('templates/documents');
  const shipped = names.filter((id) => ![sharedTemplates, remindersId].includes(id) && !id.startsWith('.'));
  const own = folder === undefined ? [] : ownDocumentIds(world.files, folder, shipped);
  return [...shipped, ...own].map((word) => ({ word }));
}

/** Documents that can be filled in, the workspace's own too. */
export function forms(context: Pick<SourceContext, 'folder' | 'world'>): readonly Candidate[] {
  const { folder, world } = context;
  return documents(context).filter(({ word }) => {
    const own =
      folder === undefined ? '' : textOf(joinPath(folder, `${templateFolder}/${word}/template.yaml`), world);
    if (own !== '') return outlineValue(own, 'invulbaar') === 'true';
    const manifest = `templates/documents/${word}/template.yaml`;
    if (!world.shipped.list('templates/documents').includes(word)) return false;
    return (shippedFile(world.shipped, manifest) as { readonly invulbaar?: boolean }).invulbaar === true;
  });
}

/** Checklists, shipped and own. */
export function checklists({ folder, world }: SourceContext): readonly Candidate[] {
  return [...shippedThings('checklists', world), ...ownThings('checklist', folder, world)];
}

/** Roles, shipped and own. */
export function roles({ folder, world }: SourceContext): readonly Candidate[] {
  return [...shippedThings('roles', world), ...ownThings('rol', folder, world)];
}

/** Schemas by their names. */
export function schemas({ world }: SourceContext): readonly Candidate[] {
  const ending = '.schema.json';
  const names = world.shipped.list('schemas').filter((name) => name.endsWith(ending));
  return names.map((name) => ({ word: name.slice(0, -ending.length) }));
}

/** The items of a list in the profile. @param path keys from the top to the list */
export function profileItems(...path: readonly string[]): FindWords {
  return ({ folder, world }) => {
    const profile = folder === undefined ? undefined : profileIn(world.files, folder);
    return profile === undefined ? [] : outlineItems(textOf(profile, world), path).flatMap(candidate);
  };
}

/** Milestones of the checklists to start; each is followed by a day. */
export function milestones({ given, world }: SourceContext): readonly Candidate[] {
  return readCollection(world.shipped, 'checklists').flatMap(({ value }) => {
    const { id, mijlpalen } = value as { readonly id?: string; readonly mijlpalen?: unknown };
    if (!Array.isArray(mijlpalen) || (given.length > 0 && !given.includes(id ?? ''))) return [];
    return (mijlpalen as readonly Readonly<Record<string, unknown>>[]).flatMap((each) =>
      typeof each['id'] === 'string' ? [{ word: `${each['id']}=`, about: textIn(each, 'naam') }] : [],
    );
  });
}

/** An item with an id as a candidate. */
export function candidate(item: OutlineItem): readonly Candidate[] {
  const word = item.get('id') ?? '';
  return word === '' ? [] : [{ word, about: item.get('titel') ?? item.get('naam') }];
}

/** Text of a file; empty when it cannot be read. */
export function textOf(path: string, { files }: Pick<World, 'files'>): string {
  const found = files.read(path);
  return 'failure' in found ? '' : new TextDecoder().decode(found.bytes);
}

/** Shipped items, with their aliases. */
function shippedThings(
  collection: ShippedCollection,
  { shipped }: Pick<World, 'shipped'>,
): readonly Candidate[] {
  return readCollection(shipped, collection).flatMap(({ value }) => {
    const thing = value as Readonly<Record<string, unknown>>;
    const names = [thing['id'], ...[thing['aliassen'] ?? []].flat()];
    const about = textIn(thing, 'titel') ?? textIn(thing, 'naam');
    return names.flatMap((word) => (typeof word === 'string' ? [{ word, about }] : []));
  });
}

/** The workspace's own items, by file name. */
function ownThings(
  kind: EntityFileKind,
  folder: string | undefined,
  { files }: Pick<World, 'files'>,
): readonly Candidate[] {
  if (folder === undefined) return [];
  const names = files.list(joinPath(folder, entityFolders[kind].folder));
  return names.flatMap((name) =>
    /^[^.~].*\.ya?ml$/.test(name) ? [{ word: name.replace(/\.ya?ml$/, '') }] : [],
  );
}

function textIn(thing: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = thing[key];
  return typeof value === 'string' ? value : undefined;
}
