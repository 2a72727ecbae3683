/**
 * What is sent and comes back without an edit changes nothing: every workspace, dossier, document and format, and whatever
 * people wrote in the dossier meanwhile. `npm test` does one dossier, in the state in which most can go wrong.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DossierText } from '../../src/checklist/dossier-text.ts';
import { groupings } from '../../src/document/definition.ts';
import { dossierDocumentIds } from '../../src/document/registry.ts';
import { byDepth, isDeep } from '../support/depth.ts';
import { formPost } from '../support/form-post.ts';
import { root } from '../support/root.ts';
import {
  bytesIn,
  changedIn,
  changeDossier,
  exampleNames,
  exampleTrip,
  expectNothingNew,
  returningFormats,
  run,
  send,
  startDossiers,
  startedTrip,
  type RoundTrip,
} from '../support/round-trips.ts';
import { workedOn, workedStates } from '../support/worked-dossiers.ts';

const complete = 'examples/voorbeelddam';
const [dossier = ''] = exampleTrip(complete).dossiers;

/** Lists that a dossier can be started of. */
const lists = readdirSync(`${root}templates/checklists`)
  .map((name) => name.replace('.yaml', ''))
  .filter((id) => id !== 'overdracht');

const ofWindows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;

/** Formats of lists; a draft of a mail there is of a request alone. */
const listFormats = returningFormats.filter(({ needs }) => needs !== 'mail').map(({ id }) => id);

/** Formats that documents without a dossier are made in. */
const pageFormats = returningFormats.filter(({ needs }) => needs === undefined).map(({ id }) => id);

function workOn(trip: RoundTrip, id: string, from?: number): void {
  changeDossier(trip, id, (text) => workedOn(DossierText.read(text, id), from).text);
}

/** Everything that a dossier makes, in every format. */
async function expectRoundTrip(trip: RoundTrip, id: string): Promise<void> {
  const made = await send(trip, [...dossierDocumentIds, '--dossier', id]);
  expect(made.length).toBeGreaterThan(6);
  await expectNothingNew(trip.folder, made);
}

describe('a dossier that people are working on', () => {
  it('comes back as it was sent', async () => {
    const trip = exampleTrip(complete);
    workOn(trip, dossier);
    const others = dossierDocumentIds.filter((id) => id !== 'verzoeken');
    const made = await send(trip, [...others, '--dossier', dossier], listFormats);
    await expectNothingNew(trip.folder, made);
    await expectNothingNew(trip.folder, await send(trip, ['verzoeken', '--dossier', dossier], ['eml']));
  });

  it('comes back as it was sent to a file of Windows', async () => {
    const trip = exampleTrip(complete);
    workOn(trip, dossier, 100);
    changeDossier(trip, dossier, ofWindows);
    const made = await send(trip, ['actielijst', '--dossier', dossier], listFormats);
    await expectNothingNew(trip.folder, made);
  });

  it('does not change when the form of a page is sent without answers, and that is told', async () => {
    const trip = exampleTrip(complete);
    await send(trip, ['actielijst', 'verzoeken', '--dossier', dossier], ['html']);
    const pages = readdirSync(`${trip.folder}/documenten`).filter((name) => name.endsWith('.html'));
    const posts = pages.flatMap((name) => {
      const post = formPost(readFileSync(`${trip.folder}/documenten/${name}`, 'utf8'));
      if (post === undefined) return [];
      writeFileSync(`${trip.folder}/${name}.eml`, post);
      return [`${name}.eml`];
    });
    expect(posts.length).toBeGreaterThan(3);
    const before = bytesIn(trip.folder);
    const { status, stderr } = await run(trip.folder, 'inlezen', ...posts, '--yes');
    expect(status).toBe(1);
    expect(stderr.match(/: Hierin staat geen antwoord\. /g)).toHaveLength(posts.length);
    expect(changedIn(before, bytesIn(trip.folder))).toEqual([]);
  });
});

it('a draft that nobody answered says nothing, whatever its own words look like', async () => {
  const trip = exampleTrip('examples/schijnwoude');
  const [id = ''] = await startDossiers(trip.folder, ['new-wethouder']);
  await expectNothingNew(trip.folder, await send(trip, ['verzoeken', '--dossier', id], ['eml']));
});

if (isDeep)
  describe('every state of a task, with every text', () => {
    it('comes back as it was sent', async () => {
      const fresh = exampleTrip(complete);
      const text = readFileSync(`${fresh.folder}/dossiers/${dossier}.yaml`, 'utf8');
      const count = DossierText.read(text, dossier).dossier.tasks.length;
      for (let from = 0; from < workedStates; from += count) {
        const trip = exampleTrip(complete);
        workOn(trip, dossier, from);
        await expectNothingNew(
          trip.folder,
          await send(trip, ['actielijst', 'verzoeken', '--dossier', dossier]),
        );
      }
    });

    it.each(groupings)('comes back from a list per %s, with explanations', async (grouping) => {
      const trip = exampleTrip(complete);
      workOn(trip, dossier);
      const made = await send(
        trip,
        ['actielijst', '--dossier', dossier, '--per', grouping, '--uitleg'],
        listFormats,
      );
      await expectNothingNew(trip.folder, made);
    });
  });

describe.each(byDepth([complete], exampleNames))('%s', (path) => {
  it('has documents that come back as they were made', async () => {
    const trip = exampleTrip(path);
    await send(
      trip,
      byDepth(['werkwijzer', 'personalia', 'overdracht'], ['--all']),
      byDepth(['md', 'html'], undefined),
    );
    await expectNothingNew(trip.folder, ['documenten']);
  });
  if (isDeep)
    it('has dossiers that come back as they were sent', async () => {
      const trip = exampleTrip(path);
      // One that has none gets one, each of another list.
      const list = lists[exampleNames.indexOf(path) % lists.length] ?? '';
      const own = trip.dossiers.length > 0 ? trip.dossiers : await startDossiers(trip.folder, [list]);
      for (const id of own) await expectRoundTrip(trip, id);
    });
});

if (isDeep)
  it('a new workspace has documents and dossiers that come back as they were sent', async () => {
    const trip = await startedTrip(lists);
    await send(trip, ['--all'], pageFormats);
    await expectNothingNew(trip.folder, ['documenten']);
    for (const id of trip.dossiers) {
      workOn(trip, id);
      await expectRoundTrip(trip, id);
    }
  });
