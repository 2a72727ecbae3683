/** Access to the files shipped with the program; paths are relative to its package folder. */
export interface Assets {
  /** Whether the build's prepared files (`dist/prepared/`) may be used. */
  readonly prepared: boolean;
  /** Text of a shipped file. Throws when it is missing: that is a broken installation. */
  readonly read: (path: string) => string;
  /** Names in a shipped folder, sorted. */
  readonly list: (folder: string) => readonly string[];
}

/** The same files, each read from disk at most once: they do not change while the program runs. */
export function readOnce(assets: Assets): Assets {
  const texts = new Map<string, string>();
  const folders = new Map<string, readonly string[]>();
  return {
    prepared: assets.prepared,
    read: (path) => {
      const text = texts.get(path) ?? assets.read(path);
      texts.set(path, text);
      return text;
    },
    list: (folder) => {
      const names = folders.get(folder) ?? assets.list(folder);
      folders.set(folder, names);
      return names;
    },
  };
}
