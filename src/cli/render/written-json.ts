import { openBlanks, proposalsAmong } from '../../app/documents/render.ts';
import { documentsAmong } from '../../app/documents/rendered-file.ts';
import type { WrittenFile } from '../../app/documents/write.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';

/** Why an old file stays. */
const keptWords = { held: 'in gebruik', changed: 'aangepast', unknown: 'onbekend' } as const;

/** Written files for programs. */
export function writtenEntries(
  written: readonly WrittenFile[],
  outFolder: string,
  cwd: string,
): readonly object[] {
  const shown = (name: string): string => showPath(cwd, joinPath(outFolder, name));
  return written.map(({ file, name, kept, copy, isChanged }) => ({
    bestand: shown(name),
    ...(name === file.name ? {} : { in_plaats_van: shown(file.name) }),
    ...(kept === undefined ? {} : { bewaard: keptWords[kept] }),
    ...(copy === undefined ? {} : { kopie: shown(copy) }),
    ...(file.document?.appendixTo === undefined ? {} : { bijlage_bij: file.document.appendixTo }),
    gewijzigd: isChanged,
    leeg: openBlanks(documentsAmong([file])).map(({ path, label, source }) => ({
      bestand: source.file,
      pad: path,
      wat: label,
    })),
    voorgesteld: proposalsAmong(documentsAmong([file])).map(({ path, title, shown, source }) => ({
      bestand: source.file,
      pad: path,
      wat: title,
      waarde: shown,
    })),
  }));
}
