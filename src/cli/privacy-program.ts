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
    .description('zoek privégegevens in de werkmap, in wat u in git wilt zetten, of in alle oude versies')
    .option('--staged', 'alleen wat klaarstaat voor de volgende commit')
    .addOption(new Option('--historie', 'alles wat ooit in git is gezet, in elke versie').conflicts('staged'))
    .option('--aanvaard <reden>', 'zet wat nu gevonden wordt op de lijst van wat mag, met de reden')
    .addOption(
      new Option('-f, --format <vorm>', `vorm van het verslag: ${reportFormatNames.join(', ')}`)
        .default('text')
        .argParser(oneOf('De vorm', reportFormatNames)),
    )
    .option('--strict', 'ook waarschuwingen tellen als fout')
    .addHelpText(
      'after',
      '\nVoorbeelden:\n  gemeente privacy\n  gemeente privacy --historie\n  gemeente privacy --aanvaard "rekening van de gemeente zelf"',
    )
    .action(run(async () => (await import('./commands/privacy.ts')).privacy));
}
