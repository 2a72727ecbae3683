import { writeDate } from '../../calendar/written.ts';
import type { Dossier, DossierTask } from '../../checklist/dossier.ts';
import { openBefore } from '../../checklist/open-before.ts';
import { UserError } from '../../diagnostics/errors.ts';
import type { CommandContext } from '../global-options.ts';
import { isInteractive } from '../prompts/interactive.ts';
import { screenText } from './words.ts';

/** How consent was given, or can be asked for. */
interface Asking {
  readonly context: CommandContext;
  /** Whether it was given along with the command. */
  readonly agreed: boolean;
}

/**
 * Whether tasks may be ticked: one that waits for another only with consent, so that records are never wiped by
 * accident (product.md §6).
 *
 * @throws UserError without consent when nobody is there to ask
 */
export async function mayTick(
  dossier: Dossier,
  tasks: readonly DossierTask[],
  { context, agreed }: Asking,
): Promise<boolean> {
  const ids = tasks.filter(({ status }) => status !== 'afgehandeld').map(({ id }) => id);
  const blocked = Object.entries(openBefore(dossier, ids));
  const lapsed = tasks.filter(({ status }) => status === 'vervalt');
  if (blocked.length + lapsed.length === 0 || agreed) return true;
  const titles = new Map(dossier.tasks.map(({ id, title }) => [id, `‘${screenText(title)}’ (${id})`]));
  const name = (id: string): string => titles.get(id) ?? id;
  const lines = [
    ...lapsed.map(({ id, reason }) => `- ${name(id)} vervalt: ${reason ?? 'zonder reden'}`),
    ...blocked.map(([id, open]) => `- ${name(id)} wacht op: ${open.map(name).join('; ')}`),
  ];
  const why = blocked.length > 0 ? 'Eerst moet iets anders klaar zijn.' : 'Deze taak was niet meer nodig.';
  const question = `${why}\n${lines.join('\n')}`;
  if (!isInteractive(context))
    throw new UserError(
      `Niet afgevinkt. ${question}\nIs het toch al gedaan? Geef dan --toch mee. Het dossier onthoudt dat.`,
    );
  const { confirm } = await import('../prompts/ask.ts');
  return confirm(question, 'Ja, toch afvinken. Het dossier onthoudt dit.');
}

/**
 * Whether tasks may lapse: a duty of law or safety, and what was done already, only with consent.
 *
 * @throws UserError without consent when nobody is there to ask
 */
export async function mayLapse(tasks: readonly DossierTask[], { context, agreed }: Asking): Promise<boolean> {
  const duties = tasks.filter(({ isMandatory, status }) => isMandatory && status !== 'vervalt');
  const done = tasks.filter(({ status }) => status === 'afgehandeld');
  if (duties.length + done.length === 0 || agreed) return true;
  const line = ({ id, title, doneOn }: DossierTask): string =>
    `- ‘${screenText(title)}’ (${id})${doneOn === undefined ? '' : `, op ${writeDate(doneOn)}`}`;
  const question =
    done.length > 0
      ? `Dit is al afgehandeld:\n${done.map(line).join('\n')}`
      : `Een wet of de veiligheid maakt dit nodig:\n${duties.map(line).join('\n')}`;
  if (!isInteractive(context))
    throw new UserError(`Niet vervallen. ${question}\nVervalt het toch? Geef dan --toch mee.`);
  const { confirm } = await import('../prompts/ask.ts');
  return confirm(question, 'Ja, laat toch vervallen.');
}
