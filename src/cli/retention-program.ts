import type { DutchCommand } from './dutch-command.ts';
import type { Runner } from './runner.ts';

/** Adds `gemeente retention`. */
export function addRetention(program: DutchCommand, run: Runner): void {
  program
    .command('retention')
    .alias('bewaartermijnen')
    .usage('[opties]')
    .description('toon wat hoelang bewaard blijft, en wat weg mag')
    .action(run(async () => (await import('./commands/retention.ts')).retention))
    .addHelpText(
      'after',
      '\nVoorbeelden:\n  gemeente retention\n  gemeente retention --datum 1-1-2032\n  gemeente retention --json',
    );
}
