import { EnvironmentError, UserError } from '../diagnostics/errors.ts';
import { cleaned, printable, unseenWords } from '../diagnostics/unseen.ts';
import { exitCodes, type ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { runProgram } from './program.ts';
import { version } from '../version.ts';

/**
 * Runs the program. The one place where errors end: whatever is thrown becomes a message and an exit code.
 *
 * @param argv the arguments after the program's name
 */
export async function main(argv: readonly string[], given: Io): Promise<ExitCode> {
  if (!argv.includes('--json')) return run(argv, printing(given));
  const printed = { stdout: '', stderr: '' };
  const io = printing(given, printed);
  const code = await run(argv, io);
  // Who reads JSON reads there too why there is no result.
  if (code !== exitCodes.done && printed.stdout === '')
    io.stdout(`${JSON.stringify({ exitcode: code, melding: unstyled(printed.stderr).trim() }, null, 2)}\n`);
  return code;
}

async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await runProgram(cleanedArguments(argv, io), io);
  } catch (error) {
    return report(error, { io, debug: argv.includes('--debug') });
  }
}

function unstyled(text: string): string {
  // eslint-disable-next-line no-control-regex -- Colours of a terminal are codes behind such a character.
  return text.replace(/\u001b\[[\d;]*m/g, '');
}

/** Whatever a text was made of: a terminal that shows it does nothing else. @param printed gets what is printed */
function printing(io: Io, printed = { stdout: '', stderr: '' }): Io {
  const to = (stream: 'stdout' | 'stderr') => (text: string) => {
    const shown = printable(text);
    printed[stream] = (printed[stream] + shown).slice(0, mostKept);
    io[stream](shown);
  };
  return { ...io, stdout: to('stdout'), stderr: to('stderr') };
}

/** The most characters of what was printed that are kept: a message is shorter. */
const mostKept = 100_000;

/** The arguments without characters that nobody sees: what is written must be able to be read (0056). */
function cleanedArguments(argv: readonly string[], io: Io): readonly string[] {
  const results = argv.map((typed) => cleaned(typed));
  const found = results.flatMap((each) => each.found);
  if (found.length === 0) return argv;
  // While words are completed nobody reads along.
  if (argv[0] !== '__complete')
    io.stderr(
      `Let op: wat u typte of plakte had tekens die niet te zien zijn: ${unseenWords(found)}. Die zijn weg; een regeleinde is een nieuwe regel.\n`,
    );
  return results.map(({ text }) => text);
}

function report(error: unknown, { io, debug }: { readonly io: Io; readonly debug: boolean }): ExitCode {
  const isKnown = error instanceof UserError || error instanceof EnvironmentError;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (isKnown) {
    io.stderr(`${error.message}\n${debug ? `${stack}\n` : ''}`);
    return error instanceof UserError ? exitCodes.usage : exitCodes.environment;
  }
  const lines = [
    'Dit is een fout in gemeente, niet in uw bestanden.',
    `Meld de fout, met versie ${version}, de opdracht die u gaf en deze regels:`,
    debug ? stack : stack.split('\n').slice(0, 4).join('\n'),
  ];
  io.stderr(`${lines.join('\n')}\n`);
  return exitCodes.bug;
}
