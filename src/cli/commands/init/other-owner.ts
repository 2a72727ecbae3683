import { UserError } from '../../../diagnostics/errors.ts';
import type { Answers } from '../../../setup/answers.ts';
import { fingerprint, type Memory } from '../../../setup/memory.ts';
import { presentOwner } from '../../../setup/present-answers.ts';
import { joinPath } from '../../../workspace/paths.ts';
import type { Io } from '../../io.ts';
import { presentText } from './files.ts';

/** Folders in which work of a municipality stands. */
const workFolders = ['dossiers', 'documenten', 'documenten.lokaal'] as const;

/**
 * The municipality that the folder belongs to, when that is another than the one asked for. A gemeente.yaml that
 * nobody changed, without any work beside it, belongs to nobody yet: changing one's mind is free.
 */
export function otherOwner(
  folder: string,
  {
    asked,
    memory,
    io,
  }: { readonly asked: Answers['municipality'] | undefined; readonly memory: Memory; readonly io: Io },
): Answers['municipality'] | undefined {
  const text = presentText(folder, 'gemeente.yaml', io);
  const owner = text === undefined ? undefined : presentOwner(text);
  if (text === undefined || owner === undefined || owner.code === asked?.code) return undefined;
  const isChanged = memory.written['gemeente.yaml'] !== fingerprint(text);
  const hasWork = workFolders.some((name) => {
    const path = joinPath(folder, name);
    return io.files.info(path)?.kind === 'directory' && io.files.list(path).length > 0;
  });
  return isChanged || hasWork ? owner : undefined;
}

/** Says that the folder is of another municipality, and how to go on. */
export function belongsToOther(
  owner: Answers['municipality'],
  asked: Answers['municipality'] | undefined,
): UserError {
  const name = asked?.name ?? 'een andere gemeente';
  return new UserError(`Deze map is van ${owner.name} (${owner.code}), en u vraagt een werkmap voor ${name}. Er is niets geschreven.
Kies een andere map: gemeente init <map>
Moet deze map toch van ${name} worden? Geef dan ook --overschrijf. Wat iemand zelf schreef, blijft ernaast bewaard.`);
}
