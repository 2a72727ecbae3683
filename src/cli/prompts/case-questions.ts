import type { CareRefusals } from '../../app/dossiers/care-refusals.ts';
import { noLongerFitting } from '../../words/care.ts';
import { choose } from './ask.ts';

/** Asks what becomes of tasks that no longer belong to a case; undefined to change nothing. */
export async function askMisfits(
  facts: CareRefusals['dossier/misfits'],
): Promise<'lapse' | 'stay' | undefined> {
  const choices = [
    { value: 'back', name: 'Terug: verander niets' },
    { value: 'lapse', name: 'Laten vervallen, met de reden erbij' },
    { value: 'stay', name: 'Open laten staan' },
  ] as const;
  const answer = await choose(`${noLongerFitting(facts)}\nWat doet u ermee?`, choices, { back: 'back' });
  return answer === 'back' ? undefined : answer;
}
