import type { Act } from '../../checklist/acts.ts';
import type { Dossier } from '../../checklist/dossier.ts';
import { DossierText } from '../../checklist/dossier-text.ts';
import { EnvironmentError, UserError } from '../../diagnostics/errors.ts';
import { UneditableError } from '../../workspace/edit-yaml.ts';
import { showPath } from '../../workspace/paths.ts';
import type { Io } from '../io.ts';

/**
 * Reads a dossier that was checked before.
 *
 * @param known what was read or written last; the same text is not read again
 */
export function readStored(path: string, io: Io, known?: DossierText): DossierText {
  const found = io.files.read(path);
  const file = showPath(io.cwd, path);
  if ('failure' in found) throw new UserError(`Het dossier ${file} is er niet meer.`);
  // Why the mark at the start stays: what nobody changes must come back byte for byte.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.bytes);
  return known?.text === text ? known : DossierText.read(text, file);
}

/** How a dossier is changed. */
export interface StoreChange {
  readonly path: string;
  readonly io: Io;
  /** What was read or written last. */
  readonly known?: DossierText | undefined;
}

/**
 * Changes a dossier: reads it anew under its lock, so that what others did in the meantime stays, and writes it so
 * that it survives a crash.
 */
export async function changeStored(
  { path, io, known }: StoreChange,
  change: (stored: DossierText) => DossierText,
): Promise<DossierText> {
  return io.locked(path, (confirm) => {
    const stored = readStored(path, io, known);
    const changed = editable(stored, () => change(stored));
    if (changed.text === stored.text) return stored;
    confirm();
    io.files.replace(path, new TextEncoder().encode(changed.text));
    io.files.settle(path);
    return changed;
  });
}

/** Does acts to a dossier, one after the other, as one change. */
export function actOnStored(
  where: StoreChange,
  acts: (dossier: Dossier) => readonly Act[],
): Promise<DossierText> {
  return changeStored(where, (stored) =>
    acts(stored.dossier).reduce<DossierText>((current, act) => current.act(act), stored),
  );
}

/** Writes a new dossier; never over another one. */
export async function createStored(path: string, text: string, io: Io): Promise<void> {
  await io.locked(path, (confirm) => {
    if (io.files.info(path) !== undefined)
      throw new UserError(`Het dossier ${showPath(io.cwd, path)} bestaat al. Kies een andere naam met --id.`);
    confirm();
    io.files.replace(path, new TextEncoder().encode(text));
    io.files.settle(path);
  });
}

function editable<T>({ dossier }: DossierText, edit: () => T): T {
  try {
    return edit();
  } catch (error) {
    if (!(error instanceof UneditableError)) throw error;
    throw new EnvironmentError(
      `Ik kan ${dossier.file} niet veilig wijzigen, want het is anders geschreven dan verwacht. Kijk met gemeente validate wat er mis is.`,
      { cause: error },
    );
  }
}
