import type { Done } from '../../app/outcome.ts';
import type { DocumentsRequest } from '../../app/documents/prepare.ts';
import type { WrittenFile } from '../../app/documents/write.ts';
import type { RoundFiles, RoundOutcome, WatchRound } from '../../app/watch/round.ts';
import { stripControl } from '../../diagnostics/unseen.ts';
import type { LiveNews } from '../../web/live-site.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import type { CommandContext } from '../global-options.ts';
import { sayLeftOut, sayNames, sayShared, sayWithoutAppendix } from '../render/notes.ts';
import { reportProblems } from '../render/report-problems.ts';
import { keptFiles, reportKept } from '../render/report-kept.ts';
import { reportWritten } from '../render/report-written.ts';
import { textForPeople } from '../report.ts';
import { roundLine } from './round-line.ts';

/** Reports rounds: the first like a single run, each later one in one line, or what is wrong. */
export class RoundReporter {
  readonly #request: DocumentsRequest;
  readonly #context: CommandContext;
  /** The failure that was reported last; empty when the previous round was done. The first round does not count. */
  #reported = '';
  /** Documents that the previous round kept because somebody changed them. */
  #kept: ReadonlySet<string> = new Set();

  constructor(request: DocumentsRequest, context: CommandContext) {
    this.#request = request;
    this.#context = context;
  }

  /** Reports a round; returns what pages show of it. */
  async report(round: WatchRound): Promise<LiveNews> {
    const { outcome, isFirst } = round;
    if (outcome.kind === 'done') {
      if (isFirst) await this.#reportFiles(outcome.value);
      else this.#sayRound(round, outcome.value);
      this.#reported = '';
      return { renewed: namesWritten(outcome.value) };
    }
    const words = await failureWords(outcome, this.#context);
    if (words !== this.#reported) this.#reportFailure(outcome, words);
    if (!isFirst) this.#reported = words;
    return { problem: stripControl(words).trim() };
  }

  async #reportFiles({ prepared, made, written }: RoundFiles): Promise<void> {
    sayNames(this.#request, this.#context);
    await reportProblems(prepared, this.#context);
    if (made === undefined) {
      sayShared(this.#request, this.#context);
      return;
    }
    sayLeftOut(made, this.#context);
    sayWithoutAppendix(made, this.#context);
    await reportWritten(written, made, this.#context);
    this.#keepTrack(written);
  }

  #sayRound({ changed, ms }: WatchRound, files: RoundFiles): void {
    const { io, say } = this.#context;
    const names = changed.map(({ path, isGone }) => ({ name: showPath(io.cwd, path), isGone }));
    const { outFolder } = files.prepared;
    const written = namesWritten(files).map((name) => showPath(io.cwd, joinPath(outFolder, name)));
    say(roundLine(names, { written, ms }));
    const kept = this.#keepTrack(files.written);
    if (kept.length > 0) reportKept(kept, files.prepared, this.#context);
  }

  /** Which documents somebody changed since the round before: told once, because every round keeps them again. */
  #keepTrack(written: readonly WrittenFile[]): readonly WrittenFile[] {
    const kept = keptFiles(written);
    const news = kept.filter(({ file }) => !this.#kept.has(file.name));
    this.#kept = new Set(kept.map(({ file }) => file.name));
    return news;
  }

  #reportFailure({ kind }: RoundOutcome, words: string): void {
    const { io, say } = this.#context;
    if (kind === 'problems') sayNames(this.#request, this.#context);
    io.stderr(words);
    say('Er is niets gemaakt: de vorige documenten blijven staan. Ik kijk verder.');
  }
}

/** Names of the files that a round had to write. */
function namesWritten({ written }: RoundFiles): readonly string[] {
  return written.flatMap(({ name, isChanged }) => (isChanged ? [name] : []));
}

/** Why a round is not done. */
async function failureWords(
  failure: Exclude<RoundOutcome, Done<RoundFiles>>,
  context: CommandContext,
): Promise<string> {
  if (failure.kind === 'problems') return textForPeople(failure.diagnostics, [{ files: failure }], context);
  if (failure.kind === 'failed') return `${failure.error.message}\n`;
  const { describeRefusal } = await import('../../words/index.ts');
  return `${describeRefusal(failure.refusal)}\n`;
}
