/** Dossiers to test with: made by the built program, or from a text of one's own. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Act } from '../../src/checklist/acts.ts';
import { DossierText } from '../../src/checklist/dossier-text.ts';
import { openBefore } from '../../src/checklist/open-before.ts';
import { parseYaml } from '../../src/workspace/parse-yaml.ts';
import { gemeente, temporaryFolder, testNow } from './bin.ts';
import { root } from './root.ts';
import { today } from './tick-script.ts';

/** The id of the dossier that `startedWorkspace` starts. */
export const startedId = 'nieuwe-wethouder-wonen';

/** The clock of every run: 2026-12-01, ten in the morning. */
export const todayEnv: Readonly<Record<string, string>> = { SOURCE_DATE_EPOCH: String(testNow) };

/** A workspace with no more than a dossier needs. */
export function emptyWorkspace(): string {
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  mkdirSync(`${folder}/dossiers`, { recursive: true });
  return folder;
}

/** A workspace with a fresh dossier of `new-wethouder`; started once, as it is the same every time. */
export async function startedWorkspace(): Promise<{ readonly folder: string; readonly path: string }> {
  const folder = emptyWorkspace();
  started ??= start();
  writeFileSync(dossierFile(folder), await started);
  return { folder, path: dossierFile(folder) };
}

let started: Promise<string> | undefined;

async function start(): Promise<string> {
  const folder = emptyWorkspace();
  const { status, stderr } = await gemeente(
    ['checklist', 'start', 'new-wethouder', '--naam', 'wethouder wonen', '--benoeming', '2026-12-08'],
    folder,
    { env: todayEnv },
  );
  if (status !== 0) throw new Error(`The dossier was not started: ${stderr}`);
  return textOf(dossierFile(folder));
}

/** Where the file of a dossier stands in a workspace. */
export function dossierFile(folder: string, id: string = startedId): string {
  return `${folder}/dossiers/${id}.yaml`;
}

/** A workspace with a dossier of which the bytes are given. */
export function workspaceWith(content: string | Uint8Array, id: string = startedId): string {
  const folder = emptyWorkspace();
  writeFileSync(dossierFile(folder, id), content);
  return folder;
}

/** The text of a file, with its byte order mark if it has one. */
export function textOf(path: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(path));
}

/** Ticks a task as the program does: with the day, and with what was still open. */
export function tickOf(stored: DossierText, id: string): Act {
  return { kind: 'tick', ids: [id], on: today, by: undefined, despite: openBefore(stored.dossier, [id]) };
}

/** Ids of the tasks of a dossier. */
export function taskIds({ dossier }: DossierText): readonly string[] {
  return dossier.tasks.map(({ id }) => id);
}

/** A dossier's file that any program may read: it is valid YAML, and what it says of each task. */
export function readDossierFile(path: string): DossierText {
  const text = textOf(path);
  const { root: map, diagnostics } = parseYaml(text, path);
  if (map?.kind !== 'map' || diagnostics.length > 0)
    throw new Error(`${path} is no valid YAML: ${JSON.stringify(diagnostics)}`);
  return DossierText.of(text, map);
}

/** Files beside the dossiers: locks and temporary files. */
export function leftBehind(folder: string): readonly string[] {
  return readdirSync(`${folder}/dossiers`).filter((name) => !name.endsWith('.yaml'));
}
