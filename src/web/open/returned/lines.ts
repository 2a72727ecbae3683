/** What can be taken over, line by line. */
import { changedTaskKey } from '../../../app/returned/accept.ts';
import type { ReceivedDocument } from '../../../app/returned/receive.ts';
import type { ReturnedValue } from '../../../app/returned/returned-value.ts';
import type { PlannedDossier } from '../../../app/returned/read-back.ts';
import type { HandOverChange } from '../../../returned/hand-over-changes.ts';
import { changeRows } from '../../../words/changed-task.ts';
import { doubtfulWords } from '../../../words/read-back.ts';
import { changeWords, isCertain, isReplacing, shown } from '../../../words/returned-documents.ts';
import { beforeAndAfter, type Line } from './fields.ts';
import type { SeenHanded } from './handed.ts';

/** The changed tasks of a dossier; new ones were agreed on by their answer, and have no box. */
export function taskLines({ id, tasks }: PlannedDossier, { planned }: SeenHanded): readonly Line[] {
  return tasks.flatMap((change) => {
    if (change.before === undefined) return [];
    const rows = changeRows(change);
    const [number = '', title = ''] = rows[0] ?? [];
    return [
      {
        ...{ name: 'regel' as const, key: changedTaskKey(id, change.after.id), isWanted: true },
        label: `${number} ${title}`,
        doubts: planned.lists.flatMap(({ list, doubtful }) =>
          list.dossier === id
            ? doubtful
                .filter(({ task }) => task === change.after.id)
                .map((each) => doubtfulWords(each, list.source))
            : [],
        ),
        more: [beforeAndAfter(rows.map(([, , before, after]) => [before, after]))],
      },
    ];
  });
}

/** A value that can be copied, and its place. */
export interface ValueLine {
  readonly line: Line;
  readonly value: ReturnedValue;
}

/** The values of a document that can be copied into the workspace. */
export function valueLines(
  { document }: ReceivedDocument,
  at: number,
  { doubtsIn, called }: SeenHanded,
): readonly ValueLine[] {
  if (document.kind !== 'document') return [];
  return document.values.flatMap((value, index) => {
    if (!('typed' in value.edit)) return [];
    const { file, line: row, before, after, isProposal } = value;
    const was = `${before === '' ? 'nog leeg' : shown(before)}${isProposal ? ' (voorstel)' : ''}`;
    const line: Line = {
      ...{ name: 'waarde', key: `${String(at)} ${String(index)}`, isWanted: isCertain(value) },
      label: `${called(value)} (${file}${row === undefined ? '' : `, regel ${String(row)}`})`,
      doubts: doubtsIn(after),
      more: [beforeAndAfter([[was, shown(after)]])],
    };
    return [{ line, value }];
  });
}

/** A change of a hand-over, and its line. */
export interface ChangeLine {
  readonly line: Line;
  readonly change: HandOverChange;
}

/** What a hand-over changes in its dossier. */
export function handOverLines(
  { document }: ReceivedDocument,
  at: number,
  { doubtsIn }: SeenHanded,
): readonly ChangeLine[] {
  if (document.kind !== 'hand-over') return [];
  return document.changes.map((change, index) => ({
    line: {
      ...{ name: 'overdracht', key: `${String(at)} ${String(index)}`, isWanted: !isReplacing(change) },
      ...{ label: changeWords(change), doubts: doubtsIn(changeWords(change)), more: [] },
    },
    change,
  }));
}

/** Every line of a page. */
export function linesOf(seen: SeenHanded): readonly Line[] {
  const { planned, received } = seen;
  return [
    ...planned.dossiers.flatMap((each) => taskLines(each, seen)),
    ...received.documents.flatMap((document, at) => [
      ...valueLines(document, at, seen).map(({ line }) => line),
      ...handOverLines(document, at, seen).map(({ line }) => line),
    ]),
  ];
}
