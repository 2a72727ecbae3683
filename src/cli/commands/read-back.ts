import type { Outcome } from '../../app/outcome.ts';
import { typedScan } from '../../app/privacy/before-writing.ts';
import { shippedReaders } from '../../app/returned/readers.ts';
import {
  planReadBack,
  writeReadBack,
  type ReadBack,
  type WrittenDossier,
} from '../../app/returned/read-back.ts';
import { receive, type ReadBackRequest, type Received } from '../../app/returned/receive.ts';
import { counted } from '../../diagnostics/counted.ts';
import { UserError } from '../../diagnostics/errors.ts';
import type { Answer } from '../../returned/plan-types.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { ownCommand } from '../own-command.ts';
import { isInteractive } from '../prompts/interactive.ts';
import { reportStopped } from '../report-stopped.ts';
import { takeDocuments, type TakenDocuments } from '../returned/documents.ts';
import { resultFacts } from '../returned/result-json.ts';
import { changesTable } from '../returned/table.ts';
import { sayWritten, tellRest } from '../returned/report.ts';
import { questionsOf } from '../../words/read-back-told.ts';
import { homelessWords } from '../../words/unread.ts';
import { sayWrapped } from '../say-wrapped.ts';
import { oneWorkspace } from '../workspaces.ts';

/** Options of `gemeente inlezen`. */
export interface ReadBackOptions {
  readonly dossier?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

/** `gemeente inlezen`: reads lists that came back into their dossiers, after showing what changes. */
export async function readBack(
  paths: readonly string[],
  options: ReadBackOptions,
  context: CommandContext,
): Promise<ExitCode> {
  if (paths.length === 0)
    throw new UserError('Welk bestand kwam terug? Zo: gemeente inlezen lijst.docx, of een hele map.');
  const folder = await oneWorkspace(context);
  const work = new ReadingBack({ folder, paths }, options, context);
  if (!isInteractive(context)) return work.run();
  const { guarded } = await import('../prompts/guarded.ts');
  const code = await guarded(() => work.run());
  if (code === undefined && work.hasUnwritten)
    context.say('Gestopt. Er is niets veranderd, en uw antwoorden zijn niet bewaard.');
  return code ?? exitCodes.cancelled;
}

/** One run: read, show, ask, write. */
class ReadingBack {
  readonly #folder: string;
  readonly #paths: readonly string[];
  readonly #options: ReadBackOptions;
  readonly #context: CommandContext;
  readonly #chosen = new Map<string, string>();
  readonly #answers = new Map<string, Answer>();
  /** Whether somebody may be asked. */
  readonly #asks: boolean;
  #documents: TakenDocuments = { code: exitCodes.done, taken: new Set() };
  #isWritten = false;

  constructor(
    { folder, paths }: Pick<ReadBackRequest, 'folder' | 'paths'>,
    options: ReadBackOptions,
    context: CommandContext,
  ) {
    this.#folder = folder;
    this.#paths = paths;
    this.#options = options;
    this.#context = context;
    this.#asks = options.yes !== true && options.dryRun !== true && isInteractive(context);
  }

  /** Whether answers were given that are nowhere yet. */
  get hasUnwritten(): boolean {
    return this.#answers.size > 0 && !this.#isWritten;
  }

  async run(): Promise<ExitCode> {
    const received = await this.#receive();
    if (received.kind !== 'done') return reportStopped(received, this.#context, nothingRead);
    const planned = await this.#plan(received.value);
    if (planned.kind !== 'done') return reportStopped(planned, this.#context, nothingRead);
    const { lists, documents } = received.value;
    if (documents.length === 0) return this.#lists(received.value, planned.value);
    // JSON says what was taken over, so that comes last; for people the lists come first.
    const isJson = this.#context.options.json === true;
    if (isJson) this.#documents = await this.#takeDocuments(documents, silent(this.#context));
    const hasLists = lists.length > 0 || received.value.untouched.length > 0 || isJson;
    const done = hasLists ? await this.#lists(received.value, planned.value) : exitCodes.done;
    if (!isJson) this.#documents = await this.#takeDocuments(documents, this.#context);
    return done === exitCodes.done ? this.#documents.code : done;
  }

  #takeDocuments(documents: Received['documents'], context: CommandContext): Promise<TakenDocuments> {
    const { yes, dryRun } = this.#options;
    const mode = { folder: this.#folder, asks: this.#asks, mayWrite: yes === true && dryRun !== true };
    return takeDocuments(documents, mode, context);
  }

  #lists(received: Received, planned: ReadBack): Promise<ExitCode> {
    return this.#asks ? this.#askAndWrite(received, planned) : this.#writeAtOnce(received, planned);
  }

  async #receive(): Promise<Outcome<Received>> {
    const { dossier } = this.#options;
    const request = { folder: this.#folder, paths: this.#paths, dossier, chosen: this.#chosen };
    for (;;) {
      const received = await receive(request, shippedReaders, this.#context.world);
      if (received.kind !== 'done' || !this.#asks || !(await this.#chooseDossiers(received.value)))
        return received;
    }
  }

  /** Asks for the dossiers of lists that do not say it; whether any was chosen. */
  async #chooseDossiers({ lists, running }: Received): Promise<boolean> {
    const before = this.#chosen.size;
    for (const { source, homeless } of lists) {
      if (homeless === undefined || this.#chosen.has(source)) continue;
      const among = homeless.why === 'unknown-code' ? running : [];
      if (among.length === 0) continue;
      const { askDossier } = await import('../prompts/returned.ts');
      const dossier = await askDossier(homelessWords(source, homeless), among);
      if (dossier !== undefined) this.#chosen.set(source, dossier);
    }
    return this.#chosen.size > before;
  }

  #plan(received: Received): Promise<Outcome<ReadBack>> {
    return planReadBack(received, this.#answers, this.#context.world);
  }

  async #askAndWrite(received: Received, first: ReadBack): Promise<ExitCode> {
    const { io, say } = this.#context;
    this.#show(first);
    const planned = await this.#askAll(received, first);
    if (planned.kind !== 'done') return reportStopped(planned, this.#context, nothingRead);
    const { dossiers } = planned.value;
    if (this.#answers.size > 0 && countTasks(dossiers) > 0) this.#show(planned.value);
    this.#tell(received, planned.value);
    const count = countTasks(dossiers);
    if (count > 0) {
      const { confirm } = await import('../prompts/ask.ts');
      const question = `${counted(count, 'taak', 'taken')} bijwerken in ${dossiers
        .filter(({ tasks }) => tasks.length > 0)
        .map(({ id }) => id)
        .join(', ')}?`;
      if (!(await confirm(question, 'Ja, schrijf dit in het dossier.', 'Nee, verander niets.'))) {
        say('Er is niets veranderd.');
        return exitCodes.cancelled;
      }
    } else io.stdout(`${nothingTaken(received, planned.value)}\n`);
    return this.#write(received, planned.value);
  }

  /** Asks what is not certain, one thing at a time; an answer may bring a next question. */
  async #askAll(received: Received, first: ReadBack): Promise<Outcome<ReadBack>> {
    const { world } = this.#context;
    const frame = { today: await world.today(), scan: typedScan(this.#folder, world) };
    const postponed = new Set<string>();
    let current = first;
    for (;;) {
      const next = questionsOf(current).find(({ question }) => !postponed.has(question.id));
      if (next === undefined) return { kind: 'done', value: current };
      const { askReturned } = await import('../prompts/returned.ts');
      const answer = await askReturned(next.question, next.source, frame);
      if (answer === undefined) postponed.add(next.question.id);
      else this.#answers.set(next.question.id, answer);
      const planned = await this.#plan(received);
      if (planned.kind !== 'done') return planned;
      current = planned.value;
    }
  }

  async #writeAtOnce(received: Received, planned: ReadBack): Promise<ExitCode> {
    const { options } = this.#context;
    const isJson = options.json === true;
    const mayWrite = this.#options.yes === true && this.#options.dryRun !== true;
    const count = countTasks(planned.dossiers);
    const needsConsent = count > 0 && !mayWrite && this.#options.dryRun !== true;
    if (isJson && !mayWrite) this.#printFacts(received, planned, []);
    if (!isJson) this.#showAll(received, planned);
    if (needsConsent)
      throw new UserError(
        'Er is nog niets veranderd. Schrijf dit in het dossier met --yes, of kijk alleen met --dry-run.',
      );
    return mayWrite || (count === 0 && this.#options.dryRun !== true)
      ? this.#write(received, planned)
      : exitOf(received, planned);
  }

  async #write(received: Received, planned: ReadBack): Promise<ExitCode> {
    const { options } = this.#context;
    const outcome = await writeReadBack(received, planned, this.#context.world);
    this.#isWritten = true;
    if (outcome.kind !== 'done') return reportStopped(outcome, this.#context, nothingRead);
    if (options.json === true && this.#options.yes === true)
      this.#printFacts(received, planned, outcome.value);
    else sayWritten(outcome.value, this.#context);
    return exitOf(received, planned);
  }

  /** Everything that nobody is asked about. */
  #showAll(received: Received, planned: ReadBack): void {
    const count = countTasks(planned.dossiers);
    this.#show(planned);
    if (count === 0) this.#context.io.stdout(`${nothingTaken(received, planned)}\n`);
    this.#tell(received, planned);
    if (count > 0 && this.#options.dryRun === true)
      this.#context.say('Er is nog niets veranderd: dit was om te kijken.');
  }

  #printFacts(received: Received, planned: ReadBack, written: readonly WrittenDossier[]): void {
    const { taken } = this.#documents;
    const isWritten = written.length > 0 || taken.size > 0;
    const facts = resultFacts(received, planned, { isWritten, taken });
    this.#context.io.stdout(`${JSON.stringify(facts, null, 2)}\n`);
  }

  #tell(received: Received, planned: ReadBack): void {
    tellRest(received, planned, this.#context);
    if (!this.#asks && questionsOf(planned).length > 0)
      sayWrapped(
        this.#context,
        `Kies zelf wat het wordt. Geef daarvoor in een terminal: ${ownCommand(this.#words(), this.#context)}`,
      );
  }

  /** The words of this command, without the consent. */
  #words(): readonly string[] {
    const { dossier } = this.#options;
    const { datum } = this.#context.options;
    return [
      ...['inlezen', ...this.#paths],
      ...(dossier === undefined ? [] : ['--dossier', dossier]),
      ...(datum === undefined ? [] : ['--datum', datum]),
    ];
  }

  #show({ dossiers }: ReadBack): void {
    const { io } = this.#context;
    for (const each of dossiers)
      if (each.tasks.length > 0) io.stdout(`${changesTable(each, io.columns('stdout') ?? 80)}\n`);
  }
}

/** Without words on standard output: there stands JSON. */
function silent(context: CommandContext): CommandContext {
  return { ...context, say: () => undefined, io: { ...context.io, stdout: () => undefined } };
}

const nothingRead = 'Er is niets veranderd.';

/** Why nothing changes: there is nothing, or something must be solved first. */
function nothingTaken(received: Received, planned: ReadBack): string {
  return exitOf(received, planned) === exitCodes.done
    ? 'Er is niets nieuws om over te nemen.'
    : 'Er is nog niets overgenomen.';
}

function countTasks(dossiers: ReadBack['dossiers']): number {
  return dossiers.reduce((count, { tasks }) => count + tasks.length, 0);
}

/** Something that was not taken over asks for somebody. */
function exitOf({ lists, unread }: Received, { lists: planned }: ReadBack): ExitCode {
  const isWhole =
    unread.length === 0 &&
    lists.every(({ homeless }) => homeless === undefined) &&
    planned.every(
      ({ plan, refused }) =>
        plan.questions.length === 0 &&
        refused.length === 0 &&
        !plan.notes.some(({ code }) => ['unread-line', 'said-outside', 'no-answer'].includes(code)),
    );
  return isWhole ? exitCodes.done : exitCodes.problems;
}
