/** Tells what was changed in documents that are no list, and takes over what somebody agrees with. */
import type { ReceivedDocument } from '../../app/returned/receive.ts';
import { takeHandOver } from '../../app/returned/returned-document.ts';
import type { HandOverChange } from '../../returned/hand-over-changes.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { reportStopped } from '../report-stopped.ts';
import { sayWrapped } from '../say-wrapped.ts';
import {
  changeWords,
  isReplacing,
  leftWords,
  partsWords,
  privateWords,
} from '../../words/returned-documents.ts';
import { takeChanged, type DocumentsMode, type Taking } from './changed-values.ts';

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
      sayWrapped(context, privateWords(source, document.title));
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

async function takeFilledIn(
  source: string,
  { title, dossier, changes, left, parts }: Kind<'hand-over'>,
  { mode, context, taken }: Taking,
): Promise<ExitCode> {
  const { io, say } = context;
  const replacing = changes.filter(isReplacing);
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
