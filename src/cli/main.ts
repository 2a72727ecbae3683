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
  const io = printing(given);
  try {
    return await runProgram(cleanedArguments(argv, io), io);
  } catch (error) {
    return report(error, { io, debug: argv.includes('--debug') });
  }
}

/** Whatever a text was made of: a terminal that shows it does nothing else. */
function printing(io: Io): Io {
  return {
    ...io,
    stdout: (text) => io.stdout(printable(text)),
    stderr: (text) => io.stderr(printable(text)),
  };
}

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
