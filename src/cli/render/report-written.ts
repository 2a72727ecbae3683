import type { MadeFiles } from '../../app/documents/make.ts';
import { indexName } from '../../app/documents/index-page.ts';
import { openBlanks } from '../../app/documents/render.ts';
import { documentsAmong, type RenderedFile } from '../../app/documents/rendered-file.ts';
import { writeFiles, type WrittenFile } from '../../app/documents/write.ts';
import { counted } from '../../diagnostics/counted.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import type { CommandContext } from '../global-options.ts';

/** Writes files and reports each: its name on stdout, what needs attention on stderr. */
export function writeAndReport(made: MadeFiles, context: CommandContext): readonly WrittenFile[] {
  const { outFolder, dossier } = made.prepared;
  const { io, world } = context;
  const written: WrittenFile[] = [];
  for (const each of writeFiles(made, world)) {
    written.push(each);
    reportWritten(each, outFolder, context);
  }
  sayBlanks(documentsAmong(made.files), context);
  if (dossier !== undefined && io.files.info(joinPath(outFolder, indexName)) !== undefined)
    context.say('De voorpagina index.html werkt u bij met: gemeente render --all --format html');
  return written;
}

function reportWritten(
  { file, name, openedBy }: WrittenFile,
  outFolder: string,
  { io, options }: Pick<CommandContext, 'io' | 'options'>,
): void {
  const shown = (each: string): string => showPath(io.cwd, joinPath(outFolder, each));
  if (name !== file.name)
    io.stderr(
      `${shown(file.name)} kan ik niet vervangen: het staat open in een ander programma, of u mag het niet wijzigen. Het nieuwe document staat ernaast: ${shown(name)}\nSluit het oude en maak het document opnieuw, of geef het nieuwe de naam van het oude.\n`,
    );
  if (openedBy !== undefined)
    io.stderr(
      `${shown(name)} is vervangen, maar iemand lijkt het open te hebben: ernaast staat ${openedBy}. Slaat die persoon op, dan is de nieuwe versie weg.\n`,
    );
  if (options.json !== true) io.stdout(`${shown(name)}\n`);
}

/** Reports how many blanks there are, and in which documents. */
function sayBlanks(files: readonly RenderedFile[], { say }: CommandContext): void {
  const open = openBlanks(files);
  if (open.length === 0) return;
  const names = new Set(open.flatMap(({ documents }) => documents));
  const ids = new Set(files.flatMap(({ name, definition }) => (names.has(name) ? definition.id : [])));
  const values = counted(open.length, 'waarde', 'waarden');
  say(
    `Nog in te vullen: ${values}, zichtbaar in ${[...ids].join(', ')}. Een lijst krijgt u met --definitief.`,
  );
}
