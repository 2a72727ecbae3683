import type { Act } from '../../checklist/acts.ts';
import { DossierText, newDossierText, type EditedItem } from '../../checklist/dossier-text.ts';
import type { Dossier } from '../../checklist/dossier.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { validatorLoaders } from '../../generated/validators/index.ts';
import { SchemaBook } from '../../profile/schema-book.ts';
import { checkSchema } from '../../profile/schema-check.ts';
import { fromPlainMap, toPlain } from '../../workspace/located.ts';
import { showPath } from '../../workspace/paths.ts';
import { readExactText } from '../../workspace/read-text.ts';
import { UneditableError } from '../../workspace/yaml-text.ts';
import { changeFile } from '../files/change-file.ts';
import { checkText } from '../files/checked-yaml.ts';
import { lockAll } from '../files/lock-all.ts';
import { writeTexts } from '../files/write-texts.ts';
import { done, outcomeOf, refuse, type Done, type Outcome, type Problems } from '../outcome.ts';
import type { World } from '../world.ts';
import { Keeper, recallText } from './kept-facts.ts';

/** A dossier's file, and the content last read from or written to it. */
export interface StoredDossier {
  readonly path: string;
  /**
   * An unchanged text is not parsed and checked again, and neither is what becomes of it.
   *
   * Why: a session writes after every key, and must not keep anyone waiting.
   */
  readonly known?: DossierText | undefined;
  /** Whether a closed dossier may be changed too. Default: no */
  readonly isClosedToo?: boolean | undefined;
}

/** The content of a dossier's file. */
type DossierData = Readonly<Record<string, unknown>>;

/** A changed dossier, and the result of the change. */
export interface ChangedDossier<T> {
  readonly stored: DossierText;
  readonly value: T;
}

/**
 * Reads a dossier for a change: its file must be readable and follow its schema.
 *
 * Why not open the whole workspace: a tick must be quick, and an error in another file must not block it.
 */
export async function readStored(
  where: StoredDossier,
  world: Pick<World, 'files' | 'shipped' | 'base'>,
): Promise<Done<DossierText> | Problems> {
  const read = await readOrRecall(where, world);
  return read.kind === 'done' ? done(read.value.stored) : read;
}

/** The same, with whether it was kept by an earlier run. */
async function readOrRecall(
  { path, known }: StoredDossier,
  world: Pick<World, 'files' | 'shipped' | 'base'>,
): Promise<Done<{ readonly stored: DossierText; readonly isKept: boolean }> | Problems> {
  const file = showPath(world.base, path);
  needFile({ path }, world);
  const read = readExactText(world.files, path, file);
  if (known !== undefined && read.text === known.text) return done({ stored: known, isKept: false });
  const kept = read.text === undefined ? undefined : recallText({ path, text: read.text, file }, world);
  if (kept !== undefined) return done({ stored: kept, isKept: true });
  const checked = await checkText(read, { file, schema: 'dossier' }, world);
  if (checked.kind !== 'done') return checked;
  return done({ stored: DossierText.of(checked.value.text, checked.value.root), isKept: false });
}

/**
 * Changes a dossier: read, checked, changed and written once, inside its lock, so that other people's changes stay and
 * a file that they broke is reported instead of overwritten.
 *
 * @param change returns the changed dossier; may refuse, and may run more than once
 */
export function changeStored<T>(
  where: StoredDossier,
  world: World,
  change: (stored: DossierText) => Outcome<ChangedDossier<T>> | Promise<Outcome<ChangedDossier<T>>>,
): Promise<Outcome<ChangedDossier<T>>> {
  return outcomeOf(async () => {
    // Before the lock: taking it makes the folder.
    needFile(where, world);
    const keeper = new Keeper(where.path, world);
    const outcome = await changeFile(where.path, { ...world, notice: keeper.notice }, async () => {
      const read = await readOrRecall(where, world);
      if (read.kind !== 'done') return read;
      const { stored: before, isKept } = read.value;
      keeper.begin(isKept);
      if (where.isClosedToo !== true) needRunning(before.dossier);
      const changed = await editable(before, change);
      if (changed.kind !== 'done') return changed;
      const { stored } = changed.value;
      const { text } = stored;
      if (text === before.text) return done({ text: undefined, value: changed.value });
      if (where.known === undefined) await needFitAfter(where.path, stored, world);
      return done({ text, value: changed.value });
    });
    // A session knows it already.
    if (outcome.kind === 'done' && where.known === undefined) keeper.keep(outcome.value.stored);
    return outcome;
  });
}

function needFile({ path }: StoredDossier, { files, base }: Pick<World, 'files' | 'base'>): void {
  if (files.info(path) === undefined) refuse({ code: 'dossier/gone', file: showPath(base, path) });
}

/** Refuses to change what is closed. */
function needRunning({ id, closedOn }: Dossier): void {
  if (closedOn !== undefined) refuse({ code: 'dossier/closed', dossier: id, day: closedOn });
}

/**
 * The same for a changed dossier: what stands in it as it did was checked when it was read.
 *
 * Why not all of it: parsing a long dossier takes longer than all the rest of a tick.
 */
async function needFitAfter(
  path: string,
  { text, edited }: DossierText,
  world: Pick<World, 'files' | 'shipped' | 'base'>,
): Promise<void> {
  if (edited !== undefined && (await isFit(edited))) return;
  // What is told is about the whole.
  await needFit(path, text, world);
}

/** Whether items follow the schema of a dossier, in one that has nothing else. */
async function isFit(edited: readonly EditedItem[]): Promise<boolean> {
  const { default: isValid } = await validatorLoaders.dossier();
  const milestones = edited.filter(({ list }) => list === 'mijlpalen');
  const tasks = edited.filter(({ list }) => list === 'taken');
  return isValid({
    id: 'dossier',
    titel: 'Dossier',
    ...(milestones.length === 0 ? {} : { mijlpalen: milestones.map(({ item }) => toPlain(item)) }),
    taken: tasks.length === 0 ? [{ id: 'taak', titel: 'Taak' }] : tasks.map(({ item }) => toPlain(item)),
  });
}

/** Refuses a text that the program itself would not accept as a dossier afterwards. */
export async function needFit(
  path: string,
  text: string,
  world: Pick<World, 'files' | 'shipped' | 'base'>,
): Promise<void> {
  const file = showPath(world.base, path);
  const checked = await checkText({ text, diagnostics: [] }, { file, schema: 'dossier' }, world);
  if (checked.kind === 'problems')
    refuse({ code: 'dossier/would-be-wrong', file, diagnostics: checked.diagnostics });
}

/** The same for the data of a new dossier. Why not its text: parsing that takes longer than all the rest. */
async function needFitData(
  path: string,
  data: DossierData,
  { shipped, base }: Pick<World, 'shipped' | 'base'>,
): Promise<void> {
  const { default: isValid } = await validatorLoaders.dossier();
  if (isValid(data)) return;
  const file = showPath(base, path);
  const root = fromPlainMap(data, file);
  const { diagnostics } = await checkSchema({ root, schema: 'dossier' }, new SchemaBook(shipped));
  if (hasErrors(diagnostics)) refuse({ code: 'dossier/would-be-wrong', file, diagnostics });
}

/** Applies acts to a dossier, one after another. */
export function applyActs(stored: DossierText, acts: readonly Act[]): DossierText {
  return acts.reduce<DossierText>((current, act) => current.act(act), stored);
}

/**
 * Writes new dossiers, all or none; an existing one is never overwritten but refused. Only inside `outcomeOf`.
 *
 * @param dossiers each with the path of its file
 */
export async function createStored(
  dossiers: readonly { readonly path: string; readonly data: DossierData }[],
  world: World,
): Promise<void> {
  const { files, base } = world;
  for (const { path, data } of dossiers) await needFitData(path, data, world);
  await lockAll(
    dossiers.map(({ path }) => path),
    world,
    (confirm) => {
      const other = dossiers.find(({ path }) => files.info(path) !== undefined);
      if (other !== undefined) refuse({ code: 'dossier/exists', file: showPath(base, other.path) });
      writeTexts(
        dossiers.map(({ path, data }) => ({ path, text: newDossierText(data) })),
        world,
        confirm,
      );
    },
  );
}

/** Makes a change; a text that cannot be edited line by line is refused. */
export async function editable<T>(
  stored: DossierText,
  edit: (stored: DossierText) => T | Promise<T>,
): Promise<T> {
  try {
    return await edit(stored);
  } catch (error) {
    if (!(error instanceof UneditableError)) throw error;
    return refuse({ code: 'dossier/not-editable', file: stored.dossier.file });
  }
}
