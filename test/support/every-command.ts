/** Every command of the program, and a workspace to run it in. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './folders.ts';
import { root } from './root.ts';

const dossier = 'vertrek-wethouder-zorg';
const task = 'mailbox-bewaren';

/** Every command, as typed in a copy of the complete example. */
export const everyCommand: readonly (readonly [command: string, ...args: readonly string[]])[] = [
  ['gemeente'],
  ['gemeente', '--version'],
  ['gemeente', '--help'],
  ['gemeente', 'xyz'],
  ['gemeente', '__complete', 'bash', '--', 'gemeente', 'ren'],
  ['gemeente status', '--json'],
  ['gemeente init', 'nieuw', '--yes', '--toch', '--gemeente', 'Utrecht', '--ci', 'github'],
  ['gemeente validate', '--strict', '--format', 'sarif'],
  ['gemeente render', '--all', '--format', 'md,html,docx'],
  ['gemeente render', 'werkwijzer', '--check'],
  ['gemeente render', 'werkwijzr'],
  ['gemeente render', 'rollen', '--jobs', '2', '--workspace', '.'],
  ['gemeente validate', '--workspace', '.', '--shard', '1/2'],
  ['gemeente form', 'overdracht'],
  ['gemeente checklist'],
  ['gemeente checklist start', 'new-wethouder', '--naam', 'wethouder wonen', '--benoeming', '8-12-2026'],
  ['gemeente checklist list', dossier, '--te-laat'],
  ['gemeente checklist tick', dossier, task, '--toch', '--door', 'bs'],
  ['gemeente checklist untick', dossier, task],
  ['gemeente checklist skip', dossier, task, '--reden', 'Niet nodig', '--toch'],
  ['gemeente checklist note', dossier, task, '--tekst', 'Zie de mail: maandag'],
  ['gemeente checklist assign', dossier, task, '--aan', 'bs'],
  ['gemeente checklist date', dossier, task, '9-12-2026'],
  ['gemeente checklist add', dossier, '--titel', 'Bloemen bestellen'],
  ['gemeente checklist update', dossier],
  ['gemeente checklist terms', dossier, 'uit'],
  ['gemeente checklist change', dossier, '--naam', 'wethouder wonen'],
  ['gemeente checklist remind', dossier],
  ['gemeente checklist close', dossier, '--toch'],
  ['gemeente checklist reopen', dossier],
  ['gemeente checklist export', '--voor-collega'],
  ['gemeente checklist adopt', 'van-collega.yaml'],
  ['gemeente checklist rename', dossier, 'een-andere-naam'],
  ['gemeente checklist delete', dossier, '--yes'],
  ['gemeente inlezen', `documenten/actielijst-${dossier}.md`, '--dry-run'],
  ['gemeente checklist sync', `documenten/actielijst-${dossier}.md`, '--yes'],
  ['gemeente template'],
  ['gemeente template list', 'werkwijzer'],
  ['gemeente template show', 'werkwijzer/week', '--variabelen'],
  ['gemeente template eject', 'werkwijzer/week'],
  ['gemeente template diff'],
  ['gemeente template check'],
  ['gemeente template new', 'Jaarplan college'],
  ['gemeente schema', '--install'],
  ['gemeente invullen', '--zet', 'pfo.dag=donderdag'],
  ['gemeente retention'],
  ['gemeente review', '--behoud', 'over'],
  ['gemeente privacy', '--format', 'json'],
  ['gemeente accessibility', 'documenten/werkwijzer.md'],
  ['gemeente doctor'],
  // What it does itself takes until somebody stops it: test/e2e/open.test.ts.
  ['gemeente open', '--json'],
  ['gemeente completion', 'fish'],
];

/** A copy of the complete example, always with the same name, and with a file to take over. */
export function commandWorkspace(): string {
  const folder = join(temporaryFolder(), 'werkmap');
  cpSync(`${root}examples/voorbeelddam`, folder, { recursive: true });
  const shared =
    'id: new-wethouder\ntaken:\n  - id: koffiepas\n    titel: Koffiepas aanvragen\n    fase: start\n';
  writeFileSync(join(folder, 'van-collega.yaml'), shared);
  return folder;
}

/** What is typed behind the program's name. */
export function typedOf([command, ...typed]: (typeof everyCommand)[number]): readonly string[] {
  return [...command.split(' ').slice(1), ...typed];
}
