import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { root } from '../scripts/schemas.ts';

/** Tasks of the dossier. */
export const tasks = 500;

/** The environment of the programs that are measured: always the same day. */
export const env: NodeJS.ProcessEnv = { ...process.env, CI: '', SOURCE_DATE_EPOCH: '1796115600' };

/** A workspace with a dossier of `new-wethouder` in which the tasks are repeated under other ids. */
export function longDossier(folder: string): string {
  cpSync(`${root}examples/voorbeelddam`, folder, { recursive: true });
  const start = ['checklist', 'start', 'new-wethouder', '--id', 'lang', '--benoeming', '2026-12-08'];
  execFileSync(process.execPath, [`${root}bin/gemeente.js`, ...start], { cwd: folder, env, stdio: 'ignore' });
  const path = `${folder}/dossiers/lang.yaml`;
  const text = readFileSync(path, 'utf8');
  const from = text.indexOf('\ntaken:\n') + '\ntaken:\n'.length;
  const own = text.slice(from).split(/\n(?= {2}- id: )/);
  const ids = own.map((task) => /id: (\S+)/.exec(task)?.[1] ?? '');
  const longer = Array.from({ length: tasks }, (_, index) => {
    const task = own[index % own.length] ?? '';
    const round = Math.floor(index / own.length);
    // The last round lacks some tasks: what comes after those comes after the first ones instead.
    return round === 0 ? task : renamed(task, ids.slice(0, tasks - round * own.length), `-${round}`);
  });
  writeFileSync(path, text.slice(0, from) + longer.map((task) => task.trimEnd()).join('\n\n') + '\n');
  return path;
}

/** The same task with another id, after the tasks of its round. */
function renamed(task: string, ids: readonly string[], ending: string): string {
  return task.replace(
    /^( {2}- id: | {4}na: | {4}onderdeel_van: )(.*)$/gm,
    (_, key: string, value: string) =>
      key + value.replace(/[\w-]+/g, (word) => (ids.includes(word) ? word + ending : word)),
  );
}
