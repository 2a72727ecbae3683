import { Option } from 'commander';
import { reportFormatNames } from '../diagnostics/format/index.ts';
import { oneOf } from './choices.ts';
import type { DutchCommand } from './dutch-command.ts';
import type { Runner } from './runner.ts';

/** Adds `gemeente privacy`. */
export function addPrivacy(program: DutchCommand, run: Runner): void {
  program
    .command('privacy')
    .usage('[opties]')
    .description('zoek privégegevens in de werkmap, of in wat u in git wilt zetten')
    .option('--staged', 'alleen wat klaarstaat voor de volgende commit')
    .addOption(
      new Option('-f, --format <vorm>', `vorm van het verslag: ${reportFormatNames.join(', ')}`)
        .default('text')
        .argParser(oneOf('De vorm', reportFormatNames)),
    )
    .option('--strict', 'ook waarschuwingen tellen als fout')
    .action(run(async () => (await import('./commands/privacy.ts')).privacy));
}
