import { Option } from 'commander';
import { offering, someOf } from './choices.ts';
import type { FormOptions } from './commands/form.ts';
import * as sources from './completion/sources.ts';
import type { DutchCommand } from './dutch-command.ts';
import type { Runner } from './runner.ts';
import { anyFormatIds } from './format-ids.ts';

/** Adds `gemeente form`. */
export function addForm(program: DutchCommand, run: Runner): void {
  program
    .command('form')
    .alias('formulier')
    .usage('<documenten...> [opties]')
    .description('maak een kopie om in te vullen, in de map ingevuld')
    .argument('<documenten...>', 'welke formulieren', offering(sources.forms))
    .addOption(
      new Option(
        '-f, --format <vormen>',
        `vormen, met komma’s ertussen: ${anyFormatIds.join(', ')} (standaard: docx)`,
      ).argParser(someOf('De vorm', anyFormatIds)),
    )
    .option('--namen', 'vul namen in uit personen.lokaal.yaml')
    .addOption(
      new Option('--dossier <naam>', 'met de datums en de stand van dit dossier').argParser(
        offering(sources.dossiers),
      ),
    )
    .action(run<FormOptions>(async () => (await import('./commands/form.ts')).form))
    .addHelpText(
      'after',
      '\nVoorbeelden:\n  gemeente form overdracht\n  gemeente formulier functioneringsgesprek',
    );
}
