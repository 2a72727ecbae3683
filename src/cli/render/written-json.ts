import { openBlanks, proposalsAmong } from '../../app/documents/render.ts';
import { documentsAmong } from '../../app/documents/rendered-file.ts';
import type { ToldAttachment } from '../../app/documents/told-attachments.ts';
import type { WrittenFile } from '../../app/documents/write.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';

/** Why an old file stays. */
const keptWords = { held: 'in gebruik', changed: 'aangepast', unknown: 'onbekend' } as const;

interface WrittenIn {
  readonly outFolder: string;
  /** What must be known of attachments of drafts. */
  readonly attachments: readonly ToldAttachment[];
  readonly cwd: string;
}

/** Written files for programs. */
export function writtenEntries(
  written: readonly WrittenFile[],
  { outFolder, attachments, cwd }: WrittenIn,
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
    ...attachmentEntries(attachments.filter(({ mails }) => mails.includes(file.name))),
  }));
}

/** Attachments that are not finished, or about whose names something was decided. */
function attachmentEntries(attachments: readonly ToldAttachment[]): object {
  const names = { filled: 'ingevuld', 'for-more': 'weggelaten', none: 'niet bekend' } as const;
  if (attachments.length === 0) return {};
  return {
    bijlagen: attachments.map((each) => ({
      document: each.id,
      titel: each.title,
      leeg: each.open,
      voorgesteld: each.proposed,
      ...(each.names === undefined ? {} : { namen: names[each.names], namen_leeg: each.nameless }),
    })),
  };
}
