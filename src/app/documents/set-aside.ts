/** Mails of an earlier run that must not go any more: nobody may find them ready to send. */
import { EnvironmentError } from '../../diagnostics/errors.ts';
import { isAppendixName } from '../../document/appendix.ts';
import { outputFormats, type OutputFormat } from '../../output/registry.ts';
import { namesFolder } from '../../workspace/file-kinds.ts';
import { joinPath } from '../../workspace/paths.ts';
import { sameBytes } from '../../workspace/same-bytes.ts';
import { dossierIds } from '../dossiers/files.ts';
import { freeCopy } from '../files/free-copy.ts';
import type { World } from '../world.ts';
import { dossierOf, withoutEnding } from './file-names.ts';
import type { MadeFiles } from './make.ts';
import { mailsPageName } from './mails-page.ts';
import { Provenance } from './provenance.ts';

/** A file of an earlier run that must not be sent any more. */
export interface SetAside {
  readonly name: string;
  /** The folder that it stands in. */
  readonly folder: string;
  /** Its name now; undefined when it still stands there under its own name. */
  readonly to: string | undefined;
  /** Why it stays: another program has it open, or its format was not asked for. Undefined when it does not. */
  readonly stays?: 'held' | 'not-asked' | undefined;
  /** Why it must not go: its news is not known, it has another name now, or nothing is asked of its reader any more. */
  readonly why: 'hold' | 'renamed' | 'over';
  /** Whether somebody may have changed it. */
  readonly isChanged: boolean;
}

/**
 * Moves the mails of an earlier run that this run would not make any more, in the formats that were asked for, and tells
 * of those in others. Whatever somebody made of them is kept: a file only gets another name
 * (docs/decisions/0049-never-overwrite.md).
 *
 * Why not removed: a draft can hold sentences of whoever was to send it.
 */
export async function setAsideMails(
  made: MadeFiles,
  world: Pick<World, 'files' | 'git'>,
): Promise<readonly SetAside[]> {
  const { outFolder, request } = made.prepared;
  const asked = request.formats.filter(isText);
  const own = await Promise.all(
    outdated(made, { folder: outFolder, formats: asked }, world).map((each) =>
      moved(each, { folder: outFolder, world }),
    ),
  );
  return [...own, ...elsewhere(made, world)];
}

/** Formats that can be sent, or copied from. */
function isText({ needs }: OutputFormat): boolean {
  return needs === undefined || needs === 'mail';
}

/** A file that must not be sent, as far as its name tells. */
type Outdated = Pick<SetAside, 'name' | 'why'>;

interface Where {
  readonly folder: string;
  readonly formats: readonly OutputFormat[];
}

/** Files of mails of this dossier that are none of those that were made now. */
function outdated(
  { prepared, made, held, request }: MadeFiles,
  { folder, formats }: Where,
  { files }: Pick<World, 'files'>,
): readonly Outdated[] {
  const { dossier, documents, workspace } = prepared;
  const kinds = documents.filter(({ isMail }) => isMail === true);
  if (dossier === undefined || kinds.length === 0) return [];
  const ids = dossierIds(workspace.folder, { files });
  const documentsNow = [...made.files.map(({ document }) => document), ...held];
  // A mail that waits is no draft, also not under the name that says so.
  const isDrafts = formats.every(({ needs }) => needs === 'mail');
  const current = new Set((isDrafts ? made.files.map(({ document }) => document) : documentsNow).map(nameOf));
  const whyOf = new Map(
    documentsNow.flatMap(({ otherName, hold }) =>
      otherName === undefined ? [] : [[otherName, hold === undefined ? 'renamed' : 'hold'] as const],
    ),
  );
  const drafted = made.files.some(({ format }) => format.needs === 'mail');
  return files.list(folder).flatMap((name): readonly Outdated[] => {
    const kind = kinds.find(({ id }) => name.startsWith(`${id}-`) || name === mailsPageName(id, dossier));
    if (kind === undefined) return [];
    if (name === mailsPageName(kind.id, dossier)) return isDrafts && !drafted ? [{ name, why: 'over' }] : [];
    const base = withoutEnding(name).replace(/ \(nieuw(?: \d+)?\)$/, '');
    const isOurs =
      formats.some(({ extension }) => name.endsWith(`.${extension}`)) &&
      dossierOf(base, kind.id, ids) === dossier &&
      (request.choices.withAppendix || !isAppendixName(base));
    return isOurs && !current.has(base) ? [{ name, why: whyOf.get(base) ?? 'over' }] : [];
  });
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

interface Place {
  readonly folder: string;
  readonly world: Pick<World, 'files' | 'git'>;
}

/** Gives a file another name: first there is a copy, and only what is in that goes. */
async function moved({ name, why }: Outdated, { folder, world }: Place): Promise<SetAside> {
  const { files } = world;
  const path = joinPath(folder, name);
  const found = files.read(path);
  const held = { name, folder, why, to: undefined, stays: 'held', isChanged: false } as const;
  if ('failure' in found) return held;
  const isChanged = await isSomebodys(name, found.bytes, { folder, world });
  const copy = freeCopy(name, folder, world);
  try {
    files.replace(joinPath(folder, copy), found.bytes);
    const again = files.read(path);
    if ('bytes' in again && sameBytes(again.bytes, found.bytes)) {
      files.remove(path);
      return { name, folder, why, to: copy, isChanged };
    }
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
  }
  // Somebody has it open, or saved it just now: then there is one file, as before.
  discard(joinPath(folder, copy), world);
  return { ...held, isChanged };
}

function discard(path: string, { files }: Pick<World, 'files'>): void {
  try {
    files.remove(path);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
  }
}

async function isSomebodys(name: string, bytes: Uint8Array, { folder, world }: Place): Promise<boolean> {
  const format = outputFormats.find(({ extension }) => name.endsWith(`.${extension}`));
  if (format === undefined) return false;
  return (await new Provenance(folder, world).of({ name, bytes, format })) === 'somebody';
}

/**
 * The same mails in formats that were not asked for: they stay, but who would send them must know.
 *
 * Why only with a day: without one it is not certain that they must wait.
 */
function elsewhere(made: MadeFiles, world: Pick<World, 'files'>): readonly SetAside[] {
  const { request, workspace, outFolder } = made.prepared;
  if (request.date === undefined || request.outFolder !== undefined || request.isBeside === true) return [];
  const places = ['documenten', namesFolder].map((place) => joinPath(workspace.folder, place));
  return places.flatMap((folder) => {
    const done = [...(folder === outFolder ? request.formats : []), ...(request.formatsBeside ?? [])];
    const formats = outputFormats.filter((format) => isText(format) && !done.includes(format));
    return outdated(made, { folder, formats }, world)
      .filter(({ why }) => why === 'hold')
      .map((each) => ({ ...each, folder, to: undefined, stays: 'not-asked', isChanged: false }) as const);
  });
}
