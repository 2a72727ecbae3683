/** Tells of what came back, besides the table of changes. */
import type { PlannedDossier, PlannedList, ReadBack, WrittenDossier } from '../../app/returned/read-back.ts';
import type { Received } from '../../app/returned/receive.ts';
import { progressOf } from '../../checklist/overview.ts';
import { counted } from '../../diagnostics/counted.ts';
import type { Question } from '../../returned/plan-types.ts';
import type { CommandContext } from '../global-options.ts';
import { shellWord } from '../own-command.ts';
import { sayWrapped } from '../say-wrapped.ts';
import {
  doubtfulWords,
  homelessWords,
  noteWords,
  questionWords,
  refusedWords,
  taskWords,
  unreadWords,
} from './words.ts';

/** What waits for a decision, with the file that it comes from. */
export function questionsOf({
  lists,
}: ReadBack): readonly { readonly source: string; readonly question: Question }[] {
  return lists.flatMap(({ list, plan }) =>
    plan.questions.map((question) => ({ source: list.source, question })),
  );
}

/** Says what was not read, what is worth knowing, what was refused, and what waits for a decision. */
export function tellRest(received: Received, planned: ReadBack, context: CommandContext): void {
  const left = questionsOf(planned);
  const lines = [
    ...unreadLines(received),
    ...planned.lists.flatMap(listLines),
    ...planned.dossiers.flatMap(earlyLines),
    ...(left.length === 0
      ? []
      : [`Nog te beslissen: ${counted(left.length, 'vraag', 'vragen')}. Hiervan is niets overgenomen.`]),
    ...left.map(({ question, source }) => `- ${questionWords(question, source).replace('\n', '\n  ')}`),
  ];
  for (const line of lines) sayWrapped(context, line);
}

/** How many files are named before they are only counted. */
const mostNamed = 3;

function unreadLines({ lists, unread, skipped, untouched }: Received): readonly string[] {
  const names = untouched.slice(0, mostNamed).join(', ');
  const more = untouched.length - mostNamed;
  return [
    ...(untouched.length === 0
      ? []
      : [`Niet ingevuld, dus overgeslagen: ${names}${more > 0 ? ` en nog ${String(more)}` : ''}.`]),
    ...unread.map(unreadWords),
    ...lists.flatMap(({ source, homeless }) =>
      homeless === undefined ? [] : [homelessWords(source, homeless)],
    ),
    ...(skipped === 0
      ? []
      : [`${counted(skipped, 'bestand', 'bestanden')} overgeslagen: daarin staat geen lijst.`]),
  ];
}

function listLines({ list: { source }, plan, refused, doubtful }: PlannedList): readonly string[] {
  return [
    ...plan.notes.map((note) => `${source}: ${noteWords(note)}`),
    ...refused.map((item) => refusedWords(item, source)),
    ...doubtful.map((item) => doubtfulWords(item, source)),
  ];
}

/** Tasks that were ticked while others should have come first. */
function earlyLines({ tasks, after }: PlannedDossier): readonly string[] {
  return tasks.flatMap(({ before, after: task }) => {
    if (before?.status === 'afgehandeld' || task.despite.length === 0) return [];
    const open = after.tasks.filter(({ id }) => task.despite.includes(id)).map(({ number }) => number);
    return [`Let op: ${taskWords(task)} is afgevinkt terwijl dit nog open is: ${open.join(', ')}.`];
  });
}

/** Says how far each dossier is now, and what to commit. */
export function sayWritten(written: readonly WrittenDossier[], { say }: CommandContext): void {
  for (const { id, file, dossier } of written) {
    const { done, total } = progressOf(dossier.tasks);
    say(`${done} van ${total} taken klaar in ${id}.`);
    say(`Bewaard in ${file}. In git zet u dit met:`);
    say(`  git add ${shellWord(file)}`);
    say(`  git commit -m "${id} bijgewerkt"`);
  }
}
