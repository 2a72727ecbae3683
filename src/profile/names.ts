import { shapes } from '../generated/shapes.ts';
import { itemsAt, nodeAt, textAt, type Located, type LocatedMap } from '../workspace/located.ts';
import type { LocatedFile } from '../workspace/load.ts';
import type { NameOf, ReaderName } from './reader-name.ts';
import type { Shape } from './shape.ts';
import type { Entities } from './entities.ts';

/** Where names come from. */
export interface NameSources {
  readonly profile: LocatedMap;
  readonly roles: Entities;
  readonly meetings: Entities;
  readonly collaborations: Entities;
  readonly persons: LocatedFile | undefined;
}

/** Roles whose name is set elsewhere in the profile. */
const namedInProfile: ReadonlyMap<string, readonly string[]> = new Map([
  ['secretaresse', ['schrijfstijl', 'functienaam_ondersteuner']],
  ['bestuurssecretariaat', ['secretariaat', 'naam']],
]);

/** Finds the name of anything a value can refer to, as this municipality calls it. */
export function makeNameOf(sources: NameSources): NameOf {
  const { profile, meetings, collaborations } = sources;
  const persons = personNames(sources.persons);
  const finders: Readonly<Record<string, (id: string) => ReaderName | undefined>> = {
    rol: (id) => roleName(sources, id),
    overleg: (id) =>
      named(
        textAt(profile, 'organisatie', 'namen', meetingKeys.get(id) ?? '') ??
          textAt(meetings.get(id), 'naam'),
      ),
    samenwerking: (id) => named(textAt(collaborations.get(id), 'naam')),
    portefeuille: (id) => named(textAt(find(profile, ['college', 'portefeuilles'], id), 'naam')),
    persoon: (id) => named(persons.get(id) ?? ''),
    collegelid: (id) => named(persons.get(id) ?? memberName(sources, id)),
    medewerker: (id) => {
      const employee = find(profile, ['secretariaat', 'medewerkers'], id);
      return named(persons.get(id) ?? textAt(employee, 'naam') ?? textAt(employee, 'taak'));
    },
  };
  return (kind, id) => finders[kind]?.(id);
}

/** Meetings whose name the profile can set with the names of departments. */
const meetingKeys: ReadonlyMap<string, string> = new Map([
  ['ovl-mt', 'managementteam'],
  ['ovl-dt', 'directieteam'],
]);

function named(text: string | undefined): ReaderName | undefined {
  return text === undefined ? undefined : { text };
}

function roleName({ profile, roles }: NameSources, id: string): ReaderName | undefined {
  const role = roles.get(id);
  const path = namedInProfile.get(id) ?? ['organisatie', 'namen', id];
  const usual = textAt(role, 'naam');
  const text = textAt(profile, ...path) ?? usualName(path, role) ?? usual;
  if (text === undefined) return undefined;
  // A different name may take a different article, and certainly a different plural. A role without an article, such as
  // ICT, has none under another name either, and an article in the municipality's own file is meant for its own name.
  const keepsArticle =
    text === usual ||
    (path[0] === 'organisatie' &&
      (articleOf(role) === '' || nodeAt(role, ['lidwoord'])?.range !== undefined));
  return {
    text,
    ...(keepsArticle ? { article: articleOf(role) } : {}),
    ...(text === usual ? { plural: textAt(role, 'meervoud') } : {}),
  };
}

/**
 * The name when the profile does not set it: the schema's default, unless the municipality's own file for the role has
 * a name.
 *
 * Why: documents print the same profile value beside the role, and one person must not have two names.
 */
function usualName(path: readonly string[], role: Located | undefined): string | undefined {
  if (nodeAt(role, ['naam'])?.range !== undefined) return undefined;
  const shape = path.reduce<Shape | undefined>(
    (at, key) => (at?.kind === 'object' ? at.keys[key] : undefined),
    shapes.gemeente,
  );
  return typeof shape?.default === 'string' ? shape.default : undefined;
}

function articleOf(role: Located | undefined): string | undefined {
  const article = textAt(role, 'lidwoord');
  return article === 'geen' ? '' : article;
}

/** A board member without a name is described by role and portfolios: "wethouder (Wonen en ruimte)". */
function memberName({ profile }: NameSources, id: string): string | undefined {
  const member = find(profile, ['college', 'leden'], id);
  const own = textAt(member, 'aanspreeknaam');
  if (member === undefined || own !== undefined) return own;
  const role = textAt(member, 'rol') ?? 'collegelid';
  const portfolios = itemsAt(member, 'portefeuilles').flatMap((item) =>
    item.kind === 'scalar'
      ? (textAt(find(profile, ['college', 'portefeuilles'], String(item.value)), 'naam') ?? [])
      : [],
  );
  return portfolios.length === 0 ? role : `${role} (${portfolios.join(', ')})`;
}

function find(profile: LocatedMap, path: readonly string[], id: string): Located | undefined {
  const list = nodeAt(profile, path);
  return list?.kind === 'list' ? list.items.find((item) => textAt(item, 'id') === id) : undefined;
}

/** Id → name of every person in the local file. */
export function personNames(persons: LocatedFile | undefined): ReadonlyMap<string, string> {
  return ofPersons(persons, 'naam');
}

/** Id → mail address of every person in the local file that has one. */
export function personMails(persons: LocatedFile | undefined): ReadonlyMap<string, string> {
  return ofPersons(persons, 'mail');
}

function ofPersons(persons: LocatedFile | undefined, key: 'naam' | 'mail'): ReadonlyMap<string, string> {
  return new Map(
    itemsAt(persons?.root, 'personen').flatMap((person) => {
      const [id, value] = [textAt(person, 'id'), textAt(person, key)];
      return id === undefined || value === undefined ? [] : [[id, value] as const];
    }),
  );
}
