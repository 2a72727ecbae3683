import { EnvironmentError, UserError } from '../../diagnostics/errors.ts';
import { stripControl } from '../../diagnostics/plain-text.ts';
import type { Earlier, Made } from '../../app/documents/keep.ts';
import { absolutePath, folderOf, isInside, joinPath, showPath } from '../../workspace/paths.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import type { Io } from '../io.ts';
import type { RenderOptions } from '../render/options.ts';
import { renderWorkspace } from '../render/render-workspace.ts';
import { mayBeChosen } from '../../app/documents/choose.ts';
import { outFolderOf, type DocumentsRequest } from '../../app/documents/prepare.ts';
import { addWork, changeAt, hasWork, isIgnored, noWork, workFor } from '../../app/watch/changes.ts';
import type { Grounds, Watched, Work } from '../../app/watch/changes.ts';
import { answerBrowser, event } from '../../web/live-pages.ts';
import { ChangeQueue } from '../../app/watch/queue.ts';
import { roundLine, type RoundOutcome } from './round-line.ts';
import type { LocalServer } from '../../app/local-server.ts';
import type { FileWatcher } from '../../app/watch/file-watcher.ts';

/** What `render --watch` is asked. */
export interface WatchInput {
  /** One for each workspace that is meant. */
  readonly requests: readonly DocumentsRequest[];
  readonly options: RenderOptions;
  readonly context: CommandContext;
}

/** How long a problem may last before it is told, in milliseconds: a file may be half written. */
const graceMs = 250;

/**
 * `render --watch`: makes the documents, and again whenever something they depend on changes, until somebody ends it.
 *
 * Ending it is how it ends, so Ctrl-C is no failure (docs/decisions/0030-check-and-watch.md).
 *
 * @throws UserError where nobody can end it, or more is asked than one workspace
 */
export async function watchDocuments(input: WatchInput): Promise<ExitCode> {
  const [request] = input.requests;
  refuse(input);
  if (request === undefined) return exitCodes.done;
  const session = new WatchSession(input, request);
  return session.run();
}

function refuse({ requests, context: { io, options } }: WatchInput): void {
  if (options.json === true) throw new UserError('De opties --watch en --json gaan niet samen. Kies er een.');
  if ((io.env['CI'] ?? '') !== '' && io.env['CI'] !== 'false')
    throw new UserError(
      'Met --watch blijft het programma kijken tot iemand het stopt. In CI (de variabele CI staat aan) is daar niemand. Gebruik daar --check.',
    );
  if (requests.length > 1)
    throw new UserError('Met --watch kijkt u naar één werkmap. Noem die met --workspace <map>.');
}

/** What a round came to, with all it wanted to say. */
interface Round extends RoundOutcome {
  readonly code: ExitCode;
  readonly made?: Made | undefined;
  /** What it said on stderr. */
  readonly said: string;
  /** What it gave as its result. */
  readonly result: string;
}

class WatchSession {
  readonly #input: WatchInput;
  readonly #request: DocumentsRequest;
  readonly #folder: string;
  readonly #io: Io;
  readonly #queue: ChangeQueue;
  /** The folder as the system knows it: links in the way to it resolved. */
  readonly #real: string;
  #grounds: Grounds;
  #dossier: string | undefined;
  /** What the last round that succeeded made. */
  #made: Made | undefined;
  /** Work that was asked for and did not succeed yet. */
  #work: Work = noWork;
  #server: LocalServer | undefined;
  #problem: string | undefined;
  #lastSaid = '';

  constructor(input: WatchInput, request: DocumentsRequest) {
    const { folder } = request;
    this.#input = input;
    this.#request = request;
    this.#folder = folder;
    this.#io = input.context.io;
    this.#queue = new ChangeQueue(this.#io.delay);
    this.#real = this.#io.files.realPath(folder) ?? folder;
    this.#grounds = { workspace: folder, bases: [], outFolder: outFolderOf(request) };
  }

  async run(): Promise<ExitCode> {
    const forget = this.#io.onStop(() => this.#queue.end());
    let watcher: FileWatcher | undefined;
    try {
      // Before the first round: what is saved meanwhile counts.
      watcher = await this.#watch();
      await this.#first();
      await watcher.add(this.#grounds.bases);
      await this.#serve();
      const { context } = this.#input;
      context.say('Ik kijk mee: bewaar een bestand en de documenten volgen. Stoppen: Ctrl-C.');
      for (let paths = await this.#queue.next(); paths !== undefined; paths = await this.#queue.next())
        await this.#follow(paths, watcher);
      context.say('Gestopt met kijken.');
      return exitCodes.done;
    } finally {
      forget();
      await watcher?.close();
      await this.#server?.close();
    }
  }

  /** The first round: what is asked wrongly ends the run, what is wrong in files does not. */
  async #first(): Promise<void> {
    this.#work = workFor([{ kind: 'profile' }], this.#watched());
    const round = await this.#round();
    this.#io.stdout(round.result);
    this.#io.stderr(round.said);
    this.#settle(round);
    if (round.code !== exitCodes.done) this.#sayKept();
  }

  #watched(): Watched {
    const { formats, names } = this.#request;
    return {
      documents: mayBeChosen(this.#request, this.#folder, this.#io),
      dossier: this.#dossier,
      names,
      showsLook: formats.some(({ showsLook }) => showsLook),
    };
  }

  async #watch(): Promise<FileWatcher> {
    return this.#io.watch({
      folders: [this.#real],
      isIgnored: (path) => isIgnored(this.#asTyped(path), this.#grounds),
      onChange: (path) => this.#queue.add(this.#asTyped(path)),
      onFailure: (code) =>
        this.#input.context.say(
          `Ik kan niet alle mappen volgen (${code}). Zet de variabele CHOKIDAR_USEPOLLING op 1 en begin opnieuw.`,
        ),
    });
  }

  /** A path as the workspace was named: messages and ignored folders go by that. */
  #asTyped(path: string): string {
    return isInside(this.#real, path) ? joinPath(this.#folder, showPath(this.#real, path)) : path;
  }

  /**
   * Shows web pages in the browser.
   *
   * Why not those with names: on a shared machine others can reach this address too.
   */
  async #serve(): Promise<void> {
    const { options, context } = this.#input;
    if (!this.#request.formats.some(({ id }) => id === 'html')) return;
    if (options.namen === true) {
      context.say('Documenten met namen toon ik niet in de browser. Open ze zelf.');
      return;
    }
    this.#server = await this.#io.serve(options.poort ?? 0, (request, port) =>
      answerBrowser(request, port, {
        files: this.#io.files,
        outFolder: this.#grounds.outFolder,
        problem: this.#problem,
      }),
    );
    this.#io.stderr(`Bekijk de webpagina’s op http://127.0.0.1:${this.#server.port}/\n`);
  }

  async #follow(paths: readonly string[], watcher: FileWatcher): Promise<void> {
    const meant = paths.flatMap((path) => {
      const change = changeAt(path, this.#grounds);
      return change === undefined ? [] : [{ path, change }];
    });
    const changes = meant.map(({ change }) => change);
    this.#work = addWork(this.#work, workFor(changes, this.#watched()));
    if (!hasWork(this.#work)) return;
    const round = await this.#laterRound();
    if (round.code !== exitCodes.done) {
      await this.#io.delay(graceMs);
      // What comes next may put it right.
      if (!this.#queue.isEmpty) return;
    }
    await watcher.add(this.#grounds.bases);
    this.#settle(round);
    this.#tell(
      round,
      meant.map(({ path }) => path),
    );
  }

  /** What would end a single run, such as a dossier that is gone, may pass: it is a problem like others. */
  async #laterRound(): Promise<Round> {
    try {
      return await this.#round();
    } catch (error) {
      if (!(error instanceof UserError || error instanceof EnvironmentError)) throw error;
      return { code: exitCodes.problems, said: `${error.message}\n`, result: '', written: [], ms: 0 };
    }
  }

  /** Makes the documents, holding back what that says. */
  async #round(): Promise<Round> {
    const { context, options } = this.#input;
    const start = this.#io.elapsed();
    const said: string[] = [];
    const result: string[] = [];
    const io: Io = {
      ...this.#io,
      stdout: (text) => void result.push(text),
      stderr: (text) => void said.push(text),
    };
    const say = (text: string): void => {
      if (context.options.quiet !== true) said.push(`${text}\n`);
    };
    const run = { options, context: { ...context, io, say }, earlier: this.#earlier() };
    const round = await renderWorkspace(this.#request, run);
    this.#dossier = round.made?.prepared.dossier ?? this.#dossier;
    this.#grounds = { ...this.#grounds, bases: this.#basesOf([...round.problems.texts.keys()]) };
    return {
      code: round.code,
      made: round.made?.made,
      said: said.join(''),
      result: result.join(''),
      written: (round.written ?? []).flatMap(({ name, isChanged }) =>
        isChanged ? [showPath(this.#io.cwd, joinPath(round.outFolder, name))] : [],
      ),
      ms: this.#io.elapsed() - start,
    };
  }

  /** Folders of profiles outside the workspace, which stay watched once they were. */
  #basesOf(sources: readonly string[]): readonly string[] {
    const outside = sources
      .map((file) => absolutePath(this.#io.cwd, file))
      .filter((path) => !isInside(this.#folder, path) && /\/gemeente\.ya?ml$/.test(path));
    return [...new Set([...this.#grounds.bases, ...outside.map(folderOf)])];
  }

  #earlier(): Earlier | undefined {
    const { documents, pictures } = this.#work;
    return this.#made && { made: this.#made, changed: documents, picturesChanged: pictures };
  }

  #settle({ code, said, made }: Round): void {
    this.#problem = code === exitCodes.done ? undefined : stripControl(said).trim();
    if (code !== exitCodes.done) return;
    this.#work = noWork;
    this.#made = made;
  }

  #tell(round: Round, paths: readonly string[]): void {
    const { context } = this.#input;
    if (round.code !== exitCodes.done) {
      if (round.said !== this.#lastSaid) {
        this.#io.stderr(round.said);
        this.#sayKept();
      }
      this.#server?.push(event('fout', this.#problem));
    } else {
      const names = paths.map((path) => ({
        name: showPath(this.#io.cwd, path),
        isGone: this.#io.files.info(path) === undefined,
      }));
      context.say(roundLine(names, round));
      const shown = round.written.map((name) => name.slice(name.lastIndexOf('/') + 1));
      this.#server?.push(event('nieuw', shown));
    }
    this.#lastSaid = round.code === exitCodes.done ? '' : round.said;
  }

  #sayKept(): void {
    this.#input.context.say('Er is niets gemaakt: de vorige documenten blijven staan. Ik kijk verder.');
  }
}
