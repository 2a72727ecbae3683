/** What goes along with drafts: told when it is not finished, and with names only for whom they were promised. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { attachedDocuments } from '../../src/app/documents/mail-parts.ts';
import { makeFiles, requestFor } from '../../src/app/documents/make.ts';
import { prepareDocuments } from '../../src/app/documents/prepare.ts';
import { toldAttachments } from '../../src/app/documents/told-attachments.ts';
import { namesSentence, unfinishedSentence } from '../../src/words/attachments.ts';
import { readDocx } from '../../src/output/docx/read-blocks.ts';
import { findFormat } from '../../src/output/registry.ts';
import { nodeWorld } from '../../src/world/node-world.ts';
import { root } from '../support/root.ts';
import { gemeente, temporaryFolder } from '../support/bin.ts';

async function prepared(folder: string, outFolder?: string) {
  const world = nodeWorld({ base: folder, today: '2026-12-01' });
  const outcome = await prepareDocuments(
    {
      ...{ folder, outFolder, documents: ['verzoeken'], dossier: 'wonen', date: '2026-12-01' },
      ...{ names: false, publicOnly: false, formats: [findFormat('eml')!] },
    },
    world,
  );
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return { world, prepared: outcome.value };
}

async function drafts(folder: string) {
  const { world, prepared: ready } = await prepared(folder);
  const made = await makeFiles(ready, {}, world);
  if (made.kind !== 'done') throw new Error(made.kind);
  const told = await toldAttachments(made.value);
  const inWord = async (isToSubject: boolean): Promise<string> => {
    const { document } = made.value.made.files.find(({ name }) => name.endsWith('-wethouder.eml'))!;
    const mail = { ...document.mail!, isToSubject };
    const attached = await attachedDocuments({ ...document, mail }, made.value.request);
    const word = attached.find(({ id }) => id === 'werkwijzer')?.files[0]?.bytes;
    return readDocx(word ?? new Uint8Array())?.blocks.join('\n') ?? '';
  };
  const said = told.flatMap((each) => [unfinishedSentence(each), namesSentence(each)]).join('\n');
  return { told, inWord, said };
}

it('tells what is open in attachments, and gives names only to whom they were promised', async () => {
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  const start = ['checklist', 'start', 'nieuwe-wethouder', '--naam', 'wethouder wonen', '--id', 'wonen'];
  await gemeente([...start, '--datum', '2026-11-27'], folder);
  const profile = readFileSync(`${folder}/gemeente.yaml`, 'utf8');
  writeFileSync(`${folder}/gemeente.yaml`, profile.replace(/^ {2}telefoon_functioneel: .*\n/m, ''));
  const book = 'Werkwijzer college en secretariaat';
  const without = await drafts(folder);
  expect(without.said).toContain(
    `Bijlage niet af: ‘${book}’, bij de mail aan de wethouder. Nog in te vullen: 1 waarde en 3 namen van medewerkers.`,
  );
  writeFileSync(
    `${folder}/personen.lokaal.yaml`,
    'personen:\n  - { id: secretaresse-1, naam: Ooit Verzonnen }\n',
  );
  const named = await drafts(folder);
  expect(named.said).toContain('2 namen van medewerkers');
  expect(named.said).toContain(`Bijlage met namen: ‘${book}’, bij de mail aan de wethouder.`);
  expect(await named.inWord(true)).toContain('Ooit Verzonnen');
  expect(await named.inWord(false)).toContain('Wij vullen de namen in');
  expect(await named.inWord(false)).not.toContain('Ooit Verzonnen');
  // In a folder that git may look into, nobody gets names.
  const outside = await prepared(folder, `${folder}/elders`);
  const request = await requestFor(outside.prepared, { withAppendix: false }, outside.world);
  expect(request.openNamed).toBeUndefined();
});
