import { Option } from 'commander';
import type { OpenOptions } from './commands/open.ts';
import type { DutchCommand } from './dutch-command.ts';
import { readPort } from './render-program.ts';
import type { Runner } from './runner.ts';

/** Adds `gemeente open`. */
export function addOpen(program: DutchCommand, run: Runner): void {
  program
    .command('open')
    .description('werk in uw browser: lijsten, invullen en documenten')
    .addOption(
      new Option('--poort <nummer>', 'poort voor de browser (standaard: een vrije)').argParser(readPort),
    )
    .option('--zonder-browser', 'open niets; toon alleen het adres')
    .action(run<OpenOptions>(async () => (await import('./commands/open.ts')).open));
}
