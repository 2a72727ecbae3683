import { absolutePath, folderOf, isInside, joinPath, showPath } from '../../workspace/paths.ts';
import { mayBeChosen } from '../documents/choose.ts';
import type { Made } from '../documents/keep.ts';
import { outFolderOf, type DocumentsRequest } from '../documents/prepare.ts';
import {
  addWork,
  changeAt,
  hasWork,
  isIgnored,
  noWork,
  workFor,
  type Grounds,
  type WatchScope,
  type Work,
} from './changes.ts';
import type { FileWatcher, WatchWorld } from './file-watcher.ts';
import { ChangeQueue } from './queue.ts';
import { makeRound, type RoundOutcome, type WatchRound } from './round.ts';

/** Which documents to keep up to date. */
export interface WatchSessionRequest {
  readonly documents: DocumentsRequest;
  /** Called when the system cannot watch everything; the session goes on. @param code such as ENOSPC */
  readonly onUnwatched: (code: string) => void;
}

/** How long a failure must last before it counts, in milliseconds: a file may be half written. */
const graceMs = 250;

/**
 * Makes documents, and makes them again whenever something they depend on changes
 * (docs/decisions/0030-check-and-watch.md). Work that failed stays queued until a round succeeds; until then the files
 * of the last good round stay.
 */
export class WatchSession {
  readonly #request: DocumentsRequest;
  readonly #onUnwatched: (code: string) => void;
  readonly #world: WatchWorld;
  readonly #queue: ChangeQueue;
  /** The folder of the workspace with links resolved, as the watcher reports paths. */
  readonly #real: string;
  #grounds: Grounds;
  #dossier: string | undefined;
  /** What the last successful round made. */
  #made: Made | undefined;
  /** Work that has not succeeded yet. */
  #work: Work = noWork;

  constructor({ documents, onUnwatched }: WatchSessionRequest, world: WatchWorld) {
    const { folder } = documents;
    this.#request = documents;
    this.#onUnwatched = onUnwatched;
    this.#world = world;
    this.#queue = new ChangeQueue(world.delay);
    this.#real = world.files.realPath(folder) ?? folder;
    this.#grounds = { workspace: folder, bases: [], outFolder: outFolderOf(documents) };
  }

  /**
   * The rounds: one immediately, then one per group of changes, until the session is stopped. To be called once; leaving
   * the loop stops the watching.
   *
   * A first round that is refused or failed is the last: the request itself is wrong.
   */
  async *rounds(): AsyncGenerator<WatchRound, void> {
    // Before the first round: files that are saved meanwhile count.
    const watcher = await this.#watch();
    try {
      this.#work = workFor([{ kind: 'profile' }], this.#watched());
      const first = await this.#round([]);
      this.#settle(first.outcome);
      await watcher.add(this.#grounds.bases);
      yield { ...first, isFirst: true };
      if (first.outcome.kind === 'refused' || first.outcome.kind === 'failed') return;
      for (let paths = await this.#queue.next(); paths !== undefined; paths = await this.#queue.next()) {
        const round = await this.#follow(paths);
        if (round === undefined) continue;
        await watcher.add(this.#grounds.bases);
        yield { ...round, isFirst: false };
      }
    } finally {
      await watcher.close();
    }
  }

  /** Ends the rounds after the current one. */
  stop(): void {
    this.#queue.end();
  }

  #watch(): Promise<FileWatcher> {
    return this.#world.watch({
      folders: [this.#real],
      isIgnored: (path) => isIgnored(this.#asNamed(path), this.#grounds),
      onChange: (path) => this.#queue.add(this.#asNamed(path)),
      onFailure: this.#onUnwatched,
    });
  }

  /** A path as the workspace was named: messages and ignored folders use that. */
  #asNamed(path: string): string {
    return isInside(this.#real, path) ? joinPath(this.#request.folder, showPath(this.#real, path)) : path;
  }

  #watched(): WatchScope {
    const { folder, formats, names } = this.#request;
    return {
      documents: mayBeChosen(this.#request, folder, this.#world),
      dossier: this.#dossier,
      names,
      showsLook: formats.some(({ showsLook }) => showsLook),
    };
  }

  /** The round after some changes; undefined when there is nothing to make, or when later changes may fix a failure. */
  async #follow(paths: readonly string[]): Promise<Omit<WatchRound, 'isFirst'> | undefined> {
    const meant = paths.flatMap((path) => {
      const change = changeAt(path, this.#grounds);
      return change === undefined ? [] : [{ path, change }];
    });
    const changes = meant.map(({ change }) => change);
    this.#work = addWork(this.#work, workFor(changes, this.#watched()));
    if (!hasWork(this.#work)) return undefined;
    const round = await this.#round(meant.map(({ path }) => path));
    if (round.outcome.kind !== 'done') {
      await this.#world.delay(graceMs);
      if (!this.#queue.isEmpty) return undefined;
    }
    this.#settle(round.outcome);
    return round;
  }

  async #round(paths: readonly string[]): Promise<Omit<WatchRound, 'isFirst'>> {
    const { files, elapsed } = this.#world;
    const { documents: changed, pictures: picturesChanged } = this.#work;
    const start = elapsed();
    const earlier = this.#made && { made: this.#made, changed, picturesChanged };
    const outcome = await makeRound(this.#request, earlier, this.#world);
    const ms = elapsed() - start;
    this.#learn(outcome);
    return { changed: paths.map((path) => ({ path, isGone: files.info(path) === undefined })), outcome, ms };
  }

  /** Updates where changes matter from now on. */
  #learn(outcome: RoundOutcome): void {
    if (outcome.kind === 'done') this.#dossier = outcome.value.prepared.dossier;
    const texts = textsOf(outcome);
    this.#grounds = { ...this.#grounds, bases: this.#basesAmong([...texts.keys()]) };
  }

  /** Folders of profiles outside the workspace; once watched, they stay watched. */
  #basesAmong(sources: readonly string[]): readonly string[] {
    const outside = sources
      .map((file) => absolutePath(this.#world.base, file))
      .filter((path) => !isInside(this.#request.folder, path) && /\/gemeente\.ya?ml$/.test(path));
    return [...new Set([...this.#grounds.bases, ...outside.map(folderOf)])];
  }

  #settle(outcome: RoundOutcome): void {
    if (outcome.kind !== 'done') return;
    this.#work = noWork;
    this.#made = outcome.value.made?.made;
  }
}

/** Texts of the files that a round read, as far as its outcome has them. */
function textsOf(outcome: RoundOutcome): ReadonlyMap<string, string> {
  switch (outcome.kind) {
    case 'done':
      return outcome.value.prepared.texts;
    case 'problems':
      return outcome.texts;
    default:
      return new Map();
  }
}
