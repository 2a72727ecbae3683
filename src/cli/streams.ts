import { writeSync } from 'node:fs';

const descriptors = { stdout: 1, stderr: 2 } as const;
const guarded = new Set<string>();

/** Writes to a stream. A closed pipe (`| head`) is not a failure; a full disk is. */
export function writeStream(name: 'stdout' | 'stderr', text: string): void {
  // A terminal of Windows takes characters, not bytes.
  const rest = process.platform === 'win32' ? text : writeAtOnce(name, text);
  if (rest === undefined) return;
  const stream = process[name];
  if (!guarded.has(name)) {
    guarded.add(name);
    stream.on('error', (error: NodeJS.ErrnoException) => refuse(name, error));
  }
  stream.write(rest);
}

/**
 * Writes without Node's stream, for which it loads a tenth of what a short command takes in all.
 *
 * @returns what a reader that is slow does not take yet; undefined when all is written
 */
function writeAtOnce(name: 'stdout' | 'stderr', text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text);
  let at = 0;
  try {
    while (at < bytes.length) at += writeSync(descriptors[name], bytes, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return bytes.subarray(at);
    refuse(name, error as NodeJS.ErrnoException);
  }
  return undefined;
}

function refuse(name: 'stdout' | 'stderr', error: NodeJS.ErrnoException): void {
  const code = error.code ?? error.message;
  if (code === 'EPIPE') return;
  if (name === 'stdout') writeStream('stderr', `Ik kan de uitvoer niet wegschrijven (${code}).\n`);
  process.exit(3);
}
