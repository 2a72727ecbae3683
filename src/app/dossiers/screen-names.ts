import type { Dossier } from '../../checklist/dossier.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { listAt, rawText, type ViewObject } from '../../profile/leaf.ts';
import { knownNames } from '../fill/known-names.ts';
import { namesOfRoles } from './list-tasks.ts';

/**
 * Names of roles and people for one's own screen.
 *
 * Why apart: names of people come from the file that never leaves this computer, so they must not end up in a dossier
 * or in what programs read.
 */
export interface ScreenNames {
  /** Role → what this municipality calls it. */
  readonly roles: ReadonlyMap<string, string>;
  /** Id of a person → name. */
  readonly people: ReadonlyMap<string, string>;
  /** Id of a member of the board → who it is, without a name. */
  readonly titles: ReadonlyMap<string, string>;
  /** Role → name of the person who has it in this dossier, where that is certain. */
  readonly holders: ReadonlyMap<string, string>;
}

/** The names for work on a dossier. */
export function screenNames(workspace: OpenWorkspace, { subject }: Pick<Dossier, 'subject'>): ScreenNames {
  const { sources } = workspace;
  const { profile, personNames: people } = sources;
  const members = listAt(profile, 'college', 'leden') as readonly ViewObject[];
  const mayors = members.filter((each) => rawText(each, 'rol') === 'burgemeester');
  const holders = [
    ['burgemeester', mayors.length === 1 ? rawText(mayors[0], 'id') : undefined],
    ['wethouder', subject],
  ] as const;
  return {
    roles: namesOfRoles(sources),
    people,
    titles: knownNames(workspace, 'collegelid'),
    holders: new Map(
      holders.flatMap(([role, id]) => {
        const name = people.get(id ?? '');
        return name === undefined ? [] : [[role, name] as const];
      }),
    ),
  };
}
