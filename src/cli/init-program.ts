import { Option } from 'commander';
import { ciSystems, questions, type CiSystem } from '../setup/questions.ts';
import { offering, oneOf } from './choices.ts';
import * as sources from './completion/sources.ts';
import type { DutchCommand } from './dutch-command.ts';
import type { InitOptions } from './commands/init/answers.ts';
import type { Runner } from './runner.ts';

/** Adds `gemeente init`; each question is an option too. */
export function addInit(program: DutchCommand, run: Runner): void {
  const init = program
    .command('init')
    .alias('nieuw')
    .usage('[map] [opties]')
    .description('maak een werkmap voor uw gemeente')
    .argument('[map]', 'waar de werkmap komt (standaard: deze map)', offering('folders'))
    .option('--gemeente <naam>', 'uw gemeente, zoals "Súdwest-Fryslân" of "Bergen (NH)"')
    .option('--code <code>', 'code van uw gemeente; gm9900 tot en met gm9999 zijn om te oefenen')
    .option(
      '--documenten <lijst>',
      'welke documenten u gebruikt, met komma’s ertussen, of alle',
      offering(sources.documents),
    )
    .addOption(
      new Option('--ci <systeem>', `wat elke wijziging controleert: ${ciNames.join(', ')}`).argParser(
        oneOf('Het systeem', ciNames),
      ),
    )
    .option('--pakket <adres>', 'waar dat systeem het programma vandaan haalt')
    .option('-y, --yes', 'stel geen vragen; wat niet gegeven is, krijgt het voorstel')
    .option('--dry-run', 'schrijf niets; toon wat er zou komen')
    .option(
      '--overschrijf',
      'vervang ook bestanden die iemand zelf heeft gewijzigd; de oude blijven ernaast staan',
    )
    .option('--zonder-hook', 'laat git niet voor elke commit naar privégegevens kijken')
    .option('--toch', 'maak de werkmap ook binnen een andere werkmap');
  for (const { id, help, choices } of questions) {
    const option = new Option(`--${id} <waarde>`, help);
    init.addOption(
      choices === undefined ? option : option.argParser(oneOf('De keuze', Object.keys(choices))),
    );
  }
  init
    .addHelpText(
      'after',
      '\nVoorbeelden:\n  gemeente init\n  gemeente init --yes --gemeente "Súdwest-Fryslân"\n  gemeente init oefenmap --yes --gemeente Voorbeelddam --code gm9999',
    )
    .action(run<InitOptions>(async () => (await import('./commands/init/index.ts')).init));
}

const ciNames = Object.keys(ciSystems) as readonly CiSystem[];
