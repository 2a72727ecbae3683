import type { FillQuestion } from '../../../app/fill/fill-questions.ts';
import { join } from '../../../output/markup.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { hiddenField } from '../fields.ts';
import type { Notice } from '../notice.ts';
import { button, postForm } from '../page.ts';
import type { Visit } from '../visit.ts';
import { fillMemory, type SavedAnswer } from './fill-memory.ts';

/**
 * Tells of answers that were saved here and are gone: somebody saved an older version of the file, as editors do that
 * take no lock (docs/decisions/0022). They are offered again.
 */
export function overwrittenNotice(
  visit: Visit,
  questions: readonly FillQuestion[],
  part: string,
): Notice | undefined {
  const lost = lostAnswers(visit, questions);
  if (lost.length === 0) return undefined;
  const lines = lost.map(([, { answered }]) => `- ${answered.title}: ${screenText(answered.words)}`);
  const forms = lost.map(([number, { answered }]) =>
    postForm({ action: '/invullen/opnieuw' }, visit, [
      ...[hiddenField('daad', number), hiddenField('deel', part)],
      button(`Opnieuw: ${answered.title}`),
    ]),
  );
  const leave = postForm({ action: '/invullen/laat' }, visit, [
    ...lost.map(([number]) => hiddenField('daad', number)),
    ...[hiddenField('deel', part), button('Zo laten')],
  ]);
  return {
    kind: 'stopped',
    words: `Dit vulde u hier in, en staat niet meer in het bestand. Iemand bewaarde een oudere versie, of draaide het terug:\n${lines.join('\n')}`,
    more: join([...forms, leave]),
  };
}

/** The last answer to each question, where the value is again as it was before it. */
function lostAnswers(
  visit: Visit,
  questions: readonly FillQuestion[],
): readonly (readonly [string, SavedAnswer])[] {
  const last = new Map<string, readonly [string, SavedAnswer]>();
  for (const [number, answer] of fillMemory(visit).saved.entries())
    if (answer.answered.written !== undefined && answer.became !== 'removed')
      last.set(answer.answered.path, [number, answer]);
  return [...last.values()].filter(([, { answered, seen }]) =>
    questions.some(({ path, version }) => path === answered.path && version === seen),
  );
}
