import { counted } from '../../diagnostics/format/summary.ts';
import type { RenderedFile } from '../../render.ts';
import { joinPath } from '../../workspace/paths.ts';
import { exitCodes } from '../exit-code.ts';
import { shownName, type RenderResult, type WorkspaceRendering } from '../commands/render.ts';

/** Writes the files; the names go to stdout, remarks about blanks to stderr. */
export function writeFiles(files: readonly RenderedFile[], rendering: WorkspaceRendering): RenderResult {
  const { context, outFolder } = rendering;
  const { io } = context;
  const entries = files.map((file) => {
    const path = joinPath(outFolder, file.name);
    const changed = !isSame(io.files.read(path), file.bytes);
    // Why not rewrite the same bytes: a new date on the file would set off backups, syncs and watchers for nothing.
    if (changed) io.files.replace(path, file.bytes);
    const shown = shownName(rendering, file.name);
    if (context.options.json !== true) io.stdout(`${shown}\n`);
    return { bestand: shown, gewijzigd: changed, leeg: file.document.blanks.map(({ path: where }) => where) };
  });
  sayBlanks(files, rendering);
  return { code: exitCodes.done, entries };
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
  const open = files.filter(({ document }) => document.blanks.length > 0);
  if (open.length === 0) return;
  const paths = new Set(open.flatMap(({ document }) => document.blanks.map(({ path }) => path)));
  const documents = [...new Set(open.map(({ definition }) => definition.id))].join(', ');
  context.say(
    `Nog in te vullen: ${counted(paths.size, 'waarde', 'waarden')}, zichtbaar in ${documents}. Een lijst krijgt u met --definitief.`,
  );
}
