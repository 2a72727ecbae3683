/** What can be taken over, line by line. */
import { changedTaskKey, editKey, type EditableField } from '../../../app/returned/accept.ts';
import type { DoubtfulItem } from '../../../app/returned/screen.ts';
import type { ReceivedDocument } from '../../../app/returned/receive.ts';
import type { ReturnedValue } from '../../../app/returned/returned-value.ts';
import type { PlannedDossier } from '../../../app/returned/read-back.ts';
import type { HandOverChange } from '../../../returned/hand-over-changes.ts';
import { changeRows } from '../../../words/changed-task.ts';
import { doubtfulWords } from '../../../words/read-back.ts';
import { changeWords, isCertain, isReplacing, shown } from '../../../words/returned-documents.ts';
import { beforeAndAfter, type Line, type LineText } from './fields.ts';
import type { SeenHanded } from './handed.ts';

/** The changed tasks of a dossier; new ones were agreed on by their answer, and have no box. */
export function taskLines(dossier: PlannedDossier, seen: SeenHanded): readonly Line[] {
  const { id, tasks } = dossier;
  return tasks.flatMap((change) => {
    if (change.before === undefined) return [];
    const key = changedTaskKey(id, change.after.id);
    const doubtful = doubtsOf(id, change.after.id, seen);
    const rows = changeRows(change);
    const [number = '', title = ''] = rows[0] ?? [];
    return [
      {
        ...{ name: 'regel' as const, key, isWanted: true },
        label: `${number} ${title}`,
        doubts: doubtful.flatMap(({ item, source }) => {
          const other = otherWords(dossier, { key, field: item.field }, seen);
          return other === undefined ? [doubtfulWords(item, source)] : seen.doubtsIn(other);
        }),
        texts: textsOf(dossier, { key, doubtful }, seen),
        more: [beforeAndAfter(rows.map(([, , before, after]) => [before, after]))],
      },
    ];
  });
}

interface Doubtful {
  readonly item: DoubtfulItem;
  readonly source: string;
}

/** What is perhaps private in what lists say of a task. */
function doubtsOf(dossier: string, task: string, { planned }: SeenHanded): readonly Doubtful[] {
  return planned.lists
    .filter(({ list }) => list.dossier === dossier)
    .flatMap(({ list: { source }, doubtful }) =>
      doubtful.filter((item) => item.task === task).map((item) => ({ item, source })),
    );
}

/** Before the name of a field: a text of a line. */
export const textPrefix = 'tekst ';

const textLabels: Readonly<Record<EditableField, string>> = {
  remark: 'Opmerking, zoals u haar overneemt',
  by: 'Gedaan door, zoals u het overneemt (functie of paraaf)',
  reason: 'Reden, zoals u die overneemt',
};

/** The texts that can be put otherwise: a remark always, another one where it is perhaps private. */
function textsOf(
  dossier: PlannedDossier,
  { key, doubtful }: { readonly key: string; readonly doubtful: readonly Doubtful[] },
  { edits }: SeenHanded,
): readonly LineText[] {
  return (['remark', 'by', 'reason'] as const).flatMap((field) => {
    const said = saidText(dossier, key, field);
    const isAsked = field === 'remark' || doubtful.some(({ item }) => item.field === field);
    if (said === undefined || !isAsked) return [];
    const name = editKey(field, key);
    return [{ name: `${textPrefix}${name}`, label: textLabels[field], value: edits.get(name) ?? said, said }];
  });
}

/** What lists say in a text of a task. */
function saidText({ id, decided }: PlannedDossier, key: string, field: EditableField): string | undefined {
  return decided
    .flatMap(({ changes }) => changes)
    .flatMap(({ patch }) => (changedTaskKey(id, patch.task) === key ? [patch[field]] : []))
    .findLast((each) => typeof each === 'string');
}

/** What somebody put in the place of a text; undefined when it is as it came. */
function otherWords(
  dossier: PlannedDossier,
  { key, field }: { readonly key: string; readonly field: DoubtfulItem['field'] },
  { edits }: SeenHanded,
): string | undefined {
  if (field === 'title') return undefined;
  const other = edits.get(editKey(field, key));
  return other === saidText(dossier, key, field) ? undefined : other;
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
