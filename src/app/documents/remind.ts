import { council, senders } from '../../document/contexts/receiver.ts';
import { remindersOf } from '../../document/reminders.ts';
import { idOfRole, namesOfRoles, nearRole } from '../dossiers/list-tasks.ts';
import { namedOrOnly } from '../dossiers/named.ts';
import { done, outcomeOf, refuse, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import { makeFiles, type MadeFiles } from './make.ts';
import { perFolder, prepareDocuments, type DocumentsRequest, type PreparedDocuments } from './prepare.ts';

/** Which reminders to make. */
export interface RemindRequest extends Pick<DocumentsRequest, 'folder' | 'formats' | 'overwrite' | 'names'> {
  /** By id, a part of its title, or undefined for the only one. */
  readonly dossier: string | undefined;
  /** The day of the reminders. */
  readonly date: string;
  /** Within how many working days something must be done to be reminded of. */
  readonly within: number;
  /** Only to this role, by its id or name. */
  readonly role?: string | undefined;
}

/** Makes the reminders of what is late or due soon in a dossier, for each folder that they go to. */
export function makeReminders(
  { within, role, dossier: typed, ...request }: RemindRequest,
  world: World,
): Promise<Outcome<readonly MadeFiles[]>> {
  return outcomeOf(async () => {
    const found: MadeFiles[] = [];
    const dossier = namedOrOnly(typed, request.folder, world);
    for (const each of perFolder({ ...request, dossier, documents: ['verzoeken'], publicOnly: false })) {
      const prepared = await prepareDocuments(each, world);
      if (prepared.kind !== 'done') return prepared;
      const choice = {
        within,
        role: role === undefined ? undefined : needMailed(knownRole(role, prepared.value), dossier),
      };
      const made = await makeFiles(
        { ...prepared.value, documents: [remindersOf(choice)] },
        { mayBeEmpty: true },
        world,
      );
      if (made.kind !== 'done') return made;
      found.push(made.value);
    }
    return done(found);
  });
}

/** Refuses a role that gets no mail at all. */
function needMailed(role: string, dossier: string): string {
  if (senders.has(role)) refuse({ code: 'remind/no-mail', role, dossier });
  if (role === council.id) refuse({ code: 'remind/no-mail', role, dossier, through: council.through });
  return role;
}

/** The id of a role. */
function knownRole(typed: string, { workspace }: PreparedDocuments): string {
  const names = namesOfRoles(workspace.sources);
  const id = idOfRole(typed, names);
  const known = [...names.keys()];
  if (!known.includes(id)) refuse({ code: 'list/unknown-role', typed, known, near: nearRole(typed, names) });
  return id;
}
