import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { counted } from '../../diagnostics/counted.ts';
import { describe } from '../../diagnostics/present.ts';
import { dossierFolder } from '../../workspace/file-kinds.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import type { CommandContext } from '../global-options.ts';
import { openWhole } from '../../app/open/open.ts';
import { dossierIds } from '../../app/dossiers/files.ts';

/** How the dossiers of a workspace are. */
export interface DossierHealth {
  readonly uitslag: 'goed' | 'let op' | 'fout';
  readonly uitleg: string;
}

/** Looks at every dossier: unknown roles, impossible dates, double ids, circles, tasks that lost their checklist. */
export async function dossierHealth(folder: string, context: CommandContext): Promise<DossierHealth> {
  const { io } = context;
  const ids = dossierIds(folder, io);
  const left = io.files
    .list(joinPath(folder, dossierFolder))
    .filter((name) => /\.tmp$|\.lock$/.test(name))
    .map((name) => `${dossierFolder}/${name}`);
  if (ids.length === 0) return { uitslag: 'goed', uitleg: 'nog geen dossiers' };
  const { diagnostics } = await openWhole(folder, context.world);
  const place = `${showPath(io.cwd, joinPath(folder, dossierFolder))}/`;
  const own = diagnostics.filter(({ source }) => source.file.startsWith(place));
  const errors = own.filter(({ severity }) => severity === 'error');
  const count = counted(ids.length, 'dossier', 'dossiers');
  if (errors.length > 0)
    return { uitslag: 'fout', uitleg: `${count}, ${problemWords(errors, 'fout', 'fouten')}` };
  if (own.length > 0)
    return { uitslag: 'let op', uitleg: `${count}, ${problemWords(own, 'waarschuwing', 'waarschuwingen')}` };
  if (left.length > 0)
    return {
      uitslag: 'let op',
      uitleg: `${count}; ${left.join(', ')} bleef staan na een afgebroken wijziging, en verdwijnt bij de volgende`,
    };
  return { uitslag: 'goed', uitleg: `${count}, alles klopt` };
}

function problemWords(found: readonly Diagnostic[], one: string, more: string): string {
  const [first] = found;
  const example = first === undefined ? '' : `: ${first.source.file}: ${describe(first).text}`;
  return `${counted(found.length, one, more)}${example} Kijk met: gemeente validate`;
}
