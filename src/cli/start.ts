/** Everything a command needs before its own code: the world, the arguments, and where errors end. One chunk. */
export { nodeIo } from './io.ts';
export { main } from './main.ts';
