import { Option } from 'commander';
import { UserError } from '../diagnostics/errors.ts';
import { outputFormats } from '../output/registry.ts';
import { offering, someOf } from './choices.ts';
import type { RemindOptions } from './commands/checklist/remind.ts';
import * as sources from './completion/sources.ts';
import { dossierOf } from './dossier-options.ts';
import type { DutchCommand } from './dutch-command.ts';
import type { Runner } from './runner.ts';

/** Formats that a mail can be made in. */
const formats = outputFormats.filter(({ needs }) => needs === undefined || needs === 'mail');

/** Adds `gemeente checklist remind`. */
export function addRemind(checklist: DutchCommand, run: Runner): void {
  const ids = formats.map(({ id }) => id);
  checklist
    .command('remind')
    .alias('herinner')
    .usage('[dossier] [opties]')
    .description('schrijf per rol een herinnering aan wat te laat of bijna klaar moet zijn')
    .argument(...dossierOf(sources.runningDossiers))
    .addOption(
      new Option('-f, --format <vormen>', `vormen, met komma’s ertussen: ${ids.join(', ')}`)
        .default(['md'], 'md')
        .argParser(someOf('De vorm', ids)),
    )
    .addOption(
      new Option('--dagen <aantal>', 'ook wat binnen zoveel werkdagen klaar moet zijn')
        .default(3)
        .argParser(readDays),
    )
    .option('--door <rol>', 'alleen aan deze rol', offering(sources.roles))
    .option('--overschrijf', 'vervang ook wat iemand veranderde; het oude blijft als .oud')
    .action(run<RemindOptions>(async () => (await import('./commands/checklist/remind.ts')).remind));
}

function readDays(typed: string): number {
  const days = Number(typed);
  if (/^\d{1,3}$/.test(typed) && days <= 100) return days;
  throw new UserError(`Het aantal dagen ${typed} kan niet. Kies een heel getal van 0 tot en met 100.`);
}
