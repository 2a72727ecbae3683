import type { Place } from '../../app/check/causes.ts';
import { dutchDay } from '../../calendar/dutch-day.ts';

/** A place in `--json`. */
interface PlaceEntry {
  readonly bestand: string;
  readonly regel: number | undefined;
  readonly kolom: number | undefined;
  readonly pad: string | undefined;
  readonly nu: string | undefined;
  readonly was: string | undefined;
  /** The commit that touched it last, unless it is not recorded yet. */
  readonly commit: string | undefined;
  /** The day of that commit, as `2026-11-12`. */
  readonly datum: string | undefined;
  /** Whether the change is recorded in git; undefined when unknown. */
  readonly vastgelegd: boolean | undefined;
}

/** A place for programs. */
export function placeEntry(place: Place): PlaceEntry {
  const { change } = place;
  const commit = change?.kind === 'commit' ? change : undefined;
  return {
    bestand: place.file,
    regel: place.line,
    kolom: place.column,
    pad: place.path,
    nu: place.now,
    was: place.was,
    commit: commit?.commit,
    datum: commit === undefined ? undefined : dutchDay(commit.seconds),
    vastgelegd: change === undefined ? undefined : change.kind === 'commit',
  };
}
