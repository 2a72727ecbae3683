import type { Agenda, Appointment } from '../../document/agenda/appointment.ts';

/** What of an agenda somebody wants: what is new to the calendar, everything, or to take all of it out. */
export type AgendaScope = 'changes' | 'all' | 'remove';

/** What a calendar was given earlier, by the key of the appointment. */
export type Known = ReadonlyMap<string, KnownAppointment>;

/** An appointment that was given earlier. */
export interface KnownAppointment {
  readonly day: string;
  /** See `Appointment.state`. */
  readonly state: string;
}

/** The appointments to give now, and what the calendar knows from then on. */
export interface ChosenAppointments {
  readonly chosen: readonly Appointment[];
  readonly known: Known;
  readonly counts: AgendaCounts;
}

/** How many appointments of each kind are given. */
export interface AgendaCounts {
  readonly isNew: number;
  readonly changed: number;
  readonly cancelled: number;
}

/** Chooses what to give a calendar. */
export function chooseAppointments(agenda: Agenda, scope: AgendaScope, known: Known): ChosenAppointments {
  const { live, gone } = agenda;
  const liveKeys = new Set(live.map(({ key }) => key));
  const entries = live.map(({ key, when, state }) => {
    const day = when.kind === 'day' ? when.day : when.first;
    return [key, { day, state }] as const;
  });
  const now = new Map(entries);
  if (scope === 'all')
    // What is in the calendar still, and belongs there no more, stays known: the next export takes it out.
    return chosenOf(live, [], { known: new Map([...known, ...now]), before: new Map() });
  const takenOut = (key: string, day: string): Appointment =>
    gone.find((each) => each.key === key) ?? agenda.lost(key, day);
  if (scope === 'remove') {
    // What somebody exported elsewhere is not known here: then all of it may be in the calendar.
    const given = [...known].map(([key, { day }]) => [key, day] as const);
    const days = new Map(given.length > 0 ? given : [...gone, ...live].map(dayOf));
    const all = [...days].map(([key, day]) => takenOut(key, day));
    return chosenOf([], all, { known: new Map(), before: known });
  }
  const changed = live.filter(({ key }) => known.get(key)?.state !== now.get(key)?.state);
  const cancelled = [...known]
    .filter(([key]) => !liveKeys.has(key))
    .map(([key, { day }]) => takenOut(key, day));
  return chosenOf(changed, cancelled, { known: now, before: known });
}

function dayOf({ key, when }: Appointment): readonly [string, string] {
  return [key, when.kind === 'day' ? when.day : when.first];
}

function chosenOf(
  given: readonly Appointment[],
  cancelled: readonly Appointment[],
  { known, before }: { readonly known: Known; readonly before: Known },
): ChosenAppointments {
  const changed = given.filter(({ key }) => before.has(key)).length;
  const counts = { isNew: given.length - changed, changed, cancelled: cancelled.length };
  return { chosen: [...given, ...cancelled], known, counts };
}
