/** Nothing that stands in a file, or is the name of one, makes a terminal do something (product.md §7). */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { firstRefused } from '../../src/diagnostics/unseen.ts';
import { gemeente, type RunOutcome } from '../support/bin.ts';
import { byDepth } from '../support/depth.ts';
import { commandWorkspace, everyCommand, typedOf } from '../support/every-command.ts';
import { todayEnv } from '../support/started-dossier.ts';

/** Red, a window title, a bell, C1 control, a line turned around, a line separator and a carriage return; as YAML writes them. */
const escapes = String.raw`\e[31mrood\e]0;titel\a\x9b2J\u202eom\u2028regel\rweg`;
const raw = '\u001b[31mrood\u001b]0;titel\u0007\u009b2J\u202e';

/** Puts the signs behind the value of every key that holds a plain text. */
function poisoned(text: string): string {
  return text.replaceAll(
    /^([ -]*(?:titel|naam|opmerking|toelichting|onderwerp|website|plaats): )([^'"\n|>#{[]+)$/gm,
    (_, key: string, value: string) => `${key}"${value.replaceAll('"', '')}${escapes}"`,
  );
}

function change(path: string, edit: (text: string) => string): void {
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
}

/** Workspaces in which somebody put such signs. */
const places: Readonly<Record<string, (folder: string) => void>> = {
  'in every text': (folder) => {
    for (const path of [
      'gemeente.yaml',
      'dossiers/vertrek-wethouder-zorg.yaml',
      'rollen/strategisch-adviseur.yaml',
      'van-collega.yaml',
    ])
      change(`${folder}/${path}`, poisoned);
    expect(readFileSync(`${folder}/dossiers/vertrek-wethouder-zorg.yaml`, 'utf8')).toContain(escapes);
  },
  'in keys, ids and words of a list': (folder) => {
    change(
      `${folder}/gemeente.yaml`,
      (text) => `"x${escapes}": 1\n${text.replace('dag: dinsdag', `dag: "dins${escapes}"`)}`,
    );
    change(`${folder}/rollen/strategisch-adviseur.yaml`, (text) =>
      text.replace(/^id: .*$/m, `id: "x${escapes}"`),
    );
  },
  'as they are, in a broken file': (folder) => {
    change(`${folder}/gemeente.yaml`, (text) => text.replace('Raadhuisplein 1', `Raadhuis${raw}plein: [`));
  },
  'in names of files': (folder) => {
    for (const [from, to] of [
      ['rollen/strategisch-adviseur.yaml', `rollen/x${raw}.yaml`],
      ['dossiers/vertrek-wethouder-zorg.yaml', `dossiers/x${raw}.yaml`],
      ['documenten/werkwijzer.md', `documenten/x${raw}.md`],
      ['overleggen', `overl${raw}eggen`],
    ] as const)
      cpSync(`${folder}/${from}`, `${folder}/${to}`, { recursive: true });
  },
};

const daily =
  /^gemeente(?:$| (?:__|status|validate|checklist$|checklist (?:list|tick|export)|template list|retention|review|doctor|privacy|invullen))/;
const some = everyCommand.filter(([command]) => byDepth(daily.test(command), true));

describe.each(Object.entries(places))('control signs %s', (_, put) => {
  it.each(some.map((run) => [run.join(' '), typedOf(run)] as const))(
    'reach no terminal through %s',
    async (__, args) => {
      const folder = commandWorkspace();
      put(folder);
      const { status, stdout, stderr }: RunOutcome = await gemeente(args, folder, { env: todayEnv });
      const told = `${String(status)}\n${stdout}${stderr}`;
      expect([0, 1, 2, 3], told).toContain(status);
      const printed = `${stdout}${stderr}`.replaceAll('\r\n', '\n');
      const found = firstRefused(printed);
      expect(
        found && printed.slice(Math.max(0, found.index - 120), found.index + 20),
        told.slice(0, 300),
      ).toBeUndefined();
      expect(printed).not.toContain('\r');
    },
  );
});
