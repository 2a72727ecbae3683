import type { OpenWorkspace } from '../../src/document/open-workspace.ts';
import { filesOf } from './memory-files.ts';
import { root } from './oracles.ts';
import { open } from './workspace.ts';

const region = 'examples/regio-verzonnen-landen';

/** An example as if its folder were in memory, with what it inherits beside it. */
export function openExample(path: string): Promise<OpenWorkspace> {
  const shared = path.startsWith(region) ? filesOf(`${root}${region}/gedeeld`, '/r/gedeeld') : {};
  const folder = `/r/${path.split('/').at(-1) ?? ''}`;
  return open({ ...shared, ...filesOf(root + path, folder) }, { folder });
}
