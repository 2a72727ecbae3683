import { execFileSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Row } from './rows.ts';
import { benchEnv, own } from './stage.ts';

/** Puts a dossier back as it was before the first run, as somebody by hand would. */
const restore =
  (path: string) =>
  (workspace: string): void => {
    const now = join(workspace, path);
    const first = `${workspace}-before.yaml`;
    if (existsSync(first)) cpSync(first, now);
    else cpSync(now, first);
  };

/** Opens a task again, as somebody who works with the program would. */
const untick =
  (...names: readonly string[]) =>
  (workspace: string): void => {
    const [program = '', ...args] = own('checklist', 'untick', ...names);
    const env = { ...process.env, ...benchEnv(dirname(workspace)) };
    execFileSync(program, args, { cwd: workspace, env, stdio: 'ignore' });
  };

/** The rows of a tick: after another change by the program, and after one by hand. */
export function ticking(id: string, name: string, path: string, task: string): readonly Row[] {
  const names = [path.replace(/^.*\/|\.yaml$/g, ''), task];
  const row = { part: 'write', command: () => own('checklist', 'tick', ...names, '--toch') } as const;
  const [workspace, byHand] = id === 'tick' ? ['tick', 'tick-by-hand'] : ['long', 'long-by-hand'];
  return [
    { ...row, id, name, workspace, before: untick(...names), against: [['node', 2.2]] },
    {
      ...row,
      id: `${id}-by-hand`,
      name: `${name}, after a change by hand`,
      workspace: byHand,
      before: restore(path),
      against: [['node']],
    },
  ];
}
