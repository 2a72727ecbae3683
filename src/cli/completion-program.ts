import { offering } from './choices.ts';
import type { DutchCommand } from './dutch-command.ts';
import * as sources from './completion/sources.ts';
import type { Runner } from './runner.ts';

/** Adds `gemeente completion`. */
export function addCompletion(program: DutchCommand, run: Runner): void {
  program
    .command('completion')
    .alias('aanvullen')
    .usage('[shell] [opties]')
    .description('vul opdrachten, documenten en dossiers aan met de Tab-toets')
    .argument('[shell]', 'bash, zsh, fish of powershell', offering(sources.shells))
    .action(run(async () => (await import('./commands/completion.ts')).completion))
    .addHelpText('after', '\nVoorbeelden:\n  gemeente completion\n  gemeente completion bash');
}
