/** What writer and reader of a workbook both know of it. */

/** The sheet with the tasks. */
export const taskSheetName = 'Taken';
/** The sheet that explains how to fill them in. */
export const helpSheetName = 'Uitleg';
/** The sheet out of sight: what can be chosen from, and what the list carries. */
export const dataSheetName = 'Gegevens';
/** What the first cell of that sheet says. */
export const dataMark = 'gemeente-lijst';
/** The namespace of the part with what the list carries. */
export const carriedNamespace = 'urn:gemeente:lijst';
/** The program that made the workbook, in its properties. */
export const program = 'gemeente';
