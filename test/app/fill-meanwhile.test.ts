/** What others write between a look at the profile and its lock is never written over by an answer. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerValue, valueNow } from '../../src/app/fill/answer-value.ts';
import { openMembers } from '../../src/app/fill/member-list.ts';
import { removeMember } from '../../src/app/fill/remove-member.ts';
import { takenBack } from '../../src/app/fill/take-back.ts';
import type { Outcome } from '../../src/app/outcome.ts';
import type { World } from '../../src/app/world.ts';
import { nodeWorld } from '../../src/world/node-world.ts';
import { temporaryFolder } from '../support/folders.ts';
import { minimal } from '../support/workspace.ts';

const profile = `${minimal}pfo:\n  dag: woensdag\nsecretariaat:\n  medewerkers:\n    - { id: a, taak: agenda }\n    - { id: b, taak: post }\n`;

/** A workspace, and a world in which somebody else writes right before the lock is had. */
function begin(meanwhile: (text: string) => string): {
  readonly folder: string;
  readonly world: World;
  readonly later: World;
  readonly text: () => string;
} {
  const folder = temporaryFolder();
  const file = `${folder}/gemeente.yaml`;
  writeFileSync(file, profile);
  const text = (): string => readFileSync(file, 'utf8');
  const world = nodeWorld({ base: folder, today: '2026-12-01' });
  const later: World = {
    ...world,
    lock: (path, work) => {
      writeFileSync(file, meanwhile(text()));
      return world.lock(path, work);
    },
  };
  return { folder, world, later, text };
}

async function done<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const found = await outcome;
  if (found.kind !== 'done') throw new Error(found.kind);
  return found.value;
}

describe('an answer', () => {
  const answered = async (
    meanwhile: (text: string) => string,
  ): Promise<{ readonly outcome: Outcome<{ readonly written: unknown }>; readonly text: string }> => {
    const { folder, world, later, text } = begin(meanwhile);
    const { version: seen } = await done(valueNow({ folder, path: 'pfo.dag' }, world));
    const request = { folder, path: 'pfo.dag', seen, answer: { typed: 'vrijdag' } };
    return { outcome: await answerValue(request, later), text: text() };
  };

  it('is not written over another one', async () => {
    const { outcome, text } = await answered((now) => now.replace('woensdag', 'maandag'));
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'fill/changed-meanwhile' } });
    expect(text).toBe(profile.replace('woensdag', 'maandag'));
  });

  it('is in no conflict with the same', async () => {
    const { outcome, text } = await answered((now) => now.replace('woensdag', 'vrijdag'));
    expect(outcome).toMatchObject({ kind: 'done', value: { written: undefined } });
    expect(text).toBe(profile.replace('woensdag', 'vrijdag'));
  });

  it('is not written in a file that somebody broke', async () => {
    const broken = (now: string): string => now.replace('dinsdag', 'dinsdagg');
    const { outcome, text } = await answered(broken);
    expect(outcome.kind).toBe('problems');
    expect(text).toBe(broken(profile));
  });
});

it('of a list that changed nobody is taken out', async () => {
  const added = (now: string): string => now.replace('    - { id: a', '    - { id: c, taak: bezoek }\n$&');
  const { folder, world, later, text } = begin(added);
  const path = 'secretariaat.medewerkers';
  const { version: seen } = await done(openMembers({ folder, path }, world));
  const outcome = await removeMember({ folder, path, index: 0, seen, isAgreed: true }, later);
  expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'fill/changed-meanwhile' } });
  expect(text()).toBe(added(profile));
});

describe('what was answered is not taken back when', () => {
  it.each([
    [
      'others wrote more in it',
      { before: 'x: 1\n', after: 'x: 1\nmoment:\n  dag: ma\n', path: ['moment'] },
      'x: 1\nmoment:\n  dag: ma\n  tijd: 9\n',
    ],
    [
      'its lines stand there twice',
      { before: 'a:\n  k: 0\n  dag: 2\n', after: 'a:\n  k: 0\n  dag: 1\n', path: ['a', 'dag'] },
      'a:\n  k: 0\n  dag: 1\nb:\n  k: 0\n  dag: 1\n',
    ],
    [
      'its lines stand elsewhere by now',
      { before: 'a:\n  k: 0\n  dag: 2\n', after: 'a:\n  k: 0\n  dag: 1\n', path: ['a', 'dag'] },
      'a:\n  k: 5\n  dag: 1\nb:\n  k: 0\n  dag: 1\n',
    ],
  ])('%s', (_, { before, after, path }, now) => {
    const written = { file: '/w/gemeente.yaml', path, title: 'T', before, after };
    // Else it is.
    expect(takenBack(`${after}z: 1\n`, written)).toBe(`${before}z: 1\n`);
    expect(() => takenBack(now, written)).toThrow();
  });
});
