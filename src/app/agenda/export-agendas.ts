import { agendaOf, type AgendaSource } from '../../document/agenda/agenda-of.ts';
import type { Agenda, Appointment } from '../../document/agenda/appointment.ts';
import type { MissingSeries } from '../../document/agenda/meeting-series.ts';
import { idOfRole, namesOfRoles, nearRole } from '../dossiers/list-tasks.ts';
import { withoutEnding } from '../documents/file-names.ts';
import type { MadeFiles } from '../documents/make.ts';
import { documentsAmong, type OutputFile, type RenderedFile } from '../documents/rendered-file.ts';
import { done, outcomeOf, refuse, type Done, type Refused } from '../outcome.ts';
import type { World } from '../world.ts';
import { chooseAppointments, type AgendaCounts, type AgendaScope } from './choose-appointments.ts';
import { readLastExport, rememberExport } from './last-export.ts';

/** How to export. */
export interface AgendaChoice {
  readonly scope: AgendaScope;
  /** Only the tasks of this role, by its id or name. */
  readonly role?: string | undefined;
  /** Whether each appointment gets a file of its own. */
  readonly isApart: boolean;
}

/** What came of one agenda. */
export interface ExportedAgenda {
  /** Title of the document that it is from. */
  readonly title: string;
  /** Whether it is of a dossier; else it holds the meetings that recur. */
  readonly isOfDossier: boolean;
  readonly counts: AgendaCounts;
  /** The day of the export before; undefined when there was none on this computer. */
  readonly before: string | undefined;
  /** Whether that day is later: calendars then keep what they have. */
  readonly isOlder: boolean;
  /** How many open tasks have no day. */
  readonly withoutDay: number;
  /** Meetings that are not in it. */
  readonly missing: readonly MissingSeries[];
}

/** Files to write, and what is told of them. */
export interface AgendaExport {
  readonly made: MadeFiles;
  readonly agendas: readonly ExportedAgenda[];
  /** Remembers what was exported, once it is written. */
  readonly remember: () => void;
}

/** Whether some of the files are for a calendar. */
export function hasAgendas({ files }: Pick<MadeFiles, 'files'>): boolean {
  return files.some(isAgenda);
}

/** Replaces each file with everything for a calendar by what that calendar does not have yet. */
export function exportAgendas(
  made: MadeFiles,
  choice: AgendaChoice,
  world: Pick<World, 'files'>,
): Promise<Done<AgendaExport> | Refused> {
  return outcomeOf(async () => {
    const { prepared } = made;
    const { folder } = prepared.workspace;
    const role = choice.role === undefined ? undefined : knownRole(choice.role, made);
    const { writeAgenda } = await import('../../output/ics/write.ts');
    const found = documentsAmong(made.files.filter(isAgenda)).map((file) => {
      const { document } = file;
      const agenda = agendaOf(document, { date: made.request.choices.date, role });
      if (agenda === undefined) throw new Error(`${file.name} has nothing for a calendar`);
      const last = readLastExport(agenda.name, folder, world);
      const { chosen, known, counts } = chooseAppointments(agenda, choice.scope, last.known);
      const files = filesOf(file, chosen, { agenda, choice, role, write: writeAgenda });
      const exported = {
        title: document.title,
        isOfDossier: document.sheet !== undefined,
        counts,
        before: last.known.size === 0 ? undefined : last.day,
        isOlder: last.day !== undefined && agenda.day < last.day,
        withoutDay: withoutDay(document, role),
        missing: document.series?.missing ?? [],
      };
      const remember = (): void => {
        if (chosen.length > 0) rememberExport(agenda.name, { day: agenda.day, known }, { folder, world });
      };
      return { files, exported, remember };
    });
    return done({
      made: {
        ...made,
        files: [...made.files.filter((file) => !isAgenda(file)), ...found.flatMap(({ files }) => files)],
      },
      agendas: found.map(({ exported }) => exported),
      remember: () => {
        for (const { remember } of found) remember();
      },
    });
  });
}

function isAgenda({ format }: Pick<OutputFile, 'format'>): boolean {
  return format.needs === 'agenda';
}

interface Export {
  readonly agenda: Agenda;
  readonly choice: AgendaChoice;
  /** Id of the role. */
  readonly role: string | undefined;
  readonly write: (agenda: Agenda, appointments: readonly Appointment[]) => Uint8Array;
}

/** No file for nothing: an empty one would look like an agenda without tasks. */
function filesOf(
  file: RenderedFile,
  chosen: readonly Appointment[],
  { agenda, choice, role, write }: Export,
): readonly RenderedFile[] {
  if (chosen.length === 0) return [];
  const name = fileName(file, { choice, role });
  if (!choice.isApart) return [{ ...file, name: `${name}.ics`, bytes: write(agenda, chosen) }];
  return chosen.map((each) => ({
    ...file,
    name: `${name}-${each.number === undefined ? each.key : `taak-${each.number}`}.ics`,
    bytes: write(agenda, [each]),
  }));
}

/**
 * The name of a file, without extension. A part of a list does not have its name: `agenda-vertrek-zorg-door-ict`.
 *
 * Why: what is called after a list is compared with it, and replaced by the next one.
 */
function fileName(
  { name, definition: { id } }: RenderedFile,
  { choice: { scope, isApart }, role }: Pick<Export, 'choice' | 'role'>,
): string {
  const base = withoutEnding(name);
  if (role === undefined && scope !== 'remove' && !isApart) return base;
  const subject = base.startsWith(`${id}-`) ? base.slice(id.length + 1) : base;
  const parts = [subject, role === undefined ? [] : `door-${role}`, scope === 'remove' ? 'weghalen' : []];
  return ['agenda', ...parts.flat()].join('-');
}

function withoutDay({ sheet }: AgendaSource, role: string | undefined): number {
  const open = (sheet?.tasks ?? []).filter(
    ({ status, due, byId }) =>
      due === undefined && (status === 'open' || status === 'bezig') && (role === undefined || byId === role),
  );
  return open.length;
}

/** The id of a role that does tasks in one of the lists. */
function knownRole(typed: string, { files, prepared }: MadeFiles): string {
  const names = namesOfRoles(prepared.workspace.sources);
  const role = idOfRole(typed, names);
  const inUse = documentsAmong(files).flatMap(({ document }) =>
    (document.sheet?.tasks ?? []).flatMap(({ byId }) => byId ?? []),
  );
  const known = [...new Set([...names.keys(), ...inUse])];
  if (!known.includes(role)) refuse({ code: 'list/unknown-role', typed, known, near: nearRole(role, names) });
  return role;
}
