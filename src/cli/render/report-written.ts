import type { MadeFiles } from '../../app/documents/make.ts';
import { indexName } from '../../app/documents/index-page.ts';
import { openBlanks, proposalsAmong } from '../../app/documents/render.ts';
import { documentsAmong, type RenderedFile } from '../../app/documents/rendered-file.ts';
import type { WrittenFile } from '../../app/documents/write.ts';
import { counted } from '../../diagnostics/counted.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import type { CommandContext } from '../global-options.ts';
import { ownCommand } from '../own-command.ts';
import { reportKept } from './report-kept.ts';

/**
 * Reports each file: its name on stdout, what needs attention on stderr; then what is still to be done.
 *
 * @param files when they are written during iteration, each is reported as soon as it is written
 */
export async function reportWritten(
  files: Iterable<WrittenFile> | AsyncIterable<WrittenFile>,
  made: MadeFiles,
  context: CommandContext,
): Promise<readonly WrittenFile[]> {
  const { outFolder, dossier } = made.prepared;
  const { io } = context;
  const written: WrittenFile[] = [];
  for await (const each of files) {
    written.push(each);
    reportFile(each, outFolder, context);
  }
  sayBlanks(documentsAmong(made.files), context);
  sayProposals(documentsAmong(made.files), context);
  if (dossier !== undefined && io.files.info(joinPath(outFolder, indexName)) !== undefined)
    context.say(
      `De voorpagina index.html werkt u bij met: ${ownCommand(['render', '--all', '--format', 'html'], context)}`,
    );
  reportKept(written, made.prepared, context);
  return written;
}

function reportFile(
  { file, name, kept, openedBy }: WrittenFile,
  outFolder: string,
  { io, options }: Pick<CommandContext, 'io' | 'options'>,
): void {
  const shown = (each: string): string => showPath(io.cwd, joinPath(outFolder, each));
  if (kept === 'held')
    io.stderr(
      `${shown(file.name)} kan ik niet vervangen: het staat open in een ander programma, of u mag het niet wijzigen. Het nieuwe document staat ernaast: ${shown(name)}\nSluit het oude en maak het document opnieuw, of geef het nieuwe de naam van het oude.\n`,
    );
  if (openedBy !== undefined)
    io.stderr(
      `${shown(name)} is vervangen, maar iemand lijkt het open te hebben: ernaast staat ${openedBy}. Slaat die persoon op, dan is de nieuwe versie weg.\n`,
    );
  if (options.json !== true) io.stdout(`${shown(name)}\n`);
}

/** Says how many places are still to be filled in, and in which documents. */
function sayBlanks(files: readonly RenderedFile[], { say }: CommandContext): void {
  const open = openBlanks(files);
  if (open.length === 0) return;
  const names = new Set(open.flatMap(({ documents }) => documents));
  const ids = new Set(files.flatMap(({ name, definition }) => (names.has(name) ? definition.id : [])));
  const values = counted(open.length, 'waarde', 'waarden');
  say(
    `Nog in te vullen: ${values}${namedBlanks(open)}, zichtbaar in ${[...ids].join(', ')}. Een lijst krijgt u met --definitief.`,
  );
}

/** How many values are few enough to name each of them. */
const fewBlanks = 3;

/** The values that are not filled in, where they are few: ` (e-mailadres, telefoonnummer)`. */
function namedBlanks(open: readonly { readonly label: string }[]): string {
  return open.length > fewBlanks ? '' : ` (${open.map(({ label }) => label).join(', ')})`;
}

/** Says how many values nobody has agreed on yet, and in which documents they are. */
function sayProposals(files: readonly RenderedFile[], { say }: CommandContext): void {
  const { length } = proposalsAmong(files);
  if (length === 0) return;
  const ids = new Set(
    files.flatMap(({ document, definition }) => (document.proposals.length > 0 ? definition.id : [])),
  );
  say(
    `Nog niet afgesproken: ${counted(length, 'waarde', 'waarden')}, als voorstel in ${[...ids].join(', ')}. Ook die lijst krijgt u met --definitief.`,
  );
}
