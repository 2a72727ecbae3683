import { leafAt, listAt } from '../../profile/leaf.ts';
import type { BuildInput, BuiltDocument } from '../definition.ts';

/** The invitation: signed by all participants except the invitee. */
export function buildUitnodiging({ manifest, sources }: BuildInput): readonly BuiltDocument[] {
  const participants = listAt(sources.profile, 'functioneringsgesprek', 'deelnemers');
  const senders = participants.filter((each) => leafAt(each)?.raw !== 'gemeentesecretaris');
  return [{ name: manifest.id, title: manifest.titel, context: { afzenders: senders } }];
}
