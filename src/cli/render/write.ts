import { openBlanks } from '../../app/documents/render.ts';
import type { RenderedFile } from '../../app/documents/rendered-file.ts';
import { counted } from '../../diagnostics/counted.ts';
import { joinPath } from '../../workspace/paths.ts';
import { exitCodes } from '../exit-code.ts';
import { besideName, isHeld, ownerFile } from './held.ts';
import { shownName, type OutputFile, type RenderResult, type WorkspaceRendering } from './rendering.ts';

/** Writes the files; the names go to stdout, remarks about blanks to stderr. */
export function writeFiles(files: readonly OutputFile[], rendering: WorkspaceRendering): RenderResult {
  const { context, outFolder } = rendering;
  const { io } = context;
  if (rendering.options.namen === true && rendering.options.out === undefined)
    keepOutOfGit(outFolder, context);
  const names = io.files.list(outFolder);
  const entries = files.map((file) => {
    const path = joinPath(outFolder, file.name);
    const changed = !isSame(io.files.read(path), file.bytes);
    // Why not rewrite the same bytes: a new date on the file would set off backups, syncs and watchers for nothing.
    const written = changed ? put(file, names, rendering) : file.name;
    const shown = shownName(rendering, written);
    if (context.options.json !== true) io.stdout(`${shown}\n`);
    const leeg = openBlanks(made([file])).map(({ path: pad, label: wat, source }) => ({
      bestand: source.file,
      pad,
      wat,
    }));
    const instead = written === file.name ? {} : { in_plaats_van: shownName(rendering, file.name) };
    return { bestand: shown, ...instead, gewijzigd: changed, leeg };
  });
  sayBlanks(made(files), rendering);
  if (rendering.dossier !== undefined && names.includes('index.html'))
    context.say('De voorpagina index.html werkt u bij met: gemeente render --all --format html');
  return { code: exitCodes.done, entries };
}

/** The documents among the files. */
function made(files: readonly OutputFile[]): readonly RenderedFile[] {
  return files.filter(
    (file): file is RenderedFile => file.document !== undefined && file.definition !== undefined,
  );
}

/**
 * Writes one file; beside the old one when another program holds that.
 *
 * Why beside: Word on Windows keeps a document to itself as long as it is open, and one open document must not stop the
 * rest.
 *
 * @param names in the folder, before
 * @returns name of the file that was written
 */
function put(file: OutputFile, names: readonly string[], rendering: WorkspaceRendering): string {
  const { io } = rendering.context;
  const shown = shownName(rendering, file.name);
  try {
    io.files.replace(joinPath(rendering.outFolder, file.name), file.bytes);
  } catch (error) {
    const beside = besideName(file.name);
    if (!isHeld(error) || !canReplace(joinPath(rendering.outFolder, beside), file.bytes, io)) throw error;
    io.stderr(
      `${shown} kan ik niet vervangen: het staat open in een ander programma, of u mag het niet wijzigen. Het nieuwe document staat ernaast: ${shownName(rendering, beside)}\nSluit het oude en maak het document opnieuw, of geef het nieuwe de naam van het oude.\n`,
    );
    return beside;
  }
  const owner = ownerFile(file.name, names);
  if (owner !== undefined)
    io.stderr(
      `${shown} is vervangen, maar iemand lijkt het open te hebben: ernaast staat ${owner}. Slaat die persoon op, dan is de nieuwe versie weg.\n`,
    );
  return file.name;
}

function canReplace(path: string, bytes: Uint8Array, io: WorkspaceRendering['context']['io']): boolean {
  try {
    io.files.replace(path, bytes);
    return true;
  } catch {
    return false;
  }
}

/** A folder that git passes over by itself, whatever the workspace's own .gitignore says. */
function keepOutOfGit(folder: string, { io }: WorkspaceRendering['context']): void {
  const path = joinPath(folder, '.gitignore');
  if (io.files.info(path) === undefined) io.files.replace(path, new TextEncoder().encode('*\n'));
}

function isSame(
  found: ReturnType<WorkspaceRendering['context']['io']['files']['read']>,
  bytes: Uint8Array,
): boolean {
  return (
    'bytes' in found &&
    found.bytes.length === bytes.length &&
    found.bytes.every((byte, index) => byte === bytes[index])
  );
}

/** Says how many places are still to be filled in, and in which documents. */
function sayBlanks(files: readonly RenderedFile[], { context }: WorkspaceRendering): void {
  const open = openBlanks(files);
  if (open.length === 0) return;
  const names = new Set(open.flatMap(({ documents }) => documents));
  const ids = new Set(files.flatMap(({ name, definition }) => (names.has(name) ? definition.id : [])));
  const values = counted(open.length, 'waarde', 'waarden');
  context.say(
    `Nog in te vullen: ${values}, zichtbaar in ${[...ids].join(', ')}. Een lijst krijgt u met --definitief.`,
  );
}
