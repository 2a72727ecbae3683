import { summarize } from '../../app/dossiers/summary.ts';
import type { Work } from '../../app/dossiers/work.ts';
import type { Dossier } from '../../checklist/dossier.ts';
import { progressOf } from '../../checklist/overview.ts';
import { dueWords } from '../../checklist/words.ts';
import { counted } from '../../diagnostics/counted.ts';
import type { Style } from '../../diagnostics/style.ts';
import { screenText } from '../../profile/marked-text.ts';
import { progressBar } from './words.ts';

/** Most tasks named as the next ones. */
const nextShown = 3;

/** What the wizard ends with: what was done, how far the dossier is, what comes next, and what to keep in git. */
export function summaryText(before: Dossier, work: Work, style: Style): string {
  const { dossier } = work;
  const { ticked, dropped, next, isChanged } = summarize(before, work);
  const lines = [
    style.strong(dossier.title),
    progressBar(progressOf(dossier.tasks), 20),
    `Nu afgevinkt: ${counted(ticked, 'taak', 'taken')}.${dropped === 0 ? '' : ` Vervallen: ${dropped}.`}`,
    ...(next.length === 0 ? [] : ['Hierna:']),
    ...next
      .slice(0, nextShown)
      .map((planned) => `  - ${screenText(planned.task.title)} (${dueWords(planned, dossier)})`),
    ...(isChanged
      ? [
          `Bewaard in ${dossier.file}. In git zet u dit met:`,
          `  git add ${dossier.file}`,
          `  git commit -m "${dossier.id} bijgewerkt"`,
        ]
      : ['Er is niets veranderd.']),
  ];
  return `${lines.join('\n')}\n`;
}
