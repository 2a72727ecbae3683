import { needNothingPrivate, type TextToWrite } from '../privacy/before-writing.ts';
import type { World } from '../world.ts';

/** Whom to ask before writing, and whom to tell afterwards. */
export type WritingWorld = Pick<World, 'files' | 'notice'>;

/**
 * The one door through which texts get into a workspace: looked into for private data (docs/decisions/0055), then
 * replaced, each in one step. Nothing is written when one of them is refused. Only inside `outcomeOf`.
 *
 * @param confirm called right before the first is written
 */
export function writeTexts(texts: readonly TextToWrite[], world: WritingWorld, confirm: () => void): void {
  const doubts = needNothingPrivate(texts, world);
  confirm();
  for (const { path, text } of texts) {
    world.files.replace(path, new TextEncoder().encode(text));
    world.files.settle(path);
  }
  for (const each of doubts) world.notice?.(each);
}
