/** Mails of an earlier run that must not go any more: none stays ready to send, and nothing of anybody is lost. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeFiles, type MadeFiles } from '../../src/app/documents/make.ts';
import { prepareDocuments } from '../../src/app/documents/prepare.ts';
import { setAsideMails } from '../../src/app/documents/set-aside.ts';
import { setAsideLines } from '../../src/words/set-aside.ts';
import { EnvironmentError } from '../../src/diagnostics/errors.ts';
import { findFormat, type OutputFormat } from '../../src/output/registry.ts';
import { nodeWorld } from '../../src/world/node-world.ts';
import type { World } from '../../src/app/world.ts';
import { gemeente, temporaryFolder } from '../support/bin.ts';

/** What was made of a dossier: drafts, of which that to ICT must wait. Made once, as that is what takes long. */
async function begun(): Promise<{
  readonly made: MadeFiles;
  readonly world: World;
  readonly drafts: string;
}> {
  const folder = temporaryFolder();
  await gemeente(['init', '--yes', '--gemeente', 'Voorbeelddam', '--code', 'gm9999'], folder);
  const start = ['checklist', 'start', 'vertrek-wethouder', '--naam', 'wethouder zorg', '--id', 'zorg'];
  await gemeente([...start, '--vertrek', '2027-01-12', '--datum', '2026-11-27'], folder);
  writeFileSync(`${folder}/dossiers/zorg-twee.yaml`, '');
  const world = nodeWorld({ base: folder, today: '2026-12-01' });
  const request = {
    ...{ folder, documents: ['verzoeken'], dossier: 'zorg', date: '2026-12-01' },
    ...{ names: false, publicOnly: false, formats: formats('eml') },
  };
  const prepared = await prepareDocuments(request, world);
  if (prepared.kind !== 'done') throw new Error(prepared.kind);
  const made = await makeFiles(prepared.value, {}, world);
  if (made.kind !== 'done') throw new Error(made.kind);
  const drafts = `${folder}/documenten.lokaal`;
  mkdirSync(drafts);
  return { made: made.value, world, drafts };
}

function formats(...ids: readonly string[]): readonly OutputFormat[] {
  return ids.flatMap((id) => findFormat(id) ?? []);
}

async function told(made: MadeFiles, world: World): Promise<string> {
  return setAsideLines(await setAsideMails(made, world), (_, name) => name).join('\n');
}

it('sets aside a draft that waits, that nobody gets any more, or beside it, and nothing else', async () => {
  const { made, world, drafts } = await begun();
  const { bytes } = made.files.find(({ name }) => name === 'verzoeken-zorg-griffier.eml')!;
  const griffier = new TextDecoder().decode(bytes);
  const edited = griffier.replaceAll('vriendelijke groet', 'hartelijke groet');
  expect(edited).not.toBe(griffier);
  const kept = ['verzoeken-zorg-griffier.eml', 'verzoeken-zorg-twee-ict.eml', 'verzoeken-eigen.eml', 'a.eml'];
  const gone = ['verzoeken-zorg-ict.eml', 'verzoeken-zorg-bestaat-niet.eml'];
  for (const name of [...kept, ...gone]) writeFileSync(`${drafts}/${name}`, griffier);
  writeFileSync(`${drafts}/verzoeken-zorg-ict (nieuw).eml`, edited);
  writeFileSync(`${drafts}/verzoeken-zorg-ict.eml.oud`, 'van eerder');

  // Where somebody has them open they stay, each as one file.
  const remove = (path: string): void => {
    if (path.endsWith('.eml')) throw new EnvironmentError('in gebruik');
    world.files.remove(path);
  };
  const before = readdirSync(drafts);
  const open = await told(made, { ...world, files: { ...world.files, remove } });
  expect(open).toContain('Verstuur verzoeken-zorg-ict.eml niet: het mag nog niet worden verstuurd');
  expect(open).toContain('staat open in een ander programma');
  expect(readdirSync(drafts)).toEqual(before);

  // Made as Word alone, the draft that waits is told of, and stays.
  const request = { ...made.prepared.request, formats: formats('docx') };
  const prepared = { ...made.prepared, request, outFolder: `${request.folder}/documenten` };
  const word = await told({ ...made, prepared }, world);
  expect(word).toContain('Verstuur verzoeken-zorg-ict.eml niet: het mag nog niet worden verstuurd');
  expect(word).not.toContain('bestaat-niet');
  expect(readdirSync(drafts)).toEqual(before);

  const lines = await told(made, world);
  expect(lines).toContain(
    'verzoeken-zorg-ict.eml mag nog niet worden verstuurd, want het nieuws is nog niet bekend. Het heet nu verzoeken-zorg-ict.eml.oud2.',
  );
  expect(lines).toMatch(/\(nieuw\)\.eml\.oud\. Iemand had het aangepast: er is niets uit weg\./);
  expect(lines).toContain('verzoeken-zorg-bestaat-niet.eml wordt niet meer gemaakt');
  expect(lines.split('\n')).toHaveLength(3);
  const texts = ['ict.eml.oud', 'ict.eml.oud2', 'ict (nieuw).eml.oud'].map((name) =>
    readFileSync(`${drafts}/verzoeken-zorg-${name}`, 'utf8'),
  );
  expect(texts).toEqual(['van eerder', griffier, edited]);
  expect(readdirSync(drafts).filter((name) => name.endsWith('.eml'))).toEqual(kept.toSorted());
  expect(await told(made, world)).toBe('');
});
