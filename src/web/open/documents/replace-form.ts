import type { StandingFile } from '../../../app/status/standing.ts';
import type { Markup } from '../../../output/markup.ts';
import { button, paragraph, postForm, siteParts } from '../page.ts';
import type { Visit } from '../visit.ts';
import { hiddenField } from '../fields.ts';
import { choiceFields, type DocumentsSeen } from './choice.ts';

/** A file that somebody changed. */
type Changed = Pick<StandingFile, 'name' | 'format' | 'version'> & {
  /** Id of the kind of document. */
  readonly kind: string;
};

/**
 * Asks whether what somebody changed may be replaced; undefined where that cannot be asked. The form carries what was
 * seen, and the choices that the document was made with.
 */
export function replaceForm(
  { name, format, version, kind }: Changed,
  seen: DocumentsSeen,
  visit: Visit,
): Markup | undefined {
  // What a calendar does not have yet was given to it already: there is nothing to make again.
  if (version === undefined || format.needs === 'agenda') return undefined;
  const repeated = ['datum', 'bronnen', 'terug'].flatMap((field) => {
    const value = visit.form.get(field);
    return value === undefined ? [] : [hiddenField(field, value)];
  });
  const back = visit.params['naam'] === undefined ? [] : [hiddenField('terug', visit.params['naam'])];
  return postForm({ action: `${siteParts.documents.path}/maken`, class: 'act' }, visit, [
    ...choiceFields(seen),
    hiddenField('document', kind),
    hiddenField('vorm', format.id),
    hiddenField('bestand', name),
    hiddenField('versie', version),
    ...repeated,
    ...back,
    paragraph(`Van wat er nu in ${name} staat, blijft een kopie die eindigt op .oud.`),
    button(`Vervang ${name}`),
  ]);
}
