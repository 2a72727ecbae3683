import { Option } from 'commander';
import { offering, someOf } from './choices.ts';
import * as sources from './completion/sources.ts';
import type { DutchCommand } from './dutch-command.ts';
import { dossierOf, groundOption, portfoliosOption } from './dossier-options.ts';
import type { Runner } from './runner.ts';

/** The facts of a case that `--weg` clears. */
const clearable = ['voor', 'portefeuilles', 'grond'] as const;

/** Adds the commands about a dossier as a whole: its case, its name, and whether it is still there. */
export function addCare(checklist: DutchCommand, run: Runner): void {
  addChange(checklist, run);
  checklist
    .command('close')
    .alias('sluit')
    .usage('[dossier] [opties]')
    .description('sluit een dossier dat klaar is; het blijft bewaard')
    .argument(...dossierOf(sources.runningDossiers))
    .option('--toch', 'ook als er nog taken open staan')
    .action(run(async () => (await import('./commands/checklist/close.ts')).close));
  checklist
    .command('reopen')
    .alias('heropen')
    .usage('[dossier]')
    .description('zet een gesloten dossier weer open')
    .argument(...dossierOf(sources.closedDossiers))
    .action(run(async () => (await import('./commands/checklist/close.ts')).reopen));
  checklist
    .command('rename')
    .alias('hernoem')
    .usage('<dossier> <nieuwe-naam>')
    .description('geef een dossier en zijn bestand een andere naam')
    .argument('[dossier]', 'het dossier', offering(sources.dossiers))
    .argument('[nieuwe-naam]', 'de nieuwe naam: kleine letters, cijfers en streepjes')
    .action(run(async () => (await import('./commands/checklist/rename.ts')).rename));
  checklist
    .command('delete')
    .alias('verwijder')
    .usage('<dossier> [opties]')
    .description('verwijder een dossier, nadat u dat bevestigt')
    .argument('[dossier]', 'het dossier', offering(sources.dossiers))
    .option('-y, --yes', 'zonder vraag vooraf')
    .addOption(new Option('--toch', 'hetzelfde als --yes').hideHelp())
    .action(run(async () => (await import('./commands/checklist/delete.ts')).deleteOne));
}

function addChange(checklist: DutchCommand, run: Runner): void {
  checklist
    .command('change')
    .alias('wijzig')
    .usage('[dossier] [opties]')
    .description('verander om wie of wat het gaat in een dossier; de taken gaan mee')
    .argument(...dossierOf(sources.runningDossiers))
    .option('--naam <naam>', 'de naam in de titel, achter de dubbele punt; geen naam van een persoon')
    .option('--voor <collegelid>', 'id van het collegelid', offering(sources.inCollege('leden')))
    .addOption(portfoliosOption())
    .addOption(groundOption())
    .addOption(
      new Option('--plotseling', 'het vertrek is van de ene op de andere dag').conflicts('nietPlotseling'),
    )
    .option('--niet-plotseling', 'het vertrek is niet van de ene op de andere dag')
    .addOption(
      new Option('--weg <wat>', `haal weg wat niet bekend is: ${clearable.join(', ')}`).argParser(
        someOf('Het gegeven', clearable),
      ),
    )
    .addOption(
      new Option('--vervallen', 'laat open taken vervallen die niet meer passen').conflicts('laatStaan'),
    )
    .option('--laat-staan', 'laat open taken staan die niet meer passen')
    .action(run(async () => (await import('./commands/checklist/case.ts')).change));
}
