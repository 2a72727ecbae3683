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

function nameIn(view: ViewObject): string {
  return leafAt(view, 'naam')?.text ?? '';
}

function named(
  items: readonly Located[],
  nameOf: (item: Located) => string | undefined,
): ReadonlyMap<string, string> {
  return new Map(
    items.flatMap((item) => {
      const id = textAt(item, 'id');
      return id === undefined ? [] : [[id, nameOf(item) ?? id] as const];
    }),
  );
}

/** "de burgemeester", "wethouder 1 (Wonen en ruimte)". */
function memberWords(item: Located, portfolios: ReadonlyMap<string, string>): string {
  const id = textAt(item, 'id') ?? '';
  if (id === 'burgemeester') return 'de burgemeester';
  const names = itemsAt(item, 'portefeuilles').flatMap((each) => portfolios.get(textAt(each) ?? '') ?? []);
  const word = id.replaceAll('-', ' ');
  return names.length === 0 ? word : `${word} (${names.join(', ')})`;
}
