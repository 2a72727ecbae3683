/** What a command that writes leaves: of every file the old content or the new, and nothing else. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect } from 'vitest';

const dossier = 'vertrek-wethouder-zorg';

/** The day on which the commands run. */
export const writingEnv: Readonly<Record<string, string>> = { SOURCE_DATE_EPOCH: '1796115600' };

/** Path → content; folders have none. */
export type Contents = ReadonlyMap<string, string>;

/** The files of a folder. */
export function contentsOf(folder: string): Contents {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names.map((name) => [
      name,
      statSync(`${folder}/${name}`).isDirectory() ? '' : readFileSync(`${folder}/${name}`, 'latin1'),
    ]),
  );
}

/** What a run leaves beside files while it works. */
export const leftover: RegExp = /\.tmp$|\.lock(?:\.oud)?$/;

/** Numbers from 1 to a total: all of them, or so many spread evenly. */
export function spread(total: number, most: number): readonly number[] {
  if (total <= most) return Array.from({ length: total }, (_, index) => index + 1);
  if (most === 1) return [Math.ceil(total / 2)];
  return Array.from({ length: most }, (_, index) => 1 + Math.floor((index * (total - 1)) / (most - 1)));
}

/** Commands that write, as typed in a copy of the complete example. */
export const writingCommands: readonly (readonly string[])[] = [
  ['init', '--yes', '--gemeente', 'Voorbeelddam', '--code', 'gm9999', '--toch'],
  ['init', 'nieuw', '--yes', '--gemeente', 'Utrecht', '--toch'],
  ['render', 'rollen', 'overdracht', '--format', 'md,docx,html', '--out', 'uit'],
  ['render', 'werkwijzer', '--overschrijf'],
  ['form', 'functioneringsgesprek'],
  ['checklist', 'start', 'new-wethouder', '--naam', 'wonen', '--benoeming', '2026-12-08'],
  ['checklist', 'tick', dossier, 'mailbox-bewaren', '--toch'],
  ['checklist', 'note', dossier, 'mailbox-bewaren', '--tekst', 'Iets'],
  ['checklist', 'change', dossier, '--naam', 'Andere naam'],
  ['checklist', 'add', dossier, '--titel', 'Iets nieuws'],
  ['checklist', 'update', dossier],
  ['checklist', 'close', dossier, '--toch'],
  ['checklist', 'rename', dossier, 'andere-naam'],
  ['checklist', 'delete', dossier, '--yes'],
  ['checklist', 'terms', 'uit'],
  ['invullen', '--zet', 'pfo.dag=woensdag'],
  ['review', '--list'],
  ['template', 'eject', 'werkwijzer'],
  ['template', 'new', 'proef'],
  ['schema', '--install'],
];

/** A file that cannot be replaced, as when Word has it open, gets its new version beside it (0027). */
function isBeside(path: string, content: string, after: Contents): boolean {
  return / \(nieuw\)\.\w+$/.test(path) && after.get(path.replace(' (nieuw)', '')) === content;
}

/** What is known of a run: what was there, and what would be there when all went well. */
export interface Ends {
  readonly before: Contents;
  readonly after: Contents;
}

/**
 * Expects that every file is as it was or as it would be, and that none is gone that should be there.
 *
 * @param isLeft whether a run may leave what it uses while it works
 */
export function expectOldOrNew(
  found: Contents,
  { before, after }: Ends,
  { told, isLeft }: { readonly told: string; readonly isLeft: boolean },
): void {
  for (const [path, content] of found) {
    if (leftover.test(path)) {
      expect(isLeft, `${told}\n${path} is left`).toBe(true);
    } else if (before.get(path) !== content && after.get(path) !== content && !isBeside(path, content, after))
      expect.fail(`${told}\n${path} is neither old nor new: ${content.slice(0, 300)}`);
  }
  for (const path of before.keys())
    expect(found.has(path) || !after.has(path), `${told}\n${path} is gone`).toBe(true);
}
