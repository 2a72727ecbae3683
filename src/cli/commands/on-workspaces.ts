/** The commands that open a workspace. One chunk, because they share nearly all their code. */
export { render } from './render.ts';
export { status } from './status.ts';
export { validate } from './validate.ts';
