/** Files of Windows: the line ends and the byte order mark that are there stay, whatever edits them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { gemeente } from '../support/bin.ts';
import { everyCommand, commandWorkspace, typedOf } from '../support/every-command.ts';
import { todayEnv } from '../support/started-dossier.ts';

const own = /^(?:gemeente\.yaml|(?:dossiers|rollen|overleggen|samenwerking)\/.*\.yaml)$/;

function yamlFiles(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => own.test(name));
  return new Map(names.sort().map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]));
}

const ofWindows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;

const commands = everyCommand.filter(([command]) =>
  /^gemeente (?:status|validate|privacy|retention|template check|invullen|review|checklist (?:list|tick|untick|skip|note|assign|date|add|update|terms|change|close|rename))$/.test(
    command,
  ),
);

it.each(commands.map((run) => [run.join(' '), typedOf(run)] as const))('%s', async (_, args) => {
  const plain = commandWorkspace();
  const before = yamlFiles(plain);
  const usual = await gemeente(args, plain, { env: todayEnv });
  const folder = commandWorkspace();
  for (const [name, text] of before) writeFileSync(`${folder}/${name}`, ofWindows(text));
  const { status, stdout, stderr } = await gemeente(args, folder, { env: todayEnv });
  expect({ status, stderr }).toEqual({ status: usual.status, stderr: usual.stderr });
  if (!args.includes('sarif')) expect(stdout).toBe(usual.stdout);
  for (const [name, text] of yamlFiles(plain))
    expect(yamlFiles(folder).get(name), `${args.join(' ')}: ${name}`).toBe(ofWindows(text));
});
