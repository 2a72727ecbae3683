import type { Plugin } from 'esbuild';

/**
 * Stubs what a library imports from Node but never needs here.
 *
 * commander can start programs for subcommands in separate files. We have none, and loading `node:child_process` with
 * its dependencies costs every command a tenth of its start.
 */
export const stubsPlugin: Plugin = {
  name: 'stubs',
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /node_modules[\\/]commander[\\/]/.test(importer)
        ? { path: 'child_process', namespace: 'stub' }
        : undefined,
    );
    // inquirer can open a text editor and then guesses the encoding of its file: half a megabyte of tables.
    build.onResolve({ filter: /^(?:iconv-lite|chardet)$/ }, ({ path }) => ({ path, namespace: 'stub' }));
    build.onLoad({ filter: /./, namespace: 'stub' }, () => ({
      contents: 'module.exports = {};',
      loader: 'js',
    }));
  },
};
