import { EnvironmentError, UserError } from '../diagnostics/errors.ts';
import { exitCodes, type ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { runProgram } from './program.ts';
import { version } from '../version.ts';

/**
 * Runs the program. The one place where errors end: whatever is thrown becomes a message and an exit code.
 *
 * @param argv the arguments after the program's name
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await runProgram(argv, io);
  } catch (error) {
    return report(error, { io, debug: argv.includes('--debug') });
  }
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
