import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { profileNames } from '../../workspace/find.ts';
import { showPath } from '../../workspace/paths.ts';
import type { PlainInput } from '../../workspace/plain-tree.ts';
import { done, outcomeOf, problems, refuse, type Outcome } from '../outcome.ts';
import { needNothingPrivateTyped } from '../privacy/before-writing.ts';
import { changeProfiles } from '../profile-edit/change-profile.ts';
import type { World } from '../world.ts';
import { fillEdit, openToFill } from './live-fill.ts';
import { shownPath, valueAt, type FillKey } from './fill-path.ts';
import { settingAt, withOld, type PlacedSetting, type SettingPlace } from './set-values.ts';
import { takenBack, type WrittenAnswer } from './take-back.ts';
import { isProposedAt, valueVersion, versionIn } from './value-version.ts';

/** An answer to one question, given on a page that may be older than the file. */
export interface AnswerRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** The place of the value: `pfo.dag`. */
  readonly path: string;
  /** What somebody typed or chose, or a value as it is: a proposal that is confirmed. */
  readonly answer: { readonly typed: string } | { readonly value: PlainInput };
  /** The version of the value that it takes the place of, as the page showed it; see `valueVersion`. */
  readonly seen: string;
}

/** An answer that is on disk. */
export interface AnsweredValue {
  readonly path: string;
  readonly title: string;
  /** As somebody would type it. */
  readonly words: string;
  readonly value: PlainInput;
  /** What was written, to take it back; undefined when it stood there already. */
  readonly written: WrittenAnswer | undefined;
  readonly warnings: readonly Diagnostic[];
}

/**
 * Writes an answer, unless somebody changed the same value since it was shown: then that stays, and the answer is
 * refused with what stands there now. While a file has errors nothing is written.
 *
 * @param open opens the workspace; who tries many answers after each other keeps it
 */
export function answerValue(
  request: AnswerRequest,
  world: World,
  open: OpenSound = openSound,
): Promise<Outcome<AnsweredValue>> {
  return outcomeOf(async () => {
    const { folder, path, answer, seen } = request;
    const workspace = await open(folder, world);
    if (workspace.kind !== 'done') return workspace;
    const today = await world.today();
    const typed = 'typed' in answer ? answer.typed : undefined;
    needNothingPrivateTyped([typed], { folder, file: profileNames[0] }, world);
    const place = settingAt(path, { workspace: workspace.value, world, today });
    const value = 'typed' in answer ? readTyped(answer.typed, path, place) : answer.value;
    return writeAnswer({ place, value, seen }, { folder, workspace: workspace.value, world });
  });
}

/**
 * Makes a value that somebody accepted a proposal again, with the comment that says so: its documents ask about it once
 * more.
 */
export function proposeAgain(
  { folder, path, seen }: Omit<AnswerRequest, 'answer'>,
  world: World,
): Promise<Outcome<AnsweredValue>> {
  return outcomeOf(async () => {
    const opened = await openSound(folder, world);
    if (opened.kind !== 'done') return opened;
    const workspace = opened.value;
    const place = settingAt(path, { workspace, world, today: await world.today() });
    const value = valueAt(place.path, workspace.files.profile);
    // Nothing stands there any more: the version says so too.
    if (value === undefined)
      refuse({ code: 'fill/changed-meanwhile', title: path, mine: 'voorstel', now: undefined });
    return writeAnswer(
      { place, value: value as PlainInput, seen, isProposed: true },
      { folder, workspace, world },
    );
  });
}

/** Opens a workspace for answers: see {@link openSound}. */
export type OpenSound = typeof openSound;

/** As much of a workspace as answers need; problems when there are errors in it. Only inside `outcomeOf`. */
export async function openSound(folder: string, world: World): Promise<Outcome<OpenWorkspace>> {
  const workspace = await openToFill(folder, world);
  const wrong = workspace.diagnostics.filter((each) => hasErrors([each]));
  if (wrong.length > 0) return problems(wrong, workspace.files.texts);
  if (workspace.isShared) refuse({ code: 'fill/shared', folder });
  return done(workspace);
}

function readTyped(typed: string, path: string, { form, node }: SettingPlace): PlainInput {
  const read = form?.read(typed.trim()) ?? { wrong: 'Dit zijn meer waarden. Vul ze één voor één in.' };
  return 'wrong' in read
    ? refuse({ code: 'fill/wrong-value', path: node.title ?? path, wrong: read.wrong })
    : read.value;
}

/** A value to write, and the version of what it takes the place of. */
export interface PlacedAnswer {
  readonly place: Pick<SettingPlace, 'path' | 'node' | 'form'>;
  readonly value: PlainInput;
  readonly seen: string;
  /** What it is called, when a title of the schema does not say it. */
  readonly words?: string;
  /** Where it is written, when that is one item of the list at the place. */
  readonly item?: readonly FillKey[];
  /** Whether it is only a proposal. Default: no */
  readonly isProposed?: boolean;
}

/** Where an answer goes. */
export interface AnswerPlace {
  readonly folder: string;
  readonly workspace: OpenWorkspace;
  readonly world: World;
}

/** Writes a value at its place, inside the lock of its file. Only inside `outcomeOf`. */
export async function writeAnswer(
  { place, value, seen, words: given, item, isProposed = false }: PlacedAnswer,
  { folder, workspace, world }: AnswerPlace,
): Promise<Outcome<AnsweredValue>> {
  const { path, form, node } = place;
  const title = node.title ?? shownPath(path);
  const setting: PlacedSetting = { path, value, form, isProposed: false };
  const words = given ?? withOld(setting, workspace).words.now;
  const { profile, texts } = workspace.files;
  const conflict = (): never => {
    const old = valueAt(path, profile);
    const now =
      old === undefined ? undefined : withOld({ ...setting, value: old as PlainInput }, workspace).words.now;
    return refuse({ code: 'fill/changed-meanwhile', title, mine: words, now });
  };
  const about = { path: shownPath(path), title, words, value };
  if (valueVersion(path, profile) !== seen) {
    // A form that is sent twice does nothing the second time.
    const isThere = JSON.stringify(valueAt(path, profile)) === JSON.stringify(value);
    if (!isThere || isProposedAt(path, profile) !== isProposed) conflict();
    return done({ ...about, written: undefined, warnings: [] });
  }
  const { path: file, edit } = fillEdit({ path: item ?? path, value, isProposed }, workspace, world);
  const opened = versionIn(texts.get(showPath(world.base, file)) ?? '', path);
  let written: WrittenAnswer | undefined;
  const outcome = await changeProfiles(
    [
      {
        path: file,
        edit: (before) => {
          // What was opened is checked above; what is on disk by now, here.
          if (versionIn(before, path) !== opened) {
            // Who saves the same twice is in no conflict.
            if (edit(before) !== before) conflict();
            return before;
          }
          const after = edit(before);
          if (after !== before) written = { file, path, title, before, after };
          return after;
        },
      },
    ],
    folder,
    world,
  );
  return outcome.kind === 'done' ? done({ ...about, written, warnings: outcome.value.warnings }) : outcome;
}

/** Takes an answer back: the lines are again as they were before it. Refused when they changed since. */
export function takeBackAnswer(
  { folder, written }: { readonly folder: string; readonly written: WrittenAnswer },
  world: World,
): Promise<Outcome<{ readonly warnings: readonly Diagnostic[] }>> {
  return outcomeOf(async () => {
    const opened = await openSound(folder, world);
    if (opened.kind !== 'done') return opened;
    return changeProfiles([{ path: written.file, edit: (text) => takenBack(text, written) }], folder, world);
  });
}

/** A value as it stands now. */
export interface ValueNow {
  readonly version: string;
  /** Undefined when there is none. */
  readonly value: unknown;
}

/** Reads one value as it stands now. */
export function valueNow(
  { folder, path }: Pick<AnswerRequest, 'folder' | 'path'>,
  world: World,
): Promise<Outcome<ValueNow>> {
  return outcomeOf(async () => {
    const opened = await openSound(folder, world);
    if (opened.kind !== 'done') return opened;
    const place = settingAt(path, { workspace: opened.value, world, today: await world.today() });
    const { profile } = opened.value.files;
    return done({ version: valueVersion(place.path, profile), value: valueAt(place.path, profile) });
  });
}
