import { UserError } from '../../diagnostics/errors.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { suggest } from '../../words/suggest.ts';
import { guessShell, shells, type Shell } from '../completion/shells.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';

/** `gemeente completion`: prints the script for a shell, or explains how to use it. */
export function completion(
  [name]: readonly string[],
  _options: object,
  { io, options }: CommandContext,
): Promise<ExitCode> {
  const guess = guessShell(io.env);
  if (name === undefined && options.json === true) {
    const facts = shells.map(({ id, install }) => ({
      shell: id,
      installeren: install,
      gok: id === guess?.id,
    }));
    io.stdout(`${JSON.stringify(facts, null, 2)}\n`);
  } else io.stdout(name === undefined ? howToInstall(guess) : io.shipped.read(needShell(name).script));
  return Promise.resolve(exitCodes.done);
}

function needShell(name: string): Shell {
  const ids = shells.map(({ id }) => id);
  const found = shells.find(({ id }) => id === (name === 'pwsh' ? 'powershell' : name.toLowerCase()));
  if (found !== undefined) return found;
  throw new UserError(
    `Voor ${name} is er geen aanvulling.${suggest(nearest(name, ids))} Kies uit: ${ids.join(', ')}.`,
  );
}

function howToInstall(guess: Shell | undefined): string {
  const shown = guess === undefined ? shells : [guess];
  const others = shells
    .filter((shell) => !shown.includes(shell))
    .map(({ id }) => `gemeente completion ${id}`);
  return [
    'Met de Tab-toets vult de terminal opdrachten, documenten, dossiers en taken voor u aan.',
    guess === undefined
      ? 'Ik weet niet welke shell u gebruikt. Kies hieronder de uwe.'
      : `U gebruikt waarschijnlijk ${guess.id}. Typ deze regels één keer:`,
    ...shown.flatMap(({ id, install }) => [
      '',
      ...(guess === undefined ? [`${id}:`] : []),
      ...install.map((line) => `  ${line}`),
    ]),
    '',
    'Open daarna een nieuw venster. Probeer: gemeente ren, en druk op Tab.',
    ...(others.length === 0 ? [] : [`Een andere shell? ${others.join(', ')}`]),
    '',
  ].join('\n');
}
