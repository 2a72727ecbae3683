import type { Stopped } from '../../app/outcome.ts';
import type { LiveReview } from '../../app/review/live-review.ts';
import { writeFullDay } from '../../calendar/day.ts';
import { writeDate } from '../../calendar/written.ts';
import type { Agreement } from '../../document/agreements.ts';
import { progressOfReview } from '../../document/review-session.ts';
import { screenText } from '../../profile/marked-text.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { ownCommand, shellWord } from '../own-command.ts';
import { profileWords } from '../../words/review.ts';
import { reportStopped } from '../report-stopped.ts';
import { sayWrapped } from '../say-wrapped.ts';

/** Printed when a profile change failed. */
const notSaved = 'Deze wijziging is niet bewaard.';

/**
 * Reports why a change was not saved: errors that it would introduce, or that are in the file.
 *
 * @throws UserError for another refusal
 */
export function reportUnsaved(stopped: Stopped, context: CommandContext): Promise<ExitCode> {
  if (stopped.kind === 'problems' || stopped.refusal.code !== 'profile/new-errors')
    return reportStopped(stopped, context, notSaved);
  context.io.stderr(`${profileWords['profile/new-errors'](stopped.refusal)}\n${notSaved}\n`);
  return Promise.resolve(exitCodes.problems);
}

/** An agreement that was changed: what it says now, unless it was dropped, and what it said. */
export interface ReplacedAgreement {
  readonly id: string;
  readonly now: string | undefined;
  readonly was: string;
}

/** The chosen agreements that say something else than before. */
export function replacedIn(
  ids: readonly string[],
  before: readonly Agreement[],
  after: readonly Agreement[],
): readonly ReplacedAgreement[] {
  const wordsIn = (agreements: readonly Agreement[], id: string): string | undefined =>
    agreements.find((each) => each.id === id)?.words;
  return ids.flatMap((id) => {
    const [was, now] = [wordsIn(before, id), wordsIn(after, id)];
    return was === undefined || was === now ? [] : [{ id, now, was }];
  });
}

/** Reports what agreements said: words that somebody wrote never go in silence (0058). */
export function reportReplaced(replaced: readonly ReplacedAgreement[], context: CommandContext): void {
  for (const { id, now, was } of replaced)
    sayWrapped(
      context,
      `${id}: ${now === undefined ? 'vervalt' : screenText(now)} (was: ‘${screenText(was)}’)`,
    );
}

/** Reports the progress of a review, when the next one is due, and how to commit the changed files. */
export function reportEnd(
  live: LiveReview,
  ended: 'finished' | 'stopped',
  { folder, context }: { readonly folder: string; readonly context: CommandContext },
): void {
  const { done, total, counts } = progressOfReview(live.state);
  const lines = [
    `Nagelopen: ${done} van ${total}. Behouden: ${counts.behouden}. Gewijzigd: ${counts.gewijzigd}. Vervallen: ${counts.vervallen}.`,
    ended === 'finished'
      ? `De herziening is afgerond op ${writeFullDay(live.today)}. De volgende is uiterlijk ${writeDate(live.next)}.`
      : `Verder gaan: ${ownCommand(['review'], context)}`,
  ];
  context.io.stdout(`${lines.join('\n')}\n`);
  if (live.changed.length > 0) context.say(commitAdvice(live.changed, folder, context));
}

/** What to commit after a review: the changed files. */
function commitAdvice(files: readonly string[], folder: string, context: CommandContext): string {
  const place = shellWord(showPath(context.io.cwd, joinPath(folder, 'documenten')));
  const words = files.map(shellWord).join(' ');
  return `Maak de werkwijzer opnieuw: ${ownCommand(['render', 'werkwijzer'], context)}
Zet het dan in git:
  git add ${words} ${place}
  git commit -m "Werkwijzer herzien"`;
}
