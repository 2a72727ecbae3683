const guarded = new Set<string>();

/** Writes to a stream. A closed pipe (`| head`) is not a failure; a full disk is. */
export function writeStream(name: 'stdout' | 'stderr', text: string): void {
  const stream = process[name];
  if (!guarded.has(name)) {
    guarded.add(name);
    stream.on('error', (error: Error & { readonly code?: string }) => {
      const code = error.code ?? error.message;
      if (code === 'EPIPE') return;
      if (name === 'stdout') writeStream('stderr', `Ik kan de uitvoer niet wegschrijven (${code}).\n`);
      process.exit(3);
    });
  }
  stream.write(text);
}
