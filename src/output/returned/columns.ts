/** Which column of a list that came back holds what: by the words in its head, because people move columns. */

/** What a column of a task list holds, for who reads it back. */
export type ColumnRole = 'number' | 'title' | 'box' | 'day' | 'by' | 'remark' | 'who' | 'due';

/** Column → what it holds. */
export type Columns = ReadonlyMap<number, ColumnRole>;

const headWords: ReadonlyMap<string, ColumnRole> = new Map<string, ColumnRole>([
  ['nr', 'number'],
  ['nummer', 'number'],
  ['actie', 'title'],
  ['taak', 'title'],
  ['afgehandeld', 'box'],
  ['klaar', 'box'],
  ['gedaan', 'box'],
  ['gereed', 'box'],
  ['datum', 'day'],
  ['paraaf', 'by'],
  ['opmerking', 'remark'],
  ['opmerkingen', 'remark'],
  ['door', 'who'],
]);

/** In an action list the day is beside the box; its column with days says when a task must be done. */
const boxWithDay = 'afgehandeld';

/** The columns of a list by the cells of its head; undefined when it is no head of a list. */
export function columnsOf(head: readonly string[]): Columns | undefined {
  const words = head.map((cell) => cell.toLowerCase().replace(/[^\p{L}]+/gu, ''));
  const hasDayBeside = words.includes(boxWithDay);
  const found = new Map<number, ColumnRole>();
  for (const [column, word] of words.entries()) {
    const named = headWords.get(word);
    const role = named === 'day' && hasDayBeside ? 'due' : named;
    if (role === undefined) continue;
    if (![...found.values()].includes(role)) found.set(column, role);
  }
  const roles = [...found.values()];
  const isList = roles.includes('title') && roles.some((role) => isAnswered(role));
  return isList ? found : undefined;
}

function isAnswered(role: ColumnRole): boolean {
  return role === 'box' || role === 'by' || role === 'remark';
}

/** The column that holds this. */
export function columnOf(columns: Columns, wanted: ColumnRole): number | undefined {
  return [...columns].find(([, role]) => role === wanted)?.[0];
}
