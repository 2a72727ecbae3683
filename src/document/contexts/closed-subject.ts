import { listCode } from '../../returned/list-code.ts';
import type { DocumentSources } from '../definition.ts';
import type { Receiver } from './receiver.ts';
import type { RequestCase } from './request-case.ts';
import { purposeOf, subjectOf } from './request-subject.ts';
import { municipalityCode } from './sheet-of-rows.ts';

/**
 * The subject of a mail whose title would tell what is not known yet: a subject stands on a locked screen, and in the
 * mailbox that a colleague looks after. Undefined where the title can stand there. The code tells two cases apart;
 * it is that of the list that goes along, if one does.
 */
export function closedSubject(
  cases: readonly RequestCase[],
  {
    receiver,
    asks,
    hasList,
  }: { readonly receiver: Receiver; readonly asks: boolean; readonly hasList: boolean },
  sources: DocumentSources,
): string | undefined {
  const [about] = cases;
  if (about === undefined || about.isBlank || !cases.some((each) => subjectOf(each).isSecret))
    return undefined;
  const isAboutReader = subjectOf(about).about === receiver.id;
  const purpose = isAboutReader ? 'bericht aan u' : purposeOf(cases, receiver, asks);
  return `Vertrouwelijk: ${purpose} (${hasList ? 'lijst' : 'kenmerk'} ${listCode(municipalityCode(sources), about.dossier)})`;
}
