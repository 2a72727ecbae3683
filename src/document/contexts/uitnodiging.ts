import { writeFullDay } from '../../calendar/day.ts';
import { addMinutes } from '../../calendar/weekly-clock.ts';
import { writeTime } from '../../calendar/written.ts';
import {
  derivedLeaf,
  leafAt,
  listAt,
  rawNumber,
  rawText,
  type Leaf,
  type ViewObject,
} from '../../profile/leaf.ts';
import type { BuildInput, BuiltDocument } from '../definition.ts';

/** The invitation: signed by all participants except the invitee, with the day of the week and the time it ends. */
export function buildUitnodiging({ manifest, sources }: BuildInput): readonly BuiltDocument[] {
  const participants = listAt(sources.profile, 'functioneringsgesprek', 'deelnemers');
  const senders = participants.filter((each) => leafAt(each)?.raw !== 'gemeentesecretaris');
  const talk = sources.profile['functioneringsgesprek'] as ViewObject;
  const context = {
    afzenders: senders,
    eerste_afzender: senders[0] ?? talk['deelnemers'],
    dag: dayOf(talk, 'datum'),
    einde: endOf(talk),
    aanvullen_uiterlijk: dayOf(talk, 'aanvullen_uiterlijk'),
  };
  return [{ name: manifest.id, title: manifest.titel, context }];
}

/** A date with its weekday; the blank when there is none. */
function dayOf(talk: ViewObject, key: string): Leaf | undefined {
  const date = rawText(talk, key);
  return date === undefined ? leafAt(talk, key) : derivedLeaf(writeFullDay(date), [leafAt(talk, key)]);
}

/** Undefined as long as the begin or the length is not known. */
function endOf(talk: ViewObject): Leaf | undefined {
  const [start, minutes] = [rawText(talk, 'tijd'), rawNumber(talk, 'duur_minuten')];
  const end = start === undefined || minutes === undefined ? undefined : addMinutes(start, minutes);
  return end === undefined
    ? undefined
    : derivedLeaf(writeTime(end), [leafAt(talk, 'tijd'), leafAt(talk, 'duur_minuten')]);
}
