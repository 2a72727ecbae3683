import { summarize } from '../../app/dossiers/summary.ts';
import type { Work } from '../../app/dossiers/work.ts';
import { writeFullDay } from '../../calendar/day.ts';
import type { Dossier } from '../../checklist/dossier.ts';
import { progressOf } from '../../checklist/overview.ts';
import { dueWords } from '../../checklist/words.ts';
import { counted } from '../../diagnostics/counted.ts';
import type { Style } from '../../diagnostics/style.ts';
import { goneWords } from '../../words/notices.ts';
import { screenText } from '../../profile/marked-text.ts';
import { shellWord } from '../own-command.ts';
import { readBackCommand, sendWords } from './send-and-read-back.ts';
import { progressBar } from './words.ts';

/** The most tasks named as next. */
const nextShown = 3;

/** The wizard's closing report: what was done, the progress of the dossier, what comes next, and what to commit. */
export function summaryText(before: Dossier, work: Work, style: Style): string {
  const { dossier } = work;
  const { ticked, dropped, next, isChanged } = summarize(before, work);
  const lines = [
    style.strong(dossier.title),
    progressBar(progressOf(dossier.tasks), 20),
    ...(dossier.closedOn === undefined ? [] : [`Gesloten op ${writeFullDay(dossier.closedOn)}.`]),
    `Nu afgevinkt: ${counted(ticked, 'taak', 'taken')}.${dropped === 0 ? '' : ` Vervallen: ${dropped}.`}`,
    ...(work.gone.length === 0 ? [] : [`${goneWords(work.gone, dossier, 'u deed het wel')}.`]),
    ...(next.length === 0 ? [] : ['Hierna:']),
    ...next
      .slice(0, nextShown)
      .map((planned) => `  - ${screenText(planned.task.title)} (${dueWords(planned, dossier, work.today)})`),
    ...(dossier.closedOn === undefined && next.length > 0
      ? [
          `Mails aan anderen klaarzetten: gemeente ${sendWords(dossier.id).map(shellWord).join(' ')}`,
          `Inlezen wat terugkomt: ${readBackCommand}`,
        ]
      : []),
    ...(isChanged
      ? [
          `Bewaard in ${dossier.file}. In git zet u dit met:`,
          `  git add ${shellWord(dossier.file)}`,
          `  git commit -m "${dossier.id} bijgewerkt"`,
        ]
      : ['Er is niets veranderd.']),
  ];
  return `${lines.join('\n')}\n`;
}
