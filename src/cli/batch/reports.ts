import { enumerated } from '../../profile/marked-text.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { indented, ResultWriter, type ResultParts } from '../render/result-json.ts';
import { workspaceName } from '../workspaces.ts';
import type { Failure, WorkspaceResult } from './plain.ts';
import { worst } from './work.ts';

/** The most workspaces that a line names. */
const mostNamed = 5;

/** Prints what came of each workspace. What went wrong is told at the end, where it is seen. */
export class Reports {
  readonly #context: CommandContext;
  readonly #total: number;
  readonly #json: ResultWriter | undefined;
  readonly #late: string[] = [];
  readonly #failures = new Map<string, string[]>();
  readonly #bad: string[] = [];
  #bug: (Failure & { readonly name: string }) | undefined;
  #code: ExitCode = exitCodes.done;
  #done = 0;

  /** @param total how many workspaces there are */
  constructor(total: number, context: CommandContext) {
    this.#total = total;
    this.#context = context;
    this.#json = context.options.json === true ? new ResultWriter(context.io.stdout) : undefined;
  }

  add(folder: string, { code, printed, parts, failure }: WorkspaceResult): void {
    const { io } = this.#context;
    const name = workspaceName(folder, io.cwd);
    this.#done++;
    this.#code = worst([this.#code, code]);
    for (const [stream, text] of printed) {
      if (stream === 'stdout') io.stdout(text);
      else if (code === exitCodes.done) io.stderr(text);
      else this.#late.push(text);
    }
    if (code !== exitCodes.done) this.#bad.push(name);
    if (failure !== undefined) this.#fail(name, failure);
    this.#json?.add(parts ?? failedPart(name, code, failure));
  }

  #fail(name: string, failure: Failure): void {
    if (failure.stack !== undefined) this.#bug ??= { ...failure, name };
    else this.#failures.set(failure.message, [...(this.#failures.get(failure.message) ?? []), name]);
  }

  /**
   * Tells what went wrong.
   *
   * @throws an error for the first bug, once all else is told
   */
  end({ isStopped, isCheck }: { readonly isStopped: boolean; readonly isCheck: boolean }): ExitCode {
    const { io, say } = this.#context;
    this.#json?.end();
    for (const text of this.#late) io.stderr(text);
    for (const [message, names] of this.#failures)
      // What holds for all is said as for one.
      io.stderr(names.length === this.#total ? `${message}\n` : `${shortList(names)}: ${message}\n`);
    const what = isCheck ? 'Niet in orde' : 'Niet gelukt';
    if (this.#bad.length > 0)
      say(`${what}: ${this.#bad.length} van ${this.#total} werkmappen: ${shortList(this.#bad)}.`);
    if (this.#bug !== undefined)
      throw Object.assign(new Error(this.#bug.message), {
        stack: `${this.#bug.name}: ${this.#bug.stack ?? ''}`,
      });
    if (!isStopped || this.#done === this.#total) return this.#code;
    io.stderr(
      `Gestopt na ${this.#done} van ${this.#total} werkmappen. In de andere is niets veranderd. Geef dezelfde opdracht om verder te gaan.\n`,
    );
    return exitCodes.cancelled;
  }
}

/** What a result for programs says of a workspace of which nothing came. */
function failedPart(name: string, code: ExitCode, failure: Failure | undefined): ResultParts {
  const entry = { werkmap: name, exitcode: code, melding: failure?.message ?? '' };
  return new Map([['niet_gelukt', [indented(entry)]]]);
}

/** Names, of many only the first: `Aalten, Almelo en 12 andere`. */
function shortList(names: readonly string[]): string {
  if (names.length <= mostNamed) return enumerated(names);
  return `${names.slice(0, mostNamed).join(', ')} en ${names.length - mostNamed} andere`;
}
