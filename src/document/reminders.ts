import type { DocumentDefinition } from './definition.ts';
import type { Reminding } from './contexts/request-reminder.ts';
import { buildMails, requestNames } from './contexts/verzoeken.ts';
import { remindersId } from '../workspace/template-files.ts';

/** The reminders of what is open in a dossier: no document of the registry, for they are of one day and never kept. */
export function remindersOf(choice: Omit<Reminding, 'profile'>): DocumentDefinition {
  return {
    id: remindersId,
    needs: ['checklist', 'overleg'],
    isSeveral: true,
    isMail: true,
    takesDossier: true,
    names: requestNames,
    build: (input) => buildMails(input, { ...choice, profile: input.sources.profile }),
  };
}
