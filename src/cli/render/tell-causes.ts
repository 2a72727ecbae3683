import { dutchDay } from '../../calendar/dutch-day.ts';
import { writeDate } from '../../calendar/written.ts';
import { stripControl } from '../../diagnostics/plain-text.ts';
import type { World } from '../../app/world.ts';
import type { Explanation, Place } from './causes.ts';
import { History, type LastChange } from './history.ts';

/** Most causes told per file. */
const maxCauses = 5;
/** Most letters of a value in a sentence. */
const maxLetters = 80;

/** Causes of one file, in words and in pieces. */
export interface Told {
  readonly sentences: readonly string[];
  readonly places: readonly ToldPlace[];
}

/** A place as `--json` gives it. */
export interface ToldPlace {
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
  /** Whether the change is recorded in git; undefined when git says nothing. */
  readonly vastgelegd: boolean | undefined;
}

/** Puts explanations into words. What git knows is asked once for each of the user's files. */
export function tell(
  explanations: readonly Explanation[],
  world: Pick<World, 'git' | 'base'>,
): ReadonlyMap<Explanation, Told> {
  const changes = lastChanges(
    explanations.flatMap(({ places }) => places),
    new History(world),
  );
  return new Map(
    explanations.map((explanation) => {
      const { places, remarks } = explanation;
      const known = places.map((place) => ({ place, change: changes.get(place) }));
      const sentences = [
        ...remarks,
        ...known.slice(0, maxCauses).map(({ place, change }) => sentenceOf(place, change)),
        ...moreThan(places.length - maxCauses),
      ];
      return [explanation, { sentences, places: known.map(({ place, change }) => pieces(place, change)) }];
    }),
  );
}

function moreThan(more: number): readonly string[] {
  return more > 0 ? [`en nog ${more} ${more === 1 ? 'waarde' : 'waarden'}`] : [];
}

function lastChanges(places: readonly Place[], history: History): ReadonlyMap<Place, LastChange> {
  const found = new Map<Place, LastChange>();
  const keep = (place: Place, change: LastChange | undefined): void => {
    if (change !== undefined) found.set(place, change);
  };
  for (const file of new Set(places.map((place) => place.file))) {
    const own = places.filter((place) => place.file === file);
    const inLines = own.flatMap((place) =>
      place.lines === undefined ? [] : [{ place, lines: place.lines }],
    );
    if (inLines.length > 0) {
      const changes = history.ofLines(
        file,
        inLines.map(({ lines }) => lines),
      );
      for (const [index, { place }] of inLines.entries()) keep(place, changes[index]);
    }
    for (const place of own.filter(({ kind, lines }) => kind === 'look' && lines === undefined))
      keep(place, history.ofFile(file));
  }
  return found;
}

/** "gemeente.yaml:31:5 is nu “donderdag 15.00 uur” (was “woensdag 12.00 uur”), sinds 3f2a1bc van 12 november 2026". */
function sentenceOf(place: Place, change: LastChange | undefined): string {
  const at = [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
  const since = sinceWhen(change);
  switch (place.kind) {
    case 'empty-folder':
      return `${at} is leeg`;
    case 'blank':
      return `${at} ${place.path ?? ''} is niet meer ingevuld${wasWords(place.was)}`;
    case 'look':
      return `${at}: de huisstijl is veranderd, of het programma${since}; de woorden zijn gelijk`;
    case 'value':
      return `${at} is nu “${short(place.now ?? '')}”${wasWords(place.was)}${since}`;
  }
}

function wasWords(was: string | undefined): string {
  if (was === undefined) return '';
  const wasEmpty = was.includes('[nog invullen:') || !/[\p{L}\p{N}]/u.test(was);
  return wasEmpty ? ' (was nog leeg)' : ` (was “${short(was)}”)`;
}

function sinceWhen(change: LastChange | undefined): string {
  if (change === undefined) return '';
  if (change.kind === 'uncommitted') return ', nog niet vastgelegd in git';
  const earlier = change.orEarlier ? ' of eerder' : '';
  return `, sinds ${change.commit} van ${writeDate(dutchDay(change.seconds))}${earlier}`;
}

function short(text: string): string {
  const clean = stripControl(text).replace(/[\n\t]+/g, ' ');
  const signs = [...clean];
  return signs.length <= maxLetters ? clean : `${signs.slice(0, maxLetters - 1).join('')}…`;
}

function pieces(place: Place, change: LastChange | undefined): ToldPlace {
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
