import { offering } from './choices.ts';
import type { DutchCommand } from './dutch-command.ts';
import * as sources from './completion/sources.ts';
import type { Runner } from './runner.ts';
import type { CheckOptions } from './commands/template/check.ts';
import type { EjectOptions } from './commands/template/eject.ts';
import type { ShowOptions } from './commands/template/show.ts';

/** Adds `gemeente template` with its subcommands. */
export function addTemplate(program: DutchCommand, run: Runner): void {
  const template = program
    .command('template')
    .alias('sjabloon')
    .usage('<opdracht> [opties]')
    .description('bekijk en pas aan hoe documenten eruitzien')
    .addHelpText(
      'after',
      '\nVoorbeelden:\n  gemeente template list werkwijzer\n  gemeente template eject werkwijzer/week\n  gemeente template check\n  gemeente template new jaarplan',
    );
  template.action(() => template.outputHelp());
  addList(template, run);
  addShow(template, run);
  addEject(template, run);
  addDiff(template, run);
  addCheck(template, run);
  addNew(template, run);
}

function addList(template: DutchCommand, run: Runner): void {
  template
    .command('list')
    .alias('lijst')
    .usage('[document] [opties]')
    .description('toon uit welke delen documenten bestaan, en welke u aanpaste')
    .argument('[document]', 'alleen de delen van dit document', offering(sources.documents))
    .action(run(async () => (await import('./commands/template/list.ts')).list));
}

function addShow(template: DutchCommand, run: Runner): void {
  template
    .command('show')
    .alias('toon')
    .usage('<deel> [opties]')
    .description('toon een sjabloon, of wat u erin kunt gebruiken')
    .argument(
      '[deel]',
      'welk document of deel, zoals werkwijzer of werkwijzer/week',
      offering(sources.templateParts),
    )
    .option('--origineel', 'het meegeleverde sjabloon, ook als u het aanpaste')
    .option('--variabelen', 'welke waarden een sjabloon van dit document kan noemen')
    .option('--opdrachten', 'welke opdrachten er zijn, zoals {{#if}} en {{opsomming}}')
    .action(run<ShowOptions>(async () => (await import('./commands/template/show.ts')).show));
}

function addEject(template: DutchCommand, run: Runner): void {
  template
    .command('eject')
    .alias('overnemen')
    .usage('<delen...> [opties]')
    .description('neem een deel over in uw werkmap om het aan te passen; de rest blijft meegeleverd')
    .argument('[delen...]', 'welke delen, zoals werkwijzer/week', offering(sources.templateParts))
    .option('--dry-run', 'toon alleen welke bestanden er komen')
    .action(run<EjectOptions>(async () => (await import('./commands/template/eject.ts')).eject));
}

function addDiff(template: DutchCommand, run: Runner): void {
  template
    .command('diff')
    .alias('verschil')
    .usage('[delen...] [opties]')
    .description('toon wat u aan sjablonen veranderde')
    .argument('[delen...]', 'alleen deze delen', offering(sources.templateParts))
    .action(run(async () => (await import('./commands/template/diff.ts')).diff));
}

function addCheck(template: DutchCommand, run: Runner): void {
  template
    .command('check')
    .alias('controleer')
    .usage('[bestand] [opties]')
    .description('controleer eigen sjablonen en de huisstijl, en kijk of het origineel veranderd is')
    .argument('[bestand]', 'alleen dit Word-bestand: kan het als huisstijl dienen?', offering('files'))
    .option('--merge', 'voeg wat er in het origineel veranderde samen met uw aanpassingen')
    .option('--conflicten', 'met --merge: zet beide versies in het bestand waar het niet vanzelf gaat')
    .option('--dry-run', 'met --merge: schrijf niets')
    .action(run<CheckOptions>(async () => (await import('./commands/template/check.ts')).check));
}

function addNew(template: DutchCommand, run: Runner): void {
  template
    .command('new')
    .alias('nieuw')
    .usage('<naam> [opties]')
    .description('begin een eigen document, of neem een samenwerking over als voorbeeld')
    .argument(
      '[naam]',
      'hoe het document heet, zoals jaarplan, of welke samenwerking, zoals samenwerking/owo',
      offering(sources.collaborations),
    )
    .option('--dry-run', 'toon alleen welke bestanden er komen')
    .action(run(async () => (await import('./commands/template/new.ts')).newDocument));
}
