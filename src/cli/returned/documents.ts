/** Tells what was changed in documents that are no list, and takes over what somebody agrees with. */
import type { ReceivedDocument } from '../../app/returned/receive.ts';
import type { FilledPart } from '../../app/returned/filled-parts.ts';
import { takeHandOver } from '../../app/returned/returned-document.ts';
import { counted } from '../../diagnostics/counted.ts';
import { screenText } from '../../profile/marked-text.ts';
import type { HandOverChange } from '../../returned/hand-over-changes.ts';
import type { HandOverList, LeftCell } from '../../returned/hand-over.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { reportStopped } from '../report-stopped.ts';
import { sayWrapped } from '../say-wrapped.ts';
import { shown, takeChanged, type DocumentsMode, type Taking } from './changed-values.ts';

type Kind<K extends ReceivedDocument['document']['kind']> = Extract<
  ReceivedDocument['document'],
  { readonly kind: K }
>;

/** What came of them. */
export interface TakenDocuments {
  readonly code: ExitCode;
  /** The values and changes that were taken over. */
  readonly taken: ReadonlySet<object>;
}

/** Tells of each document, asks or writes, and says what is left. */
export async function takeDocuments(
  documents: readonly ReceivedDocument[],
  mode: DocumentsMode,
  context: CommandContext,
): Promise<TakenDocuments> {
  const taken = new Set<object>();
  let worst: ExitCode = exitCodes.done;
  for (const { source, document } of documents) {
    const code = await takeDocument(source, document, { mode, context, taken });
    if (code !== exitCodes.done) worst = code;
  }
  return { code: worst, taken };
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

async function takeFilledIn(
  source: string,
  { title, dossier, changes, left, parts }: Kind<'hand-over'>,
  { mode, context, taken }: Taking,
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
  if (parts.length > 0) sayWrapped(context, `${source}: ${partsWords(parts)}`);
  const wanted = [...(await agreed(adding, dossier, mode)), ...(await eachAgreed(replacing, mode))];
  const isLeft = left.length > 0 || wanted.length < changes.length;
  if (wanted.length > 0) {
    const outcome = await takeHandOver({ folder: mode.folder, dossier, changes: wanted }, context.world);
    if (outcome.kind !== 'done') return reportStopped(outcome, context, 'Er is niets veranderd.');
    for (const change of wanted) taken.add(change);
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

/** What stands nowhere but in the file. Its words are not repeated: they may be about people. */
function partsWords(parts: readonly FilledPart[]): string {
  const named = parts.map(
    ({ heading, count }) =>
      `${heading === undefined ? 'bovenaan' : `‘${screenText(heading)}’`} (${counted(count, 'regel', 'regels')})`,
  );
  return `dit is ook ingevuld: ${named.join(', ')}. Het dossier heeft daar geen plaats voor, dus dit is niet overgenomen. Het staat alleen in dit bestand; bewaar dat.`;
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
