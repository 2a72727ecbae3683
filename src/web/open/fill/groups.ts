import type { FillQuestion } from '../../../app/fill/fill-questions.ts';
import type { Visit } from '../visit.ts';
import { fillMemory } from './fill-memory.ts';

/** Some questions under a name. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly FillQuestion[];
}

/** The part with what stands at the top of the profile. */
export const agreedPart = 'vaststelling';

/** The questions by part of the profile; what stands at its top together. */
export function groupsOf(questions: readonly FillQuestion[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const question of questions) {
    const { id, title } = question.section ?? { id: agreedPart, title: 'Vaststelling' };
    const { questions: others } = groups.get(id) ?? { questions: [] };
    groups.set(id, { id, title, questions: [...others, question] });
  }
  return [...groups.values()];
}

/** Keeps questions as a page shows them, for the form that answers one. */
export function remember(visit: Visit, questions: readonly FillQuestion[]): void {
  for (const question of questions) fillMemory(visit).questions.set(question.path, question);
}
