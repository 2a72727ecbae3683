/** What a row of a list that came back says: its keys, its box and its answers, in the words that are there. */
import type { ReturnedCell, ReturnedRow, RowKeys } from '../../../returned/returned-file.ts';
import { columnOf, type ColumnRole, type Columns } from '../../returned/columns.ts';
import { agreed, leadingBox, numberIn, titleIn, withoutFiller, type BoxSign } from '../../returned/signs.ts';
import type { Control } from './control.ts';
import { textOfPieces, type Piece } from './pieces.ts';
import type { Cell, Row } from './rows.ts';

/** A row with what its columns hold. */
export class RowReader {
  readonly #row: Row;
  readonly #columns: Columns;
  readonly #isSeen: (piece: Piece) => boolean;

  constructor(row: Row, columns: Columns) {
    this.#row = row;
    this.#columns = columns;
    this.#isSeen = ({ state }) => state === 'there' || (row.isDeleted && state === 'deleted');
  }

  /** All of it. @param place where it is, for a message */
  read(place: string): ReturnedRow {
    const [box, boxText] = this.#box();
    const day = this.#answer('day', boxText);
    return {
      place,
      keys: this.#keys(),
      ...{ box, day, by: this.#answer('by'), remark: this.#answer('remark') },
      ...{ who: this.#printed('who'), due: this.#printed('due') },
      ...(this.#row.isDeleted ? { isDeleted: true } : {}),
    };
  }

  #keys(): RowKeys {
    const controls = this.#controls();
    const idOf = (isMeant: (control: Control) => boolean): string | undefined =>
      controls.find((each) => each.id !== undefined && isMeant(each))?.id;
    const titleCell = this.#titleCell();
    const seen = titleCell?.pieces.filter(this.#isSeen) ?? [];
    return {
      id:
        idOf(({ role }) => role === 'box') ??
        idOf(({ role }) => role !== undefined) ??
        idOf((control) => this.#isOldBox(control)),
      bookmark: bookmarksOf(this.#row).find((name) => name.startsWith(taskMark)),
      number: this.#number(titleCell),
      title: boldTitle(seen) ?? titleIn(textOfPieces(seen)),
    };
  }

  #number(titleCell: Cell | undefined): number | undefined {
    const own = this.#cell('number');
    if (own !== undefined) return numberIn(withoutFiller(this.#text(own)));
    const before = this.#row.cells.filter((cell) => cell !== titleCell);
    return before.map((cell) => numberIn(withoutFiller(this.#text(cell)))).find((each) => each !== undefined);
  }

  #titleCell(): Cell | undefined {
    const marked = this.#row.cells.find(
      ({ bookmarks, controls }) =>
        bookmarks.some((name) => name.startsWith(taskMark)) || controls.some(({ role }) => role === 'title'),
    );
    return marked ?? this.#cell('title');
  }

  /** The box, and what stands in its cell outside controls and behind a bare sign. */
  #box(): readonly [box: BoxSign | undefined, rest: string] {
    const boxes = this.#boxes();
    const cell = this.#boxCell();
    if (cell === undefined) return [undefined, ''];
    const free = cell.pieces.filter(({ control }) => control === undefined);
    const { box: bare, rest } = leadingBox(withoutFiller(textOfPieces(free.filter(this.#isSeen))));
    const states = boxes.map((each) => this.#stateOf(each));
    return [agreed([...states, ...(bare === undefined ? [] : [bare])]), rest];
  }

  #boxes(): readonly Control[] {
    return this.#controls().filter((each) => each.role === 'box' || this.#isOldBox(each));
  }

  #boxCell(): Cell | undefined {
    return this.#cellWith(this.#boxes()) ?? this.#cell('box');
  }

  /** What a box says in two places: its state, and the sign that is seen. */
  #stateOf(control: Control): BoxSign {
    const words = this.#textIn([control]).trim();
    const { isChecked, checkedSign, uncheckedSign } = control;
    const seen = leadingBox(words).box;
    const shown = seen ?? (words === '' ? undefined : signShown(words, { checkedSign, uncheckedSign }));
    if (isChecked === undefined) return shown ?? 'onduidelijk';
    const state = isChecked ? 'aan' : 'uit';
    if (shown === undefined)
      return words === '' && (!isChecked || checkedSign === undefined) ? state : 'onduidelijk';
    return shown === state ? state : 'onduidelijk';
  }

  /** A control that lost what made it a box, and still shows its sign. */
  #isOldBox(control: Control): boolean {
    if (control.role !== undefined || control.id === undefined) return false;
    const { box, rest } = leadingBox(this.#textIn([control]));
    return box !== undefined && rest === '';
  }

  /** @param beside text of the cell with the box, which holds the day where that has no column of its own */
  #answer(role: 'day' | 'by' | 'remark', beside = ''): ReturnedCell | undefined {
    const named = this.#controls().filter((each) => each.role === role);
    const cell = this.#cellWith(named) ?? this.#cell(role);
    const boxCell = this.#boxCell();
    const answerCell = cell ?? (role === 'day' ? boxCell : undefined);
    if (answerCell === undefined) return undefined;
    const plain = answerCell.controls.filter((each) => each.role === undefined && !this.#isOldBox(each));
    const controls = named.length > 0 ? named : plain;
    const words = controls.map((each) => this.#answerIn(each)).filter((each) => each !== '');
    const free = answerCell === boxCell ? '' : withoutFiller(this.#outside(answerCell, controls));
    const outside = [free, beside].filter((each) => each !== '').join(' ');
    if (controls.length === 0) return { text: outside, isAnswer: false };
    if (words.length > 0) {
      const around = outside === '' ? {} : { around: outside };
      return { text: words.join(' '), isAnswer: true, ...around };
    }
    return { text: outside, isAnswer: outside === '' };
  }

  /** A cell that nobody is asked to fill in. */
  #printed(role: 'who' | 'due'): ReturnedCell | undefined {
    const cell = this.#cell(role);
    return cell === undefined ? undefined : { text: withoutFiller(this.#text(cell)), isAnswer: false };
  }

  /** What was typed in a control. */
  #answerIn(control: Control): string {
    const text = withoutFiller(this.#textIn([control]));
    if (standingWords.test(text)) return '';
    const { date } = control;
    return date !== undefined && showsDay(text, date) ? date : text;
  }

  #outside({ pieces }: Cell, controls: readonly Control[]): string {
    const isFree = ({ control }: Piece): boolean =>
      control === undefined || (!controls.includes(control) && control.role !== 'box');
    return textOfPieces(pieces.filter((piece) => isFree(piece) && this.#isSeen(piece)));
  }

  #controls(): readonly Control[] {
    return [...this.#row.around.controls, ...this.#row.cells.flatMap(({ controls }) => controls)];
  }

  #cellWith(controls: readonly Control[]): Cell | undefined {
    return this.#row.cells.find((cell) => cell.controls.some((each) => controls.includes(each)));
  }

  #cell(role: ColumnRole): Cell | undefined {
    const wanted = columnOf(this.#columns, role);
    if (wanted === undefined) return undefined;
    return this.#row.cells.find(({ column, span }) => column <= wanted && wanted < column + span);
  }

  #text({ pieces }: Cell): string {
    return textOfPieces(pieces.filter(this.#isSeen));
  }

  #textIn(controls: readonly Control[]): string {
    const inside = this.#row.cells.flatMap(({ pieces }) => pieces);
    return textOfPieces(
      inside.filter(
        (piece) => piece.control !== undefined && controls.includes(piece.control) && this.#isSeen(piece),
      ),
    );
  }
}

/** What bookmarks of tasks begin with. */
export const taskMark = 'taak_';

/** The bookmarks in a row. */
export function bookmarksOf({ cells, around }: Row): readonly string[] {
  return [...cells.flatMap(({ bookmarks }) => bookmarks), ...around.bookmarks];
}

function signShown(
  words: string,
  { checkedSign, uncheckedSign }: Pick<Control, 'checkedSign' | 'uncheckedSign'>,
): BoxSign | undefined {
  const isSign = (sign: string | undefined): boolean =>
    sign !== undefined && (words === sign || words.charCodeAt(0) === (sign.charCodeAt(0) | 0xf000));
  if (isSign(checkedSign)) return 'aan';
  return isSign(uncheckedSign) ? 'uit' : undefined;
}

/** What programs show in a field that was emptied, in Dutch and English. */
const standingWords =
  /^(?:klik|tik|click|tap|kies|choose|selecteer|select|klicken)\b[^\n]{0,40}\b(?:tekst|text|datum|date|item)\b[^\n]{0,24}$/i;

const months = ['jan', 'feb', 'm', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'o', 'nov', 'dec'];

/** Whether words show this day, however a program wrote it. */
function showsDay(text: string, date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const word = /\p{L}{3,}/gu;
  const names = (text.toLowerCase().match(word) ?? []).filter((each) =>
    each.startsWith(months[month - 1] ?? '-'),
  );
  const hasMonth =
    names.length > 0 || numbers.filter((each) => each === month).length > (day === month ? 1 : 0);
  const hasYear = numbers.includes(year) || (numbers.length === 3 && numbers.includes(year % 100));
  return hasYear && numbers.includes(day) && hasMonth;
}

/** The bold words that a cell begins with. */
function boldTitle(pieces: readonly Piece[]): string | undefined {
  let title = '';
  for (const { text, isBold } of pieces) {
    const isBefore = title === '' && /^[\s\u2013-]*$/.test(text);
    if (isBefore && !isBold) continue;
    if (!isBold || text.startsWith('\n')) break;
    title += text;
  }
  const words = withoutFiller(title).replace(/\n/g, ' ');
  return words === '' ? undefined : words;
}
