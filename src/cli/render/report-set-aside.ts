import { setAsideMails, type SetAside } from '../../app/documents/set-aside.ts';
import type { MadeFiles } from '../../app/documents/make.ts';
import { setAsideLines } from '../../words/set-aside.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import type { CommandContext } from '../global-options.ts';

/** Sets aside the mails of an earlier run that must not go any more, and tells which. Always told: they could be sent. */
export async function setAsideAndReport(
  made: MadeFiles,
  { io, world }: Pick<CommandContext, 'io' | 'world'>,
): Promise<readonly SetAside[]> {
  const found = await setAsideMails(made, world);
  const lines = setAsideLines(found, (folder, name) => showPath(io.cwd, joinPath(folder, name)));
  for (const line of lines) io.stderr(`${line}\n`);
  return found;
}

/** The same, for programs. */
export function setAsideEntries(found: readonly SetAside[], cwd: string): readonly object[] {
  const shown = (folder: string, name: string): string => showPath(cwd, joinPath(folder, name));
  return found.map(({ name, folder, to, why, isChanged }) => ({
    bestand: shown(folder, name),
    ...(to === undefined ? {} : { naar: shown(folder, to) }),
    waarom: { hold: 'nieuws nog niet bekend', renamed: 'andere naam', over: 'niet meer gemaakt' }[why],
    aangepast: isChanged,
  }));
}
