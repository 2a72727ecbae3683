import { Option } from 'commander';
import type { ReviewOptions } from './commands/review.ts';
import { offering, readList, withOffer } from './choices.ts';
import type { DutchCommand } from './dutch-command.ts';
import * as sources from './completion/sources.ts';
import type { Runner } from './runner.ts';

/** Adds `gemeente review`. */
export function addReview(program: DutchCommand, run: Runner): void {
  program
    .command('review')
    .alias('herzien')
    .usage('[document] [opties]')
    .description('loop de afspraken na, één voor één: behouden, wijzigen of laten vervallen')
    .argument('[document]', 'welk document (standaard: werkwijzer)', offering(sources.fixed(['werkwijzer'])))
    .option('--list', 'toon de afspraken en wat er al nagelopen is')
    .addOption(
      list('--behoud <afspraken>', 'deze afspraken blijven zo; een onderdeel of het woord alles mag ook'),
    )
    .addOption(list('--vervalt <afspraken>', 'laat deze afspraken vervallen'))
    .option('--reden <tekst>', 'waarom ze vervallen; komt als opmerking in het bestand')
    .option('--wijzig <afspraak>', 'geef deze afspraak een eigen tekst', offering(sources.agreements))
    .option('--tekst <tekst>', 'de nieuwe tekst, bij --wijzig')
    .option('--afronden', 'zet de datum van vandaag bij laatst_herzien')
    .option('--toch', 'ook afronden als nog niet alles nagelopen is')
    .option('--opnieuw', 'begin deze ronde opnieuw; wat in de bestanden staat blijft')
    .action(run<ReviewOptions>(async () => (await import('./commands/review.ts')).review))
    .addHelpText(
      'after',
      '\nVoorbeelden:\n  gemeente review\n  gemeente review --list\n  gemeente review --behoud alles --afronden',
    );
}

function list(flags: string, description: string): Option {
  const read = withOffer(readList, { source: sources.someAgreements, isList: true });
  return new Option(flags, `${description}; met komma’s ertussen`).argParser(read);
}
