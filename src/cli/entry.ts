/** What the launcher loads: the start of the program and the world it runs in. Nothing heavy may be reached here. */
export { nodeIo } from './io.ts';
export { main } from './main.ts';
