/** `gemeente open`, killed at any moment: what was answered is on disk, and the file is whole. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { byDepth } from '../support/depth.ts';
import { temporaryFolder } from '../support/folders.ts';
import { openWorkspaceOf } from '../support/opened.ts';
import { root } from '../support/root.ts';
import { seeded } from '../support/tick-script.ts';

const id = 'vertrek-wethouder-zorg';

interface Task {
  readonly id: string;
  readonly opmerking?: string;
}

it('every acknowledged act is on disk', async () => {
  const random = seeded(20261128);
  let acknowledged = 0;
  for (let round = 0; round < byDepth(3, 40); round++) {
    const folder = temporaryFolder(`${root}examples/voorbeelddam`);
    const file = `${folder}/dossiers/${id}.yaml`;
    const ids = (parse(readFileSync(file, 'utf8')) as { taken: readonly Task[] }).taken.map(
      (task) => task.id,
    );
    const { address, kill, ended } = await openWorkspaceOf(folder);
    const { post, versionOf } = await browserOf(address);
    const told = new Map<string, string>();
    // Somewhere in the acts after these.
    const enough = 1 + Math.floor(random() * 5);
    const moment = random() * 100;
    const killing = (): NodeJS.Timeout => setTimeout(kill, moment);
    for (const task of ids) {
      if (told.size === enough) killing();
      const words = `opmerking ${round}`;
      try {
        const { status, body } = await post(`/dossiers/${id}/taken`, {
          taak: `note ${await versionOf(task)} ${task}`,
          opmerking: words,
        });
        if (status === 200 && body.includes('"soort":"gedaan"')) told.set(task, words);
      } catch {
        // The program is gone: what was not answered may or may not be there.
        break;
      }
    }
    await ended;
    const { taken } = parse(readFileSync(file, 'utf8')) as { taken: readonly Task[] };
    for (const [task, words] of told)
      expect(taken.find((each) => each.id === task)?.opmerking, task).toBe(words);
    acknowledged += told.size;
  }
  expect(acknowledged).toBeGreaterThanOrEqual(byDepth(3, 40));
});

/** A browser without a screen: with the cookie and the secret of the forms. */
async function browserOf(address: string): Promise<{
  readonly post: (
    path: string,
    fields: Readonly<Record<string, string>>,
  ) => Promise<{ readonly status: number; readonly body: string }>;
  readonly versionOf: (task: string) => Promise<string>;
}> {
  const { origin } = new URL(address);
  const welcome = await fetch(address, { redirect: 'manual' });
  const cookie = welcome.headers.get('set-cookie')?.split(';')[0] ?? '';
  const get = async (path: string): Promise<string> =>
    (await fetch(origin + path, { headers: { cookie } })).text();
  const formulier = /name="formulier" value="([^"]+)"/.exec(await get('/'))?.[1] ?? '';
  return {
    versionOf: async (task) =>
      /value="note ([0-9a-f]{12}) /.exec(await get(`/dossiers/${id}/taken/${task}`))?.[1] ?? '',
    post: async (path, fields) => {
      const headers = { cookie, origin, 'x-gemeente': 'delen' };
      const body = new URLSearchParams({ formulier, ...fields });
      const answer = await fetch(origin + path, { method: 'POST', body, headers });
      return { status: answer.status, body: await answer.text() };
    },
  };
}
