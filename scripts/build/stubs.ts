import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

const eagerSegmenter = 'const segmenter = new Intl.Segmenter();';

/**
 * Stubs what a library imports from Node but never needs here.
 *
 * commander can start programs for subcommands in separate files. We have none, and loading `node:child_process` with
 * its dependencies costs every command a tenth of its start.
 * And string-width makes a segmenter when it is loaded, for which Node loads its tables of all scripts: here only when a width is
 * asked for.
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
    build.onLoad({ filter: /node_modules[\\/]string-width[\\/]index\.js$/ }, ({ path }) => {
      const [before, after, ...others] = readFileSync(path, 'utf8').split(eagerSegmenter);
      if (before === undefined || after === undefined || others.length > 0)
        throw new Error('string-width makes its segmenter in another way');
      const lazy =
        'let made; const segmenter = { segment: (text) => (made ??= new Intl.Segmenter()).segment(text) };';
      return { contents: before + lazy + after, loader: 'js' };
    });
    build.onLoad({ filter: /./, namespace: 'stub' }, () => ({
      contents: 'module.exports = {};',
      loader: 'js',
    }));
  },
};
