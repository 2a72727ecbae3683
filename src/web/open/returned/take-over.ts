import { onlyWanted } from '../../../app/returned/accept.ts';
import { takeValue } from '../../../app/returned/changed-in-document.ts';
import { takeHandOver } from '../../../app/returned/returned-document.ts';
import { writeReadBack } from '../../../app/returned/read-back.ts';
import type { ReceivedDocument } from '../../../app/returned/receive.ts';
import { progressOf } from '../../../checklist/overview.ts';
import { counted } from '../../../diagnostics/counted.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { doubtfulWords } from '../../../words/read-back.ts';
import { stoppedNotice, stoppedWords, type Notice } from '../notice.ts';
import { siteParts } from '../page.ts';
import type { FormResult, Visit } from '../visit.ts';
import { hear, keepChosen, type Heard } from './answers.ts';
import { wordsIn, type PostedForm } from '../form.ts';
import { markOf, shownAs, type Line } from './fields.ts';
import { handedIn, seeHanded, type Handed, type SeenHanded } from './handed.ts';
import { handOverLines, linesOf, textPrefix, valueLines } from './lines.ts';
import { pathOfHanded } from './start-page.ts';

/** What somebody decided about what was handed over: answers are heard first, and shown before anything is written. */
export async function decide(visit: Visit): Promise<FormResult> {
  const number = visit.params['nummer'] ?? '';
  const handed = handedIn(visit).get(number);
  const wanted = visit.form.get('doe');
  if (wanted === 'weg') {
    handedIn(visit).forget(number);
    const isTaken = (handed?.taken.size ?? 0) > 0;
    const words = isTaken
      ? 'Het bestand is hier weg. Wat u overnam, blijft staan.'
      : 'Weg. Er is niets veranderd.';
    return { notice: { kind: 'done', words }, to: siteParts.returned.path };
  }
  const to = pathOfHanded(number);
  if (handed === undefined) return { notice: stopped('Dit bestand is niet meer in het geheugen.'), to };
  if (wanted === 'wissen') {
    handed.answers.clear();
    return { notice: { kind: 'done', words: 'Uw antwoorden zijn gewist. Kies opnieuw.' }, to };
  }
  const seen = await seeHanded(visit, handed);
  if (seen.kind !== 'done') return { notice: stoppedNotice(seen), to };
  return { notice: await decided(visit, handed, seen.value), to };
}

async function decided(visit: Visit, handed: Handed, seen: SeenHanded): Promise<Notice> {
  const { form, world } = visit;
  if (form.get('versie') !== seen.version) {
    keepTicks(form, handed, seen);
    keepTexts(form, handed);
    keepChosen(form, handed);
    return stopped(
      'Intussen veranderde hier iets in de werkmap. Er is niets overgenomen. Hieronder staat het zoals het nu is. Kijk nog eens.',
    );
  }
  for (const line of linesOf(seen)) handed.marks.set(markOf(line), form.all(line.name).includes(line.key));
  keepTexts(form, handed);
  const heard = hear(form, { handed, seen, today: await world.today() });
  if (heard.problems.length + heard.count > 0) return heardNotice(heard);
  if (form.get('doe') !== 'overnemen') return stopped('U koos nog niets.');
  return written(visit, handed, seen);
}

function heardNotice({ count, problems }: Heard): Notice {
  const words = [
    ...problems,
    ...(count === 0
      ? []
      : [`${counted(count, 'antwoord', 'antwoorden')} verwerkt. Er is nog niets veranderd.`]),
    problems.length > 0
      ? 'Wat u koos en typte, staat hieronder nog. Verbeter het en probeer het opnieuw.'
      : 'Kijk nog eens, en neem het dan over.',
  ];
  return problems.length > 0 ? stopped(words.join('\n')) : { kind: 'done', words: words.join(' ') };
}

/** Remembers the texts of lines that somebody put otherwise. */
function keepTexts(form: PostedForm, { edits }: Handed): void {
  for (const name of form.names) {
    if (!name.startsWith(textPrefix)) continue;
    const [text = '', said = ''] = [wordsIn(form, name), wordsIn(form, `was ${name}`)];
    if (text === said) edits.delete(name.slice(textPrefix.length));
    else edits.set(name.slice(textPrefix.length), text);
  }
}

/** Keeps what was ticked of the lines that are still there; new ones stay as they are proposed. */
function keepTicks(form: PostedForm, handed: Handed, seen: SeenHanded): void {
  const shown = form.all('getoond');
  handed.marks.clear();
  for (const line of linesOf(seen)) {
    const words = shownAs(line, '');
    const before = shown.find((each) => each.startsWith(words));
    if (before !== undefined)
      handed.marks.set(markOf(line), form.all(line.name).includes(before.slice(words.length)));
  }
}

/** Writes each dossier once, then values and hand-overs. */
async function written(visit: Visit, handed: Handed, seen: SeenHanded): Promise<Notice> {
  const { world } = visit;
  const isWanted = ({ name, key }: Line): boolean => handed.marks.get(markOf({ name, key })) === true;
  const lines = linesOf(seen).filter(isWanted);
  const keys = new Set(lines.flatMap(({ name, key }) => (name === 'regel' ? [key] : [])));
  const planned = onlyWanted(seen.planned, keys, handed.edits);
  const outcome = await writeReadBack(seen.received, planned, world);
  if (outcome.kind !== 'done') return stoppedNotice(outcome);
  const told = outcome.value.map(({ dossier, tasks }) => {
    const { done, total } = progressOf(dossier.tasks);
    return `Overgenomen in ${screenText(dossier.title)}: ${counted(tasks.length, 'taak', 'taken')}. Nu zijn ${String(done)} van ${String(total)} taken klaar.`;
  });
  told.push(
    ...new Set(lines.flatMap(({ name, doubts }) => (name === 'regel' ? doubts : []))),
    ...ofNewTasks(seen),
  );
  const failed: string[] = [];
  for (const [at, document] of seen.received.documents.entries()) {
    const part = await takeDocument(document, { at, isWanted, seen, visit });
    told.push(...part.told);
    failed.push(...part.failed);
  }
  for (const each of told) handed.taken.add(each);
  if (failed.length > 0) return stopped([...told, 'Niet overgenomen:', ...failed].join('\n'));
  if (told.length === 0) return stopped('U vinkte niets aan. Er is niets veranderd.');
  // What a line is called belongs to what was shown: the next time it is another one.
  handed.marks.clear();
  handed.edits.clear();
  return { kind: 'done', words: told.join('\n') };
}

interface Taken {
  readonly told: readonly string[];
  readonly failed: readonly string[];
}

async function takeDocument(
  received: ReceivedDocument,
  {
    at,
    isWanted,
    seen,
    visit: { folder, world },
  }: {
    readonly at: number;
    readonly isWanted: (line: Line) => boolean;
    readonly seen: SeenHanded;
    readonly visit: Visit;
  },
): Promise<Taken> {
  const told: string[] = [];
  const failed: string[] = [];
  for (const { line, value } of valueLines(received, at, seen)) {
    if (!isWanted(line)) continue;
    const outcome = await takeValue(value, folder, world);
    if (outcome.kind === 'done') told.push(`Overgenomen in ${outcome.value}: ${seen.called(value)}.`);
    else failed.push(`${seen.called(value)}: ${stoppedWords(outcome)}`);
  }
  const changes = handOverLines(received, at, seen).flatMap(({ line, change }) =>
    isWanted(line) ? [change] : [],
  );
  const { document } = received;
  if (document.kind === 'hand-over' && changes.length > 0) {
    const outcome = await takeHandOver({ folder, dossier: document.dossier, changes }, world);
    if (outcome.kind === 'done')
      told.push(`Overgenomen in ${screenText(seen.titles.get(document.dossier) ?? document.dossier)}.`);
    else failed.push(stoppedWords(outcome));
  }
  return { told, failed };
}

/** What is perhaps private in new tasks, which have no line of their own. */
function ofNewTasks({ planned }: SeenHanded): readonly string[] {
  return planned.lists.flatMap(({ list, doubtful }) =>
    doubtful.filter(({ task }) => task === undefined).map((each) => doubtfulWords(each, list.source)),
  );
}

function stopped(words: string): Notice {
  return { kind: 'stopped', words };
}
