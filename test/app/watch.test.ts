/** A session of watching in a world of memory: which rounds there are, and what each of them tells. */
import { describe, expect, it } from 'vitest';
import type { DocumentsRequest } from '../../src/app/documents/prepare.ts';
import type { RoundFiles, WatchRound } from '../../src/app/watch/round.ts';
import { WatchSession } from '../../src/app/watch/watch-session.ts';
import { EnvironmentError } from '../../src/diagnostics/errors.ts';
import { outputFormats } from '../../src/output/registry.ts';
import { dossierWith } from '../support/dossiers.ts';
import { pngBytes } from '../support/images.ts';
import { memoryWorld, type MemoryWorld } from '../support/memory-world.ts';
import { handWatch, type HandWatch } from '../support/watched-by-hand.ts';
import { minimal } from '../support/workspace.ts';

const profile = '/w/gemeente.yaml';
const broken = minimal.replace('dinsdag', 'dinsdga');

/** A session with everything around it. */
interface Watched {
  readonly world: MemoryWorld;
  readonly hand: HandWatch;
  readonly session: WatchSession;
  /** Codes of what the system could not watch. */
  readonly unwatched: readonly string[];
  /** Puts a text in a file, or removes it, and tells of that. */
  readonly change: (path: string, content: string | undefined) => void;
  /** The next round. */
  readonly round: () => Promise<WatchRound>;
  /** Whether there is no round any more. */
  readonly isOver: () => Promise<boolean>;
}

function watch(
  ids: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
  { formats = 'md', ...more }: { formats?: string; replace?: () => void; dossier?: string } = {},
): Watched {
  const memory = memoryWorld({ [profile]: minimal, ...files });
  const { replace = memory.files.replace } = more;
  const world = { ...memory, files: { ...memory.files, replace } };
  const hand = handWatch();
  const documents: DocumentsRequest = {
    folder: '/w',
    documents: ids,
    formats: outputFormats.filter(({ id }) => formats.split(',').includes(id)),
    names: false,
    publicOnly: false,
    dossier: more.dossier,
  };
  const unwatched: string[] = [];
  const onUnwatched = (code: string): void => void unwatched.push(code);
  const session = new WatchSession({ documents, onUnwatched }, { ...world, ...hand });
  const rounds = session.rounds();
  return {
    world,
    hand,
    session,
    unwatched,
    change: (path, content) => {
      if (content === undefined) world.files.remove(path);
      else world.put(path, content);
      hand.tell(path);
    },
    round: async () => {
      const { value } = await rounds.next();
      if (value === undefined) throw new Error('There is no round any more.');
      return value;
    },
    isOver: async () => (await rounds.next()).done === true,
  };
}

/** What a round made. */
function madeIn({ outcome }: WatchRound): RoundFiles {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

/** Names of the files that a round wrote. */
function written(round: WatchRound): readonly string[] {
  return madeIn(round).written.flatMap(({ name, isChanged }) => (isChanged ? [name] : []));
}

/** What is wrong after a round, as `file code`. */
function problemsIn({ outcome }: WatchRound): readonly string[] {
  return outcome.kind === 'problems'
    ? outcome.diagnostics.map(({ source, code }) => `${source.file} ${code}`)
    : [];
}

const changed = (path: string, isGone = false): { path: string; isGone: boolean } => ({ path, isGone });

describe('a session', () => {
  it('starts with a round that makes everything', async () => {
    const { round, world, hand } = watch(['werkwijzer', 'rollen']);
    const first = await round();
    expect(first).toMatchObject({ isFirst: true, changed: [], ms: 250 });
    expect(written(first)).toEqual(['werkwijzer.md', 'rollen.md']);
    expect(world.textOf('/w/documenten/werkwijzer.md')).toContain('9.30');
    expect(hand.folders).toEqual(['/w']);
  });

  it('makes what a changed value touches, and keeps the rest', async () => {
    const { round, change, world } = watch(['werkwijzer', 'rollen']);
    await round();
    change(profile, minimal.replace('09:30', '11:15'));
    const next = await round();
    expect(next).toMatchObject({ isFirst: false, changed: [changed(profile)] });
    expect(madeIn(next).written).toMatchObject([
      { name: 'werkwijzer.md', isChanged: true },
      { name: 'rollen.md', isChanged: false },
    ]);
    expect(world.textOf('/w/documenten/werkwijzer.md')).toContain('11.15');
  });

  it('tells what is wrong, keeps the last good files, and makes them again once it is put right', async () => {
    const { round, change, world } = watch(['werkwijzer']);
    await round();
    const good = world.textOf('/w/documenten/werkwijzer.md');
    change(profile, broken);
    const wrong = await round();
    expect(problemsIn(wrong)).toEqual(['gemeente.yaml schema/not-allowed']);
    expect(wrong.outcome).toMatchObject({ texts: new Map([['gemeente.yaml', broken]]) });
    expect(world.textOf('/w/documenten/werkwijzer.md')).toBe(good);
    change(profile, minimal.replace('09:30', '11:15'));
    expect(written(await round())).toEqual(['werkwijzer.md']);
  });

  it('does not tell of a file that is half written', async () => {
    const { round, change, hand } = watch(['werkwijzer']);
    await round();
    change(profile, broken);
    hand.during(250, () => change(profile, minimal.replace('09:30', '11:15')));
    expect(written(await round())).toEqual(['werkwijzer.md']);
  });

  it('remembers what could not be made', async () => {
    const { round, change, world } = watch(['werkwijzer', 'rollen']);
    await round();
    change(profile, broken);
    expect(problemsIn(await round())).toEqual(['gemeente.yaml schema/not-allowed']);
    // Nothing tells of this: only the round that failed asks for it.
    world.put(profile, minimal.replace('09:30', '11:15'));
    change('/w/sjablonen/documenten/rollen/document.md.hbs', '# Eigen rollen\n');
    expect(written(await round())).toEqual(['werkwijzer.md', 'rollen.md']);
  });

  it('goes on when the profile is gone, and when it is back', async () => {
    const { round, change } = watch(['werkwijzer']);
    await round();
    change(profile, undefined);
    const gone = await round();
    expect(gone.changed).toEqual([changed(profile, true)]);
    expect(problemsIn(gone)).toEqual(['gemeente.yaml file/missing']);
    change(profile, minimal);
    expect(written(await round())).toEqual([]);
  });

  it('makes pages with a picture again, and no text', async () => {
    const photo = `secretariaat:\n  medewerkers:\n    - { id: a, taak: agenda, foto: { bestand: a.png, alt: Foto } }\n`;
    const files = { [profile]: minimal + photo, '/w/a.png': pngBytes(40, 40) };
    const { round, hand, world } = watch(['werkwijzer', 'rollen'], files, { formats: 'md,html' });
    await round();
    world.files.replace('/w/a.png', pngBytes(80, 40));
    hand.tell('/w/a.png');
    const next = await round();
    expect(next.changed).toEqual([changed('/w/a.png')]);
    expect(written(next)).toEqual(['werkwijzer.html']);
  });

  it('makes the document of a changed template', async () => {
    const { round, change, world } = watch(['werkwijzer', 'rollen']);
    const first = madeIn(await round());
    change('/w/sjablonen/documenten/rollen/document.md.hbs', '# Eigen rollen\n');
    const next = await round();
    expect(written(next)).toEqual(['rollen.md']);
    // The other was not even made to compare.
    expect(madeIn(next).made?.files[0]).toBe(first.made?.files[0]);
    expect(world.textOf('/w/documenten/rollen.md')).toContain('# Eigen rollen');
  });

  it('makes nothing for what no document depends on, and writes nothing that is the same', async () => {
    const { round, change } = watch(['werkwijzer']);
    await round();
    change('/w/documenten/eigen.md', 'van een ander');
    const next = round();
    change('/w/leesmij.txt', 'tekst');
    await new Promise((resolve) => setTimeout(resolve, 20));
    change(profile, `${minimal}# opmerking\n`);
    const { changed: those, outcome } = await next;
    expect(those).toEqual([changed(profile)]);
    expect(outcome).toMatchObject({ value: { written: [{ name: 'werkwijzer.md', isChanged: false }] } });
  });

  it('watches the profile that it is based on, wherever that stands', async () => {
    const base = '/gedeeld/gemeente.yaml';
    const { round, change, hand } = watch(['werkwijzer'], {
      [profile]: 'schema_versie: 1\ngebaseerd_op: ../gedeeld/gemeente.yaml\n',
      [base]: `${minimal}gedeeld: true\n`,
    });
    await round();
    expect(hand.folders).toEqual(['/w', '/gedeeld']);
    change(base, `${minimal.replace('09:30', '12:45')}gedeeld: true\n`);
    const next = await round();
    expect(next.changed).toEqual([changed(base)]);
    expect(written(next)).toEqual(['werkwijzer.md']);
  });

  it('makes nothing of a shared profile', async () => {
    const { round } = watch(['werkwijzer'], { [profile]: `${minimal}gedeeld: true\n` });
    expect(madeIn(await round())).toMatchObject({ made: undefined, written: [] });
  });

  it('goes on when the dossier is gone, and when it is back', async () => {
    const path = '/w/dossiers/proef.yaml';
    const text = dossierWith('  - { id: a, titel: Taak }\n');
    const { round, change } = watch(['actielijst'], { [path]: text }, { dossier: 'proef' });
    expect(written(await round())).toEqual(['actielijst-proef.md']);
    change(path, undefined);
    expect((await round()).outcome).toMatchObject({ kind: 'refused', refusal: { code: 'dossier/unknown' } });
    change(path, text.replace('Taak', 'Werk'));
    expect(written(await round())).toEqual(['actielijst-proef.md']);
  });

  it('goes on when a file cannot be written, and writes it once it can', async () => {
    let isFull = false;
    const replace = (path: string, bytes: Uint8Array): void => {
      if (isFull) throw new EnvironmentError('vol');
      watched.world.put(path, new TextDecoder().decode(bytes));
    };
    const watched: Watched = watch(['werkwijzer'], {}, { replace: replace as () => void });
    await watched.round();
    isFull = true;
    watched.change(profile, minimal.replace('09:30', '11:15'));
    expect((await watched.round()).outcome).toMatchObject({ kind: 'failed', error: { message: 'vol' } });
    isFull = false;
    watched.change('/w/rollen/a.yaml', 'id: a\nnaam: A\n');
    expect(written(await watched.round())).toEqual(['werkwijzer.md']);
  });
});

describe('the end of a session', () => {
  it('comes when it is stopped', async () => {
    const { round, session, isOver, hand, unwatched } = watch(['werkwijzer']);
    await round();
    hand.fail('ENOSPC');
    expect(unwatched).toEqual(['ENOSPC']);
    const over = isOver();
    session.stop();
    expect([await over, hand.isClosed()]).toEqual([true, true]);
  });

  it('comes when whoever follows it leaves', async () => {
    const { session, hand } = watch(['werkwijzer']);
    for await (const { isFirst } of session.rounds()) if (isFirst) break;
    expect(hand.isClosed()).toBe(true);
  });

  it.each<[string, string, Watched]>([
    ['is refused', 'refused', watch(['werkwijzr'])],
    [
      'fails',
      'failed',
      watch(
        ['werkwijzer'],
        {},
        {
          replace: () => {
            throw new EnvironmentError('vol');
          },
        },
      ),
    ],
  ])(
    'comes at once when the first round %s',
    async (_, kind, { round, isOver, hand }) => {
      expect((await round()).outcome.kind).toBe(kind);
      expect([await isOver(), hand.isClosed()]).toEqual([true, true]);
    },
    10_000,
  );
});
