import type { DutchCommand } from './dutch-command.ts';
import type { Runner } from './program.ts';

/** Adds `gemeente template` with all it can do. */
export function addTemplate(program: DutchCommand, run: Runner): void {
  const template = program
    .command('template')
    .alias('sjabloon')
    .usage('<opdracht> [opties]')
    .description('bekijk en pas aan hoe documenten eruitzien')
    .addHelpText(
      'after',
      '\nVoorbeelden:\n  gemeente template check\n  gemeente template check nieuw/sjabloon.docx',
    );
  template.action(() => template.outputHelp());
  addCheck(template, run);
}

function addCheck(template: DutchCommand, run: Runner): void {
  template
    .command('check')
    .alias('controleer')
    .usage('[bestand] [opties]')
    .description('kijk of een Word-bestand als huisstijl kan dienen')
    .argument('[bestand]', 'het Word-bestand (standaard: huisstijl/sjabloon.docx in de werkmap)')
    .action(run(async () => (await import('./commands/template/check.ts')).check));
}
