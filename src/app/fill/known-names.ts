import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { leafAt, type ViewObject } from '../../profile/leaf.ts';
import { itemsAt, textAt, type Located } from '../../workspace/located.ts';

/** The names of what a value can refer to, by id. No names of people: those are never asked, and not written. */
export function knownNames({ sources, files }: OpenWorkspace, kind: string): ReadonlyMap<string, string> {
  const { profile } = files;
  switch (kind) {
    case 'rol':
      return new Map([...sources.roles].map(([id, role]) => [id, nameIn(role)]));
    case 'overleg':
      return new Map(sources.meetings.map((each) => [leafAt(each, 'id')?.text ?? '', nameIn(each)]));
    case 'samenwerking':
      return new Map(sources.collaborations.map((each) => [leafAt(each, 'id')?.text ?? '', nameIn(each)]));
    case 'portefeuille':
      return named(itemsAt(profile, 'college', 'portefeuilles'), (item) => textAt(item, 'naam'));
    case 'collegelid': {
      const portfolios = knownNames({ sources, files } as OpenWorkspace, 'portefeuille');
      return named(itemsAt(profile, 'college', 'leden'), (item) => memberWords(item, portfolios));
    }
    case 'medewerker':
      return named(itemsAt(profile, 'secretariaat', 'medewerkers'), (item) => textAt(item, 'taak'));
    default:
      return new Map();
  }
}

/** What the members of a list of the profile are: what refers to them says so. */
const kindsOfLists: Readonly<Record<string, string>> = {
  'college.portefeuilles': 'portefeuille',
  'college.leden': 'collegelid',
  'secretariaat.medewerkers': 'medewerker',
};

/** What a member of a list is called, as people know it. @param list its path: `college.leden` */
export function memberName(workspace: OpenWorkspace, list: readonly (string | number)[], id: string): string {
  const known = knownNames(workspace, kindsOfLists[list.join('.')] ?? '').get(id);
  if (known !== undefined) return known;
  const item = itemsAt(workspace.files.profile, ...list).find((each) => textAt(each, 'id') === id);
  return textAt(item, 'naam') ?? textAt(item, 'titel') ?? id;
}

function nameIn(view: ViewObject): string {
  return leafAt(view, 'naam')?.text ?? '';
}

/** The names of the members of a list; the id only where a name would not tell two apart. */
function named(
  items: readonly Located[],
  nameOf: (item: Located) => string | undefined,
): ReadonlyMap<string, string> {
  const all = items.flatMap((item) => {
    const id = textAt(item, 'id');
    return id === undefined ? [] : [{ id, name: nameOf(item) ?? id }];
  });
  return new Map(
    all.map(({ id, name }) => {
      const isShared = all.some((other) => other.id !== id && other.name === name);
      return [id, isShared ? apart(id, name) : name];
    }),
  );
}

/** "wethouder 2"; "wethouder (Wonen; wethouder-2)". */
function apart(id: string, name: string): string {
  if (id.startsWith(name)) return id.replaceAll('-', ' ');
  return name.endsWith(')') ? `${name.slice(0, -1)}; ${id})` : `${name} (${id})`;
}

/** "de burgemeester", "wethouder (Wonen en ruimte)", or as the municipality addresses this member. */
function memberWords(item: Located, portfolios: ReadonlyMap<string, string>): string {
  const own = textAt(item, 'aanspreeknaam');
  if (own !== undefined) return own;
  const role = textAt(item, 'rol') ?? textAt(item, 'id') ?? '';
  if (role === 'burgemeester') return 'de burgemeester';
  const names = itemsAt(item, 'portefeuilles').flatMap((each) => portfolios.get(textAt(each) ?? '') ?? []);
  return names.length === 0 ? role : `${role} (${names.join(', ')})`;
}
