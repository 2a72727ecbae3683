/**
 * The subcommands of `gemeente checklist`. One chunk, because they share nearly all their code; the wizard loads more.
 */
export { add } from './add.ts';
export { adopt } from './adopt.ts';
export { assign, note, skip, tick, untick } from './change.ts';
export { change } from './case.ts';
export { close, reopen } from './close.ts';
export { date } from './date.ts';
export { deleteOne } from './delete.ts';
export { exportTasks } from './export.ts';
export { list } from './list.ts';
export { remind } from './remind.ts';
export { rename } from './rename.ts';
export { start } from './start.ts';
export { terms } from './terms.ts';
export { update } from './update.ts';
export { wizard } from './wizard.ts';
