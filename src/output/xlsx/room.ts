import { Refused } from '../refusal.ts';

/** All cells together: a list of five hundred tasks has less than ten thousand cells, and a million characters. */
const mostCells = 50_000;
const mostCharacters = 5_000_000;
/** Cells that hold nothing, and have a look: programs keep some columns of them, for a thousand rows. */
const mostEmpty = 500_000;

/** What is left to read; less than nothing is too big. */
export interface Room {
  characters: number;
  cells: number;
  empty: number;
}

/** Room for a workbook. */
export function wholeRoom(): Room {
  return { characters: mostCharacters, cells: mostCells, empty: mostEmpty };
}

/** Counts a cell before it is read. @throws Refused when there are too many */
export function takeEmpty(room: Room): void {
  if (--room.empty < 0)
    throw new Refused({ kind: 'too-large', what: 'content', found: mostEmpty + 1, limit: mostEmpty });
}

/** Counts a cell. @throws Refused when there are too many */
export function takeRoom(room: Room, characters: number): void {
  room.cells--;
  room.characters -= characters;
  if (room.cells < 0 || room.characters < 0)
    throw new Refused({ kind: 'too-large', what: 'content', found: mostCells + 1, limit: mostCells });
}
