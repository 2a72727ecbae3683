import type { CheckedFile } from '../../app/check/check-files.ts';
import type { MadeFiles } from '../../app/documents/make.ts';
import { withoutEnding } from '../../app/documents/file-names.ts';
import { dossierIds } from '../../app/dossiers/files.ts';
import { counted } from '../../diagnostics/counted.ts';
import type { Style } from '../../diagnostics/style.ts';
import { isAppendixName } from '../../document/appendix.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import type { CommandContext } from '../global-options.ts';
import { ownCommand, shellWord } from '../own-command.ts';
import { stateWords, unitWords } from './check-words.ts';
import type { RenderOptions } from './options.ts';

/** The command that makes the index page. */
const allDocuments = '--all';

/** The most lines of a difference shown per file; `--json` has all. */
const maxShown = 12;

/** What the report needs, besides the files. */
interface Surroundings {
  readonly made: MadeFiles;
  readonly options: RenderOptions;
  readonly context: CommandContext;
}

function shownName(name: string, { prepared }: MadeFiles, { io }: CommandContext): string {
  return showPath(io.cwd, joinPath(prepared.outFolder, name));
}

/** Documents from dossiers are made and compared per dossier; `--all` alone leaves them as they are. */
function sayDossiers({ made: { prepared }, options, context }: Surroundings): void {
  const [first] = dossierIds(prepared.workspace.folder, context.world);
  if (options.all !== true || options.dossier !== undefined || first === undefined) return;
  const command = ownCommand(['render', allDocuments, '--dossier', first, '--check'], context);
  context.say(`Documenten van een dossier vergelijkt u apart: ${command}`);
}

/** Reports to people which files are not what would be made now, and why. */
export async function reportChecked(checked: readonly CheckedFile[], around: Surroundings): Promise<void> {
  const { made, context } = around;
  const { io, options } = context;
  const style = await context.style('stdout');
  const wrong = checked.filter(({ state }) => state !== 'current');
  if (wrong.length === 0) {
    const count = counted(checked.length, 'bestand', 'bestanden');
    io.stdout(style.good(`Alles is actueel: ${count} vergeleken.`) + '\n');
    sayDossiers(around);
    return;
  }
  const shown = new Set<string>();
  for (const each of wrong) {
    io.stdout(`${style.warning(stateWords[each.state].padEnd(9))}  ${shownName(each.name, made, context)}\n`);
    if (each.isSuperfluous === true)
      io.stdout('           dit document wordt niet meer gemaakt; bewaar het elders als u het nodig hebt\n');
    if (each.explanation === undefined) continue;
    const { causeSentences } = await import('../../words/causes.ts');
    for (const cause of causeSentences(each.explanation)) io.stdout(`           ${cause}\n`);
    if (options.quiet !== true) await printDifference(each.explanation, { style, shown }, context);
  }
  printNextSteps(wrong, style, around);
}

/** The command that makes what is missing or stale, and the files to remove. */
function printNextSteps(wrong: readonly CheckedFile[], style: Style, around: Surroundings): void {
  const { made, context } = around;
  const toMake = wrong.filter(({ state }) => state === 'missing' || state === 'stale');
  const ids = [...new Set(toMake.map(({ document }) => document ?? allDocuments))];
  const names = ids.includes(allDocuments) ? [allDocuments] : ids;
  if (ids.length > 0) context.io.stdout(`Oplossing: ${style.strong(remakeCommand(names, toMake, around))}\n`);
  if (wrong.some(({ state, isSuperfluous }) => state === 'changed' && isSuperfluous !== true))
    context.io.stdout(
      'Wat iemand heeft aangepast, blijft staan: het nieuwe komt ernaast, met (nieuw) in de naam. Vervangen kan met --overschrijf.\n',
    );
  const old = wrong.filter(({ state }) => state === 'superfluous');
  if (old.length > 0)
    context.io.stdout(
      `Verwijder: ${old.map(({ name }) => shellWord(shownName(name, made, context))).join(' ')}\n`,
    );
}

/** @param how.shown differences already shown: a document in two formats has the same one twice */
async function printDifference(
  { difference }: NonNullable<CheckedFile['explanation']>,
  { style, shown }: { readonly style: Style; readonly shown: Set<string> },
  { io }: CommandContext,
): Promise<void> {
  if (difference === undefined) return;
  const { showDifference, writeDifference } = await import('./difference-words.ts');
  const { parts } = difference;
  const unit = unitWords[difference.unit];
  const whole = writeDifference(parts, unit);
  if (shown.has(whole)) return;
  shown.add(whole);
  const { lines, hidden } = showDifference(parts, { style, limit: maxShown });
  io.stdout(`           Verschil per ${unit} (- staat er nu, + komt er):\n`);
  for (const line of lines) io.stdout(`    ${line}\n`);
  if (hidden > 0)
    io.stdout(`           … en nog ${counted(hidden, 'regel', 'regels')}. Alles ziet u met --json erbij.\n`);
}

/** The command that makes the same files, with the options to repeat for that. */
function remakeCommand(
  names: readonly string[],
  toMake: readonly CheckedFile[],
  { made: { prepared }, options, context }: Surroundings,
): string {
  const { datum } = context.options;
  const { request, dossier } = prepared;
  const formats = request.formats.map(({ id }) => id).join(',');
  const values = {
    '--format': formats === 'md' ? undefined : formats,
    '--checklist': options.checklist,
    '--dossier': dossier,
    '--per': options.per,
    '--pdf-norm': options.pdfNorm,
    '--out': options.out,
    '--datum': datum,
  };
  const hasAppendix =
    options.bronnen === true || toMake.some(({ name }) => isAppendixName(withoutEnding(name)));
  const repeated = Object.entries(values).flatMap(([flag, value]) =>
    value === undefined ? [] : [flag, value],
  );
  const open = options.publiek === true ? ['--publiek'] : [];
  const more = [...(hasAppendix ? ['--bronnen'] : []), ...(options.uitleg === true ? ['--uitleg'] : [])];
  return ownCommand(['render', ...names, ...open, ...more, ...repeated], context);
}
