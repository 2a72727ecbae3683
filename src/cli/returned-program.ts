import { offering } from './choices.ts';
import * as sources from './completion/sources.ts';
import type { DutchCommand } from './dutch-command.ts';
import type { Runner } from './runner.ts';

/** Adds `gemeente inlezen`. */
export function addReadBack(program: DutchCommand, run: Runner): void {
  readBackCommand(program, run, { name: 'inlezen', alias: 'sync' })
    .description('lees een teruggekomen lijst, verzoek of mail in het dossier in')
    .addHelpText(
      'after',
      '\nVoorbeelden:\n  gemeente inlezen actielijst.docx\n  gemeente inlezen ~/Downloads/retour --dry-run\n  gemeente inlezen antwoord.eml --dossier mijn-dossier',
    );
}

/** Adds `gemeente checklist sync`, which does the same. */
export function addSync(checklist: DutchCommand, run: Runner): void {
  readBackCommand(checklist, run, { name: 'sync', alias: 'inlezen' }).description(
    'lees een teruggekomen lijst in het dossier in; hetzelfde als gemeente inlezen',
  );
}

function readBackCommand(
  parent: DutchCommand,
  run: Runner,
  { name, alias }: { readonly name: string; readonly alias: string },
): DutchCommand {
  return parent
    .command(name)
    .alias(alias)
    .usage('<bestanden...> [opties]')
    .argument('[bestanden...]', 'bestanden die terugkwamen, of een map daarmee', offering('files'))
    .option(
      '--dossier <dossier>',
      'het dossier, als het bestand dat niet zegt',
      offering(sources.runningDossiers),
    )
    .option('-y, --yes', 'schrijf wat zeker is, zonder vragen')
    .option('--dry-run', 'toon alleen wat er zou veranderen')
    .action(run(async () => (await import('./commands/read-back.ts')).readBack));
}
