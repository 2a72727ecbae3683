export const rooms: Readonly<Record<string, readonly string[]>>;
export const sharedFiles: readonly string[];
export const entries: readonly string[];
export const reachOut: readonly string[];
export const libraryOwners: Readonly<Record<string, string | readonly string[]>>;
export const outsideWorld: { readonly globals: readonly string[]; readonly modules: readonly string[] };
