/** Tells which values and sentences somebody changed in a document, and takes over what may be. */
import { takeValue, type ChangedInDocument } from '../../app/returned/changed-in-document.ts';
import type { ReturnedValue } from '../../app/returned/returned-value.ts';
import { counted } from '../../diagnostics/counted.ts';
import type { EditedText } from '../../document/edited-document.ts';
import { screenText } from '../../profile/marked-text.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { ownCommand } from '../own-command.ts';
import { reportStopped } from '../report-stopped.ts';
import { sayWrapped } from '../say-wrapped.ts';
import { isCertain, shown, whyWords } from '../../words/returned-documents.ts';

/** How to handle them: who may be asked, and whether the certain part may be written without asking. */
export interface DocumentsMode {
  readonly folder: string;
  readonly asks: boolean;
  readonly mayWrite: boolean;
}

/** How, where to tell it, and what was taken over: that is added. */
export interface Taking {
  readonly mode: DocumentsMode;
  readonly context: CommandContext;
  readonly taken: Set<object>;
}

/** Tells of a corrected document. Whatever is not taken over is named, with the way to do it. */
export async function takeChanged(
  source: string,
  { title, values, texts }: ChangedInDocument & { readonly title: string },
  { mode, context, taken }: Taking,
): Promise<ExitCode> {
  const { io, say } = context;
  if (values.length === 0 && texts.length === 0) {
    say(`${source}: hierin is niets veranderd.`);
    return exitCodes.done;
  }
  const lines = [title, ...values.flatMap(valueLines), ...texts.flatMap(textLines)];
  io.stdout(`${lines.join('\n')}\n`);
  await takeEach(values, { mode, context, taken });
  const left = values.filter((value) => !taken.has(value));
  for (const line of leftLines(left, context)) sayWrapped(context, line);
  if (texts.length > 0)
    sayWrapped(
      context,
      'Een zin verandert u zelf: bij afspraken met gemeente review, en anders met een eigen tekst in gemeente.yaml.',
    );
  return left.length > 0 || texts.length > 0 ? exitCodes.problems : exitCodes.done;
}

function valueLines({ file, line, path, before, isProposal, after }: ReturnedValue): readonly string[] {
  const place = line === undefined ? file : `${file}:${String(line)}`;
  const was = before === '' ? 'nog leeg' : shown(before);
  return [
    `  ${place}  ${path}`,
    `    was:    ${was}${isProposal ? ' (voorstel)' : ''}`,
    `    wordt:  ${shown(after)}`,
  ];
}

function textLines({ now, said }: EditedText): readonly string[] {
  return [
    '  een zin',
    ...(now === undefined ? [] : [`    nu:       ${screenText(now)}`]),
    ...(said === undefined ? ['    weggehaald'] : [`    in het document:  ${screenText(said)}`]),
  ];
}

/** Asks about each value; without anybody to ask only what is certain is written, and only when that may be. */
async function takeEach(
  values: readonly ReturnedValue[],
  { mode: { asks, mayWrite, folder }, context, taken }: Taking,
): Promise<void> {
  for (const value of values) {
    if (!('typed' in value.edit)) continue;
    const isWanted = asks ? await agrees(value) : mayWrite && isCertain(value);
    if (!isWanted) continue;
    const outcome = await takeValue(value, folder, context.world);
    if (outcome.kind === 'done') {
      taken.add(value);
      context.say(`Overgenomen in ${outcome.value}: ${value.path}.`);
    } else await reportStopped(outcome, context, 'Deze waarde is niet veranderd.');
  }
}

async function agrees({ path, after, file }: ReturnedValue): Promise<boolean> {
  const { confirm } = await import('../prompts/ask.ts');
  const question = `${path}: ${shown(after)}. Overnemen in ${file}?`;
  return confirm(question, 'Ja, neem dit over.', 'Nee, laat staan wat er staat.');
}

/** How to take over what is left: one command for all that can be typed, and a line for each of the others. */
function leftLines(left: readonly ReturnedValue[], context: CommandContext): readonly string[] {
  const settings = left.flatMap(({ path, edit }) => ('typed' in edit ? [`${path}=${edit.typed}`] : []));
  const command = ownCommand(['invullen', ...settings.flatMap((each) => ['--zet', each])], context);
  return [
    ...(settings.length === 0
      ? []
      : [
          `Nog niet overgenomen: ${counted(settings.length, 'waarde', 'waarden')}. Klopt het? Geef dan: ${command}`,
        ]),
    ...left.flatMap((value) => ('why' in value.edit ? [whyWords(value, value.edit.why)] : [])),
  ];
}
