/** Tells of what came back, besides the table of changes. */
import type { ReadBack, WrittenDossier } from '../../app/returned/read-back.ts';
import type { Received } from '../../app/returned/receive.ts';
import { progressOf } from '../../checklist/overview.ts';
import { counted } from '../../diagnostics/counted.ts';
import type { CommandContext } from '../global-options.ts';
import { shellWord } from '../own-command.ts';
import { sayWrapped } from '../say-wrapped.ts';
import { questionWords } from '../../words/read-back.ts';
import { earlyLines, listLines, questionsOf, unreadLines } from '../../words/read-back-told.ts';

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
