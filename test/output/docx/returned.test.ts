/** A Word list that comes back, edited in every way, after programs that drop all or some of what tells its tasks. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Carried, CarriedTask } from '../../../src/returned/carried.ts';
import type { ReturnedFile, ReturnedRow } from '../../../src/returned/returned-file.ts';
import { EditedWord, type Drop } from '../../support/edited-word.ts';
import { returned, rowOf, sentList } from '../../support/returned-lists.ts';

let sent: Uint8Array;
let carried: Carried;
let untouched: ReturnedFile;

beforeAll(async () => {
  const list = await sentList('docx');
  sent = list.bytes;
  if (list.document.carried === undefined) throw new Error('it carries nothing');
  carried = list.document.carried;
  untouched = await returned('docx', sent);
});

/** The sets of a few things, each alone and all together. */
function subsets(all: readonly Drop[]): readonly (readonly Drop[])[] {
  return all.reduce<readonly (readonly Drop[])[]>(
    (sets, each) => [...sets, ...sets.map((set) => [...set, each])],
    [[]],
  );
}

/** The weakest keys are always there; the others unless they were dropped. */
function keysOf({ id, number }: CarriedTask, drops: readonly Drop[]): object {
  const isFlat = drops.includes('controls');
  return {
    number,
    title: untouched.rows.find(({ keys }) => keys.number === number)?.keys.title,
    id: drops.includes('tags') || isFlat ? undefined : id,
  };
}

const [open, begun, other, done] = [17, 16, 24, 3];

async function edited(drops: readonly Drop[], edit: (list: EditedWord) => void): Promise<ReturnedFile> {
  const list = new EditedWord(sent);
  edit(list);
  list.drop(...drops);
  return returned('docx', list.bytes());
}

const shown = ({ box, day, by, remark }: ReturnedRow): object => ({
  ...{ box, day: day?.text, by: by?.text, remark: remark?.text },
});

describe('a Word list that was not edited', () => {
  it('carries the state of the dossier, of which every row shows what it shows', () => {
    expect({ ...untouched.carried, texts: undefined }).toEqual(carried);
    expect(untouched.codes).toEqual([carried.code]);
    expect(untouched.rows).toHaveLength(carried.tasks.length);
    for (const task of carried.tasks) {
      const { box, keys } = rowOf(untouched, task.number);
      const state = { open: 'uit', bezig: 'uit', afgehandeld: 'aan', vervalt: undefined }[task.status];
      expect([task.id, box]).toEqual([task.id, state]);
      expect(keys.id).toBe(task.status === 'vervalt' ? undefined : task.id);
    }
  });

  it('has no answers where none were given', () => {
    for (const { keys, box, day, by } of untouched.rows.filter((each) => each.box === 'uit'))
      expect([keys.id, box, day, by]).toEqual([
        ...[keys.id, 'uit'],
        ...[
          { text: '', isAnswer: true },
          { text: '', isAnswer: true },
        ],
      ]);
  });

  it('says nothing that cannot be seen in it', () => {
    const whole = new EditedWord(sent).document.documentElement?.textContent ?? '';
    const words = whole.replaceAll('\u00a0', ' ');
    const own = carried.tasks.flatMap(({ reason, remark }) => [reason, remark]);
    for (const each of own.filter((said) => said !== undefined)) expect(words).toContain(each);
  });
});

describe.each(
  [
    ...subsets(['tags', 'bookmarks', 'part']),
    ...([
      ['tags', 'names'],
      ['tags', 'names', 'bookmarks', 'part'],
    ] as const),
  ].map((drops) => ({ drops })),
)('a list after a program that drops: $drops', ({ drops }) => edits(drops));

describe.each([
  { drops: ['controls'] },
  { drops: ['controls', 'bookmarks'] },
  { drops: ['controls', 'bookmarks', 'part'] },
] as const)('a list after a program that makes text of boxes, and drops: $drops', ({ drops }) =>
  edits(drops),
);

function edits(drops: readonly Drop[]): void {
  const task = (number: number): CarriedTask => {
    const found = carried.tasks.find((each) => each.number === number);
    if (found === undefined) throw new Error(`no task ${number}`);
    return found;
  };

  it('shows what was carried, or nothing', async () => {
    const read = await edited(drops, () => undefined);
    expect(read.carried).toEqual(drops.includes('part') ? undefined : untouched.carried);
    expect(read.rows.map(shown)).toEqual(untouched.rows.map(shown));
  });

  it('is ticked', async () => {
    const read = await edited(drops, (list) => {
      list.tick(open);
      list.tick(begun);
    });
    for (const number of [open, begun]) {
      expect(rowOf(read, number).box).toBe('aan');
      expect(rowOf(read, number).keys).toMatchObject(keysOf(task(number), drops));
      const { bookmark } = rowOf(untouched, number).keys;
      expect(rowOf(read, number).keys.bookmark).toBe(drops.includes('bookmarks') ? undefined : bookmark);
    }
    expect(read.rows.filter(({ box }) => box === 'aan')).toHaveLength(
      untouched.rows.filter(({ box }) => box === 'aan').length + 2,
    );
  });

  it('has a day, initials and remarks', async () => {
    const read = await edited(drops, (list) => {
      list.tick(open);
      list.fill(open, 'datum', '2 december 2026');
      list.fill(open, 'paraaf', 'EdB');
      list.fill(begun, 'opmerking', 'gebeld');
    });
    const isAnswer = !drops.includes('controls');
    expect(rowOf(read, open)).toMatchObject({
      box: 'aan',
      day: { text: '2 december 2026', isAnswer },
      by: { text: 'EdB', isAnswer },
      remark: { text: '' },
    });
    const before = 'bezig: gesprek staat op 30 november';
    expect(rowOf(read, begun).remark).toEqual(
      isAnswer ? { text: 'gebeld', isAnswer, around: before } : { text: `${before} gebeld`, isAnswer },
    );
  });

  it('has rows moved, deleted, doubled and typed', async () => {
    const read = await edited(drops, (list) => {
      list.tick(open);
      list.move(open, done);
      list.remove(other);
      list.double(begun);
      list.type(1, [
        '',
        'vr 4 dec',
        '',
        'Taart bestellen – bij de bakker',
        '',
        'x 3 dec',
        'AvD',
        'twaalf personen',
      ]);
    });
    expect(rowOf(read, open)).toMatchObject({ box: 'aan', keys: keysOf(task(open), drops) });
    expect(read.rows.filter(({ keys }) => keys.number === other)).toEqual([]);
    expect(read.rows.filter(({ keys }) => keys.number === begun)).toHaveLength(2);
    const typed = read.rows.filter(({ keys }) => keys.number === undefined);
    expect(typed).toMatchObject([
      {
        keys: { title: 'Taart bestellen – bij de bakker' },
        box: 'aan',
        ...{ day: { text: '3 dec' }, by: { text: 'AvD' }, remark: { text: 'twaalf personen' } },
      },
    ]);
    expect(typed[0]?.keys.id).toBeUndefined();
  });
}
