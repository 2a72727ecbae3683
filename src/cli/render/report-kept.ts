import type { PreparedDocuments } from '../../app/documents/prepare.ts';
import { documentsAmong } from '../../app/documents/rendered-file.ts';
import type { WrittenFile } from '../../app/documents/write.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import type { CommandContext } from '../global-options.ts';
import { ownCommand } from '../own-command.ts';

const reasons = {
  changed: 'Aangepast nadat het gemaakt was, en daarom gebleven:',
  unknown: 'Misschien aangepast, of gemaakt met een eerdere versie, en daarom gebleven:',
} as const;

/** Files of which the old version stays, because it may be somebody's work. */
export function keptFiles(written: readonly WrittenFile[]): readonly WrittenFile[] {
  return written.filter(({ kept }) => kept === 'changed' || kept === 'unknown');
}

/** Tells which documents somebody had changed: they stay, or a copy of them does. Always told: work is at stake. */
export function reportKept(
  written: readonly WrittenFile[],
  { outFolder, request: { folder } }: Pick<PreparedDocuments, 'outFolder' | 'request'>,
  context: CommandContext,
): void {
  const { io } = context;
  const shown = (name: string): string => showPath(io.cwd, joinPath(outFolder, name));
  const kept = keptFiles(written);
  const lines = (['changed', 'unknown'] as const).flatMap((reason) => {
    const own = kept.filter((each) => each.kept === reason);
    const files = own.map(({ file, name }) => `  ${shown(file.name)}; het nieuwe staat in ${shown(name)}`);
    return own.length === 0 ? [] : [reasons[reason], ...files];
  });
  if (kept.length > 0) io.stderr([...lines, ...keptAdvice(kept, folder, context)].join('\n') + '\n');
  for (const { file, copy } of written)
    if (copy !== undefined)
      io.stderr(`${shown(file.name)} was aangepast en is vervangen. Het oude staat in ${shown(copy)}.\n`);
}

function keptAdvice(
  kept: readonly WrittenFile[],
  folder: string,
  context: CommandContext,
): readonly string[] {
  const forms = new Set(
    documentsAmong(kept.map(({ file }) => file)).flatMap(({ document, definition }) =>
      document.manifest.invulbaar === true ? definition.id : [],
    ),
  );
  const [form] = forms;
  return [
    'Neem over wat u wilt houden. Geef daarna het nieuwe de naam van het oude.',
    'Of geef de opdracht opnieuw met --overschrijf: dan blijft van het oude een kopie die eindigt op .oud.',
    ...(form === undefined
      ? []
      : [`Invullen doet u beter in een kopie: ${ownCommand(['form', form], context, folder)}`]),
  ];
}
