declare const __GEMEENTE_VERSION__: string | undefined;

/** Version of this program; the build fills it in from package.json. */
export const version: string =
  typeof __GEMEENTE_VERSION__ === 'undefined' ? '0.0.0-source' : __GEMEENTE_VERSION__;
