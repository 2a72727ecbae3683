/** What reading back tells besides changes and questions. */
import type { PlannedDossier, PlannedList, ReadBack } from '../app/returned/read-back.ts';
import type { Received } from '../app/returned/receive.ts';
import { counted } from '../diagnostics/counted.ts';
import type { Question } from '../returned/plan-types.ts';
import { doubtfulWords, noteWords, refusedWords, taskWords } from './read-back.ts';
import { homelessWords, unreadWords, type HomelessWays } from './unread.ts';

/** What waits for a decision, with the file that it comes from. */
export function questionsOf({
  lists,
}: ReadBack): readonly { readonly source: string; readonly question: Question }[] {
  return lists.flatMap(({ list, plan }) =>
    plan.questions.map((question) => ({ source: list.source, question })),
  );
}

/** How many files are named before they are only counted. */
const mostNamed = 3;

/** What was not read, and why. */
export function unreadLines(
  { lists, unread, skipped, untouched }: Received,
  ways?: HomelessWays,
): readonly string[] {
  const names = untouched.slice(0, mostNamed).join(', ');
  const more = untouched.length - mostNamed;
  return [
    ...(untouched.length === 0
      ? []
      : [`Niet ingevuld, dus overgeslagen: ${names}${more > 0 ? ` en nog ${String(more)}` : ''}.`]),
    ...unread.map(unreadWords),
    ...lists.flatMap(({ source, homeless }) =>
      homeless === undefined ? [] : [homelessWords(source, homeless, ways)],
    ),
    ...(skipped === 0
      ? []
      : [`${counted(skipped, 'bestand', 'bestanden')} overgeslagen: daarin staat geen lijst.`]),
  ];
}

/** What is worth knowing of a list, and what of it was refused. */
export function listLines({ list: { source }, plan, refused, doubtful }: PlannedList): readonly string[] {
  return [
    ...plan.notes.map((note) => `${source}: ${noteWords(note)}`),
    ...refused.map((item) => refusedWords(item, source)),
    ...doubtful.map((item) => doubtfulWords(item, source)),
  ];
}

/** Tasks that were ticked while others should have come first. */
export function earlyLines({ tasks, after }: PlannedDossier): readonly string[] {
  return tasks.flatMap(({ before, after: task }) => {
    if (before?.status === 'afgehandeld' || task.despite.length === 0) return [];
    const open = after.tasks.filter(({ id }) => task.despite.includes(id)).map(({ number }) => number);
    return [`Let op: ${taskWords(task)} is afgevinkt terwijl dit nog open is: ${open.join(', ')}.`];
  });
}
