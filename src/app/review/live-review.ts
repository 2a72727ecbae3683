import { addMonths } from '../../calendar/months.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import type { Agreement } from '../../document/agreements.ts';
import { usualChoices } from '../../document/definition.ts';
import { agreementsOf } from '../../document/make.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import {
  progressOfReview,
  startReview,
  stepReview,
  stillDecided,
  type ReviewEvent,
  type ReviewState,
  type Seen,
  type Verdict,
} from '../../document/review-session.ts';
import { rawNumber, rawText } from '../../profile/leaf.ts';
import { profileNames } from '../../workspace/find.ts';
import { showPath } from '../../workspace/paths.ts';
import { openFor } from '../open/open.ts';
import { done, outcomeOf, problems, refuse, type Outcome } from '../outcome.ts';
import { typedScan, type TypedScan } from '../privacy/before-writing.ts';
import { changeProfile, type ProfileEdit } from '../profile-edit/change-profile.ts';
import { editableValues, valueEdit, type EditableValue } from '../profile-edit/editable-values.ts';
import type { World } from '../world.ts';
import { agreementEdits, lapsedIn, stampEdit, type AgreementEdit } from './agreement-edits.ts';
import type { ReviewedAgreements } from './choose-agreements.ts';
import { needReviewed } from './reviewed-documents.ts';
import { forgetRound, markSeen, readRound, type Round, type RoundPlace } from './round.ts';

/** The review of a document's agreements. */
export interface ReviewRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Id of the document. */
  readonly document: string;
  /** Whether to forget first what was reviewed in this round. */
  readonly startsOver: boolean;
  /** Whether the round may be finished: then today may not be before the previous review. */
  readonly mayEnd: boolean;
}

/** Opens a review. A profile with errors has to be fixed first. */
export function openReview(request: ReviewRequest, world: World): Promise<Outcome<LiveReview>> {
  const { folder, document, startsOver, mayEnd } = request;
  return outcomeOf(async () => {
    needReviewed(document);
    const today = await world.today();
    const place = { folder, document, today };
    const workspace = await openToReview(place, world);
    const wrong = workspace.diagnostics.filter((each) => hasErrors([each]));
    if (wrong.length > 0) return problems(wrong, workspace.files.texts);
    const agreements = await agreementsIn(workspace, document, world);
    let live = new LiveReview(place, world, { workspace, agreements });
    const { last } = live;
    if (mayEnd && last !== undefined && today < last)
      return refuse({ code: 'review/before-last', day: today, last });
    // Only now: a request that is refused changes nothing.
    if (startsOver) {
      forgetRound(place, world);
      live = new LiveReview(place, world, { workspace, agreements });
    }
    return done(live);
  });
}

/** What a review needs: a workspace without errors. */
interface OpenReview {
  readonly workspace: OpenWorkspace;
  readonly agreements: readonly Agreement[];
}

/** A live review: decisions go to disk at once, one by one. */
export class LiveReview implements ReviewedAgreements {
  readonly #place: RoundPlace;
  readonly #world: World;
  #workspace: OpenWorkspace;
  #round: Round;
  #state: ReviewState;
  /** Pending saves. */
  #saving: Promise<Outcome<undefined>> = Promise.resolve(done(undefined));
  readonly #changed = new Set<string>();

  constructor(place: RoundPlace, world: World, { workspace, agreements }: OpenReview) {
    this.#place = place;
    this.#world = world;
    this.#workspace = workspace;
    this.#round = readRound(place, world);
    this.#state = startReview(agreements, this.#seenOf(agreements));
  }

  get state(): ReviewState {
    return this.#state;
  }

  get round(): Round {
    return this.#round;
  }

  /** Day of this review. */
  get today(): string {
    return this.#place.today;
  }

  /** Files changed since it was opened, by their name in messages. */
  get changed(): readonly string[] {
    return [...this.#changed];
  }

  /** Agreements that the profile drops, in this round or before. */
  get lapsed(): ReadonlySet<string> {
    return lapsedIn(this.#workspace, this.#place.document);
  }

  /** Day of the last review. */
  get last(): string | undefined {
    return rawText(this.#workspace.sources.profile, 'werkwijzer', 'laatst_herzien');
  }

  /** Date on which the next review is due. */
  get next(): string {
    const months = rawNumber(this.#workspace.sources.profile, 'werkwijzer', 'herzien_elke_maanden') ?? 12;
    return addMonths(this.today, months);
  }

  /** Handles events, and stores the decisions. */
  async dispatch(...events: readonly ReviewEvent[]): Promise<void> {
    const marks = new Map<string, Verdict>();
    for (const event of events) {
      const step = stepReview(this.#state, event);
      this.#state = step.state;
      for (const [id, verdict] of step.marks) marks.set(id, verdict);
    }
    await this.#mark(marks);
  }

  /** What is private in what is typed. */
  get scan(): TypedScan {
    return typedScan(this.#place.folder, this.#world, profileNames[0]);
  }

  /** Values behind an agreement that can be changed here. */
  valuesOf(agreement: Agreement): readonly EditableValue[] {
    return editableValues(agreement, this.#workspace, this.#world);
  }

  /** Changes a value behind an agreement. */
  changeValue(id: string, value: EditableValue, typed: string): Promise<Outcome<undefined>> {
    const edit = valueEdit(value, typed, { workspace: this.#workspace, world: this.#world });
    return this.#save(edit, [{ kind: 'judge', id, verdict: 'gewijzigd' }]);
  }

  /** Rewrites or drops agreements, as one change of the profile. */
  async editAgreements(edits: readonly AgreementEdit[]): Promise<Outcome<undefined>> {
    if (edits.length === 0) return done(undefined);
    const edited = { workspace: this.#workspace, world: this.#world };
    const events = edits.map(({ kind, id }): ReviewEvent => ({
      kind: 'judge',
      id,
      verdict: kind === 'lapse' ? 'vervallen' : 'gewijzigd',
    }));
    return this.#save(agreementEdits(edits, this.#place.document, edited), events);
  }

  /** Records the date and ends the round. Refuses when not everything was reviewed, without consent. */
  finish({ isAgreed }: { readonly isAgreed: boolean }): Promise<Outcome<undefined>> {
    return outcomeOf(async () => {
      const { done: seen, total } = progressOfReview(this.#state);
      if (seen < total && !isAgreed) refuse({ code: 'review/incomplete', left: total - seen, total });
      const edited = { workspace: this.#workspace, world: this.#world };
      const outcome = await this.#write(stampEdit({ today: this.today, last: this.last }, edited));
      if (outcome.kind === 'done') forgetRound(this.#place, this.#world);
      return outcome;
    });
  }

  /** Waits until everything is saved; returns the outcome of the last change. */
  settled(): Promise<Outcome<undefined>> {
    return this.#saving;
  }

  #save(edit: ProfileEdit, events: readonly ReviewEvent[]): Promise<Outcome<undefined>> {
    const saving = this.#writeAndDispatch(edit, events);
    this.#saving = saving;
    return saving;
  }

  async #writeAndDispatch(edit: ProfileEdit, events: readonly ReviewEvent[]): Promise<Outcome<undefined>> {
    const outcome = await this.#write(edit);
    if (outcome.kind === 'done') await this.dispatch(...events);
    return outcome;
  }

  async #write(edit: ProfileEdit): Promise<Outcome<undefined>> {
    const outcome = await changeProfile(edit, this.#place.folder, this.#world);
    if (outcome.kind !== 'done') return outcome;
    this.#changed.add(showPath(this.#world.base, outcome.value));
    await this.#reread();
    return done(undefined);
  }

  async #mark(marks: Seen): Promise<void> {
    if (marks.size === 0) return;
    this.#round = await markSeen(marks, this.#place, this.#world);
    const { agreements } = this.#state;
    const isBehind = agreements.some(({ id }) => this.#round.seen.get(id) === 'vervallen');
    if (isBehind) await this.#reread();
    else this.#takeOver(agreements);
  }

  /** Takes over the current state on disk: a changed value may occur in several agreements. */
  async #reread(): Promise<void> {
    this.#workspace = await openToReview(this.#place, this.#world);
    this.#takeOver(await agreementsIn(this.#workspace, this.#place.document, this.#world));
  }

  #takeOver(agreements: readonly Agreement[]): void {
    const seen = this.#seenOf(agreements);
    this.#state = stepReview(this.#state, { kind: 'stored', agreements, seen }).state;
  }

  #seenOf(agreements: readonly Agreement[]): Seen {
    return stillDecided(this.#round.seen, { agreements, lapsed: this.lapsed });
  }
}

/** Why without changes since the last review: those are for the document, and need git. */
function openToReview({ folder, document }: RoundPlace, world: World): Promise<OpenWorkspace> {
  const { needs } = needReviewed(document);
  return openFor(folder, { documents: [{ needs }], names: false }, world);
}

function agreementsIn(
  { sources, files }: OpenWorkspace,
  document: string,
  { shipped }: Pick<World, 'shipped'>,
): Promise<readonly Agreement[]> {
  return agreementsOf(document, {
    assets: shipped,
    sources,
    written: files.profile,
    choices: usualChoices,
  });
}
