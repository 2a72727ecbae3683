import { writeDate } from '../../calendar/written.ts';
import { addMonths } from '../../calendar/months.ts';
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { UserError } from '../../diagnostics/errors.ts';
import type { Agreement } from '../../document/agreements.ts';
import { agreementsOf } from '../../document/make.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { findDocument } from '../../document/registry.ts';
import {
  startReview,
  stepReview,
  stillDecided,
  type ReviewEvent,
  type ReviewState,
  type Seen,
} from '../../document/review-session.ts';
import { rawNumber, rawText } from '../../profile/leaf.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import type { CommandContext } from '../global-options.ts';
import { reportToPeople } from '../report.ts';
import { openFor } from '../../app/open/open.ts';
import {
  editableValues,
  lapsedIn,
  lapseEdit,
  ownTextEdit,
  stampEdit,
  type EditableValue,
  type EditPlace,
} from './edits.ts';
import { editProfile, type ProfileEdit } from './profile-edit.ts';
import { forgetRound, markSeen, readRound, type Round, type RoundRequest } from './round.ts';

/** Where a review goes on. */
export interface ReviewPlace {
  readonly folder: string;
  readonly document: string;
  readonly today: string;
  readonly context: CommandContext;
}

/** What came of a change: done, or the problems it would have brought. */
export type ChangeOutcome = 'done' | readonly Diagnostic[];

/** A review that lives: what is decided goes to disk at once, decision by decision. */
export class LiveReview {
  #state: ReviewState;
  #workspace: OpenWorkspace;
  #round: Round;
  readonly #place: ReviewPlace;
  /** What is being saved. */
  #saving: Promise<ChangeOutcome> = Promise.resolve('done');
  /** Files that were changed, as people know them. */
  readonly #changed = new Set<string>();

  private constructor(
    place: ReviewPlace,
    workspace: OpenWorkspace,
    known: { readonly agreements: readonly Agreement[]; readonly round: Round },
  ) {
    this.#place = place;
    this.#workspace = workspace;
    this.#round = known.round;
    const { agreements } = known;
    this.#state = startReview(agreements, this.#seenOf(agreements));
  }

  /** Opens a review; undefined when the profile has errors, which were told then. */
  static async open(place: ReviewPlace): Promise<LiveReview | undefined> {
    const workspace = await openToReview(place);
    const wrong = workspace.diagnostics.filter((each) => hasErrors([each]));
    if (wrong.length > 0) {
      await reportToPeople(wrong, [workspace], place.context);
      place.context.io.stderr('Verbeter eerst deze fouten. Daarna kunt u de afspraken nalopen.\n');
      return undefined;
    }
    const round = readRound(place.folder, requestOf(place));
    return new LiveReview(place, workspace, { agreements: await readAll(place, workspace), round });
  }

  get state(): ReviewState {
    return this.#state;
  }

  get round(): Round {
    return this.#round;
  }

  /** Files that were changed in this run. */
  get changed(): readonly string[] {
    return [...this.#changed];
  }

  /** Agreements that the profile lets lapse, in this round or before. */
  get lapsed(): ReadonlySet<string> {
    return lapsedIn(this.#workspace, this.#place.document);
  }

  /** Day of the last review. */
  get last(): string | undefined {
    return rawText(this.#workspace.sources.profile, 'werkwijzer', 'laatst_herzien');
  }

  /** Day on which the next review is due, after one on a day. */
  nextAfter(day: string): string {
    const months = rawNumber(this.#workspace.sources.profile, 'werkwijzer', 'herzien_elke_maanden') ?? 12;
    return writeDate(addMonths(day, months));
  }

  /** Lets something happen, and writes down what was decided. */
  async dispatch(event: ReviewEvent): Promise<void> {
    const { state, marks } = stepReview(this.#state, event);
    this.#state = state;
    await this.#mark(marks);
  }

  /** Values behind an agreement that can be changed here. */
  valuesOf(agreement: Agreement): readonly EditableValue[] {
    return editableValues(agreement, this.#workspace, this.#place.context.io);
  }

  /** Changes a value behind an agreement. */
  async changeValue(agreement: Agreement, value: EditableValue, typed: string): Promise<ChangeOutcome> {
    return this.#change(value.edit(typed), agreement.id, 'gewijzigd');
  }

  /** Gives an agreement words of its own. */
  async ownText(agreement: Agreement, words: string): Promise<ChangeOutcome> {
    return this.#change(ownTextEdit(agreement, words, this.#editPlace()), agreement.id, 'gewijzigd');
  }

  /** Lets an agreement lapse. */
  async lapse(id: string, reason: string | undefined): Promise<ChangeOutcome> {
    return this.#change(lapseEdit(id, reason, this.#editPlace()), id, 'vervallen');
  }

  /** Stamps the day and ends the round. */
  async finish(): Promise<ChangeOutcome> {
    const { today, folder, context } = this.#place;
    const edit = stampEdit(today, { workspace: this.#workspace, io: context.io, last: this.last });
    const outcome = await this.#write(edit);
    if (outcome === 'done') forgetRound(folder, requestOf(this.#place));
    return outcome;
  }

  #editPlace(): EditPlace {
    return { document: this.#place.document, workspace: this.#workspace, io: this.#place.context.io };
  }

  /** Waits until everything is saved that was asked for; gives what came of the last change. */
  settled(): Promise<ChangeOutcome> {
    return this.#saving;
  }

  #change(edit: ProfileEdit, id: string, verdict: 'gewijzigd' | 'vervallen'): Promise<ChangeOutcome> {
    const saving = this.#changeNow(edit, { id, verdict });
    this.#saving = saving;
    return saving;
  }

  async #changeNow(
    edit: ProfileEdit,
    { id, verdict }: { readonly id: string; readonly verdict: 'gewijzigd' | 'vervallen' },
  ): Promise<ChangeOutcome> {
    const outcome = await this.#write(edit);
    if (outcome === 'done') await this.dispatch({ kind: 'judge', id, verdict });
    return outcome;
  }

  async #write(edit: ProfileEdit): Promise<ChangeOutcome> {
    const { folder, context } = this.#place;
    const outcome = await editProfile(edit, folder, context.io);
    if ('refused' in outcome) return outcome.refused;
    this.#changed.add(showPath(context.io.cwd, outcome.written));
    await this.#reread();
    return 'done';
  }

  async #mark(marks: Seen): Promise<void> {
    if (marks.size === 0) return;
    this.#round = await markSeen(this.#place.folder, marks, requestOf(this.#place));
    const { agreements } = this.#state;
    const isBehind = agreements.some(({ id }) => this.#round.seen.get(id) === 'vervallen');
    if (isBehind) await this.#reread();
    else this.#takeOver(agreements);
  }

  /** Takes over what stands on disk now: a value that changed may stand in more agreements. */
  async #reread(): Promise<void> {
    this.#workspace = await openToReview(this.#place);
    this.#takeOver(await readAll(this.#place, this.#workspace));
  }

  #takeOver(agreements: readonly Agreement[]): void {
    const seen = this.#seenOf(agreements);
    this.#state = stepReview(this.#state, { kind: 'stored', agreements, seen }).state;
  }

  #seenOf(agreements: readonly Agreement[]): Seen {
    return stillDecided(this.#round.seen, { agreements, lapsed: this.lapsed });
  }
}

function requestOf({ document, today, context }: ReviewPlace): RoundRequest {
  return { document, today, io: context.io };
}

function openToReview({ folder, document, context }: ReviewPlace): Promise<OpenWorkspace> {
  const definition = findDocument(document);
  if (definition === undefined) throw new UserError(`Het document ${document} bestaat niet.`);
  return openFor(folder, { documents: [{ ...definition, isReviewed: false }], names: false }, context.world);
}

function readAll(
  { document, context }: ReviewPlace,
  workspace: OpenWorkspace,
): Promise<readonly Agreement[]> {
  return agreementsOf(document, {
    assets: context.io.shipped,
    sources: workspace.sources,
    written: workspace.files.profile,
    choices: {
      publicOnly: false,
      date: undefined,
      checklist: undefined,
      dossier: undefined,
      groupBy: 'fase',
    },
  });
}

/** What is to be put in git after a review: the files that changed. */
export function commitAdvice(files: readonly string[], folder: string, { io }: CommandContext): string {
  const place = showPath(io.cwd, joinPath(folder, 'documenten'));
  const words = files.map((file) => (/^[\w./-]+$/.test(file) ? file : `"${file}"`)).join(' ');
  return `Maak de werkwijzer opnieuw: gemeente render werkwijzer
Zet het dan in git:
  git add ${words} ${place}
  git commit -m "Werkwijzer herzien"`;
}
