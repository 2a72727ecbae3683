/** Tasks of a dossier as data, to test with. */
import type { SheetTask, TaskSheet } from '../../src/document/task-sheet.ts';

/** An open task; what is given differs from one that is to be done on 8 December 2026. */
export function sheetTask(different: Partial<SheetTask> = {}): SheetTask {
  return {
    ...{ id: 'mail-bewaren', number: 23, title: 'Mail en agenda laten bewaren' },
    explanation: 'Vraag I&A om mail en agenda te bewaren.',
    phase: { id: 'vertrek', title: 'Vertrek' },
    ...{ byId: 'ict', by: 'I&A', helpers: [], helperIds: [], assignee: undefined },
    ...{ when: 'di 8 dec', begin: undefined, due: '2026-12-08', isChosenDay: false, waitsFor: undefined },
    ...{ blockedBy: [], duty: undefined, isMandatory: false, isPrivate: false, urgency: 'later' },
    ...{ status: 'open', doneOn: undefined, doneBy: undefined, reason: undefined, remark: undefined },
    ...different,
  };
}

/** A dossier with these tasks. */
export function taskSheet(tasks: readonly SheetTask[]): TaskSheet {
  return {
    ...{ dossier: 'vertrek-zorg', title: 'Vertrek: wethouder zorg', municipality: 'gm9999', code: 'K7F2M' },
    startedOn: '2026-11-16',
    milestones: [],
    tasks,
    roles: [{ id: 'ict', name: 'I&A' }],
  };
}
