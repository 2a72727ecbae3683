import { Option } from 'commander';
import { offering, oneOf } from './choices.ts';
import type { DutchCommand } from './dutch-command.ts';
import type { Runner } from './runner.ts';

const forms = ['text', 'json', 'html'] as const;

/** Adds `gemeente accessibility`. */
export function addAccessibility(program: DutchCommand, run: Runner): void {
  program
    .command('accessibility')
    .alias('toegankelijkheid')
    .usage('[paden...] [opties]')
    .description('onderzoek of iedereen de gemaakte documenten kan lezen en gebruiken')
    .argument('[paden...]', 'alleen deze bestanden of mappen', offering('files'))
    .addOption(
      new Option('-f, --format <vorm>', `vorm van het verslag: ${forms.join(', ')}`)
        .default('text')
        .argParser(oneOf('De vorm', forms)),
    )
    .option('--verklaring', 'maak een openbare tekst over het onderzoek, in Markdown of als html')
    .option('--strict', 'ook waarschuwingen tellen als fout')
    .addHelpText(
      'after',
      '\nVoorbeelden:\n  gemeente accessibility\n  gemeente accessibility documenten/werkwijzer.docx\n  gemeente accessibility --format html > toegankelijkheid.html\n  gemeente accessibility --verklaring --datum 8-12-2026 > verklaring.md',
    )
    .action(run(async () => (await import('./commands/accessibility.ts')).accessibility));
}
