/** Tells what was changed in documents that are no list, and takes over what somebody agrees with. */
import {
  fromTheEnd,
  takeValue,
  type ReturnedText,
  type ReturnedValue,
} from '../../app/returned/changed-in-document.ts';
import type { ReceivedDocument } from '../../app/returned/receive.ts';
import { takeHandOver } from '../../app/returned/returned-document.ts';
import { writeFullDay } from '../../calendar/day.ts';
import { isDate } from '../../calendar/written.ts';
import { screenText } from '../../profile/marked-text.ts';
import type { HandOverChange } from '../../returned/hand-over-changes.ts';
import type { HandOverList, LeftCell } from '../../returned/hand-over.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { ownCommand } from '../own-command.ts';
import { reportStopped } from '../report-stopped.ts';
import { sayWrapped } from '../say-wrapped.ts';

type Kind<K extends ReceivedDocument['document']['kind']> = Extract<
  ReceivedDocument['document'],
  { readonly kind: K }
>;

/** How to handle them: who may be asked, and whether the certain part may be written without asking. */
export interface DocumentsMode {
  readonly folder: string;
  readonly asks: boolean;
  readonly mayWrite: boolean;
}

/** Tells of each document, asks or writes, and says what is left. */
export async function takeDocuments(
  documents: readonly ReceivedDocument[],
  mode: DocumentsMode,
  context: CommandContext,
): Promise<ExitCode> {
  let worst: ExitCode = exitCodes.done;
  for (const { source, document } of documents) {
    const code = await takeDocument(source, document, { mode, context });
    if (code !== exitCodes.done) worst = code;
  }
  return worst;
}

interface Taking {
  readonly mode: DocumentsMode;
  readonly context: CommandContext;
}

function takeDocument(
  source: string,
  document: ReceivedDocument['document'],
  taking: Taking,
): Promise<ExitCode> {
  const { context } = taking;
  switch (document.kind) {
    case 'private':
      sayWrapped(context, privateWords(source, document));
      return Promise.resolve(exitCodes.problems);
    case 'which-dossier':
      sayWrapped(context, `${source}: van welk dossier is dit? Noem het met --dossier <dossier>.`);
      return Promise.resolve(exitCodes.problems);
    case 'hand-over':
      return takeFilledIn(source, document, taking);
    case 'document':
      return takeChanged(source, document, taking);
  }
}

function privateWords(source: string, { title }: Kind<'private'>): string {
  return `${source}: ‘${title}’ is persoonlijk. De antwoorden horen niet in deze werkmap, en dus lees ik ze niet in. Geef het formulier aan wie het bewaart, en verwijder het daarna hier.`;
}

const listNames: Readonly<Record<HandOverList, string>> = {
  lopende_zaken: 'lopende zaak',
  contacten: 'contact',
};

/** Names of keys as people read them: `volgende_stap` → "volgende stap". */
function keyWords(key: string): string {
  return key === 'weet_ervan' ? 'wie ervan weet' : key.replaceAll('_', ' ');
}

function shown(value: string): string {
  return isDate(value) ? writeFullDay(value) : screenText(value);
}

async function takeFilledIn(
  source: string,
  { title, dossier, changes, left }: Kind<'hand-over'>,
  { mode, context }: Taking,
): Promise<ExitCode> {
  const { io, say } = context;
  const replacing = changes.filter((each) => each.kind === 'value' && each.before !== undefined);
  const adding = changes.filter((each) => !replacing.includes(each));
  if (changes.length === 0) say(`${source}: hierin staat niets nieuws voor het dossier ${dossier}.`);
  else
    io.stdout(
      `${[`${title} (${dossier})`, ...changes.map((each) => `  ${changeWords(each)}`)].join('\n')}\n`,
    );
  for (const cell of left) sayWrapped(context, `${source}: ${leftWords(cell)}`);
  const wanted = [...(await agreed(adding, dossier, mode)), ...(await eachAgreed(replacing, mode))];
  const isLeft = left.length > 0 || wanted.length < changes.length;
  if (wanted.length > 0) {
    const outcome = await takeHandOver({ folder: mode.folder, dossier, changes: wanted }, context.world);
    if (outcome.kind !== 'done') return reportStopped(outcome, context, 'Er is niets veranderd.');
    say(`Overgenomen in het dossier ${dossier}.`);
  } else if (changes.length > 0 && !mode.asks)
    sayWrapped(context, 'Er is nog niets veranderd. Schrijf het nieuwe in het dossier met --yes.');
  return isLeft ? exitCodes.problems : exitCodes.done;
}

function changeWords(change: HandOverChange): string {
  if (change.kind === 'new') {
    const [name = '', ...rest] = Object.entries(change.item).flatMap(([key, value]) =>
      key === 'portefeuille' ? [] : [shown(value)],
    );
    return `nieuw: ${listNames[change.list]} ${[name, ...rest].join(' · ')}`;
  }
  const was = change.before === undefined ? 'nog leeg' : `was: ${shown(change.before)}`;
  return `${screenText(change.of)}, ${keyWords(change.key)}: ${shown(change.after)} (${was})`;
}

function leftWords({ list, item, key, why, text }: LeftCell): string {
  const where = `‘${keyWords(key)}’${item === '' ? '' : ` bij ‘${screenText(item)}’`}`;
  switch (why) {
    case 'name':
      return `${where} is niet overgenomen, want het lijkt een naam. Schrijf de functie met een kleine letter, zoals ‘bestuurder’.`;
    case 'day':
      return `${where} is niet overgenomen: ‘${screenText(text ?? '')}’ is geen dag. Schrijf bijvoorbeeld 1-2-2027.`;
    case 'nameless':
      return `‘${screenText(text ?? '')}’ is niet overgenomen, want in die rij staat niet om welke ${listNames[list]} het gaat.`;
  }
}

/** What is new, after one question; without anybody to ask when it may be written. */
async function agreed(
  changes: readonly HandOverChange[],
  dossier: string,
  { asks, mayWrite }: DocumentsMode,
): Promise<readonly HandOverChange[]> {
  if (changes.length === 0 || mayWrite) return changes;
  if (!asks) return [];
  const { confirm } = await import('../prompts/ask.ts');
  const question = `Wat nieuw is overnemen in ${dossier}?`;
  return (await confirm(question, 'Ja, schrijf dit in het dossier.', 'Nee, verander niets.')) ? changes : [];
}

/** What would replace something: each is asked, and never guessed. */
async function eachAgreed(
  changes: readonly HandOverChange[],
  { asks }: DocumentsMode,
): Promise<readonly HandOverChange[]> {
  const wanted: HandOverChange[] = [];
  if (!asks) return wanted;
  const { confirm } = await import('../prompts/ask.ts');
  for (const change of changes)
    if (
      await confirm(
        `${changeWords(change)}\nOvernemen?`,
        'Ja, neem dit over.',
        'Nee, laat staan wat er staat.',
      )
    )
      wanted.push(change);
  return wanted;
}

async function takeChanged(
  source: string,
  { title, values, texts }: Kind<'document'>,
  { mode, context }: Taking,
): Promise<ExitCode> {
  const { io, say } = context;
  if (values.length === 0 && texts.length === 0) {
    say(`${source}: hierin is niets veranderd.`);
    return exitCodes.done;
  }
  const lines = [title, ...values.flatMap(valueLines), ...texts.flatMap(textLines)];
  io.stdout(`${lines.join('\n')}\n`);
  const left = await takeEach(values, mode, context);
  for (const value of left) sayWrapped(context, valueAdvice(value, context));
  if (texts.length > 0)
    sayWrapped(
      context,
      'Een zin verandert u zelf: bij afspraken met gemeente review, en anders met een eigen tekst in gemeente.yaml.',
    );
  return left.length > 0 || texts.length > 0 ? exitCodes.problems : exitCodes.done;
}

function valueLines({ file, line, path, before, after }: ReturnedValue): readonly string[] {
  const place = line === undefined ? file : `${file}:${String(line)}`;
  return [
    `  ${place}  ${path}`,
    `    was:    ${before === '' ? 'nog leeg' : shown(before)}`,
    `    wordt:  ${shown(after)}`,
  ];
}

function textLines({ now, said }: ReturnedText): readonly string[] {
  return [
    '  een zin',
    ...(now === undefined ? [] : [`    nu:       ${screenText(now)}`]),
    ...(said === undefined ? ['    weggehaald'] : [`    in het document:  ${screenText(said)}`]),
  ];
}

/** Asks about each value. @returns those that are still to be decided */
async function takeEach(
  values: readonly ReturnedValue[],
  { asks, folder }: DocumentsMode,
  context: CommandContext,
): Promise<readonly ReturnedValue[]> {
  const left = values.filter(({ edit }) => edit === undefined);
  const possible = fromTheEnd(values.filter(({ edit }) => edit !== undefined));
  if (!asks) return [...possible, ...left];
  const { confirm } = await import('../prompts/ask.ts');
  for (const value of possible) {
    const question = `${value.path}: ${shown(value.after)}. Overnemen in ${value.file}?`;
    if (!(await confirm(question, 'Ja, neem dit over.', 'Nee, laat staan wat er staat.'))) continue;
    const outcome = await takeValue(value, folder, context.world);
    if (outcome.kind === 'done') context.say(`Overgenomen in ${value.file}.`);
    else {
      await reportStopped(outcome, context, 'Deze waarde is niet veranderd.');
      left.push(value);
    }
  }
  return left;
}

/** How to take a value over without being asked. */
function valueAdvice({ path, after, edit, file, line }: ReturnedValue, context: CommandContext): string {
  if (edit !== undefined)
    return `Overnemen: ${ownCommand(['invullen', '--zet', `${path}=${edit.typed}`], context)}`;
  const place = line === undefined ? file : `${file}, regel ${String(line)}`;
  return `‘${shown(after)}’ staat in de werkmap anders geschreven. Verander het zelf bij ${path} (${place}).`;
}
