import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { leafAt, listAt } from '../../profile/leaf.ts';
import { refuse } from '../outcome.ts';

/** Refuses a member of the board that the profile does not have. */
export function checkMember(typed: string, workspace: OpenWorkspace): void {
  const known = idsIn(workspace, 'leden');
  if (!known.includes(typed)) refuse({ code: 'start/unknown-member', typed, known });
}

/** Refuses a portfolio that the profile does not have. */
export function checkPortfolio(typed: string, workspace: OpenWorkspace): void {
  const known = idsIn(workspace, 'portefeuilles');
  if (!known.includes(typed)) refuse({ code: 'start/unknown-portfolio', typed, known });
}

/** Ids in a list of the profile's `college`. */
export function idsIn({ sources }: OpenWorkspace, key: 'leden' | 'portefeuilles'): readonly string[] {
  return listAt(sources.profile, 'college', key).flatMap((each) => String(leafAt(each, 'id')?.raw ?? ''));
}
