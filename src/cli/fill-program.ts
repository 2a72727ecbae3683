import { Option } from 'commander';
import { offering, withOffer } from './choices.ts';
import type { FillOptions } from './commands/fill.ts';
import * as sources from './completion/sources.ts';
import type { DutchCommand } from './dutch-command.ts';
import type { Runner } from './runner.ts';

/** Adds `gemeente invullen`. */
export function addFill(program: DutchCommand, run: Runner): void {
  program
    .command('invullen')
    .alias('fill')
    .usage('[onderdeel] [opties]')
    .description('vul in wat open is, vraag voor vraag')
    .argument(
      '[onderdeel]',
      'alleen dit document, of dit deel van gemeente.yaml, zoals college (standaard: alles)',
      offering(sources.fillParts),
    )
    .option('--list', 'toon wat open is of voorgesteld; er wordt niets gevraagd')
    .option('--voorbeeldwaarden', 'schrijf alle voorstellen tegelijk, elk met # voorstel erachter')
    .addOption(
      new Option('--zet <pad=waarde>', 'schrijf deze waarde, zonder vragen; mag vaker').argParser(
        withOffer((value: string, before: readonly string[] | undefined) => [...(before ?? []), value], {
          source: sources.fillPaths,
        }),
      ),
    )
    .action(run<FillOptions>(async () => (await import('./commands/fill.ts')).fill))
    .addHelpText(
      'after',
      '\nVoorbeelden:\n  gemeente invullen werkwijzer\n  gemeente invullen secretariaat\n  gemeente invullen --voorbeeldwaarden\n  gemeente invullen --zet pfo.dag=woensdag --zet "college.stukken_uiterlijk=donderdag 15.00"',
    );
}
